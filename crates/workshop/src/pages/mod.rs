//! The pages of the workshop, each a component of its own.

pub mod backup;
pub mod home;
pub mod kept;
pub mod shared;
pub mod text;

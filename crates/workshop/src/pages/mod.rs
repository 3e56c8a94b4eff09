//! The pages of the workshop, each a component of its own.

pub mod asked;
pub mod backup;
pub mod course;
pub mod entry;
pub mod glossary;
pub mod home;
pub mod kept;
pub mod lessons;
pub mod making;
pub mod notes;
pub mod received;
pub mod send;
pub mod shared;
pub mod sheet;
pub mod text;
pub mod wall;
pub mod words;

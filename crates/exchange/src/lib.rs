//! Formats in and out: how what others have written becomes text. Bytes go in and text comes out; this crate opens no
//! file.
//!
//! [`encoding`] reads the bytes of a text file, whatever its encoding; [`file_kind`] knows files that are no text; [`shared`]
//! tells apart what another app shares.

pub mod encoding;
pub mod file_kind;
pub mod shared;

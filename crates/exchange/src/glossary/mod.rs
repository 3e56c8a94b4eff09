//! Glossaries in and out: tables (CSV, TSV) and TBX. The project's own form, TOML, is read and written by `authoring`.
//!
//! What comes in is hostile until it is read: how much is taken has limits, and what is not taken is counted with its
//! reason.

mod columns;
mod compare;
mod table;
mod taken;
mod tbx;

pub use columns::{Column, Part, Table, Written, guess, taken_of_table, written};
pub use compare::{Coming, Comparison, compare};
pub(crate) use table::guarded;
pub use table::{Separator, read_rows, separators, write_rows};
pub use taken::{MOST_BYTES, MOST_ENTRIES, Refused, Taken, Why};
pub use tbx::{looks_like_tbx, read_tbx, write_tbx};

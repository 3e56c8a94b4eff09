//! Formats in and out: how what others have written becomes text. Bytes go in and text comes out; this crate opens no
//! file.
//!
//! [`open`](mod@open) takes any file that people bring and knows it by its bytes: a text ([`encoding`] reads its bytes), a
//! book ([`epub`]), a document of a word processor ([`docx`]), or one of the many that are none of these ([`file_kind`]).
//! [`fault`] says precisely why a file cannot be read, [`limits`] how much of it is.
//!
//! Below them stand the readers of zip (`archive`) and of XML (`xml`), and `part`, which reads the files in a zip with
//! both. [`shared`] tells apart what another app shares; [`link`] puts a text into an address and takes it out
//! again; [`one_page`] makes a lesson one file, of a template with [`gaps`];
//! [`glossary`] reads and writes tables of entries, and TBX; [`lesson`] writes a lesson in the forms of a teacher's own
//! tools; [`zip`] puts a few files into one.

mod archive;
mod base64url;
mod checksum;
pub mod docx;
pub mod encoding;
pub mod epub;
pub mod fault;
pub mod file_kind;
pub mod gaps;
pub mod glossary;
pub mod lesson;
pub mod limits;
pub mod link;
pub mod one_page;
pub mod open;
mod part;
pub mod shared;
mod xml;

pub use archive::zip;

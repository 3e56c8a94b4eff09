//! How much is read of what people bring. All of it is checked before or while the work is done, never after: what a
//! file says of its own sizes may be wrong on purpose.

/// The largest file that is read, in bytes: a book or a document with its pictures.
pub const MOST_FILE_BYTES: usize = 50 * 1024 * 1024;

/// The largest text that is read, in bytes: a text file, a chapter of a book, what a document becomes.
pub const MOST_TEXT_BYTES: usize = 5 * 1024 * 1024;

/// The largest body of a document, unpacked, in bytes. Word writes many times more markup than text.
pub const MOST_DOCUMENT_BYTES: usize = 32 * 1024 * 1024;

/// The largest of the files that say what is in a book or a document, unpacked, in bytes: lists of parts, tables of
/// contents, styles.
pub const MOST_INDEX_BYTES: usize = 4 * 1024 * 1024;

/// The most files packed into one.
pub const MOST_PARTS: usize = 20_000;

/// The longest path of a file that is packed into another, in bytes. Files refer to each other by paths relative to their
/// own, so that each reference repeats it.
pub const MOST_PATH_BYTES: usize = 1000;

/// The most chapters of a book.
pub const MOST_CHAPTERS: usize = 5_000;

/// The most bytes of chapters, unpacked, of which the words are counted before somebody chooses among them: a chapter is
/// cleaned to be counted, which takes up to a second a megabyte. Long novels have 2 MB.
pub const MOST_COUNTED_BYTES: usize = 4 * 1024 * 1024;

/// The most elements of XML that stand within each other.
pub const MOST_DEPTH: usize = 256;

/// Within how many bytes of a chapter its first heading is looked for.
pub const HEADING_BYTES: usize = 16 * 1024;

//! Why a file cannot be read, precisely enough to be said in any language.

use std::error::Error;
use std::fmt;

use crate::file_kind::FileKind;

/// A file that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileError {
    /// The name of the file, as it was given.
    pub file: String,
    /// What is wrong with it.
    pub fault: Fault,
}

/// Why a file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It has more bytes than are read: `most`.
    TooLarge {
        /// The most bytes.
        most: usize,
    },
    /// It is of a kind that is not read.
    Unreadable(FileKind),
    /// It is a zip that cannot be unpacked.
    Archive(ArchiveFault),
    /// One of the files packed into it cannot be read.
    Part {
        /// The path of that file inside.
        part: String,
        /// What is wrong with it.
        fault: PartFault,
    },
    /// A book that lists no chapter, or of which no chapter is there.
    NoChapters,
    /// A book that lists more chapters than are read: `most`.
    TooManyChapters {
        /// The most chapters.
        most: usize,
    },
    /// A book of which every chapter is locked by its seller.
    Locked,
    /// A document without words.
    NoText,
}

/// What is wrong with a zip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArchiveFault {
    /// Its end is missing: it was cut while it was copied or downloaded.
    Incomplete,
    /// Its list of files cannot be true.
    Damaged,
    /// It is one of several pieces of a zip.
    InPieces,
    /// It holds more files than are read: `most`.
    TooManyParts {
        /// The most files.
        most: usize,
    },
}

/// What is wrong with a file that is packed into another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PartFault {
    /// It should be there, and is not.
    Missing,
    /// Its bytes are not those that were packed.
    Damaged,
    /// Unpacked it has more bytes than are read: `most`.
    TooLarge {
        /// The most bytes.
        most: usize,
    },
    /// It is packed in a way that is not read: the number that zips have for it.
    Packing(u16),
    /// It can only be unpacked with a password.
    Password,
    /// It is encrypted: the book is locked by its seller (DRM).
    Locked,
    /// It is no text.
    Unreadable(FileKind),
    /// It is no XML that can be read.
    Xml(XmlFault),
}

/// What is wrong with XML.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XmlFault {
    /// It ends in the middle, or has a `<` that begins nothing.
    Broken,
    /// It declares entities of its own, which are never read.
    Entities,
    /// Too many elements stand within each other: more than `most`.
    TooDeep {
        /// The most elements.
        most: usize,
    },
    /// The element that says where everything else is has nothing to say.
    Empty,
}

impl Fault {
    /// The fault of a part, with its path.
    pub(crate) fn of_part(part: &str, fault: PartFault) -> Self {
        Fault::Part {
            part: part.to_owned(),
            fault,
        }
    }
}

impl From<XmlFault> for PartFault {
    fn from(fault: XmlFault) -> Self {
        PartFault::Xml(fault)
    }
}

impl Error for FileError {}

impl fmt::Display for FileError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.file, self.fault)
    }
}

/// Bytes as people count them.
fn megabytes(bytes: usize) -> usize {
    bytes.div_ceil(1024 * 1024)
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Fault::TooLarge { most } => write!(f, "larger than {} MB", megabytes(*most)),
            Fault::Unreadable(kind) => kind.fmt(f),
            Fault::Archive(fault) => fault.fmt(f),
            Fault::Part { part, fault } => write!(f, "{part}, a file inside, {fault}"),
            Fault::NoChapters => f.write_str("a book without a chapter that can be read"),
            Fault::TooManyChapters { most } => write!(f, "a book of more than {most} chapters"),
            Fault::Locked => f.write_str("a book locked by its seller (DRM): it cannot be read"),
            Fault::NoText => f.write_str("a document without text"),
        }
    }
}

impl fmt::Display for ArchiveFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ArchiveFault::Incomplete => {
                f.write_str("the end of the file is missing: copy or download it again")
            }
            ArchiveFault::Damaged => f.write_str("the file is damaged: copy or download it again"),
            ArchiveFault::InPieces => f.write_str("one of several pieces of a zip"),
            ArchiveFault::TooManyParts { most } => write!(f, "more than {most} files inside"),
        }
    }
}

impl fmt::Display for PartFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PartFault::Missing => f.write_str("is missing"),
            PartFault::Damaged => f.write_str("is damaged"),
            PartFault::TooLarge { most } => {
                write!(f, "is larger than {} MB", megabytes(*most))
            }
            PartFault::Packing(method) => {
                write!(f, "is packed in a way that is not read (number {method})")
            }
            PartFault::Password => f.write_str("needs a password"),
            PartFault::Locked => f.write_str("is locked by the seller of the book (DRM)"),
            PartFault::Unreadable(kind) => write!(f, "is {kind}"),
            PartFault::Xml(fault) => fault.fmt(f),
        }
    }
}

impl fmt::Display for XmlFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            XmlFault::Broken => f.write_str("is no valid XML"),
            XmlFault::Entities => f.write_str("declares entities, which are not read"),
            XmlFault::TooDeep { most } => {
                write!(f, "has more than {most} elements within each other")
            }
            XmlFault::Empty => f.write_str("says nothing of what it should"),
        }
    }
}

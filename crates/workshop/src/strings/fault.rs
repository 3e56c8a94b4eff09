//! Why a file cannot be read, in words.

use exchange::fault::{ArchiveFault, Fault, PartFault};
use exchange::file_kind::FileKind;

const MEGABYTE: usize = 1024 * 1024;

/// A number with what its language writes between the thousands.
fn thousands(number: usize, between: char) -> String {
    match number {
        0..1000 => number.to_string(),
        _ => format!("{}{between}{:03}", number / 1000, number % 1000),
    }
}

pub(super) fn french(fault: &Fault) -> String {
    let words = match fault {
        Fault::TooLarge { most } => {
            return format!(
                "ce fichier dépasse {}\u{a0}Mo. Copiez une partie de son texte et collez-la ici.",
                most / MEGABYTE
            );
        }
        Fault::Unreadable(kind) => french_kind(*kind),
        Fault::Archive(ArchiveFault::Incomplete) => {
            "la fin de ce fichier manque. Copiez-le ou téléchargez-le à nouveau."
        }
        Fault::Archive(ArchiveFault::Damaged) => {
            "ce fichier est abîmé. Copiez-le ou téléchargez-le à nouveau."
        }
        Fault::Archive(ArchiveFault::InPieces) => {
            "ce n’est qu’un morceau d’un fichier. Réunissez d’abord les morceaux."
        }
        Fault::Archive(ArchiveFault::TooManyParts { most }) => {
            return format!(
                "il y a plus de {} fichiers dans celui-ci. Copiez-en le texte et collez-le ici.",
                thousands(*most, '\u{202f}')
            );
        }
        Fault::Part { part, fault } => {
            return format!(
                "«\u{202f}{part}\u{202f}», dans ce fichier, {}.",
                french_part(*fault)
            );
        }
        Fault::NoChapters => "ce livre n’a pas de chapitre à lire.",
        Fault::TooManyChapters { most } => {
            return format!(
                "ce livre a plus de {} chapitres. Copiez-en une partie et collez-la ici.",
                thousands(*most, '\u{202f}')
            );
        }
        Fault::Locked => {
            "ce livre est verrouillé par son vendeur (DRM). Seule l’application du vendeur l’ouvre."
        }
        Fault::NoText => "il n’y a pas de texte dans ce document.",
    };
    words.to_owned()
}

fn french_part(fault: PartFault) -> String {
    let words = match fault {
        PartFault::Missing => "manque. Copiez ce fichier ou téléchargez-le à nouveau",
        PartFault::Damaged => "est abîmé. Copiez ce fichier ou téléchargez-le à nouveau",
        PartFault::TooLarge { most } => {
            return format!(
                "dépasse {}\u{a0}Mo. Copiez une partie du texte et collez-la ici",
                most / MEGABYTE
            );
        }
        PartFault::Password => "demande un mot de passe. Enregistrez ce fichier sans mot de passe",
        PartFault::Locked => {
            "est verrouillé par le vendeur du livre (DRM). Seule l’application du vendeur l’ouvre"
        }
        PartFault::Packing(_) | PartFault::Unreadable(_) | PartFault::Xml(_) => {
            "ne peut pas être lu. Copiez le texte et collez-le ici"
        }
    };
    words.to_owned()
}

fn french_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Pdf => "c’est un PDF. Ouvrez-le, copiez-en le texte et collez-le ici.",
        FileKind::OldWord | FileKind::OpenDocument | FileKind::RichText => {
            "c’est un document que l’atelier ne lit pas. Enregistrez-le en .docx ou en texte brut."
        }
        FileKind::Office => {
            "c’est un tableau ou une présentation. Copiez-en le texte et collez-le ici."
        }
        FileKind::Archive => "ce sont des fichiers compressés. Décompressez-les d’abord.",
        FileKind::Picture => "c’est une image, pas un texte.",
        // Books and documents are read; a part of one may be another.
        FileKind::Epub | FileKind::Docx | FileKind::Binary => "ce n’est pas un fichier de texte.",
    }
}

pub(super) fn english(fault: &Fault) -> String {
    let words = match fault {
        Fault::TooLarge { most } => {
            return format!(
                "this file is larger than {}\u{a0}MB. Copy a part of its text and paste it here.",
                most / MEGABYTE
            );
        }
        Fault::Unreadable(kind) => english_kind(*kind),
        Fault::Archive(ArchiveFault::Incomplete) => {
            "the end of this file is missing. Copy or download it again."
        }
        Fault::Archive(ArchiveFault::Damaged) => "this file is damaged. Copy or download it again.",
        Fault::Archive(ArchiveFault::InPieces) => {
            "this is only a piece of a file. Join the pieces first."
        }
        Fault::Archive(ArchiveFault::TooManyParts { most }) => {
            return format!(
                "there are more than {} files in this one. Copy its text and paste it here.",
                thousands(*most, ',')
            );
        }
        Fault::Part { part, fault } => {
            return format!("“{part}”, in this file, {}.", english_part(*fault));
        }
        Fault::NoChapters => "this book has no chapter to read.",
        Fault::TooManyChapters { most } => {
            return format!(
                "this book has more than {} chapters. Copy a part of it and paste it here.",
                thousands(*most, ',')
            );
        }
        Fault::Locked => "this book is locked by its seller (DRM). Only the seller’s app opens it.",
        Fault::NoText => "there is no text in this document.",
    };
    words.to_owned()
}

fn english_part(fault: PartFault) -> String {
    let words = match fault {
        PartFault::Missing => "is missing. Copy or download this file again",
        PartFault::Damaged => "is damaged. Copy or download this file again",
        PartFault::TooLarge { most } => {
            return format!(
                "is larger than {}\u{a0}MB. Copy a part of the text and paste it here",
                most / MEGABYTE
            );
        }
        PartFault::Password => "needs a password. Save this file without a password",
        PartFault::Locked => {
            "is locked by the seller of the book (DRM). Only the seller’s app opens it"
        }
        PartFault::Packing(_) | PartFault::Unreadable(_) | PartFault::Xml(_) => {
            "cannot be read. Copy the text and paste it here"
        }
    };
    words.to_owned()
}

fn english_kind(kind: FileKind) -> &'static str {
    match kind {
        FileKind::Pdf => "this is a PDF. Open it, copy its text and paste it here.",
        FileKind::OldWord | FileKind::OpenDocument | FileKind::RichText => {
            "this is a document that the workshop does not read. Save it as .docx or as plain text."
        }
        FileKind::Office => {
            "this is a spreadsheet or a presentation. Copy its text and paste it here."
        }
        FileKind::Archive => "these are compressed files. Decompress them first.",
        FileKind::Picture => "this is a picture, not a text.",
        FileKind::Epub | FileKind::Docx | FileKind::Binary => "this is not a text file.",
    }
}

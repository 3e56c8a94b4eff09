//! The words of the choice among the chapters of a book.

/// The choice among the chapters of a book.
#[derive(Debug)]
pub struct BookWords {
    /// Says what to do.
    pub hint: &'static str,
    /// A chapter without a title, by its number.
    pub untitled: fn(usize) -> String,
    /// Chooses all that can be read.
    pub all: &'static str,
    /// Chooses none.
    pub none: &'static str,
    /// Adds so many chapters.
    pub add: fn(usize) -> String,
    /// Closes the book.
    pub close: &'static str,
}

pub(super) const FRENCH: BookWords = BookWords {
    hint: "Choisissez les chapitres à ajouter\u{202f}: chacun devient un texte.",
    untitled: |nth| format!("Chapitre\u{a0}{nth}"),
    all: "Tout choisir",
    none: "Ne rien choisir",
    add: |count| match count {
        0 | 1 => format!("Ajouter {count} chapitre"),
        _ => format!("Ajouter {count} chapitres"),
    },
    close: "Fermer le livre",
};

pub(super) const ENGLISH: BookWords = BookWords {
    hint: "Choose the chapters to add: each becomes a text.",
    untitled: |nth| format!("Chapter {nth}"),
    all: "Choose all",
    none: "Choose none",
    add: |count| match count {
        1 => "Add 1 chapter".to_owned(),
        _ => format!("Add {count} chapters"),
    },
    close: "Close the book",
};

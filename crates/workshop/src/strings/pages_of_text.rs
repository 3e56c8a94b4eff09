//! The words of the ways between the pages of a text.

/// The ways between the pages of a text.
#[derive(Debug)]
pub struct PagesOfText {
    /// Names them together.
    pub title: &'static str,
    /// What is read of it and what is set aside.
    pub lines: &'static str,
    /// What is explained in it, and what is not.
    pub words: &'static str,
    /// Its notes in another language.
    pub notes: &'static str,
    /// What is asked about it.
    pub asked: &'static str,
    /// How it is sent to others.
    pub sending: &'static str,
}

pub(super) const FRENCH: PagesOfText = PagesOfText {
    title: "Pages de ce texte",
    lines: "Relire",
    words: "Mots et noms",
    notes: "Traduction",
    asked: "Questions",
    sending: "Envoyer",
};

pub(super) const ENGLISH: PagesOfText = PagesOfText {
    title: "Pages of this text",
    lines: "Review",
    words: "Words and names",
    notes: "Translation",
    asked: "Questions",
    sending: "Send",
};

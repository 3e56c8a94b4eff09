//! The words of the list of the reader's own texts.

/// The list of the reader's own texts.
#[derive(Debug)]
pub struct TextsWords {
    /// Heading.
    pub your_texts: &'static str,
    /// Leads to a text as it is read.
    pub read: &'static str,
    /// So many words.
    pub word_count: fn(u32) -> String,
    /// Names the field that searches in titles.
    pub search: &'static str,
    /// Names the choice of an order.
    pub order: &'static str,
    /// The last that were added come first.
    pub by_day: &'static str,
    /// By title.
    pub by_title: &'static str,
    /// From easy to hard.
    pub by_level: &'static str,
    /// From short to long.
    pub by_length: &'static str,
    /// No title has what is searched for.
    pub none_found: &'static str,
    /// Deletes a text.
    pub delete: &'static str,
    /// Names that button: the title.
    pub delete_this: fn(&str) -> String,
    /// It was deleted: the title.
    pub deleted: fn(&str) -> String,
    /// Brings it back.
    pub bring_back: &'static str,
    /// Names that button: the title.
    pub bring_this_back: fn(&str) -> String,
}

pub(super) const FRENCH: TextsWords = TextsWords {
    your_texts: "Vos textes",
    read: "Lire",
    word_count: |count| match count {
        0 | 1 => format!("{count}\u{a0}mot"),
        _ => format!("{count}\u{a0}mots"),
    },
    search: "Chercher dans les titres",
    order: "Ordre",
    by_day: "Les derniers ajoutés",
    by_title: "Par titre",
    by_level: "Par niveau",
    by_length: "Par longueur",
    none_found: "Aucun titre ne correspond.",
    delete: "Supprimer",
    delete_this: |title| format!("Supprimer\u{202f}: {title}"),
    deleted: |title| format!("Supprimé\u{202f}: {title}."),
    bring_back: "Annuler",
    bring_this_back: |title| format!("Annuler la suppression\u{202f}: {title}"),
};

pub(super) const ENGLISH: TextsWords = TextsWords {
    your_texts: "Your texts",
    read: "Read",
    word_count: |count| match count {
        1 => "1\u{a0}word".to_owned(),
        _ => format!("{count}\u{a0}words"),
    },
    search: "Search the titles",
    order: "Order",
    by_day: "Last added first",
    by_title: "By title",
    by_level: "By level",
    by_length: "By length",
    none_found: "No title matches.",
    delete: "Delete",
    delete_this: |title| format!("Delete: {title}"),
    deleted: |title| format!("Deleted: {title}."),
    bring_back: "Undo",
    bring_this_back: |title| format!("Undo deleting: {title}"),
};

//! The words of the page of what another app has shared.

/// The page of what another app has shared.
#[derive(Debug)]
pub struct SharedWords {
    /// Heading.
    pub title: &'static str,
    /// It is being read.
    pub working: &'static str,
    /// Nothing has arrived.
    pub nothing: &'static str,
    /// An address has arrived, and no text.
    pub only_address: &'static str,
    /// Leads to the texts that are here.
    pub to_texts: &'static str,
}

pub(super) const FRENCH: SharedWords = SharedWords {
    title: "Texte partagé",
    working: "Lecture de ce qui a été partagé…",
    nothing: "Rien n’est arrivé. Copiez le texte, puis collez-le dans l’atelier.",
    only_address: "Seule l’adresse est arrivée, et l’atelier ne va rien chercher sur le réseau\u{202f}: ouvrez la page, copiez-en le texte et collez-le dans l’atelier.",
    to_texts: "Aller à l’atelier",
};

pub(super) const ENGLISH: SharedWords = SharedWords {
    title: "Shared text",
    working: "Reading what was shared…",
    nothing: "Nothing has arrived. Copy the text, then paste it in the workshop.",
    only_address: "Only the address has arrived, and nothing is fetched from the network: open the page, copy its text and paste it in the workshop.",
    to_texts: "To the workshop",
};

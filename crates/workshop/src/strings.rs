//! Every word of the workshop, in French and English.

use reading::session::Interface;

/// The words in one language.
#[derive(Debug, PartialEq)]
pub struct Strings {
    /// BCP 47 tag of this language.
    pub lang: &'static str,
    /// What the workshop is called.
    pub name: &'static str,
    /// What it is for, in one sentence.
    pub purpose: &'static str,
    /// Where scripting is off.
    pub needs_script: &'static str,
    /// The app has not arrived, or the browser is too old for it.
    pub not_started: &'static str,
    /// Link to the library.
    pub all_texts: &'static str,
}

/// The words in that language.
pub fn strings(interface: Interface) -> &'static Strings {
    match interface {
        Interface::French => &FRENCH,
        Interface::English => &ENGLISH,
    }
}

const FRENCH: Strings = Strings {
    lang: "fr",
    name: "Atelier",
    purpose: "L’atelier réunit ce qui dépasse la lecture d’un article\u{202f}: préparer ses propres textes, travailler avec une classe, réviser.",
    needs_script: "L’atelier a besoin de JavaScript, qui est désactivé dans ce navigateur.",
    not_started: "L’atelier n’a pas démarré. Vérifiez la connexion, puis rechargez la page. Sur iPhone et iPad, il demande iOS\u{a0}16 ou une version plus récente.",
    all_texts: "Tous les textes",
};

const ENGLISH: Strings = Strings {
    lang: "en",
    name: "Workshop",
    purpose: "The workshop brings together what goes beyond reading an article: preparing texts of your own, working with a class, revising.",
    needs_script: "The workshop needs JavaScript, which is switched off in this browser.",
    not_started: "The workshop has not started. Check the connection, then load the page again. On iPhone and iPad it needs iOS 16 or later.",
    all_texts: "All texts",
};

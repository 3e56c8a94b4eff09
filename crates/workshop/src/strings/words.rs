//! The words of the page of the words and names in a text.

/// The page of the words and names in a text.
#[derive(Debug)]
pub struct WordsWords {
    /// Heading.
    pub title: &'static str,
    /// What can be done there.
    pub hint: &'static str,
    /// The text is being looked through.
    pub searching: &'static str,
    /// Heading of what nobody explains: so many.
    pub unexplained: fn(usize) -> String,
    /// So often in the text.
    pub times: fn(u32) -> String,
    /// It is an acronym.
    pub acronym: &'static str,
    /// Writes an explanation.
    pub explain: &'static str,
    /// It is none.
    pub no_name: &'static str,
    /// Names that button.
    pub this_is_no_name: fn(&str) -> String,
    /// Opens what is none: so many.
    pub no_names: fn(usize) -> String,
    /// It is one after all.
    pub bring_back: &'static str,
    /// Names that button.
    pub bring_this_back: fn(&str) -> String,
    /// Explains a word that is not listed.
    pub other: &'static str,
    /// Goes on to that.
    pub go_on: &'static str,
    /// Heading of the entries for this text.
    pub of_text: &'static str,
    /// Heading of the entries of the reader's glossary that the text mentions.
    pub of_glossary: &'static str,
    /// Deletes an entry.
    pub delete: &'static str,
    /// Names that button.
    pub delete_this: fn(&str) -> String,
    /// An entry that explains nothing yet.
    pub says_nothing: &'static str,
}

pub(super) const FRENCH: WordsWords = WordsWords {
    title: "Mots et noms",
    hint: "Ce que personne n’explique encore dans ce texte, le plus fréquent d’abord. Écrivez une explication\u{202f}: elle est là dès la prochaine lecture.",
    searching: "Recherche des mots et des noms…",
    unexplained: |count| match count {
        0 => "Aucun sigle ni nom sans explication".to_owned(),
        1 => "1\u{a0}sigle ou nom sans explication".to_owned(),
        _ => format!("{count}\u{a0}sigles et noms sans explication"),
    },
    times: |count| format!("{count}\u{a0}fois"),
    acronym: "sigle",
    explain: "Expliquer",
    no_name: "Pas un nom",
    this_is_no_name: |word| format!("Pas un nom\u{202f}: {word}"),
    no_names: |count| format!("Mis de côté, car ce ne sont pas des noms\u{202f}: {count}"),
    bring_back: "Remettre dans la liste",
    bring_this_back: |word| format!("Remettre dans la liste\u{202f}: {word}"),
    other: "Expliquer un autre mot de ce texte",
    go_on: "Continuer",
    of_text: "Entrées pour ce texte",
    of_glossary: "Entrées de votre glossaire dans ce texte",
    delete: "Supprimer",
    delete_this: |word| format!("Supprimer\u{202f}: {word}"),
    says_nothing: "pas encore expliqué",
};

pub(super) const ENGLISH: WordsWords = WordsWords {
    title: "Words and names",
    hint: "What nobody explains in this text yet, the most frequent first. Write an explanation: it is there the next time you read.",
    searching: "Looking for words and names…",
    unexplained: |count| match count {
        0 => "No acronym or name without an explanation".to_owned(),
        1 => "1\u{a0}acronym or name without an explanation".to_owned(),
        _ => format!("{count}\u{a0}acronyms and names without an explanation"),
    },
    times: |count| match count {
        1 => "once".to_owned(),
        _ => format!("{count}\u{a0}times"),
    },
    acronym: "acronym",
    explain: "Explain",
    no_name: "Not a name",
    this_is_no_name: |word| format!("Not a name: {word}"),
    no_names: |count| format!("Set aside, as they are not names: {count}"),
    bring_back: "Put back in the list",
    bring_this_back: |word| format!("Put back in the list: {word}"),
    other: "Explain another word in this text",
    go_on: "Continue",
    of_text: "Entries for this text",
    of_glossary: "Entries of your glossary in this text",
    delete: "Delete",
    delete_this: |word| format!("Delete: {word}"),
    says_nothing: "no explanation yet",
};

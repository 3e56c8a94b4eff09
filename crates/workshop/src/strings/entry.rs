//! The words of an entry that is being written.

use authoring::own_text::{FormFault, Layer};
use reading::glossary::{Gender, Kind, Said};

/// An entry that is being written.
#[derive(Debug)]
pub struct EntryWords {
    /// What is written, in place of a headword.
    pub title: &'static str,
    /// Names the choice of where it holds.
    pub scope: &'static str,
    /// For one text only.
    pub here: &'static str,
    /// For all texts.
    pub own: &'static str,
    /// What it is.
    pub kind: &'static str,
    /// Each kind.
    pub kinds: fn(Kind) -> &'static str,
    /// As the text writes it.
    pub headword: &'static str,
    /// The full name, in the language of the texts and in that of the notes.
    pub names: [&'static str; 2],
    /// The explanation, in both.
    pub explanations: [&'static str; 2],
    /// Other forms, a line each.
    pub forms: &'static str,
    /// What that is good for.
    pub forms_hint: &'static str,
    /// Adds a form from the text.
    pub merge: &'static str,
    /// Opens the rarer fields.
    pub more: &'static str,
    /// What stands before it.
    pub article: &'static str,
    /// Its gender.
    pub gender: &'static str,
    /// Each gender.
    pub genders: fn(Gender) -> &'static str,
    /// How an acronym is read.
    pub said: &'static str,
    /// Each way.
    pub said_as: fn(Said) -> &'static str,
    /// Nothing is chosen.
    pub none: &'static str,
    /// Syllables to read aloud.
    pub read: &'static str,
    /// In the phonetic alphabet.
    pub ipa: &'static str,
    /// The base form of an expression.
    pub base: &'static str,
    /// Its level.
    pub level: &'static str,
    /// How it is built.
    pub pattern: &'static str,
    /// An example.
    pub example: &'static str,
    /// The short form in the language of the notes.
    pub short_form: &'static str,
    /// A line on usage, in both languages.
    pub usages: [&'static str; 2],
    /// Forms that count after a full one only.
    pub later: &'static str,
    /// The title of a source.
    pub source: &'static str,
    /// Its address.
    pub source_address: &'static str,
    /// The day on which the facts were true.
    pub as_of: &'static str,
    /// The day on which the sources were read.
    pub checked: &'static str,
    /// Opens the entries to which it refers, so many.
    pub related: fn(usize) -> String,
    /// What that is good for.
    pub related_hint: &'static str,
    /// Names the field in which others are sought.
    pub relate: &'static str,
    /// Adds one.
    pub add: &'static str,
    /// Names that button.
    pub relate_this: fn(&str) -> String,
    /// Takes one out.
    pub unrelate: &'static str,
    /// Names that button.
    pub unrelate_this: fn(&str) -> String,
    /// Heading of the entry as readers see it.
    pub preview: &'static str,
    /// In place of that while there is nothing to show.
    pub says_nothing: &'static str,
    /// What may go wrong with a form.
    pub fault: fn(&str, &FormFault) -> String,
    /// Deletes it.
    pub delete: &'static str,
    /// Back to the list.
    pub back: &'static str,
    /// Back to the text as it is read.
    pub back_to_text: &'static str,
}

pub(super) const FRENCH: EntryWords = EntryWords {
    title: "Expliquer",
    scope: "Cette explication est valable",
    here: "ici, dans ce texte",
    own: "dans tous vos textes (votre glossaire)",
    kind: "C’est",
    kinds: |kind| match kind {
        Kind::Organisation => "une organisation",
        Kind::Person => "une personne",
        Kind::Place => "un lieu",
        Kind::Event => "un événement",
        Kind::Concept => "une notion, un texte, un statut",
        Kind::Media => "un média",
        Kind::Expression => "un mot ou une expression",
    },
    headword: "Mot ou nom, comme le texte l’écrit",
    names: [
        "Nom complet ou sens, en français",
        "Nom complet ou sens, en anglais",
    ],
    explanations: ["Explication en français", "Explication en anglais"],
    forms: "Autres façons de l’écrire, une par ligne",
    forms_hint: "Lavrov, M. Lavrov, Sergueï Lavrov\u{202f}: une seule entrée.",
    merge: "Réunir avec un nom de ce texte",
    more: "Autres champs",
    article: "Article devant le mot (l’, la, le, les)",
    gender: "Genre",
    genders: |gender| match gender {
        Gender::M => "masculin",
        Gender::F => "féminin",
        Gender::MPl => "masculin pluriel",
        Gender::FPl => "féminin pluriel",
    },
    said: "Le sigle se lit",
    said_as: |said| match said {
        Said::Word => "comme un mot",
        Said::Letters => "lettre par lettre",
    },
    none: "non précisé",
    read: "Prononciation en syllabes",
    ipa: "Prononciation en alphabet phonétique (API)",
    base: "Forme de base d’une expression",
    level: "Niveau (A1 à C2)",
    pattern: "Construction",
    example: "Exemple",
    short_form: "Forme courte en anglais",
    usages: ["Remarque en français", "Remarque en anglais"],
    later: "Formes courtes, qui ne comptent qu’après une forme complète",
    source: "Source",
    source_address: "Adresse de la source",
    as_of: "Date à laquelle c’était vrai",
    checked: "Date à laquelle les sources ont été lues",
    related: |count| format!("Entrées liées\u{202f}: {count}"),
    related_hint: "Depuis cette explication, on peut ouvrir ces entrées, si le texte les contient aussi.",
    relate: "Chercher une entrée à lier",
    add: "Lier",
    relate_this: |word| format!("Lier\u{202f}: {word}"),
    unrelate: "Retirer",
    unrelate_this: |word| format!("Retirer\u{202f}: {word}"),
    preview: "Ce qu’on verra en lisant",
    says_nothing: "Rien encore\u{202f}: écrivez un nom complet ou une explication.",
    fault: |form, fault| match fault {
        FormFault::NoLetter => {
            format!(
                "«\u{202f}{form}\u{202f}» ne contient ni lettre ni chiffre et ne sera jamais trouvé."
            )
        }
        FormFault::Elsewhere(words) => format!(
            "«\u{202f}{form}\u{202f}» sera aussi trouvé dans ces autres mots\u{202f}: {}.",
            words.join(", ")
        ),
        FormFault::Claimed(layer, headword) => {
            let whose = match layer {
                Layer::Here => "une entrée pour ce texte",
                Layer::Site => "le glossaire de ce site",
                Layer::Text => "le texte lui-même",
                Layer::Own => "votre glossaire",
            };
            format!("«\u{202f}{form}\u{202f}» est déjà expliqué par {whose}\u{202f}: {headword}.")
        }
    },
    delete: "Supprimer cette entrée",
    back: "Retour à la liste",
    back_to_text: "Revenir au texte",
};

pub(super) const ENGLISH: EntryWords = EntryWords {
    title: "Explain",
    scope: "This explanation holds",
    here: "here, in this text",
    own: "in all your texts (your glossary)",
    kind: "It is",
    kinds: |kind| match kind {
        Kind::Organisation => "an organisation",
        Kind::Person => "a person",
        Kind::Place => "a place",
        Kind::Event => "an event",
        Kind::Concept => "an idea, a text, a status",
        Kind::Media => "a news outlet",
        Kind::Expression => "a word or an expression",
    },
    headword: "Word or name, as the text writes it",
    names: [
        "Full name or meaning, in French",
        "Full name or meaning, in English",
    ],
    explanations: ["Explanation in French", "Explanation in English"],
    forms: "Other ways to write it, one per line",
    forms_hint: "Lavrov, M. Lavrov, Sergueï Lavrov: one entry.",
    merge: "Merge with a name in this text",
    more: "More fields",
    article: "Article before the word (l’, la, le, les)",
    gender: "Gender",
    genders: |gender| match gender {
        Gender::M => "masculine",
        Gender::F => "feminine",
        Gender::MPl => "masculine plural",
        Gender::FPl => "feminine plural",
    },
    said: "The acronym is read",
    said_as: |said| match said {
        Said::Word => "as a word",
        Said::Letters => "letter by letter",
    },
    none: "not specified",
    read: "Pronunciation in syllables",
    ipa: "Pronunciation in IPA",
    base: "Base form of an expression",
    level: "Level (A1 to C2)",
    pattern: "Pattern",
    example: "Example",
    short_form: "Short form in English",
    usages: ["Remark in French", "Remark in English"],
    later: "Short forms, which count only after a full one",
    source: "Source",
    source_address: "Address of the source",
    as_of: "Date on which it was true",
    checked: "Date on which the sources were read",
    related: |count| format!("Related entries: {count}"),
    related_hint: "From this explanation readers can open these entries, if the text has them too.",
    relate: "Search for an entry to link",
    add: "Link",
    relate_this: |word| format!("Link: {word}"),
    unrelate: "Remove",
    unrelate_this: |word| format!("Remove: {word}"),
    preview: "What readers will see",
    says_nothing: "Nothing yet: write a full name or an explanation.",
    fault: |form, fault| match fault {
        FormFault::NoLetter => {
            format!("“{form}” contains no letter or digit and will never be found.")
        }
        FormFault::Elsewhere(words) => {
            format!(
                "“{form}” will also be found in these other words: {}.",
                words.join(", ")
            )
        }
        FormFault::Claimed(layer, headword) => {
            let whose = match layer {
                Layer::Here => "an entry for this text",
                Layer::Site => "the glossary of this site",
                Layer::Text => "the text itself",
                Layer::Own => "your glossary",
            };
            format!("“{form}” is already explained by {whose}: {headword}.")
        }
    },
    delete: "Delete this entry",
    back: "Back to the list",
    back_to_text: "Back to the text",
};

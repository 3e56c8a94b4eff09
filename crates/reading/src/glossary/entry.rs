//! One item of the glossary, as pages and the app know it.

use serde::Serialize;

/// What an [`Entry`] names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// An institution, an alliance, an armed force.
    Organisation,
    /// Somebody.
    Person,
    /// A country, a city, a region.
    Place,
    /// Something that took place.
    Event,
    /// An idea, a text, a status.
    Concept,
    /// A newspaper, an agency, a station.
    Media,
    /// Common vocabulary: a verb with its preposition, a set phrase.
    Expression,
}

/// Grammatical gender and number, as marked after the headword.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Gender {
    /// Masculine.
    M,
    /// Feminine.
    F,
    /// Masculine plural.
    MPl,
    /// Feminine plural.
    FPl,
}

/// How an acronym is read aloud.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Said {
    /// As a word: CEDEAO.
    Word,
    /// Letter by letter: AES.
    Letters,
}

/// A publication that an entry or an article relies on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Outlet and title.
    pub title: String,
    /// An `http` or `https` address; empty where the source is named by its title only.
    pub url: String,
}

/// What an entry says in one language. Serialised like the [`Entry`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct EntryText {
    /// BCP 47 tag of the language.
    pub lang: String,
    /// The short form used in that language: ECOWAS.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub form: String,
    /// The full name, or the meaning of an expression.
    #[serde(skip)]
    pub name: String,
    /// One to three sentences.
    #[serde(skip)]
    pub explanation: String,
    /// One line on usage, or on a false friend.
    #[serde(skip)]
    pub usage: String,
}

impl EntryText {
    /// The name, after the short form where that differs from it and from the headword; empty where
    /// there is neither.
    pub fn full_name(&self, headword: &str) -> String {
        match (self.form.as_str(), self.name.as_str()) {
            (form, name) if form == headword && !name.is_empty() => name.to_owned(),
            ("", name) => name.to_owned(),
            (form, "") => form.to_owned(),
            (form, name) if name.starts_with(form) => name.to_owned(),
            (form, name) => format!("{form}: {name}"),
        }
    }

    /// What it says of a headword in one line: the name, unless it is the same; else the first
    /// sentence of the explanation.
    pub fn in_one_line(&self, headword: &str) -> String {
        let name = self.full_name(headword);
        if name.is_empty() || name == headword {
            first_sentence(&self.explanation).to_owned()
        } else {
            name
        }
    }
}

/// Up to the first full stop before a space, without it. An abbreviation may end it too early: what
/// is left out stands in the explanation.
fn first_sentence(text: &str) -> &str {
    let sentence = text.split_once(". ").map_or(text, |(first, _)| first);
    sentence.trim_end_matches('.')
}

/// One glossary item, reduced to what a reader is shown. Serialised is only what the words of its
/// page don't say.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// The id, unique in the glossary: `cedeao`.
    #[serde(skip)]
    pub id: String,
    /// What it names.
    pub kind: Kind,
    /// The first form of a name, the base form of an expression.
    #[serde(skip)]
    pub headword: String,
    /// The article used before the headword, or nothing: `l’`, `la`.
    #[serde(skip)]
    pub article: String,
    /// Gender and number, where they are of use.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub gender: Option<Gender>,
    /// How an acronym is read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub said: Option<Said>,
    /// Syllables that a student can read aloud.
    #[serde(skip)]
    pub read: String,
    /// Pronunciation in the International Phonetic Alphabet, without slashes.
    #[serde(skip)]
    pub ipa: String,
    /// CEFR level of an expression.
    #[serde(skip)]
    pub level: String,
    /// How an expression is built: `s’engager à + infinitif`.
    #[serde(skip)]
    pub pattern: String,
    /// An expression in an everyday sentence.
    #[serde(skip)]
    pub example: String,
    /// Related entries by their places in the lesson, from 0, nearest first; none outside a lesson.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub see: Vec<u32>,
    /// What it says, one item a language.
    pub texts: Vec<EntryText>,
    /// What it relies on.
    #[serde(skip)]
    pub sources: Vec<Source>,
    /// The day on which the facts were true, ISO 8601.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub as_of: String,
    /// The day on which the sources were read, ISO 8601.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub checked: String,
}

impl Entry {
    /// What the entry says in the language of that BCP 47 tag.
    pub fn text(&self, lang: &str) -> Option<&EntryText> {
        self.texts.iter().find(|text| text.lang == lang)
    }

    /// Whether this is common vocabulary rather than a name.
    pub fn is_expression(&self) -> bool {
        self.kind == Kind::Expression
    }

    /// Article and headword as used in running text: `l’AES`, `la CEDEAO`, `Moscou`.
    pub fn headword_with_article(&self) -> String {
        match self.article.as_str() {
            "" => self.headword.clone(),
            elided if elided.ends_with('’') => format!("{elided}{}", self.headword),
            article => format!("{article} {}", self.headword),
        }
    }
}

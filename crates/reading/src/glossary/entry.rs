//! One item of the glossary, as pages and the app know it.

use crate::json::record;
use crate::words::words;

words! {
    /// What an [`Entry`] names.
    #[derive(PartialOrd, Ord, Hash, Default)]
    Kind {
        /// An institution, an alliance, an armed force.
        #[default]
        Organisation = "organisation",
        /// Somebody.
        Person = "person",
        /// A country, a city, a region.
        Place = "place",
        /// Something that took place.
        Event = "event",
        /// An idea, a text, a status.
        Concept = "concept",
        /// A newspaper, an agency, a station.
        Media = "media",
        /// Common vocabulary: a verb with its preposition, a set phrase.
        Expression = "expression",
    }
}

words! {
    /// Grammatical gender and number, as marked after the headword.
    Gender {
        /// Masculine.
        M = "m",
        /// Feminine.
        F = "f",
        /// Masculine plural.
        MPl = "m-pl",
        /// Feminine plural.
        FPl = "f-pl",
    }
}

words! {
    /// How an acronym is read aloud.
    Said {
        /// As a word: CEDEAO.
        Word = "word",
        /// Letter by letter: AES.
        Letters = "letters",
    }
}

/// A publication that an entry or an article relies on.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Outlet and title.
    pub title: String,
    /// An `http` or `https` address; empty where the source is named by its title only.
    pub url: String,
}

/// What an entry says in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct EntryText {
    /// BCP 47 tag of the language.
    pub lang: String,
    /// The short form used in that language: ECOWAS.
    pub form: String,
    /// The full name, or the meaning of an expression.
    pub name: String,
    /// One to three sentences.
    pub explanation: String,
    /// One line on usage, or on a false friend.
    pub usage: String,
    /// What the map of the entry shows, in words.
    pub map: String,
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

    /// The name of which [`full_name`](Self::full_name) makes that text.
    pub fn name_in(&self, full_name: &str) -> String {
        let behind = full_name
            .strip_prefix(&self.form)
            .filter(|_| !self.form.is_empty());
        match behind.and_then(|rest| rest.strip_prefix(": ").or(rest.is_empty().then_some(rest))) {
            Some(name) => name.to_owned(),
            None => full_name.to_owned(),
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
    // The standard library's search for more than a character weighs 1.5 kB.
    let mut pairs = text.bytes().zip(text.bytes().skip(1));
    let end = pairs.position(|pair| pair == (b'.', b' '));
    let sentence = end.and_then(|end| text.get(..end)).unwrap_or(text);
    sentence.trim_end_matches('.')
}

record!(Source { title, url });

/// One glossary item, reduced to what a reader is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// The id, unique in the glossary: `cedeao`.
    pub id: String,
    /// What it names.
    pub kind: Kind,
    /// The first form of a name, the base form of an expression.
    pub headword: String,
    /// The article used before the headword, or nothing: `l’`, `la`.
    pub article: String,
    /// Gender and number, where they are of use.
    pub gender: Option<Gender>,
    /// How an acronym is read.
    pub said: Option<Said>,
    /// Syllables that a student can read aloud.
    pub read: String,
    /// Pronunciation in the International Phonetic Alphabet, without slashes.
    pub ipa: String,
    /// CEFR level of an expression.
    pub level: String,
    /// How an expression is built: `s’engager à + infinitif`.
    pub pattern: String,
    /// An expression in an everyday sentence.
    pub example: String,
    /// Related entries by their places in the lesson, from 0, nearest first; none outside a lesson.
    pub see: Vec<u32>,
    /// What it says, one item a language.
    pub texts: Vec<EntryText>,
    /// What it relies on.
    pub sources: Vec<Source>,
    /// The day on which the facts were true, ISO 8601.
    pub as_of: String,
    /// The day on which the sources were read, ISO 8601.
    pub checked: String,
    /// The address of a map, from the page of a lesson; empty where there is none.
    pub map: String,
}

record!(EntryText {
    lang,
    form,
    name,
    explanation,
    usage,
    map
});

record!(Entry {
    id,
    kind,
    headword,
    article,
    gender,
    said,
    read,
    ipa,
    level,
    pattern,
    example,
    see,
    texts,
    sources,
    as_of,
    checked,
    map
});

impl Entry {
    /// What the entry says in the language of that BCP 47 tag.
    pub fn text(&self, lang: &str) -> Option<&EntryText> {
        self.texts.iter().find(|text| text.lang == lang)
    }

    /// What a lesson says in another language than that of the article: in that of its notes, or else in the one in
    /// which notes usually are.
    pub fn text_beside(&self, lang: &str) -> Option<&EntryText> {
        self.texts.iter().find(|text| text.lang != lang)
    }

    /// Whether this is common vocabulary rather than a name.
    pub fn is_expression(&self) -> bool {
        self.kind == Kind::Expression
    }

    /// Whether it is the name of somebody or something, rather than a notion of a subject or common vocabulary.
    pub fn is_name(&self) -> bool {
        !matches!(self.kind, Kind::Concept | Kind::Expression)
    }

    /// Whether it is an acronym, whatever that stands for.
    pub fn is_acronym(&self) -> bool {
        let is_large = |letter: char| letter.is_uppercase() || letter.is_ascii_digit();
        self.said.is_some()
            || (self.headword.chars().count() > 1 && self.headword.chars().all(is_large))
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

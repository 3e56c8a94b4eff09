//! What differs between languages, one module a language. No other module of this crate names a language or has
//! words of one, but in tests and examples.

mod class;
pub(crate) mod codes;
mod en;
mod fr;
mod naming;
mod notation;

pub(crate) use class::Class;
pub(crate) use naming::NamingWords;
use naming::{NO_WORDS, Naming};

/// What must be known of a language to cut its text and to find words in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rules {
    /// Words that end in a dot without ending a sentence, written without their dot.
    pub abbreviations: &'static [&'static str],
    /// Such words that numbers, letters and signs follow: before a word with a capital their dot
    /// does end one.
    pub references: &'static [&'static str],
    /// Words for the parts of a text, before their number: `Article 1.` ends no sentence.
    pub parts: &'static [&'static str],
    /// Words that lose their last vowel before an apostrophe: the word after the
    /// apostrophe is a word of its own.
    pub elisions: &'static [&'static str],
    /// What may follow a word after an apostrophe without being part of it.
    pub after_apostrophe: &'static [&'static str],
    /// What may follow a word after a hyphen without being part of it.
    pub after_hyphen: &'static [&'static str],
    /// Words that are joined with a hyphen to the one after them: `sous` of « sous-région ».
    pub compound_starts: &'static [&'static str],
    /// Words that are joined with a hyphen to the one before them: `mêmes` of « eux-mêmes ».
    pub compound_ends: &'static [&'static str],
    /// Words between two others that may share an ending: « per- et polyfluorées ». Folded.
    pub conjunctions: &'static [&'static str],
    /// Words of which any text in the language has many, and texts in its neighbours have few; folded. None where
    /// nobody has to tell it from others.
    pub common: &'static [&'static str],
    /// The patterns by which words are broken at the end of a line.
    pub syllables: Option<hypher::Lang>,
    /// The narrow spaces that typesetting asks for, where it does.
    pub typography: Typography,
    /// Says that a text itself explains one of its words.
    pub as_the_text_says: &'static str,
    /// Says that the glossary of the site explains it.
    pub as_the_site_says: &'static str,
    /// Says that the glossary of the reader explains it.
    pub as_your_glossary_says: &'static str,
    /// Words that date a text only for those who read it the same day.
    pub undated: &'static [&'static str],
    /// The most words that an explanation has room for on a phone.
    pub explanation_words: Option<usize>,
    /// The articles that may stand before a headword: « la », « l’ ».
    pub headword_articles: &'static [HeadwordArticle],
    /// The language in which entries are shown beside this one where an article has no notes, a
    /// BCP 47 tag.
    pub notes_lang: &'static str,
    /// The words that tell what a line of a page is, in the notation that the file explains at its head.
    pub pages: &'static str,
    /// The words around acronyms and names.
    naming: &'static Naming,
}

impl Rules {
    /// What a folded word is among those around acronyms and names.
    pub(crate) fn class(&self, folded: &str) -> Class {
        self.naming.class(folded)
    }

    /// The words around acronyms and names.
    pub(crate) fn naming(&self) -> &'static NamingWords {
        self.naming
    }
}

/// An article that may stand before a headword, and the headwords that it goes with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HeadwordArticle {
    /// The article, an elided one with its apostrophe.
    pub form: &'static str,
    /// Whether it goes with masculine headwords.
    pub masculine: bool,
    /// Whether it goes with feminine headwords.
    pub feminine: bool,
    /// Whether it goes with headwords in the plural, else with those in the singular.
    pub plural: bool,
}

/// How punctuation is set.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typography {
    /// Nothing is asked for.
    Plain,
    /// Curly apostrophes and quotation marks.
    Curly,
    /// Curly apostrophes, guillemets, a narrow no-break space beside high punctuation.
    French,
}

/// For languages that have no module yet: sentences and words by Unicode alone.
static NEUTRAL: Rules = Rules {
    abbreviations: &[],
    references: &[],
    parts: &[],
    elisions: &[],
    after_apostrophe: &[],
    after_hyphen: &[],
    compound_starts: &[],
    compound_ends: &[],
    conjunctions: &[],
    common: &[],
    syllables: None,
    typography: Typography::Plain,
    as_the_text_says: "→",
    as_the_site_says: "→",
    as_your_glossary_says: "→",
    undated: &[],
    explanation_words: None,
    headword_articles: &[],
    notes_lang: "en",
    pages: "",
    naming: &NO_WORDS,
};

/// The rules for a BCP 47 tag, chosen by its primary language: `fr-CA` has those of `fr`.
pub fn rules(tag: &str) -> &'static Rules {
    match tag.split('-').next().unwrap_or_default() {
        "fr" => &fr::RULES,
        "en" => &en::RULES,
        _ => &NEUTRAL,
    }
}

/// The articles that may stand before a headword in any language that has a module.
pub fn headword_articles() -> impl Iterator<Item = &'static HeadwordArticle> {
    let articles = [&fr::RULES, &en::RULES].map(|rules| rules.headword_articles);
    articles.into_iter().flatten()
}

/// The words by which pages in a language are taken apart: its own, then English ones, which
/// pages everywhere mix in.
pub(crate) fn page_words(tag: &str) -> impl Iterator<Item = &'static str> {
    let own = Some(rules(tag).pages).filter(|own| *own != en::RULES.pages);
    own.into_iter().chain([en::RULES.pages])
}

/// Whether this is written like a BCP 47 tag: a language of two or three letters, then
/// subtags of up to eight letters or digits.
pub fn is_tag(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let language = subtags.next().unwrap_or_default();
    (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && subtags.all(|subtag| {
            (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric())
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_has_the_rules_of_its_language() {
        assert_eq!(rules("fr-CA"), rules("fr"));
        assert_ne!(rules("fr"), rules("en"));
        assert_eq!(rules("es"), rules("sw"));
    }

    #[test]
    fn tags() {
        for tag in ["fr", "en-GB", "zh-Hant-TW", "ber"] {
            assert!(is_tag(tag), "{tag}");
        }
        for tag in ["", "f", "français", "FR", "fr-", "french", "fr_FR"] {
            assert!(!is_tag(tag), "{tag}");
        }
    }
}

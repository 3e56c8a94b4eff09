//! What a published page carries beside its words: only what the words themselves do not show. Whoever reads
//! a page puts both together.

use crate::glossary::{Entry, EntryText, Gender, Kind, Said};
use crate::json::record;
use crate::lesson::{Article, Glossary, Here, Sibling};

/// The version of both forms. A page of another version is shown, and not taken over by the app.
pub const VERSION: u32 = 4;

/// What the words of an article do not show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleData {
    version: u32,
    slug: String,
    lang: String,
    notes_lang: String,
    date: String,
    place: String,
    as_of: String,
    level: String,
    sibling: Option<Sibling>,
    region: String,
    topics: Vec<String>,
    author: String,
    licence: String,
    words: u32,
    drafts: Vec<String>,
}

record!(ArticleData {
    version,
    slug,
    lang,
    notes_lang,
    date,
    place,
    as_of,
    level,
    sibling,
    region,
    topics,
    author,
    licence,
    words,
    drafts
});

impl ArticleData {
    /// The article without its words; nothing where the page is of another version.
    pub fn into_article(self) -> Option<Article> {
        (self.version == VERSION).then_some(Article {
            slug: self.slug,
            lang: self.lang,
            notes_lang: self.notes_lang,
            date: self.date,
            place: self.place,
            as_of: self.as_of,
            level: self.level,
            sibling: self.sibling,
            region: self.region,
            topics: self.topics,
            author: self.author,
            licence: self.licence,
            words: self.words,
            drafts: self.drafts,
            ..Article::default()
        })
    }
}

impl From<&Article> for ArticleData {
    fn from(article: &Article) -> Self {
        ArticleData {
            version: VERSION,
            slug: article.slug.clone(),
            lang: article.lang.clone(),
            notes_lang: article.notes_lang.clone(),
            date: article.date.clone(),
            place: article.place.clone(),
            as_of: article.as_of.clone(),
            level: article.level.clone(),
            sibling: article.sibling.clone(),
            region: article.region.clone(),
            topics: article.topics.clone(),
            author: article.author.clone(),
            licence: article.licence.clone(),
            words: article.words,
            drafts: article.drafts.clone(),
        }
    }
}

/// What the index does not show: the version of its form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct IndexData {
    version: u32,
}

record!(IndexData { version });

impl Default for IndexData {
    fn default() -> Self {
        IndexData { version: VERSION }
    }
}

impl IndexData {
    /// Whether the page is of this version.
    pub fn is_of_this_version(&self) -> bool {
        self.version == VERSION
    }
}

/// What the words of a glossary do not show.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct GlossaryData {
    here: Vec<Here>,
    entries: Vec<EntryData>,
}

record!(GlossaryData { here, entries });

impl GlossaryData {
    /// The glossary without the words of its entries.
    pub fn into_glossary(self) -> Glossary {
        Glossary {
            here: self.here,
            entries: self
                .entries
                .into_iter()
                .map(EntryData::into_entry)
                .collect(),
        }
    }
}

impl From<&Glossary> for GlossaryData {
    fn from(glossary: &Glossary) -> Self {
        GlossaryData {
            here: glossary.here.clone(),
            entries: glossary.entries.iter().map(EntryData::from).collect(),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct EntryData {
    kind: Kind,
    gender: Option<Gender>,
    said: Option<Said>,
    see: Vec<u32>,
    texts: Vec<TextData>,
    as_of: String,
    checked: String,
}

record!(EntryData {
    kind,
    gender,
    said,
    see,
    texts,
    as_of,
    checked
});

impl EntryData {
    fn into_entry(self) -> Entry {
        Entry {
            kind: self.kind,
            gender: self.gender,
            said: self.said,
            see: self.see,
            texts: self.texts.into_iter().map(TextData::into_text).collect(),
            as_of: self.as_of,
            checked: self.checked,
            ..Entry::default()
        }
    }
}

impl From<&Entry> for EntryData {
    fn from(entry: &Entry) -> Self {
        EntryData {
            kind: entry.kind,
            gender: entry.gender,
            said: entry.said,
            see: entry.see.clone(),
            texts: entry.texts.iter().map(TextData::from).collect(),
            as_of: entry.as_of.clone(),
            checked: entry.checked.clone(),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct TextData {
    lang: String,
    form: String,
}

record!(TextData { lang, form });

impl TextData {
    fn into_text(self) -> EntryText {
        EntryText {
            lang: self.lang,
            form: self.form,
            ..EntryText::default()
        }
    }
}

impl From<&EntryText> for TextData {
    fn from(text: &EntryText) -> Self {
        TextData {
            lang: text.lang.clone(),
            form: text.form.clone(),
        }
    }
}

//! An article, joined with its notes and with mentions of the entries that explain it.

use std::collections::{HashMap, HashSet};

use crate::glossary::Source;
use crate::json::{InJson, Json, record};

use super::{LanguagePoint, Question};

/// An article with everything a reader is shown of it, but what explains it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Article {
    /// Last part of the address, unique in the library.
    pub slug: String,
    /// BCP 47 tag of the article's language.
    pub lang: String,
    /// BCP 47 tag of the notes' language.
    pub notes_lang: String,
    /// What a class has to do, in its teacher's words; empty outside a course.
    pub task: String,
    /// The headline.
    pub title: Noted,
    /// The paragraph under the headline; its id is `lead`.
    pub lead: Paragraph,
    /// A few plain sentences between lead and body; its id is `bref`.
    pub en_bref: Option<Paragraph>,
    /// The day it was written, ISO 8601.
    pub date: String,
    /// The place in its dateline; most texts have none.
    pub place: String,
    /// The day up to which what it says is true, ISO 8601; empty where nobody has said so.
    pub as_of: String,
    /// CEFR level.
    pub level: String,
    /// The same article at another level.
    pub sibling: Option<Sibling>,
    /// The country or region that it is about, in the article's language.
    pub region: String,
    /// Subjects, in the article's language.
    pub topics: Vec<String>,
    /// Who wrote it.
    pub author: String,
    /// The licence it is published under.
    pub licence: String,
    /// Number of words of the body.
    pub words: u32,
    /// What it relies on.
    pub sources: Vec<Source>,
    /// The body.
    pub blocks: Vec<Block>,
    /// A point of the language that it shows.
    pub language_point: Option<LanguagePoint>,
    /// What is asked about it.
    pub questions: Vec<Question>,
    /// The lesson that follows in the library.
    pub next: Option<LessonLink>,
    /// Ids of what has a machine's draft for its note: `title`, `lead`, `p3`, `h4`.
    pub drafts: Vec<String>,
}

record!(Article {
    slug,
    lang,
    notes_lang,
    task,
    title,
    lead,
    en_bref,
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
    sources,
    blocks,
    language_point,
    questions,
    next,
    drafts
});

/// The same article at another level. The paragraphs of both face each other: they have the same numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sibling {
    /// Last part of its address.
    pub slug: String,
    /// Its CEFR level.
    pub level: String,
}

record!(Sibling { slug, level });

/// A lesson to which a page leads.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LessonLink {
    /// Last part of its address.
    pub slug: String,
    /// BCP 47 tag of its language.
    pub lang: String,
    /// Its headline.
    pub title: String,
}

record!(LessonLink { slug, lang, title });

impl From<&Article> for LessonLink {
    fn from(article: &Article) -> Self {
        let mut title = article.title.text.clone();
        // Two levels of an article may have one title.
        if article.sibling.is_some() {
            title += &format!("\u{a0}({})", article.level);
        }
        LessonLink {
            slug: article.slug.clone(),
            lang: article.lang.clone(),
            title,
        }
    }
}

/// A plain text and its counterpart in the notes' language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Noted {
    /// In the article's language.
    pub text: String,
    /// In the notes' language; empty where there are no notes.
    pub note: String,
}

record!(Noted { text, note });

/// One block of the body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// A subheading.
    Subheading(Noted),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A quotation set apart.
    Quotation(Paragraph),
    /// A list: each item is one sentence of the paragraph.
    List(Paragraph),
}

/// A block says in its member `kind` what it is.
impl InJson for Block {
    fn to_json(&self) -> Json {
        let (kind, content) = match self {
            Block::Subheading(noted) => ("subheading", noted.to_json()),
            Block::Paragraph(paragraph) => ("paragraph", paragraph.to_json()),
            Block::Quotation(paragraph) => ("quotation", paragraph.to_json()),
            Block::List(paragraph) => ("list", paragraph.to_json()),
        };
        let kind = [("kind".to_owned(), Json::from(kind))];
        let members = content.members().iter().cloned();
        Json::Record(kind.into_iter().chain(members).collect())
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(match json.get("kind").as_text()? {
            "subheading" => Block::Subheading(Noted::from_json(json)?),
            "paragraph" => Block::Paragraph(Paragraph::from_json(json)?),
            "quotation" => Block::Quotation(Paragraph::from_json(json)?),
            "list" => Block::List(Paragraph::from_json(json)?),
            _ => return None,
        })
    }
}

impl Block {
    /// The numbered paragraph in the block, unless it is a subheading.
    pub fn paragraph(&self) -> Option<&Paragraph> {
        match self {
            Block::Subheading(_) => None,
            Block::Paragraph(paragraph) | Block::Quotation(paragraph) | Block::List(paragraph) => {
                Some(paragraph)
            }
        }
    }

    /// The same, to be changed.
    pub fn paragraph_mut(&mut self) -> Option<&mut Paragraph> {
        match self {
            Block::Subheading(_) => None,
            Block::Paragraph(paragraph) | Block::Quotation(paragraph) | Block::List(paragraph) => {
                Some(paragraph)
            }
        }
    }
}

/// Sentences that belong together, and the note facing them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// The id in the page: `p3`, `lead`, `bref`.
    pub id: String,
    /// The number shown in the margin, from 1; 0 for those that carry none.
    pub number: u32,
    /// The sentences; spaces between them are not part of any.
    pub sentences: Vec<Sentence>,
    /// The note, aligned sentence by sentence where it has as many sentences; empty where
    /// there are no notes.
    pub note: Vec<String>,
}

record!(Paragraph {
    id,
    number,
    sentences,
    note
});

impl Paragraph {
    /// Its mentions, in order.
    pub fn mentions(&self) -> impl Iterator<Item = &Mention> {
        self.sentences.iter().flat_map(Sentence::mentions)
    }

    /// How many words it has, as they are counted in the whole text: what stands between spaces and has a letter or digit.
    /// Spaces that do not break hold a word together, as in « 1 240 ».
    pub fn words(&self) -> u32 {
        let mut count = 0;
        for sentence in &self.sentences {
            let text = sentence.text();
            let words =
                text.split(|c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}'));
            let words = words.filter(|word| word.chars().any(char::is_alphanumeric));
            count += u32::try_from(words.count()).unwrap_or_default();
        }
        count
    }
}

/// A sentence as runs of plain text and mentions.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sentence {
    /// The runs; two plain ones never follow each other.
    pub runs: Vec<Run>,
}

/// A sentence is the list of its runs.
impl InJson for Sentence {
    fn to_json(&self) -> Json {
        self.runs.to_json()
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(Sentence {
            runs: Vec::from_json(json)?,
        })
    }
}

impl Sentence {
    /// The words without markup.
    pub fn text(&self) -> String {
        self.runs.iter().map(Run::text).collect()
    }

    /// Its mentions, in order.
    pub fn mentions(&self) -> impl Iterator<Item = &Mention> {
        self.runs.iter().filter_map(|run| match run {
            Run::Mention(mention) => Some(mention),
            Run::Text(_) => None,
        })
    }
}

/// A piece of a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Run {
    /// Plain text.
    Text(String),
    /// An occurrence of an entry.
    Mention(Mention),
}

/// Plain text is a text, a mention is a record.
impl InJson for Run {
    fn to_json(&self) -> Json {
        match self {
            Run::Text(text) => text.to_json(),
            Run::Mention(mention) => mention.to_json(),
        }
    }

    fn from_json(json: &Json) -> Option<Self> {
        match json {
            Json::Text(text) => Some(Run::Text(text.clone())),
            mention => Mention::from_json(mention).map(Run::Mention),
        }
    }
}

impl Run {
    /// The words without markup.
    pub fn text(&self) -> &str {
        match self {
            Run::Text(text) => text,
            Run::Mention(mention) => &mention.text,
        }
    }
}

/// One occurrence of an entry in a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mention {
    /// As written in the article.
    pub text: String,
    /// The id of the entry.
    pub entry: String,
    /// Position among all mentions of the lesson in document order, from 0; its id in the
    /// page is `m` and this number.
    pub nth: u32,
    /// Whether its entry is common vocabulary.
    pub is_expression: bool,
    /// Whether it is the first of its entry after the title or a subheading.
    pub first: bool,
    /// If it is, and stands in the lead or the body, the number of its entry: entries are numbered
    /// from 1 in the order in which they are first mentioned there.
    pub gloss: Option<u32>,
    /// Position in [`Glossary::here`](super::Glossary::here) of the line that holds at this place.
    pub here: Option<u32>,
    /// Ids of shorter entries written inside this one: OIF in
    /// `Organisation internationale de la francophonie (OIF)`.
    pub inside: Vec<String>,
}

record!(Mention {
    text,
    entry,
    nth,
    is_expression,
    first,
    gloss,
    here,
    inside
});

/// Counts mentions in document order.
#[derive(Default)]
struct Numbering {
    /// How many there were.
    count: u32,
    /// Entries mentioned since the title or the last subheading.
    section: HashSet<String>,
    /// The number of each entry.
    numbers: HashMap<String, u32>,
}

impl Numbering {
    fn paragraph(&mut self, paragraph: &mut Paragraph, is_numbered: bool) {
        let runs = paragraph.sentences.iter_mut().flat_map(|it| &mut it.runs);
        for run in runs {
            let Run::Mention(mention) = run else { continue };
            mention.nth = self.count;
            self.count += 1;
            mention.first = self.section.insert(mention.entry.clone());
            mention.gloss = None;
            if mention.first && is_numbered {
                let next = u32::try_from(self.numbers.len() + 1).unwrap_or(u32::MAX);
                let number = *self.numbers.entry(mention.entry.clone()).or_insert(next);
                mention.gloss = Some(number);
            }
        }
    }
}

impl Article {
    /// Every paragraph in document order: lead, « En bref », body.
    pub fn paragraphs(&self) -> impl Iterator<Item = &Paragraph> {
        let body = self.blocks.iter().filter_map(Block::paragraph);
        [&self.lead].into_iter().chain(&self.en_bref).chain(body)
    }

    /// The mention of that position.
    pub fn mention(&self, nth: u32) -> Option<&Mention> {
        let mut paragraphs = self.paragraphs();
        paragraphs.find_map(|text| text.mentions().find(|mention| mention.nth == nth))
    }

    /// The mentions of that entry, in document order.
    pub fn mentions_of(&self, entry: &str) -> Vec<&Mention> {
        let mut mentions = Vec::new();
        for paragraph in self.paragraphs() {
            mentions.extend(
                paragraph
                    .mentions()
                    .filter(|mention| mention.entry == entry),
            );
        }
        mentions
    }

    /// Every mention in document order. They are gathered first: whatever is then done with them
    /// needs no code of its own for lists in lists in lists.
    pub fn mentions(&self) -> std::vec::IntoIter<&Mention> {
        let mut mentions = Vec::new();
        for paragraph in self.paragraphs() {
            mentions.extend(paragraph.mentions());
        }
        mentions.into_iter()
    }

    /// Gives each mention its position, and the number of its entry: entries are numbered in the order in which
    /// lead and body first mention them. « En bref » stands apart: what is first there leaves the text around
    /// it as it was.
    pub fn number_mentions(&mut self) {
        let mut numbering = Numbering::default();
        numbering.paragraph(&mut self.lead, true);
        if let Some(en_bref) = &mut self.en_bref {
            let around = std::mem::take(&mut numbering.section);
            numbering.paragraph(en_bref, false);
            numbering.section = around;
        }
        for block in &mut self.blocks {
            match block.paragraph_mut() {
                None => numbering.section.clear(),
                Some(paragraph) => numbering.paragraph(paragraph, true),
            }
        }
    }

    /// Whether anything of it has a note.
    pub fn has_notes(&self) -> bool {
        self.paragraphs()
            .any(|paragraph| !paragraph.note.is_empty())
            || self.blocks.iter().any(
                |block| matches!(block, Block::Subheading(heading) if !heading.note.is_empty()),
            )
            || !self.title.note.is_empty()
    }

    /// Minutes that reading takes at 130 words a minute, at least 1: a learner's pace.
    pub fn minutes(&self) -> u32 {
        self.words.div_ceil(130).max(1)
    }
}

//! What the library shows: a listing of each lesson, and one sentence that shows what a tap does.

use crate::glossary::Entry;
use crate::json::record;

use super::{Article, Lesson, Mention, Run, Sentence};

/// The library page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LibraryPage {
    /// The lessons, in the order in which they are offered.
    pub listings: Vec<Listing>,
    /// A sentence of the first lesson that has one to show.
    pub sample: Option<Sample>,
    /// What all texts weigh, in bytes, where they are kept on the device only when they are opened or asked for;
    /// 0 where they are kept in any case.
    pub to_keep: u32,
}

record!(LibraryPage {
    listings,
    sample,
    to_keep
});

impl LibraryPage {
    /// The library of these lessons.
    pub fn of(lessons: &[Lesson]) -> LibraryPage {
        LibraryPage {
            listings: lessons
                .iter()
                .map(|lesson| Listing::from(&lesson.article))
                .collect(),
            sample: lessons.iter().find_map(Sample::of),
            to_keep: 0,
        }
    }
}

/// What the library shows of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Listing {
    /// Last part of the address.
    pub slug: String,
    /// BCP 47 tag of the article's language.
    pub lang: String,
    /// The headline.
    pub title: String,
    /// The paragraph under it.
    pub lead: String,
    /// The day it was written, ISO 8601.
    pub date: String,
    /// CEFR level.
    pub level: String,
    /// The country or region that it is about.
    pub region: String,
    /// Subjects.
    pub topics: Vec<String>,
    /// Number of words of the body.
    pub words: u32,
    /// Minutes that reading takes.
    pub minutes: u32,
}

record!(Listing {
    slug,
    lang,
    title,
    lead,
    date,
    level,
    region,
    topics,
    words,
    minutes
});

impl From<&Article> for Listing {
    fn from(article: &Article) -> Self {
        let lead: Vec<String> = article.lead.sentences.iter().map(Sentence::text).collect();
        Listing {
            slug: article.slug.clone(),
            lang: article.lang.clone(),
            title: article.title.text.clone(),
            lead: lead.join(" "),
            date: article.date.clone(),
            level: article.level.clone(),
            region: article.region.clone(),
            topics: article.topics.clone(),
            words: article.words,
            minutes: article.minutes(),
        }
    }
}

/// A sentence in which a word is tapped, and what is then explained.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sample {
    /// Last part of the lesson's address.
    pub slug: String,
    /// BCP 47 tag of the article's language.
    pub lang: String,
    /// The sentence before the word.
    pub before: String,
    /// The word.
    pub word: String,
    /// The id of its entry.
    pub entry: String,
    /// The sentence after the word.
    pub after: String,
    /// The headword, with its article.
    pub headword: String,
    /// What the entry means in one line, in the article's language and in the notes': (BCP 47 tag, text).
    pub meanings: Vec<(String, String)>,
}

record!(Sample {
    slug,
    lang,
    before,
    word,
    entry,
    after,
    headword,
    meanings
});

/// Fewer words say too little.
const FEWEST_WORDS: usize = 5;

impl Sample {
    /// A sentence of the lesson with an acronym in it: the one that is shortest together with what
    /// explains it.
    fn of(lesson: &Lesson) -> Option<Sample> {
        let Lesson { article, glossary } = lesson;
        let sentences = article
            .paragraphs()
            .flat_map(|paragraph| &paragraph.sentences);
        let sentences =
            sentences.filter(|sentence| sentence.text().split_whitespace().count() >= FEWEST_WORDS);
        let samples = sentences.filter_map(|sentence| {
            let mut mentions = sentence.mentions();
            mentions.find_map(|mention| {
                let entry = glossary.entry(&mention.entry)?;
                let is_acronym = entry.said.is_some() && mention.text == entry.headword;
                is_acronym.then(|| Sample::in_sentence(sentence, mention, entry, article))?
            })
        });
        samples.min_by_key(Sample::length)
    }

    /// Bytes of all that is read of it.
    fn length(&self) -> usize {
        let texts = [&self.before, &self.word, &self.after];
        let meanings = self.meanings.iter().map(|(_, meaning)| meaning);
        let texts = texts.into_iter().chain(meanings);
        texts.map(String::len).sum()
    }

    fn in_sentence(
        sentence: &Sentence,
        mention: &Mention,
        entry: &Entry,
        article: &Article,
    ) -> Option<Sample> {
        let at = sentence.runs.iter().position(|run| match run {
            Run::Mention(other) => other.nth == mention.nth,
            Run::Text(_) => false,
        });
        let (before, rest) = sentence.runs.split_at_checked(at?)?;
        let text = |runs: &[Run]| runs.iter().map(Run::text).collect();
        let meanings = [&article.lang, &article.notes_lang].map(|lang| {
            let text = entry.text(lang);
            let meaning = text.map(|text| text.in_one_line(&entry.headword));
            (lang.clone(), meaning.unwrap_or_default())
        });
        Some(Sample {
            slug: article.slug.clone(),
            lang: article.lang.clone(),
            before: text(before),
            word: mention.text.clone(),
            entry: entry.id.clone(),
            after: text(rest.get(1..)?),
            headword: entry.headword_with_article(),
            meanings: meanings.into(),
        })
    }
}

//! What the library shows: a listing of each lesson, and one sentence that shows what a tap does.

use serde::Serialize;

use super::{Lesson, Mention, Run, Sentence};
use crate::glossary::Entry;

/// The library page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct LibraryPage {
    /// The lessons, in the order in which they are offered.
    pub listings: Vec<Listing>,
    /// A sentence of the first lesson that has one to show.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sample: Option<Sample>,
}

impl LibraryPage {
    /// The library of these lessons.
    pub fn of(lessons: &[Lesson]) -> LibraryPage {
        LibraryPage {
            listings: lessons.iter().map(Listing::from).collect(),
            sample: lessons.iter().find_map(Sample::of),
        }
    }
}

/// What the library shows of a lesson.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
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
    /// Number of words of the body.
    pub words: u32,
    /// Minutes that reading takes.
    pub minutes: u32,
}

impl From<&Lesson> for Listing {
    fn from(lesson: &Lesson) -> Self {
        let lead: Vec<String> = lesson.lead.sentences.iter().map(Sentence::text).collect();
        Listing {
            slug: lesson.slug.clone(),
            lang: lesson.lang.clone(),
            title: lesson.title.text.clone(),
            lead: lead.join(" "),
            date: lesson.date.clone(),
            level: lesson.level.clone(),
            words: lesson.words,
            minutes: lesson.minutes(),
        }
    }
}

/// A sentence in which a word is tapped, and what is then explained.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sample {
    /// Last part of the lesson's address.
    pub slug: String,
    /// BCP 47 tags of the article's language and of the notes'.
    pub langs: [String; 2],
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
    /// What the entry means in one line, in each of the two languages.
    pub meanings: [String; 2],
}

/// Fewer words say too little.
const FEWEST_WORDS: usize = 5;

impl Sample {
    /// A sentence of the lesson with an acronym in it: the one that is shortest together with what
    /// explains it.
    fn of(lesson: &Lesson) -> Option<Sample> {
        let sentences = lesson
            .paragraphs()
            .flat_map(|paragraph| &paragraph.sentences);
        let sentences =
            sentences.filter(|sentence| sentence.text().split_whitespace().count() >= FEWEST_WORDS);
        let samples = sentences.filter_map(|sentence| {
            let mut mentions = sentence.mentions();
            mentions.find_map(|mention| {
                let entry = lesson.entry(&mention.entry)?;
                let is_acronym = entry.said.is_some() && mention.text == entry.headword;
                is_acronym.then(|| Sample::in_sentence(sentence, mention, entry, lesson))?
            })
        });
        samples.min_by_key(Sample::length)
    }

    /// Bytes of all that is read of it.
    fn length(&self) -> usize {
        let texts = [&self.before, &self.word, &self.after];
        let texts = texts.into_iter().chain(&self.meanings);
        texts.map(String::len).sum()
    }

    fn in_sentence(
        sentence: &Sentence,
        mention: &Mention,
        entry: &Entry,
        lesson: &Lesson,
    ) -> Option<Sample> {
        let at = sentence.runs.iter().position(|run| match run {
            Run::Mention(other) => other.nth == mention.nth,
            Run::Text(_) => false,
        });
        let (before, rest) = sentence.runs.split_at_checked(at?)?;
        let text = |runs: &[Run]| runs.iter().map(Run::text).collect();
        let langs = [lesson.lang.clone(), lesson.notes_lang.clone()];
        let meanings = langs.each_ref().map(|lang| {
            let text = entry.text(lang);
            text.map(|text| text.in_one_line(&entry.headword))
                .unwrap_or_default()
        });
        Some(Sample {
            slug: lesson.slug.clone(),
            langs,
            before: text(before),
            word: mention.text.clone(),
            entry: entry.id.clone(),
            after: text(rest.get(1..)?),
            headword: entry.headword_with_article(),
            meanings,
        })
    }
}

//! Joining an article with its notes and with the entries that it mentions.

mod annotate;
mod mark_mentions;
mod pair_notes;
mod paragraphs;
mod split_sentences;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use language::fold::fold;
use language::lang::rules;
use language::text::count_words;
use reading::glossary::Entry;
use reading::lesson::{Article, Glossary, Here, LanguagePoint, Lesson, Noted};

use crate::article::{BlockKind, ParsedArticle, ParsedNotes, Passage};
use crate::glossary::{Item, SiteGlossary};

pub use annotate::{PlainMention, annotate};
pub(crate) use mark_mentions::{Mark, Marker, Recogniser};
use paragraphs::Paragraphs;

/// A lesson, and what only shows once its parts are joined: the checks look at it.
pub(crate) struct Assembled<'a> {
    /// The lesson.
    pub(crate) lesson: Lesson,
    /// The passages with mentions, in document order.
    pub(crate) passages: Vec<MarkedPassage<'a>>,
    /// The paragraphs that face a note, in document order.
    pub(crate) facing: Vec<FacingParagraph>,
    /// Positions of the `[[here]]` items that no mention has.
    pub(crate) unused_here: Vec<usize>,
}

/// A passage of the article with what was found in it.
pub(crate) struct MarkedPassage<'a> {
    /// The passage.
    pub(crate) passage: &'a Passage,
    /// Its mentions, in order.
    pub(crate) marks: Vec<Mark>,
    /// Its sentences, as bytes of its text.
    pub(crate) sentences: Vec<Range<usize>>,
}

/// How many sentences face each other.
pub(crate) struct FacingParagraph {
    /// The line in the article on which the paragraph begins, from 1.
    pub(crate) line: usize,
    /// Its sentences.
    pub(crate) sentences: usize,
    /// The line in the notes on which its note begins, from 1.
    pub(crate) note_line: usize,
    /// The sentences of the note.
    pub(crate) note_sentences: usize,
}

/// Makes the lesson of an article.
pub(crate) fn assemble<'a>(
    article: &'a ParsedArticle,
    notes: Option<&'a ParsedNotes>,
    recogniser: &'a Recogniser<'a>,
) -> Assembled<'a> {
    let notes_lang = notes.map_or(rules(&article.lang).notes_lang, |notes| &notes.lang);
    let front = &article.front;
    let mut paragraphs = Paragraphs::new(article, notes_lang, recogniser);
    let lead = paragraphs.lead(&front.lead, notes);
    let en_bref = paragraphs.en_bref(&front.en_bref, notes);
    let blocks = paragraphs.body(article, notes);
    let unused_here = paragraphs.unused_here();
    let Paragraphs {
        mentioned,
        passages,
        facing,
        ..
    } = paragraphs;
    let here = here(article, recogniser.glossary);
    let usual = rules(&article.lang).notes_lang;
    let langs = [&article.lang, notes_lang, usual];
    let entries = entries(mentioned, &here, langs, recogniser.glossary);
    let title_note = notes.map(|notes| notes.title.text.clone());
    let mut joined = Article {
        slug: article.slug.clone(),
        lang: article.lang.clone(),
        notes_lang: notes_lang.to_owned(),
        task: String::new(),
        title: Noted {
            text: front.title.text.clone(),
            note: title_note.unwrap_or_default(),
        },
        lead,
        en_bref,
        date: front.date.clone(),
        place: front.place.clone(),
        as_of: front.as_of.clone(),
        level: front.level.value.clone(),
        sibling: None,
        region: front.region.clone(),
        topics: front.topics.clone(),
        author: front.author.clone(),
        licence: front.licence.clone(),
        words: word_count(article),
        sources: front
            .sources
            .iter()
            .map(|source| source.value.clone())
            .collect(),
        blocks,
        language_point: language_point(article, notes),
        questions: Vec::new(),
        next: None,
        drafts: Vec::new(),
    };
    joined.number_mentions();
    Assembled {
        lesson: Lesson {
            article: joined,
            glossary: Glossary { here, entries },
        },
        passages,
        facing,
        unused_here,
    }
}

fn language_point(article: &ParsedArticle, notes: Option<&ParsedNotes>) -> Option<LanguagePoint> {
    let point = article.front.language_point.as_ref()?;
    Some(point.joined(notes.and_then(|notes| notes.language_point.as_ref())))
}

/// How many words are read of it: those of its paragraphs, without the headline, the lead and subheadings.
pub(crate) fn word_count(article: &ParsedArticle) -> u32 {
    let text = article
        .blocks
        .iter()
        .filter(|block| block.kind != BlockKind::Subheading);
    let text = text.flat_map(|block| &block.passages);
    let words: usize = text
        .map(|passage: &Passage| count_words(&passage.text))
        .sum();
    u32::try_from(words).unwrap_or(u32::MAX)
}

/// All items, in their order: mentions know them by position.
fn here(article: &ParsedArticle, glossary: &SiteGlossary) -> Vec<Here> {
    let items = article.front.here.iter().map(|item| Here {
        who: item.who.clone().filter(|who| glossary.get(who).is_some()),
        lines: item
            .lines
            .iter()
            .map(|(tag, line)| (tag.clone(), line.value.clone()))
            .collect(),
    });
    items.collect()
}

/// The entries that a reader can come to, by kind and headword, with references among
/// themselves only and in the lesson's languages: what says nothing in that of the notes keeps what it says in the one
/// in which notes usually are.
fn entries(
    mentioned: BTreeSet<usize>,
    here: &[Here],
    langs: [&str; 3],
    glossary: &SiteGlossary,
) -> Vec<Entry> {
    let meant = here
        .iter()
        .filter_map(|here| glossary.position(here.who.as_ref()?));
    let kept: BTreeSet<usize> = mentioned.into_iter().chain(meant).collect();
    let mut items: Vec<&Item> = kept.iter().filter_map(|at| glossary.item(*at)).collect();
    items.sort_by_cached_key(|Item { entry, .. }| {
        (entry.kind, fold(&entry.headword), entry.id.clone())
    });
    let ids = items.iter().map(|item| item.entry.id.as_str());
    let places: BTreeMap<&str, u32> = ids.zip(0..).collect();
    let entries = items.iter().map(|item| {
        let mut entry = item.entry.clone();
        let see = item.see.iter();
        entry.see = see
            .filter_map(|id| places.get(id.as_str()).copied())
            .collect();
        entry
            .texts
            .retain(|text| langs.contains(&text.lang.as_str()));
        entry
            .texts
            .sort_by_key(|text| langs.iter().position(|lang| *lang == text.lang));
        entry.texts.truncate(match entry.texts.first() {
            Some(text) if text.lang == langs[0] => 2,
            _ => 1,
        });
        entry
    });
    entries.collect()
}

//! What a text lacks before a site takes it. `site check` says why in each case, with words that weigh too much for the
//! workshop: what decides is the same.

use language::lang::{Rules, rules};
use reading::glossary::{Entry, EntryText};
use reading::lesson::Lesson;
use reading::words;

use crate::article::{BlockKind, ParsedArticle, ParsedBlock, ParsedNotes, Passage};
use crate::assemble::{Assembled, MarkedPassage};
use crate::check::sources::{are_needed, host_of};
use crate::check::{article, balance, entry, explanation, level};
use crate::glossary::Item;
use crate::toml_file::is_day;

words! {
    /// What a text lacks, or has that a site does not take.
    Wanting {
        /// A title.
        Title = "title",
        /// A paragraph.
        Paragraph = "paragraph",
        /// A level of the six.
        Level = "level",
        /// Where it was taken from, by an address of a page if by any.
        Source = "source",
        /// Somebody who explains an acronym.
        Acronym = "acronym",
        /// Something of an entry, in one of the two languages.
        Entry = "entry",
        /// The counterpart of a quotation mark or a bracket.
        Counterpart = "counterpart",
    }
}

/// How many letters of a paragraph say which it is.
const MOST_LETTERS: usize = 40;

/// What is wanting, each with the words that it is about.
pub(super) fn wanting<'i>(
    text: &ParsedArticle,
    notes: Option<&ParsedNotes>,
    assembled: &Assembled<'_>,
    own: impl Iterator<Item = &'i Item>,
) -> Vec<(Wanting, String)> {
    let front = &text.front;
    let mut wanting = Vec::new();
    let mut add = |what, is_wanting: bool, words: &str| {
        let found = (what, beginning(words));
        if is_wanting && !wanting.contains(&found) {
            wanting.push(found);
        }
    };
    let is_paragraph = |kind| kind != BlockKind::Subheading;
    let has_paragraph = text.blocks.iter().any(|block| is_paragraph(block.kind));
    let mut sources = front.sources.iter().map(|source| &source.value);
    let is_page = |url: &str| url.is_empty() || host_of(url).is_some();
    add(Wanting::Title, front.title.text.is_empty(), "");
    add(Wanting::Paragraph, !has_paragraph, "");
    add(Wanting::Level, !level::is_level(&front.level.value), "");
    let has_source = !front.sources.is_empty();
    let are_pages = sources.all(|source| is_page(&source.url) && !source.title.is_empty());
    add(Wanting::Source, !(has_source && are_pages), "");

    let rules = rules(&text.lang);
    for MarkedPassage { passage, marks, .. } in &assembled.passages {
        for range in article::unexplained(passage, marks, rules) {
            let acronym = passage.text.get(range).unwrap_or_default();
            add(Wanting::Acronym, true, acronym);
        }
    }
    let langs = langs(&assembled.lesson);
    for entry in &assembled.lesson.glossary.entries {
        let is_said = |lang: &&str| {
            entry
                .text(lang)
                .is_some_and(|text| is_written(&text.explanation))
        };
        add(Wanting::Entry, !langs.iter().all(is_said), &entry.headword);
    }
    for item in own {
        add(Wanting::Entry, !is_whole(item), &item.entry.headword);
    }
    let open = |front: [&Passage; 2], blocks: &[ParsedBlock]| -> Vec<String> {
        let body = blocks.iter().flat_map(|block| &block.passages);
        let all = front.into_iter().chain(body);
        let open = all.filter(|passage| balance::is_open(&passage.text));
        open.map(|passage| passage.text.clone()).collect()
    };
    let of_notes = notes.map(|notes| open([&notes.title, &notes.lead], &notes.blocks));
    let of_text = open([&front.title, &front.lead], &text.blocks);
    for words in of_text.iter().chain(of_notes.iter().flatten()) {
        add(Wanting::Counterpart, true, words);
    }
    wanting
}

fn beginning(words: &str) -> String {
    match words.char_indices().nth(MOST_LETTERS) {
        Some((end, _)) => format!("{}…", words.get(..end).unwrap_or_default()),
        None => words.to_owned(),
    }
}

fn langs(lesson: &Lesson) -> [&str; 2] {
    [&lesson.article.lang, &lesson.article.notes_lang]
}

fn is_written(text: &str) -> bool {
    !text.trim().is_empty()
}

/// Whether an entry has all that one of its kind has, and says it as entries of a site do.
fn is_whole(item: &Item) -> bool {
    let entry = &item.entry;
    let is_expression = entry.is_expression();
    let is_acronym = entry::is_acronym(&entry.headword) && !is_expression;
    let is_said = |text: &EntryText| {
        let rules: &'static Rules = rules(&text.lang);
        let parts = [&text.name, &text.explanation, &text.usage];
        (!is_acronym || is_written(&text.name))
            && explanation::too_long(text, rules).is_none()
            && explanation::own_words(item, text, rules).is_none()
            && !parts.iter().any(|part| balance::is_open(part))
    };
    let has_parts = match is_expression {
        // Its headword is its base.
        true => is_level(entry) && is_written(&entry.example) && is_written(&entry.headword),
        false => !is_acronym || entry.said.is_some(),
    };
    has_parts && entry::gender_fits(entry) && has_sources(entry) && entry.texts.iter().all(is_said)
}

fn is_level(entry: &Entry) -> bool {
    level::is_level(&entry.level)
}

fn has_sources(entry: &Entry) -> bool {
    let (as_of, checked) = (&entry.as_of, &entry.checked);
    let are_sound = entry.sources.iter().all(|source| {
        let has_page = source.url.is_empty() || host_of(&source.url).is_some();
        is_written(&source.title) && has_page
    });
    // ISO 8601 days sort as they follow each other.
    let has_days = entry.is_expression()
        || (is_day(as_of) && is_day(checked) && as_of <= checked)
        || entry.sources.is_empty() && !(is_day(as_of) && is_day(checked));
    are_sound && has_days && (!are_needed(entry.kind) || !entry.sources.is_empty())
}

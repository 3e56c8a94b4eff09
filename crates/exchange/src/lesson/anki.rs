//! Cards for Anki, as a text file that it imports.
//!
//! The source of the form is <https://docs.ankiweb.net/importing/text-files.html>. Lines with `#` say at the top what the
//! columns are: an id, so that a second import brings a card up to date and makes no second one, the two sides, and
//! tags. There is no `#columns` line: Anki takes the sides in their order without it, but with names that a
//! translated Anki does not have it takes the ids for the front.

use std::fmt::Write;

use reading::address::Address;
use reading::lesson::{Article, Lesson, Run};

use super::markup::explanation;
use super::occurrence::{Occurrence, occurrences};
use crate::xml::escaped;

/// What a card asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AnkiCards {
    /// What a word means: its sentence, or the word alone where it has none. Two fields, as Anki's “Basic” has them.
    Meaning,
    /// Which word is missing in its sentence. Anki's “Cloze”.
    Gap,
}

/// A card for each entry: the sentence as it is written, with the form in it; on the back the headword, what explains it in
/// both languages, and the title and date of the text. An entry without a sentence has no gap.
///
/// `notetype` is the name that the two fields have in the reader's Anki: “Basic” or “Cloze” in English, « Basique » or
/// « Texte à trous » in French. Where Anki knows no such name, it asks.
pub fn write_anki(lesson: &Lesson, cards: AnkiCards, notetype: &str) -> String {
    let article = &lesson.article;
    let mut text = String::from("#separator:tab\n#html:true\n");
    // In the name of a deck two colons begin another one within it.
    let deck = one_line(&article.title.text).replace("::", ":");
    for (name, value) in [("notetype", one_line(notetype)), ("deck", deck)] {
        if !value.is_empty() {
            let _ = writeln!(text, "#{name}:{value}");
        }
    }
    text.push_str("#guid column:1\n#tags column:4\n");
    for occurrence in occurrences(lesson) {
        let Some(front) = front(&occurrence, cards) else {
            continue;
        };
        let entry = occurrence.entry;
        let slug = bare(&slug_of_lesson(&article.slug));
        let kind = match cards {
            AnkiCards::Meaning => "",
            AnkiCards::Gap => "/gap",
        };
        let _ = writeln!(
            text,
            "en-regard/{slug}/{}{kind}\t{front}\t{}\ten-regard {slug} {}",
            bare(&entry.id),
            back(&occurrence, article),
            entry.kind.word()
        );
    }
    text
}

fn front(occurrence: &Occurrence<'_>, cards: AnkiCards) -> Option<String> {
    let Some((sentence, _)) = occurrence.first else {
        let word = escaped(&occurrence.entry.headword_with_article());
        return (cards == AnkiCards::Meaning && !word.is_empty()).then(|| without_media(&word));
    };
    let runs = sentence.runs.iter().map(|run| {
        let is_the_word =
            |mention: &&reading::lesson::Mention| mention.entry == occurrence.entry.id;
        let mention = match run {
            Run::Mention(mention) => Some(mention).filter(is_the_word),
            Run::Text(_) => None,
        };
        let words = without_media(&escaped(run.text()));
        match (cards, mention) {
            (AnkiCards::Meaning, None) => words,
            (AnkiCards::Meaning, Some(_)) => format!("<b>{words}</b>"),
            (AnkiCards::Gap, None) => without_gaps(&words),
            (AnkiCards::Gap, Some(_)) => format!("{{{{c1::{}}}}}", without_gaps(&words)),
        }
    });
    let front: String = runs.collect();
    (!front.trim().is_empty()).then_some(front)
}

fn back(occurrence: &Occurrence<'_>, article: &Article) -> String {
    // In quotation marks a cell would be read by other rules.
    let says = explanation(occurrence.entry, occurrence.here, article).replace('"', "'");
    let origin = [&article.title.text, &article.date];
    let origin: Vec<String> = origin
        .iter()
        .filter(|part| !part.is_empty())
        .map(|part| escaped(part))
        .collect();
    without_media(&format!(
        "{says}<p><small>{}</small></p>",
        origin.join(" · ")
    ))
}

/// Markup in which a bracket begins no `[sound:…]` and no `[latex]`.
fn without_media(markup: &str) -> String {
    markup.replace('[', "&#91;")
}

/// Markup that begins and ends no gap of its own.
fn without_gaps(markup: &str) -> String {
    let markup = markup.replace('{', "&#123;").replace('}', "&#125;");
    markup.replace(':', "&#58;")
}

/// The slug without what a course has chosen: what is chosen otherwise next time brings the same cards up to date.
fn slug_of_lesson(slug: &str) -> String {
    match Address::of_lesson(slug) {
        Address::Course(course) => course.split('&').next().unwrap_or_default().to_owned(),
        _ => slug.to_owned(),
    }
}

/// As one word, for ids and tags.
fn bare(text: &str) -> String {
    let is_apart = |letter: char| letter.is_whitespace() || letter.is_control() || letter == '"';
    text.replace(is_apart, "-")
}

/// In one line, for what stands at the top.
fn one_line(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || letter.is_control());
    let words: Vec<&str> = words.filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

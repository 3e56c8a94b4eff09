//! Notes on an own text: what its lines say in other languages.

use std::iter;

use language::lang::rules;
use reading::json::record;

use super::{OwnText, TextLine};

/// What a line says in another language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LineNote {
    /// BCP 47 tag of that language.
    pub lang: String,
    /// The words.
    pub text: String,
    /// Whether a machine has written them, and nobody has looked at them since.
    pub is_draft: bool,
}

record!(LineNote {
    lang,
    text,
    is_draft
});

/// What can have a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The headline.
    Title,
    /// The paragraph under it.
    Lead,
    /// The line of that position.
    Line(usize),
}

impl TextLine {
    /// Its note in that language.
    pub fn note(&self, lang: &str) -> Option<&LineNote> {
        self.notes.iter().find(|note| note.lang == lang)
    }
}

impl OwnText {
    /// BCP 47 tag of the language whose notes the reader is shown.
    pub fn lang_of_notes(&self) -> &str {
        match self.notes_lang.as_str() {
            "" => rules(&self.lang).notes_lang,
            lang => lang,
        }
    }

    /// Whatever is read, in its order.
    pub fn places(&self) -> impl Iterator<Item = Place> {
        let lines = iter::zip(0.., &self.lines).filter(|(_, line)| line.is_in_lesson());
        let lines = lines.map(|(at, _)| Place::Line(at));
        let head = [(Place::Title, &self.title), (Place::Lead, &self.lead)];
        let head = head.into_iter().filter(|(_, words)| !words.is_empty());
        head.map(|(place, _)| place).chain(lines)
    }

    /// The words at a place.
    pub fn words_at(&self, place: Place) -> &str {
        match place {
            Place::Title => &self.title,
            Place::Lead => &self.lead,
            Place::Line(at) => self.lines.get(at).map_or("", |line| &line.text),
        }
    }

    /// The note at a place in the language that the reader is shown.
    pub fn note(&self, place: Place) -> Option<&LineNote> {
        let lang = self.lang_of_notes();
        let notes = match place {
            Place::Title => &self.title_notes,
            Place::Lead => &self.lead_notes,
            Place::Line(at) => &self.lines.get(at)?.notes,
        };
        notes.iter().find(|note| note.lang == lang)
    }

    /// Writes the note at a place in the language that the reader is shown. Without words it is none.
    pub fn write_note(&mut self, place: Place, text: String, is_draft: bool) {
        let lang = self.lang_of_notes().to_owned();
        let notes = match place {
            Place::Title => Some(&mut self.title_notes),
            Place::Lead => Some(&mut self.lead_notes),
            Place::Line(at) => self.lines.get_mut(at).map(|line| &mut line.notes),
        };
        let Some(notes) = notes else { return };
        let written = LineNote {
            lang,
            text,
            is_draft,
        };
        match notes.iter_mut().find(|note| note.lang == written.lang) {
            Some(note) => *note = written,
            None => notes.push(written),
        }
        notes.retain(|note| !note.text.is_empty());
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::own_text::{LineKind, Workbench};
    use reading::lesson::{Block, Lesson};

    fn line(kind: LineKind, text: &str, note: &str) -> TextLine {
        let note = LineNote {
            lang: "en".to_owned(),
            text: note.to_owned(),
            is_draft: false,
        };
        TextLine {
            kind,
            text: text.to_owned(),
            notes: [note]
                .into_iter()
                .filter(|note| !note.text.is_empty())
                .collect(),
            ..TextLine::default()
        }
    }

    fn text() -> OwnText {
        OwnText {
            id: "k3".to_owned(),
            lang: "fr".to_owned(),
            title: "Le port rouvre".to_owned(),
            lines: vec![
                line(
                    LineKind::Paragraph,
                    "Le port rouvre. Le lac est calme.",
                    "The port reopens. The lake is calm.",
                ),
                TextLine {
                    aside: "menu".to_owned(),
                    ..line(LineKind::Paragraph, "Accueil", "Home")
                },
                line(LineKind::Subheading, "Deux ans", "Two years"),
                line(LineKind::ListItem, "Du riz.", "Rice."),
                line(LineKind::ListItem, "Du poisson.", ""),
                line(LineKind::Paragraph, "La pluie viendra.", ""),
            ],
            ..OwnText::default()
        }
    }

    fn lesson(text: &OwnText) -> Lesson {
        Workbench::default().lesson(text)
    }

    #[test]
    fn notes_are_those_of_a_lesson_with_a_file_of_notes() {
        let mut text = text();
        text.write_note(Place::Title, "The port reopens".to_owned(), false);
        let article = lesson(&text).article;
        assert_eq!(article.notes_lang, "en");
        assert_eq!(article.title.note, "The port reopens");
        let notes: Vec<Vec<&str>> = article
            .blocks
            .iter()
            .map(|block| match block {
                Block::Subheading(heading) => vec![heading.note.as_str()],
                block => block
                    .paragraph()
                    .unwrap()
                    .note
                    .iter()
                    .map(String::as_str)
                    .collect(),
            })
            .collect();
        assert_eq!(
            notes,
            [
                vec!["The port reopens.", "The lake is calm."],
                vec!["Two years"],
                vec!["Rice."],
                vec![]
            ]
        );
        assert!(article.has_notes());
    }

    #[test]
    fn a_text_without_notes_in_the_language_shown_has_none() {
        let mut text = text();
        text.notes_lang = "uk".to_owned();
        let article = lesson(&text).article;
        assert!(!article.has_notes());
        // So that what is explained in English still is.
        assert_eq!(article.notes_lang, "en");
        text.write_note(Place::Line(5), "Піде дощ.".to_owned(), false);
        assert_eq!(text.lines[5].notes.len(), 1);
        assert_eq!(lesson(&text).article.notes_lang, "uk");
        // The notes in the other language are there still.
        assert_eq!(
            text.lines[0].note("en").unwrap().text,
            "The port reopens. The lake is calm."
        );
    }

    #[test]
    fn a_draft_is_marked_until_it_is_edited() {
        let mut text = text();
        for place in [Place::Title, Place::Line(2), Place::Line(4)] {
            text.write_note(place, "Draft".to_owned(), true);
        }
        assert_eq!(lesson(&text).article.drafts, ["title", "h1", "p2"]);
        text.write_note(Place::Line(4), "Fish.".to_owned(), false);
        assert_eq!(lesson(&text).article.drafts, ["title", "h1"]);
        text.write_note(Place::Title, String::new(), false);
        assert_eq!(lesson(&text).article.drafts, ["h1"]);
        assert_eq!(text.title_notes, []);
    }
}

//! Changes of the lines of an own text: split, join, make a subheading or the lead. Notes stay with their lines.

use std::mem;

use super::{LineKind, LineNote, OwnText, TextLine};

impl OwnText {
    /// Whether a line can be split at that byte: both parts have words.
    pub fn can_split_line(&self, at: usize, byte: usize) -> bool {
        let line = self.lines.get(at);
        line.is_some_and(|line| line.parts(byte).is_some())
    }

    /// Splits a line at that byte, if it can be. Its notes stay with the first part.
    pub fn split_line(&mut self, at: usize, byte: usize) {
        let Some(line) = self.lines.get_mut(at) else {
            return;
        };
        let Some((first, second)) = line.parts(byte) else {
            return;
        };
        let kind = match line.kind {
            // What stands behind a heading is the text under it.
            LineKind::Subheading => LineKind::Paragraph,
            kind => kind,
        };
        line.text = first;
        let second = TextLine {
            kind,
            text: second,
            ..TextLine::default()
        };
        self.lines.insert(at + 1, second);
    }

    /// The line after that one among those that are read.
    pub fn next_read(&self, at: usize) -> Option<usize> {
        let after = self.lines.iter().enumerate().skip(at.saturating_add(1));
        let mut read = after.filter(|(_, line)| line.is_read());
        read.next().map(|(next, _)| next)
    }

    /// Where the lead stands among the lines: before the first that is read.
    pub fn place_of_lead(&self) -> usize {
        let first = self.lines.iter().position(TextLine::is_read);
        first.unwrap_or(self.lines.len())
    }

    /// Makes the lead a line, set aside for that reason if there is one.
    pub fn lead_to_line(&mut self, aside: &str) {
        let line = TextLine {
            text: mem::take(&mut self.lead),
            notes: mem::take(&mut self.lead_notes),
            aside: aside.to_owned(),
            ..TextLine::default()
        };
        if !line.text.trim().is_empty() {
            self.lines.insert(self.place_of_lead(), line);
        }
    }

    /// Makes the first line that is read the lead; what was the lead is the first line then.
    pub fn first_line_to_lead(&mut self) {
        let at = self.place_of_lead();
        if at == self.lines.len() {
            return;
        }
        let line = self.lines.remove(at);
        self.lead_to_line("");
        self.lead = line.text;
        self.lead_notes = line.notes;
    }

    /// Joins a line with the next that is read, and their notes.
    pub fn join_line(&mut self, at: usize) {
        let Some(next) = self.next_read(at) else {
            return;
        };
        let next = self.lines.remove(next);
        let Some(line) = self.lines.get_mut(at) else {
            return;
        };
        line.text = joined(&mem::take(&mut line.text), &next.text);
        for note in next.notes {
            match line.notes.iter_mut().find(|known| known.lang == note.lang) {
                Some(known) => {
                    *known = LineNote {
                        text: joined(&known.text, &note.text),
                        is_draft: known.is_draft || note.is_draft,
                        lang: note.lang,
                    }
                }
                None => line.notes.push(note),
            }
        }
    }
}

impl TextLine {
    /// What stands before and behind that byte; nothing where one of them has no words.
    fn parts(&self, byte: usize) -> Option<(String, String)> {
        let (first, second) = self.text.split_at_checked(byte)?;
        let (first, second) = (first.trim(), second.trim());
        let both = !first.is_empty() && !second.is_empty();
        both.then(|| (first.to_owned(), second.to_owned()))
    }
}

fn joined(first: &str, second: &str) -> String {
    let parts = [first.trim(), second.trim()];
    let parts = parts.into_iter().filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;

    fn text() -> OwnText {
        let line = |kind, text: &str, aside: &str, notes: &[(&str, &str, bool)]| TextLine {
            kind,
            text: text.to_owned(),
            aside: aside.to_owned(),
            notes: notes
                .iter()
                .map(|(lang, text, is_draft)| LineNote {
                    lang: (*lang).to_owned(),
                    text: (*text).to_owned(),
                    is_draft: *is_draft,
                })
                .collect(),
        };
        OwnText {
            lines: vec![
                line(
                    LineKind::Subheading,
                    "Deux ans É Le lac",
                    "",
                    &[("en", "Two years", false)],
                ),
                line(LineKind::Paragraph, "Publicité", "advertising", &[]),
                line(
                    LineKind::Paragraph,
                    "est calme.",
                    "",
                    &[("en", "is calm.", true), ("uk", "тихе.", false)],
                ),
            ],
            ..OwnText::default()
        }
    }

    fn words(text: &OwnText) -> Vec<&str> {
        text.lines.iter().map(|line| line.text.as_str()).collect()
    }

    #[test]
    fn a_note_stays_with_the_first_part() {
        let mut text = text();
        text.split_line(0, "Deux ans".len());
        assert_eq!(
            words(&text),
            ["Deux ans", "É Le lac", "Publicité", "est calme."]
        );
        assert_eq!(text.lines[0].kind, LineKind::Subheading);
        assert_eq!(text.lines[1].kind, LineKind::Paragraph);
        assert_eq!(text.lines[0].note("en").unwrap().text, "Two years");
        assert_eq!(text.lines[1].notes, []);
        // At an end, in the middle of a letter, behind the last line: nothing.
        let before = text.clone();
        for (at, byte) in [(0, 0), (0, 8), (0, 99), (1, 1), (9, 1)] {
            text.split_line(at, byte);
        }
        assert_eq!(text, before);
    }

    #[test]
    fn the_lead_is_a_paragraph_and_back() {
        let mut text = text();
        text.first_line_to_lead();
        assert_eq!(text.lead, "Deux ans É Le lac");
        assert_eq!(text.lead_notes[0].text, "Two years");
        assert_eq!(words(&text), ["Publicité", "est calme."]);
        // It stands where the first line that is read does.
        text.lead_to_line("");
        assert_eq!(text.lead, "");
        assert_eq!(text.lead_notes, []);
        assert_eq!(
            words(&text),
            ["Publicité", "Deux ans É Le lac", "est calme."]
        );
        assert_eq!(text.lines[1].note("en").unwrap().text, "Two years");
        assert_eq!(text.lines[1].kind, LineKind::Paragraph);
        // Another line in its place.
        text.lead = "Un chapeau.".to_owned();
        text.first_line_to_lead();
        assert_eq!(text.lead, "Deux ans É Le lac");
        assert_eq!(words(&text), ["Publicité", "Un chapeau.", "est calme."]);
        text.lead_to_line("reader");
        assert!(!text.lines[1].is_read());
        // There is none.
        let before = text.clone();
        text.lead_to_line("");
        assert_eq!(text, before);
        let mut empty = OwnText::default();
        empty.first_line_to_lead();
        assert_eq!(empty, OwnText::default());
    }

    #[test]
    fn lines_and_notes_are_joined() {
        let mut text = text();
        text.join_line(0);
        assert_eq!(words(&text), ["Deux ans É Le lac est calme.", "Publicité"]);
        let note = text.lines[0].note("en").unwrap();
        assert_eq!(note.text, "Two years is calm.");
        assert!(note.is_draft);
        assert_eq!(text.lines[0].note("uk").unwrap().text, "тихе.");
        let before = text.clone();
        text.join_line(0);
        text.join_line(9);
        assert_eq!(text, before);
    }
}

//! Repairing a text: what typesetting and copying have left in it is taken out, and can be told and undone.
//!
//! Four passes go over the text one after the other, and each makes edits (`edits`): `ligatures` writes out ﬁ and its
//! like, `soft_hyphens` takes out hyphens that nobody sees, `line_hyphens` puts words together that were broken at
//! the end of a line (found by `breaks`, judged by `evidence`), and `note_marks` takes out the numbers of notes. Every
//! line keeps its number. A fifth, `typography`, is asked for by itself: what it changes is no damage.
//!
//! [`Repaired`] leads from places in the repaired text to those in the text as it came, and back. That is how a
//! mention is found in one and shown in the other.

mod breaks;
mod edits;
mod evidence;
mod ligatures;
mod line_hyphens;
mod note_marks;
mod soft_hyphens;
mod told;
mod typography;

use std::ops::Range;

use edits::{Edit, Edits};

use crate::lang::Rules;
pub use edits::RepairKind;
pub(crate) use note_marks::is_note;
pub use told::Told;

/// A text that was repaired, with all that was changed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Repaired {
    text: String,
    /// What each pass has changed, in the order of the passes.
    passes: Vec<Edits>,
}

/// Repairs a text. `forms` are those of a glossary: a word broken at the end of a line may be one of them.
pub fn repair<F: AsRef<str>>(
    text: &str,
    rules: &Rules,
    forms: impl IntoIterator<Item = F>,
) -> Repaired {
    let mut repaired = Repaired::new(text);
    repaired.edit(ligatures::edits);
    repaired.edit(soft_hyphens::edits);
    repaired.edit(|text| line_hyphens::edits(text, rules, forms));
    repaired.edit(|text| note_marks::edits(text, rules));
    repaired
}

/// Repairs what does not depend on lines: ligatures, soft hyphens and the marks of notes. No line becomes longer.
pub fn repair_signs(text: &str, rules: &Rules) -> Repaired {
    let mut repaired = Repaired::new(text);
    repaired.edit(ligatures::edits);
    repaired.edit(soft_hyphens::edits);
    repaired.edit(|text| note_marks::edits(text, rules));
    repaired
}

/// Sets the typography right that the language asks for; each line is a paragraph. What is written is the same.
pub fn repair_typography(text: &str, rules: &Rules) -> Repaired {
    let mut repaired = Repaired::new(text);
    repaired.edit(|text| typography::edits(text, rules));
    repaired
}

impl Repaired {
    /// A text of which nothing is repaired yet.
    fn new(text: &str) -> Self {
        Repaired {
            text: text.to_owned(),
            passes: Vec::new(),
        }
    }

    fn edit(&mut self, pass: impl FnOnce(&str) -> Vec<Edit>) {
        let edits = pass(&self.text);
        if !edits.is_empty() {
            let (text, edits) = Edits::apply(&self.text, edits);
            self.text = text;
            self.passes.push(edits);
        }
    }

    /// The repaired text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the text as it came from which those of the repaired text were made. What was taken out at the ends
    /// of the range is no part of it.
    pub fn original(&self, range: Range<usize>) -> Range<usize> {
        let passes = self.passes.iter().rev();
        passes.fold(range, |range, pass| pass.original(range))
    }

    /// The bytes of the repaired text that were made from those of the text as it came.
    pub fn repaired(&self, range: Range<usize>) -> Range<usize> {
        let passes = self.passes.iter();
        passes.fold(range, |range, pass| pass.repaired(range))
    }

    /// The text as it came.
    pub fn undone(&self) -> String {
        let passes = self.passes.iter().rev();
        passes.fold(self.text.clone(), |text, pass| pass.undo(&text))
    }

    /// How many repairs there are.
    pub fn count(&self) -> usize {
        let changes = self.passes.iter().flat_map(Edits::changes);
        changes.filter(|change| change.kind.is_some()).count()
    }

    /// What was repaired, in the order of the text.
    pub fn told(&self) -> Vec<Told> {
        told::number_lines(self.told_at(), &self.undone())
    }

    /// The same, each with its byte in the text as it came, and all on line 1.
    pub(crate) fn told_at(&self) -> Vec<(usize, Told)> {
        let mut told: Vec<(usize, Told)> = Vec::new();
        let mut after = self.text.clone();
        for (at, pass) in self.passes.iter().enumerate().rev() {
            let before = pass.undo(&after);
            let earlier = self.passes.get(..at).unwrap_or_default();
            let place = |at: usize| {
                let earlier = earlier.iter().rev();
                earlier.fold(at, |at, pass| pass.original(at..at).start)
            };
            let repairs = pass.told(&before, &after);
            told.extend(repairs.map(|(at, one)| (place(at), one)));
            after = before;
        }
        told.sort_by_key(|(at, _)| *at);
        told
    }
}

#[cfg(test)]
mod tests;

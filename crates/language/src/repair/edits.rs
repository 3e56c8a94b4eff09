//! Edits of a text, and the way between the text before them and the text after them.

use std::ops::Range;

use serde::Serialize;

/// What an edit repairs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RepairKind {
    /// A ligature is written out: `oﬃciel`.
    Ligature,
    /// A soft hyphen inside a word is taken out.
    SoftHyphen,
    /// A word broken at the end of a line is whole again, without a hyphen.
    BrokenWord,
    /// A word broken at its own hyphen is whole again: `sous-⏎région`.
    BrokenCompound,
    /// The same, but it is not certain that the hyphen belongs to the word.
    UnclearHyphen,
    /// The mark of a note is taken out: `Mali³`, `pays.[12]`.
    NoteMark,
    /// An apostrophe is curly: `l'AES`.
    Apostrophe,
    /// Quotation marks are those of the language: `"oui"`.
    QuotationMark,
    /// The space beside a sign is the one that the language asks for: `oui !`.
    Space,
}

/// One change to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Edit {
    /// What it repairs; nothing where it only goes with the edit beside it.
    pub(super) kind: Option<RepairKind>,
    /// The bytes that it replaces.
    pub(super) range: Range<usize>,
    /// What comes in their place.
    pub(super) with: String,
}

/// One change that was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Change {
    pub(super) kind: Option<RepairKind>,
    /// The bytes that were replaced, in the text before.
    pub(super) before: Range<usize>,
    /// The bytes in their place, in the text after.
    pub(super) after: Range<usize>,
    /// What stood there.
    was: String,
}

/// The bytes of a change in the text that is left and in the text that is reached.
type Sides = fn(&Change) -> (&Range<usize>, &Range<usize>);

/// The changes that one pass has made, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Edits {
    changes: Vec<Change>,
}

impl Edits {
    /// Makes changes to a text. Those that overlap one before them, or cut a character, are left out.
    pub(super) fn apply(text: &str, mut edits: Vec<Edit>) -> (String, Edits) {
        edits.sort_by_key(|edit| edit.range.start);
        let mut edited = String::with_capacity(text.len());
        let mut changes = Vec::with_capacity(edits.len());
        let mut done = 0;
        for edit in edits {
            let between = text.get(done..edit.range.start);
            let Some((between, was)) = between.zip(text.get(edit.range.clone())) else {
                continue;
            };
            edited.push_str(between);
            let start = edited.len();
            edited.push_str(&edit.with);
            done = edit.range.end;
            changes.push(Change {
                kind: edit.kind,
                before: edit.range,
                after: start..edited.len(),
                was: was.to_owned(),
            });
        }
        edited.push_str(text.get(done..).unwrap_or_default());
        (edited, Edits { changes })
    }

    /// The text before the changes, of the text after them.
    pub(super) fn undo(&self, text: &str) -> String {
        let mut before = String::with_capacity(text.len());
        let mut done = 0;
        for change in &self.changes {
            before.push_str(text.get(done..change.after.start).unwrap_or_default());
            before.push_str(&change.was);
            done = change.after.end;
        }
        before.push_str(text.get(done..).unwrap_or_default());
        before
    }

    /// From the text after the changes to the text before them.
    pub(super) fn original(&self, range: Range<usize>) -> Range<usize> {
        self.lead(range, |change| (&change.after, &change.before))
    }

    /// From the text before the changes to the text after them.
    pub(super) fn repaired(&self, range: Range<usize>) -> Range<usize> {
        self.lead(range, |change| (&change.before, &change.after))
    }

    /// The changes in order.
    pub(super) fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Leads a range from one text to the other. An end inside a change takes in the whole of it; what stands only in
    /// the other text, at one of the ends, stays out.
    fn lead(&self, range: Range<usize>, sides: Sides) -> Range<usize> {
        let last = |is_before: &dyn Fn(&Range<usize>) -> bool| {
            let count = self.changes.partition_point(|one| is_before(sides(one).0));
            count.checked_sub(1).and_then(|at| self.changes.get(at))
        };
        let start = match last(&|from| from.start <= range.start).map(sides) {
            None => range.start,
            Some((from, to)) if range.start < from.end => to.start,
            Some((from, to)) => to.end + (range.start - from.end),
        };
        let end = match last(&|from| from.start < range.end).map(sides) {
            None => range.end,
            Some((from, to)) if range.end < from.end => to.end,
            Some((from, to)) => to.end + (range.end - from.end),
        };
        start..end.max(start)
    }
}

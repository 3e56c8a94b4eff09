//! The explanation that is open, and how the reader got there.

/// What is explained, at which mention, and the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// Ids of the entries followed, the one shown last; never empty.
    trail: Vec<String>,
    /// Position of the mention at which the reader is.
    mention: Option<u32>,
    /// Position of the mention from which the reader moved to another one.
    origin: Option<u32>,
}

impl Explanation {
    /// Of the entry tapped at the mention with that position.
    pub fn of_mention(entry: String, nth: u32) -> Self {
        Explanation {
            trail: vec![entry],
            mention: Some(nth),
            origin: None,
        }
    }

    /// Of an entry chosen outside the text.
    pub fn of_entry(entry: String) -> Self {
        Explanation {
            trail: vec![entry],
            mention: None,
            origin: None,
        }
    }

    /// The id of the entry that is shown.
    pub fn entry(&self) -> &str {
        self.trail.last().map_or("", String::as_str)
    }

    /// The position of the mention at which the reader is.
    pub fn mention(&self) -> Option<u32> {
        self.mention
    }

    /// The position of the mention to which the reader can return.
    pub fn origin(&self) -> Option<u32> {
        self.origin.filter(|origin| Some(*origin) != self.mention)
    }

    /// Whether a related entry was followed, so that there is one to step back to.
    pub fn can_step_back(&self) -> bool {
        self.trail.len() > 1
    }

    pub(super) fn follow(&mut self, entry: String) {
        if self.entry() != entry {
            self.trail.push(entry);
        }
    }

    pub(super) fn step_back(&mut self) {
        if self.can_step_back() {
            self.trail.pop();
        }
    }

    pub(super) fn move_to(&mut self, nth: u32) {
        if self.origin.is_none() {
            self.origin = self.mention;
        }
        self.mention = Some(nth);
    }

    pub(super) fn return_to_origin(&mut self) {
        if self.origin.is_some() {
            self.mention = self.origin.take();
        }
    }
}

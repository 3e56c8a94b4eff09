//! What is paired: sentences, of which only the length, the form and the anchors count.

/// A sentence, or two as one, as far as pairing looks at it.
#[derive(Clone, Debug, Default)]
pub(super) struct Item {
    /// Characters.
    pub(super) length: f64,
    /// Anchors and their weights, by number, each once.
    pub(super) anchors: Vec<(u32, f64)>,
    /// The weight of all its anchors.
    pub(super) weight: f64,
    /// Whether it begins a paragraph, a heading or an item of a list.
    pub(super) opens: bool,
    /// The mark at its end.
    pub(super) end: End,
    /// Whether it reaches over the beginning of a paragraph.
    pub(super) is_parted: bool,
}

/// The mark at the end of a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum End {
    /// None: a heading, or an item of a list.
    #[default]
    Open,
    /// A question mark.
    Question,
    /// A colon.
    Colon,
    /// Any other: a full stop, an exclamation mark, an ellipsis.
    Full,
}

impl End {
    /// How the sentence ends, closing marks aside.
    pub(super) fn of(sentence: &str) -> Self {
        let words = sentence.trim_end_matches(|c: char| {
            c.is_whitespace() || matches!(c, '»' | '”' | '"' | '’' | ')' | ']' | '*' | '_')
        });
        match words.chars().next_back() {
            Some('?') => End::Question,
            Some(':') => End::Colon,
            Some('.' | '!' | '…' | ';') => End::Full,
            _ => End::Open,
        }
    }
}

impl Item {
    /// A sentence. Of an anchor met twice the heavier counts.
    pub(super) fn new(sentence: &str, opens: bool, anchors: Vec<(u32, f64)>) -> Self {
        let mut item = Item {
            length: count(sentence.chars().count()),
            opens,
            end: End::of(sentence),
            ..Item::default()
        };
        item.set_anchors(anchors);
        item
    }

    /// Gives it further anchors.
    pub(super) fn add_anchors(&mut self, further: impl IntoIterator<Item = (u32, f64)>) {
        let mut anchors = std::mem::take(&mut self.anchors);
        anchors.extend(further);
        self.set_anchors(anchors);
    }

    /// Gives it other anchors.
    pub(super) fn set_anchors(&mut self, mut anchors: Vec<(u32, f64)>) {
        anchors.sort_by(|a, b| a.0.cmp(&b.0).then(b.1.total_cmp(&a.1)));
        anchors.dedup_by_key(|anchor| anchor.0);
        self.weight = anchors.iter().map(|anchor| anchor.1).sum();
        self.anchors = anchors;
    }

    /// Two neighbours as one.
    pub(super) fn joined(&self, next: &Item) -> Self {
        let mut item = Item {
            length: self.length + next.length,
            opens: self.opens,
            end: next.end,
            is_parted: next.opens,
            ..Item::default()
        };
        item.set_anchors([self.anchors.as_slice(), &next.anchors].concat());
        item
    }
}

/// A count to reckon with.
pub(super) fn count(number: usize) -> f64 {
    u32::try_from(number).map_or(f64::from(u32::MAX), f64::from)
}

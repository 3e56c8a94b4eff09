//! A page as a row of units: lines, or what a page shows as one paragraph.

use super::key::key;
use super::why::Why;

/// Units longer than this have a key of their beginning only: hardly anything but prose is so
/// long.
const KEY_BYTES: usize = 600;
const KEY_START_BYTES: usize = 120;

/// What markup says a unit is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Form {
    /// Nothing in particular.
    #[default]
    Text,
    /// A heading of that level, from 1.
    Heading(u8),
    /// An item of a list.
    Item,
    /// Part of a quotation.
    Quote,
    /// The `<title>` of a page, the `Title:` of a crawler.
    PageTitle,
}

/// What became of a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Not decided yet.
    #[default]
    Open,
    /// Not the article.
    Aside(Why),
    /// The headline.
    Title,
    /// The paragraph under it.
    Lead,
    /// Who wrote it.
    Byline,
    /// When it appeared.
    Date,
    /// Where it was taken from.
    Source,
}

/// One line, or several that are one paragraph.
#[derive(Clone, Debug, Default)]
pub(super) struct Unit {
    /// Its words as a reader sees them.
    pub(super) text: String,
    /// See [`key()`].
    pub(super) key: String,
    /// The lines of the input it stands on, from 1, each with the end of its part of the text.
    pub(super) lines: Vec<(usize, usize)>,
    /// What markup says it is.
    pub(super) form: Form,
    /// The number of links.
    pub(super) links: usize,
    /// The bytes of text within links.
    pub(super) link_bytes: usize,
    /// Whether there is a picture in it.
    pub(super) picture: bool,
    /// Whether all of it is bold or in italics.
    pub(super) strong: bool,
    /// Whether markup sets it off from the unit before, or an empty line does.
    pub(super) gap: bool,
    /// Where in an HTML page it stands.
    pub(super) place: Place,
    /// What became of it.
    pub(super) role: Role,
    words: usize,
    ends_sentence: bool,
    is_prose: bool,
}

/// Where in an HTML page a unit stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// What the element around it is for.
    pub(super) zone: Option<Why>,
    /// Whether that is known by a class only.
    pub(super) guessed: bool,
    /// The number of the innermost `<article>` around it, from 1; 0 without one.
    pub(super) article: u32,
    /// Whether it is within `<main>`.
    pub(super) main: bool,
    /// Whether a class calls it the lead.
    pub(super) lead: bool,
}

impl Unit {
    /// Works out what follows from the text once it is complete.
    pub(super) fn finish(mut self) -> Self {
        let part = if self.text.len() <= KEY_BYTES {
            &self.text
        } else {
            before(&self.text, KEY_START_BYTES)
        };
        self.key = key(part);
        self.words = self.key.split(' ').filter(|word| !word.is_empty()).count();
        self.ends_sentence = ends_sentence(&self.text);
        self.is_prose = self.looks_like_prose();
        self
    }

    /// Whether the key is that of its beginning.
    pub(super) fn is_cut(&self) -> bool {
        self.text.len() > KEY_BYTES
    }

    /// What it has in common with others that say the same.
    pub(super) fn identity(&self) -> &str {
        if self.is_cut() { &self.text } else { &self.key }
    }

    /// The line it begins on.
    pub(super) fn line(&self) -> usize {
        self.lines.first().map_or(1, |&(line, _)| line)
    }

    /// The line it ends on.
    pub(super) fn last_line(&self) -> usize {
        self.lines.last().map_or(1, |&(line, _)| line)
    }

    pub(super) fn is_open(&self) -> bool {
        self.role == Role::Open
    }

    /// The number of its words; of a very long unit those of its beginning.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    /// Whether nearly all of it is within links.
    pub(super) fn is_linked(&self) -> bool {
        self.links > 0 && self.link_bytes * 10 >= self.text.len() * 8
    }

    /// Whether it ends as sentences do.
    pub(super) fn ends_sentence(&self) -> bool {
        self.ends_sentence
    }

    /// Whether it ends in the middle of a sentence, as teasers do.
    pub(super) fn is_teaser(&self) -> bool {
        let end = self.text.trim_end();
        [
            "[…]",
            "[...]",
            "(...)",
            "(…)",
            " ...",
            " …",
            ". . .",
            "[&hellip;]",
        ]
        .iter()
        .any(|mark| end.ends_with(mark))
    }

    /// A sentence or more.
    pub(super) fn is_sentence(&self) -> bool {
        self.ends_sentence() && !self.is_linked() && self.words() >= 4
    }

    /// A paragraph beyond doubt: long, in sentences, not a link.
    pub(super) fn is_prose(&self) -> bool {
        self.is_prose
    }

    fn looks_like_prose(&self) -> bool {
        let linked = self.link_bytes * 10 >= self.text.len() * 6 && self.links > 0;
        let long = self.text.len() >= 80 && self.ends_sentence() && self.words() >= 12;
        let several = self.text.len() >= 200 && self.text.contains(". ");
        let very_long = self.text.len() >= 400 && !self.text.contains(['|', '•']);
        !linked
            && !matches!(self.form, Form::Heading(_) | Form::PageTitle)
            && (long || several || very_long)
            && !self.is_teaser()
    }
}

fn ends_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '»' | '"' | '”' | '’' | '\'' | ')' | ']' | '*')
    });
    let cut = text.get(end.len()..).unwrap_or_default();
    end.ends_with(['.', '!', '?', '…']) || (cut.contains(['»', '”', '"']) && end.len() >= 40)
}

/// At most the first so many bytes of a text, whole characters.
pub(super) fn before(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

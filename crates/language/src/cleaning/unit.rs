//! A page as a row of units: lines, or what a page shows as one paragraph.

use super::cleaned::Ruling;
use super::key::key;
use super::why::{Reach, Why};

/// Only the beginning of a unit with more bytes than this is made into a key: hardly anything
/// but prose is so long, and prose is not compared with words.
const KEY_BYTES: usize = 600;
/// How many bytes of such a unit its key is made of.
const KEY_START_BYTES: usize = 120;

/// A unit is a link if at least this share of its text, in percent, is within links: a dash or
/// a date may stand beside them.
const LINKED_PERCENT: usize = 80;
/// Prose may have links, but if they are at least this share of its text, in percent, it is a
/// list of links.
const LINKED_PROSE_PERCENT: usize = 60;

/// The fewest words of a sentence: « Je vous en remercie. »
const SENTENCE_WORDS: usize = 4;
/// The fewest bytes of one sentence that is prose beyond doubt.
const PROSE_BYTES: usize = 80;
/// The fewest words of such a sentence.
const PROSE_WORDS: usize = 12;
/// A single question, or a sentence that breaks off, with fewer bytes than this may as well be a
/// headline.
const QUESTION_BYTES: usize = 180;
/// From this many bytes on, a text with a full stop inside it is prose, however it ends.
const SENTENCES_BYTES: usize = 200;
/// From this many bytes on, what announces something is prose as well.
const ANNOUNCEMENT_BYTES: usize = 150;
/// From this many bytes on, a text is prose even without a full stop, unless marks part it as
/// they part a menu.
const LONG_BYTES: usize = 400;
/// A closing quotation mark ends a sentence if at least this many bytes stand before it: shorter
/// quotations are titles and names.
const QUOTED_SENTENCE_BYTES: usize = 40;

/// The most digits of the count before a line: longer numbers are years.
const COUNT_DIGITS: usize = 2;

/// How teasers end, which break off in the middle of a sentence.
const CUT_OFF: [&str; 8] = [
    "[…]",
    "[...]",
    "(...)",
    "(…)",
    " ...",
    " …",
    ". . .",
    "[&hellip;]",
];

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
    /// A row of a table.
    Row,
    /// The `<title>` of a page.
    PageTitle,
}

/// What became of a unit.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Role {
    /// Not decided yet; in the end, a part of the text.
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
    /// How far below the unit its reason holds, where it is a label.
    pub(super) reach: Reach,
    role: Role,
    ruling: Option<Ruling>,
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

    /// Decides what the unit is. The pass that runs puts its name to it.
    pub(super) fn becomes(&mut self, role: Role) {
        self.becomes_by(role, Ruling::default());
    }

    /// Decides what the unit is by one of several rules of a pass.
    pub(super) fn becomes_by(&mut self, role: Role, ruling: Ruling) {
        self.role = role;
        self.ruling = Some(ruling);
    }

    /// Decides that the unit is not the article.
    pub(super) fn set_aside(&mut self, why: Why) {
        self.becomes(Role::Aside(why));
    }

    /// Puts the name of a pass to what it has decided.
    pub(super) fn sign(&mut self, pass: &'static str) {
        if let Some(ruling) = &mut self.ruling {
            ruling.sign(pass);
        }
    }

    /// What became of it.
    pub(super) fn role(&self) -> Role {
        self.role
    }

    /// What decided that, if anything did.
    pub(super) fn ruling(&self) -> Option<Ruling> {
        self.ruling
    }

    pub(super) fn is_open(&self) -> bool {
        self.role == Role::Open
    }

    /// Why it was set aside, if it was.
    pub(super) fn aside(&self) -> Option<Why> {
        match self.role {
            Role::Aside(why) => Some(why),
            _ => None,
        }
    }

    /// Whether only the beginning of its text is in the key.
    pub(super) fn is_cut(&self) -> bool {
        self.text.len() > KEY_BYTES
    }

    /// Equal for units that say the same.
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

    /// The number of its words; of a very long unit those of its beginning.
    pub(super) fn words(&self) -> usize {
        self.words
    }

    pub(super) fn is_heading(&self) -> bool {
        matches!(self.form, Form::Heading(_))
    }

    /// Whether nearly all of it is within links.
    pub(super) fn is_linked(&self) -> bool {
        self.links > 0 && self.link_bytes * 100 >= self.text.len() * LINKED_PERCENT
    }

    /// Whether more than half of it is within links.
    pub(super) fn is_mostly_links(&self) -> bool {
        self.link_bytes * 2 > self.text.len()
    }

    /// Whether it ends as sentences do.
    pub(super) fn ends_sentence(&self) -> bool {
        self.ends_sentence
    }

    /// Whether the line announces what stands below it, or goes on there: « Pour le bureau, »
    pub(super) fn announces(&self) -> bool {
        self.text.trim_end().ends_with([':', ';', ','])
    }

    /// Whether a count stands before it, as before the steps of a manual: « 3. Suivant ».
    pub(super) fn is_counted(&self) -> bool {
        let rest = self.text.trim_start_matches(|c: char| c.is_ascii_digit());
        let digits = self.text.len() - rest.len();
        (1..=COUNT_DIGITS).contains(&digits) && (rest.starts_with(". ") || rest.starts_with(") "))
    }

    /// Whether it ends in the middle of a sentence, as teasers do.
    pub(super) fn is_teaser(&self) -> bool {
        let end = self.text.trim_end();
        CUT_OFF.iter().any(|mark| end.ends_with(mark))
    }

    /// Whether three dots end it: a headline may have them as well.
    pub(super) fn breaks_off(&self) -> bool {
        let end = self.text.trim_end();
        end.ends_with('…') || end.ends_with("...")
    }

    /// A sentence or more.
    pub(super) fn is_sentence(&self) -> bool {
        self.ends_sentence() && !self.is_linked() && self.words() >= SENTENCE_WORDS
    }

    /// A paragraph beyond doubt: long, in sentences, not a link.
    pub(super) fn is_prose(&self) -> bool {
        self.is_prose
    }

    /// A paragraph that is one link, or hardly anything but links, and ends as sentences do.
    pub(super) fn is_linked_prose(&self) -> bool {
        self.is_linked()
            && self.text.trim_end().ends_with('.')
            && self.text.len() >= PROSE_BYTES
            && self.words() >= PROSE_WORDS
            && !self.is_teaser()
    }

    /// The bytes of its text if that is prose, else 0.
    pub(super) fn prose_bytes(&self) -> usize {
        if self.is_prose { self.text.len() } else { 0 }
    }

    fn looks_like_prose(&self) -> bool {
        let bytes = self.text.len();
        let linked = self.link_bytes * 100 >= bytes * LINKED_PROSE_PERCENT && self.links > 0;
        let end = self.text.trim_end();
        let rest = end.trim_end_matches(['?', '!', '…', '.']);
        let is_question = bytes < QUESTION_BYTES
            && (end.ends_with(['?', '!']) || self.breaks_off())
            && !rest.contains([';', '.']);
        let sentence = bytes >= PROSE_BYTES
            && self.ends_sentence()
            && self.words() >= PROSE_WORDS
            && !is_question;
        let announces = self.text.trim_end().ends_with(':');
        let sentences = bytes >= SENTENCES_BYTES && self.text.contains(". ")
            || bytes >= ANNOUNCEMENT_BYTES && announces;
        let long = bytes >= LONG_BYTES && !self.text.contains(['|', '•']);
        !linked
            && !matches!(self.form, Form::Heading(_) | Form::PageTitle)
            && (sentence || sentences || long)
            && !self.is_teaser()
    }
}

fn ends_sentence(text: &str) -> bool {
    let end = text.trim_end_matches(|c: char| {
        c.is_whitespace() || matches!(c, '»' | '"' | '”' | '’' | '\'' | ')' | ']' | '*')
    });
    let cut = text.get(end.len()..).unwrap_or_default();
    end.ends_with(['.', '!', '?', '…'])
        || (cut.contains(['»', '”', '"']) && end.len() >= QUOTED_SENTENCE_BYTES)
}

/// At most the first so many bytes of a text, whole characters.
pub(super) fn before(text: &str, bytes: usize) -> &str {
    let mut end = bytes.min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or(text)
}

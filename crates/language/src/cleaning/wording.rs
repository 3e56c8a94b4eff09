//! Lines known by their words.

use std::cell::LazyCell;
use std::collections::{BTreeSet, HashMap};
use std::ops::RangeInclusive;

use super::key::key;
use super::phrases::{has, keys, starts_with};
use super::unit::{Form, Unit, before};
use super::why::{Phrases, Reach, Why};
use super::words::PageWords;
use crate::automaton::Automaton;

/// What may stand after a label in place of a colon.
const AFTER_LABEL: [char; 14] = [
    ':', '©', '|', '/', '–', '—', '(', ',', '-', '>', '»', '›', '•', '#',
];

/// The longest phrase with which a line begins, in words and parts of words that end in an
/// apostrophe.
const START_WORDS: usize = 12;

/// The most bytes of a banner; no other unit so long is known by its words.
const BANNER_BYTES: usize = 1200;
/// The most bytes of a phrase that is all of a line.
const WHOLE_BYTES: usize = 80;
/// A label that announces what stands below it has at most so many bytes,
const LABEL_BYTES: usize = 60;
/// and, where no colon ends it, at most so many words.
const LABEL_WORDS: usize = 5;
/// The colon of a label is looked for in the first bytes of the text: twice as many as the key of
/// the phrase has, as letters with marks take two, and so many more for spaces and punctuation.
const BEHIND_LABEL_BYTES: usize = 8;
/// The most bytes of the mark that an encyclopedia adds to a heading.
const EDIT_MARK_BYTES: usize = 60;
/// The most bytes of a line of buttons for sharing.
const SHARING_BYTES: usize = 200;
/// The bytes that the name of a network has where several are written as one word.
const NETWORK_BYTES: RangeInclusive<usize> = 4..=12;
/// The fewest bytes of several networks written as one word.
const NETWORKS_BYTES: usize = 10;
/// The most bytes of a menu on one line.
const MENU_BYTES: usize = 400;
/// The number or the day of an official text is one of the first so many words behind its kind.
const ACT_NUMBER_WORDS: usize = 3;
/// The most words of the name of a body.
const BODY_WORDS: usize = 7;
/// The digits of the numbers of the parts of a text.
const ROMAN_DIGITS: &str = "IVXLC";
/// The most words of the name of a section: « droits de l’homme ».
const SECTION_WORDS: usize = 3;
/// So many sections on a line are a menu: two may be the words of a headline.
const MENU_SECTIONS: usize = 3;

/// The words of a language, ready to be looked for.
#[derive(Debug)]
pub(super) struct Wording {
    /// Phrases with which lines begin.
    starts: HashMap<String, Vec<Pattern>>,
    /// Finds the phrases that stand anywhere.
    automaton: Option<Automaton>,
    within: Vec<Pattern>,
    whole: HashMap<String, Verdict>,
    to_reader: BTreeSet<String>,
    sharing: BTreeSet<String>,
    sections: BTreeSet<String>,
    edit_marks: BTreeSet<String>,
    banners: Vec<&'static str>,
    credits: BTreeSet<String>,
    copulas: BTreeSet<String>,
    acts: BTreeSet<String>,
    act_links: BTreeSet<String>,
    subject: BTreeSet<String>,
    bodies: BTreeSet<String>,
    interview: BTreeSet<String>,
    above_title: BTreeSet<String>,
    parts: BTreeSet<String>,
    salutation: BTreeSet<String>,
    encyclopedia: BTreeSet<String>,
    contents: BTreeSet<String>,
    agencies: Vec<&'static str>,
    contacts: Vec<&'static str>,
}

/// What a line is by its words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Verdict {
    rank: usize,
    pub(super) why: Why,
    pub(super) reach: Reach,
    /// The phrase as the file of its language has it.
    pub(super) phrase: &'static str,
}

#[derive(Debug)]
struct Pattern {
    verdict: Verdict,
    /// The phrase is a label: a mark must follow it.
    label: bool,
    longest: usize,
}

impl Wording {
    pub(super) fn new(words: &[PageWords]) -> Self {
        let mut wording = Wording {
            starts: HashMap::new(),
            automaton: None,
            within: Vec::new(),
            whole: HashMap::new(),
            to_reader: keys(words, PageWords::to_reader),
            sharing: keys(words, PageWords::sharing),
            sections: keys(words, PageWords::sections),
            edit_marks: keys(words, PageWords::edit_marks),
            banners: as_written(words, PageWords::banners),
            credits: keys(words, PageWords::credits),
            copulas: keys(words, PageWords::copulas),
            acts: keys(words, PageWords::acts),
            act_links: keys(words, PageWords::act_links),
            subject: keys(words, PageWords::subject),
            bodies: keys(words, PageWords::bodies),
            interview: keys(words, PageWords::interview),
            above_title: keys(words, PageWords::above_title),
            parts: keys(words, PageWords::parts),
            salutation: keys(words, PageWords::salutation),
            encyclopedia: keys(words, PageWords::encyclopedia),
            contents: keys(words, PageWords::contents),
            agencies: as_written(words, PageWords::agencies),
            contacts: as_written(words, PageWords::contacts),
        };
        let mut needles = Vec::new();
        let groups = words.iter().flat_map(|words| &words.phrases);
        for (rank, group) in groups.enumerate() {
            wording.add(rank, group, &mut needles);
        }
        wording.automaton = Automaton::new(&needles);
        wording
    }

    fn add(&mut self, rank: usize, group: &Phrases, needles: &mut Vec<String>) {
        let verdict = |phrase: &'static str| Verdict {
            rank,
            why: group.why,
            reach: group.reach,
            phrase,
        };
        for phrase in &group.whole {
            let whole = self.whole.entry(key(phrase));
            whole.or_insert_with(|| verdict(phrase));
        }
        let pattern = |phrase: &'static str| Pattern {
            verdict: verdict(phrase),
            label: phrase.ends_with(':'),
            longest: group.longest,
        };
        for phrase in &group.starts {
            let patterns = self.starts.entry(key(phrase)).or_default();
            patterns.push(pattern(phrase));
        }
        for phrase in &group.within {
            needles.push(key(phrase));
            self.within.push(pattern(phrase));
        }
    }

    /// What a unit is by its words, if they tell. A phrase that is all of the line counts
    /// before one that is a part.
    pub(super) fn verdict(&self, unit: &Unit) -> Option<Verdict> {
        if unit.key.is_empty() {
            return None;
        }
        if unit.is_cut() {
            let says_banner = self.banners.iter().any(|word| unit.text.contains(word));
            let banner = unit.text.len() <= BANNER_BYTES && says_banner;
            return banner
                .then(|| self.phrase(unit, &key(&unit.text)))
                .flatten();
        }
        if let Some(verdict) = self.whole(&unit.key) {
            return Some(verdict);
        }
        self.phrase(unit, &unit.key)
    }

    /// The first of the phrases within a unit.
    fn phrase(&self, unit: &Unit, key: &str) -> Option<Verdict> {
        let quoted = unit.text.starts_with(['«', '“', '"']);
        let starts = boundaries(key)
            .take(if quoted { 0 } else { START_WORDS })
            .filter_map(|end| Some((self.starts.get(key.get(..end)?)?, end)))
            .flat_map(|(patterns, end)| patterns.iter().map(move |pattern| (pattern, 0, end)));
        let within = self
            .automaton
            .iter()
            .flat_map(|automaton| automaton.find(key));
        let within = within.filter_map(|found| {
            let pattern = self.within.get(found.pattern().as_usize())?;
            let word = is_word(key, found.start(), found.end());
            word.then_some((pattern, found.start(), found.end()))
        });
        let speaks_to_reader = LazyCell::new(|| self.speaks_to_reader(&unit.text));
        // A line that only begins like an invitation may be a button: « S’abonner au magazine ».
        let starts = starts.map(|found| (found, unit.is_sentence()));
        // A sentence with several links is one of the text: other articles are named one by one.
        let cites = unit.links > 1 && unit.is_sentence();
        let starts =
            starts.filter(|((pattern, _, _), _)| !cites || pattern.verdict.why != Why::AlsoRead);
        let within = within.map(|found| (found, true));
        starts
            .chain(within)
            .filter(|((pattern, _, end), in_sentence)| {
                unit.text.len() <= pattern.longest
                    && (!pattern.label || is_label(&unit.text, key, *end))
                    && (!in_sentence || !pattern.verdict.why.is_invitation() || *speaks_to_reader)
            })
            .map(|(found, _)| found)
            .map(
                |(pattern, start, _)| match start == 0 && is_label_alone(unit) {
                    true => pattern.verdict,
                    false => Verdict {
                        reach: Reach::Line,
                        ..pattern.verdict
                    },
                },
            )
            .min_by_key(|verdict| verdict.rank)
    }

    /// Whether a text speaks to its reader; what stands in quotation marks in it speaks to others.
    fn speaks_to_reader(&self, text: &str) -> bool {
        has(&key(&unquoted(text)), &self.to_reader)
    }

    /// What a line is that consists of that phrase, numbers aside.
    pub(super) fn whole(&self, key: &str) -> Option<Verdict> {
        if key.len() > WHOLE_BYTES {
            return None;
        }
        if let Some(verdict) = self.whole.get(key) {
            return Some(*verdict);
        }
        if !key.contains(|c: char| c.is_ascii_digit()) {
            return None;
        }
        let words: Vec<&str> = key.split(' ').filter(|word| !is_number(word)).collect();
        self.whole.get(&words.join(" ")).copied()
    }

    /// Agencies whose name stands beside that of who took a picture, as they are written.
    pub(super) fn agencies(&self) -> &[&'static str] {
        &self.agencies
    }

    /// Labels of telephone numbers and post boxes, as they are written.
    pub(super) fn contacts(&self) -> &[&'static str] {
        &self.contacts
    }

    /// Whether what stands in brackets behind a caption is the name of who took the picture.
    pub(super) fn is_credit(&self, inside: &str) -> bool {
        starts_with(&key(inside), &self.credits).is_some()
    }

    /// Takes off what an encyclopedia adds to a heading, which shows that it is one.
    pub(super) fn take_off_edit_mark(&self, unit: &mut Unit) {
        let inside = unit
            .text
            .trim_end()
            .strip_suffix(']')
            .and_then(|text| text.rsplit_once('['));
        let Some((rest, _)) = inside.filter(|(rest, mark)| {
            !rest.is_empty()
                && mark.len() <= EDIT_MARK_BYTES
                && self.edit_marks.contains(&key(mark))
        }) else {
            return;
        };
        unit.text = rest.trim_end().to_owned();
        unit.form = Form::Heading(2);
        *unit = std::mem::take(unit).finish();
    }

    /// Whether it consists of names of networks and words that offer to share.
    pub(super) fn is_sharing(&self, unit: &Unit) -> bool {
        unit.text.len() <= SHARING_BYTES
            && !unit.key.is_empty()
            && unit.key.split(' ').all(|word| {
                self.sharing.contains(word) || is_number(word) || self.are_networks(word)
            })
            && !unit.key.split(' ').all(is_number)
    }

    /// `facebooktwitterwhatsapp`: what is left of buttons side by side.
    fn are_networks(&self, word: &str) -> bool {
        let mut rest = word;
        while !rest.is_empty() {
            let is_network = |end: &usize| {
                rest.get(..*end)
                    .is_some_and(|part| self.sharing.contains(part))
            };
            let Some(end) = NETWORK_BYTES.rev().find(is_network) else {
                return false;
            };
            rest = rest.get(end..).unwrap_or_default();
        }
        word.len() >= NETWORKS_BYTES
    }

    /// Whether a word links what is defined with what it is: « est ».
    pub(super) fn is_copula(&self, word: &str) -> bool {
        self.copulas.contains(word)
    }

    /// Whether a line names an official text, by its number, its day or what it is about: « Décret
    /// n° 12 du 4 avril 2025 », « Arrêté portant création d’un comité ».
    pub(super) fn names_act(&self, key: &str) -> bool {
        let Some(kind) = starts_with(key, &self.acts) else {
            return false;
        };
        let rest = key.get(kind.len()..).unwrap_or_default();
        let has_digit = |word: &str| word.contains(|c: char| c.is_ascii_digit());
        let is_numbered = rest
            .split_whitespace()
            .take(ACT_NUMBER_WORDS)
            .any(has_digit);
        is_numbered || has(rest, &self.act_links)
    }

    /// Whether a line says what a letter is about: « Objet : Ouverture du marché ».
    pub(super) fn names_subject(&self, text: &str) -> bool {
        let label = text.split_once(':');
        label.is_some_and(|(label, about)| {
            self.subject.contains(&key(label)) && about.contains(char::is_alphabetic)
        })
    }

    /// Whether a line looks like the name of a body: « Collège de Koulé ».
    pub(super) fn names_body(&self, unit: &Unit) -> bool {
        unit.words() <= BODY_WORDS
            && !unit.text.contains([':', '?', '!', ',', '«', '…'])
            && !unit.text.contains(|c: char| c.is_ascii_digit())
            && starts_with(&unit.key, &self.bodies).is_some()
    }

    /// Whether a line says with whom an interview is: « Entretien avec Ana Lobe ».
    pub(super) fn names_interviewed(&self, key: &str) -> bool {
        starts_with(key, &self.interview).is_some()
    }

    /// Whether a label says that a title stands below it: « Exposé sous le thème : ».
    pub(super) fn is_above_title(&self, key: &str) -> bool {
        let last = key.rsplit(' ').next().unwrap_or(key);
        self.above_title.contains(last)
    }

    /// Whether a line heads a part of an official text: « Article 1 – Objet », « Titre II ».
    pub(super) fn heads_part(&self, unit: &Unit) -> bool {
        let mut words = unit.text.split_whitespace();
        let part = words.next().map(key);
        let number = words.next().unwrap_or_default();
        let number = number.trim_end_matches(|c: char| !c.is_alphanumeric());
        let is_number = number.starts_with(|c: char| c.is_ascii_digit())
            || !number.is_empty() && number.chars().all(|c| ROMAN_DIGITS.contains(c));

        self.parts.contains(&unit.key)
            || part.is_some_and(|part| self.parts.contains(&part)) && is_number
    }

    /// Whether a line speaks to those who hear a speech or read a letter: « Madame la députée, ».
    pub(super) fn is_salutation(&self, key: &str) -> bool {
        starts_with(key, &self.salutation).is_some()
    }

    /// Whether only an encyclopedia writes such a line between the title and the text.
    pub(super) fn is_of_encyclopedia(&self, key: &str) -> bool {
        starts_with(key, &self.encyclopedia).is_some()
    }

    /// Whether a line stands above a list of the parts of a text.
    pub(super) fn is_above_contents(&self, key: &str) -> bool {
        self.contents.contains(key)
    }

    /// Whether it is the name of a section of a site.
    pub(super) fn is_section(&self, key: &str) -> bool {
        self.sections.contains(key)
    }

    /// Whether it is names of sections and other words of menus only, and enough of them for a menu.
    pub(super) fn are_sections(&self, key: &str) -> bool {
        if key.len() > MENU_BYTES {
            return false;
        }
        let mut count = 0;
        let mut rest: Vec<&str> = key.split(' ').collect();
        rest.reverse();
        while !rest.is_empty() {
            let known = (1..=SECTION_WORDS.min(rest.len())).rev().find(|&n| {
                let words: Vec<&str> = rest.iter().rev().take(n).copied().collect();
                let words = words.join(" ");
                self.sections.contains(&words) || self.whole.contains_key(&words)
            });
            let Some(n) = known else {
                return false;
            };
            rest.truncate(rest.len() - n);
            count += 1;
        }
        count >= MENU_SECTIONS
    }
}

/// One list of words from several languages, as they are written.
fn as_written(
    words: &[PageWords],
    list: impl Fn(&PageWords) -> &[&'static str],
) -> Vec<&'static str> {
    words.iter().flat_map(list).copied().collect()
}

/// A text without what stands in quotation marks.
fn unquoted(text: &str) -> String {
    let mut quoted = false;
    let outside = |c: &char| {
        quoted = match c {
            '«' | '“' => true,
            '»' | '”' => false,
            '"' => !quoted,
            _ => return !quoted,
        };
        false
    };
    text.chars().filter(outside).collect()
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Where words end in a key.
fn boundaries(key: &str) -> impl Iterator<Item = usize> {
    let ends = key.match_indices([' ', '\'']).map(|(at, _)| at);
    ends.chain([key.len()])
}

fn is_word(key: &str, start: usize, end: usize) -> bool {
    let joins = |c: Option<char>| c.is_some_and(|c| c != ' ');
    let before = key.get(..start).and_then(|part| part.chars().next_back());
    let after = key.get(end..).and_then(|part| part.chars().next());
    !joins(before.filter(|&c| c != '\'')) && !joins(after)
}

/// Whether a mark follows the words that end at that byte of the key.
fn is_label(text: &str, words: &str, end: usize) -> bool {
    let Some(phrase) = words.get(..end) else {
        return false;
    };
    let reach = before(text, phrase.len() * 2 + BEHIND_LABEL_BYTES);
    // « Ré-écouter » is one word.
    let is_in_word = |at: usize| {
        let after = reach.get(at + 1..).unwrap_or_default();
        reach.get(at..).is_some_and(|rest| rest.starts_with('-'))
            && after.starts_with(char::is_alphabetic)
    };
    let mut marks = reach.match_indices(AFTER_LABEL);
    marks.any(|(at, _)| key(reach.get(..at).unwrap_or_default()) == phrase && !is_in_word(at))
}

/// Whether it is short and announces something.
fn is_label_alone(unit: &Unit) -> bool {
    unit.text.len() <= LABEL_BYTES
        && (unit.text.trim_end().ends_with(':') || unit.words() <= LABEL_WORDS)
}

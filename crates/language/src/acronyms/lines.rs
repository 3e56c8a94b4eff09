//! What a line says of the capitals in it: a heading or the head of a dispatch explains them.

use std::ops::Range;

use super::capitals::{Capitals, Verdict};
use super::rule::{Name, decide};
use crate::fold::fold;
use crate::lang::Rules;

type Rule = fn(&OnLine<'_>) -> Option<Verdict>;

/// What makes it doubtful that a form is an acronym. A label is even doubted if it was taken for
/// a unit or a numeral.
pub(super) const DOUBTS: &[(Name, Rule)] = &[
    ("run of words in capitals", in_shouted_run),
    ("line in capitals", on_line_in_capitals),
    ("label before a colon", label),
    ("place before an agency", place_before_agency),
    ("place before a day", place_before_day),
    ("place before a reporter", place_before_reporter),
    ("alone on its line", alone),
];

/// A line with something in capitals.
struct Line<'t> {
    rules: &'t Rules,
    range: Range<usize>,
    written: &'t str,
    /// Whether the line has one form and no other word.
    is_one_word: bool,
    /// Whether all its words are in capitals and it is no list.
    is_in_capitals: bool,
}

/// A form on its line.
pub(super) struct OnLine<'a> {
    line: &'a Line<'a>,
    form: &'a Capitals,
    /// Whether it is the first on the line.
    is_first: bool,
    /// Whether it stands in a run of words in capitals.
    is_in_run: bool,
}

/// Judges the forms of a line; `shouted` are those in runs of words in capitals.
pub(super) fn judge(
    text: &str,
    range: Range<usize>,
    rules: &Rules,
    shouted: &[Range<usize>],
    forms: &mut [Capitals],
) {
    let Some(first) = forms.first() else {
        return;
    };
    let written = text.get(range.clone()).unwrap_or_default();
    let is_one_word = forms.len() == 1 && stands_alone(text, &range, first);
    let is_list = || written.contains([',', ';', '/', '|']);
    let line = Line {
        rules,
        range,
        written,
        is_one_word,
        is_in_capitals: !is_one_word && !is_list() && !written.contains(char::is_lowercase),
    };
    for (at, form) in forms.iter_mut().enumerate() {
        let on_line = OnLine {
            line: &line,
            form,
            is_first: at == 0,
            is_in_run: shouted.iter().any(|run| run.contains(&at)),
        };
        if let Some(doubt) = decide(DOUBTS, &on_line) {
            form.overrule(doubt);
        }
    }
}

/// Whether there is no other word on the line.
fn stands_alone(text: &str, line: &Range<usize>, only: &Capitals) -> bool {
    let rest = [line.start..only.range.start, only.range.end..line.end];
    rest.into_iter().all(|range| {
        let rest = text.get(range).unwrap_or_default();
        !rest.contains(char::is_alphanumeric)
    })
}

/// The fewest bytes of a label or a place at the head of a line: « MALI » has four; « ONU : » is
/// an acronym in a list of them.
const LABEL_BYTES: usize = 4;
/// The fewest bytes of a word alone on its line that is taken for a heading or for an item of a
/// menu: most acronyms are shorter.
const HEADING_BYTES: usize = 5;
/// The most digits of a day of the month.
const DAY_DIGITS: usize = 2;

impl<'t> OnLine<'t> {
    /// What stands behind the form, if it begins the line and is long enough for a label.
    fn behind_label(&self) -> Option<&'t str> {
        let Line { written, range, .. } = self.line;
        let (start, end) = (
            self.form.range.start - range.start,
            self.form.range.end - range.start,
        );
        let begins = self.is_first && written.get(..start)?.trim().is_empty();
        let is_long = self.form.range.len() >= LABEL_BYTES;
        (begins && is_long).then_some(written.get(end..)?.trim_start())
    }

    /// What stands behind the comma behind the form, if it begins the line.
    fn behind_place(&self) -> Option<&'t str> {
        Some(self.behind_label()?.strip_prefix(',')?.trim_start())
    }
}

/// « Il a crié NON À LA GUERRE. »
fn in_shouted_run(form: &OnLine<'_>) -> Option<Verdict> {
    (form.is_in_run && form.form.is_acronym()).then_some(Verdict::IfKnown)
}

/// « SOMMET À BAMAKO » as a line.
fn on_line_in_capitals(form: &OnLine<'_>) -> Option<Verdict> {
    (form.line.is_in_capitals && form.form.is_acronym()).then_some(Verdict::IfKnown)
}

/// « MALI : le président a parlé. »
fn label(form: &OnLine<'_>) -> Option<Verdict> {
    let is_label = form.behind_label()?.starts_with(':');
    is_label.then_some(Verdict::IfKnown)
}

/// « BAMAKO (AFP) – Le président a parlé. »
fn place_before_agency(form: &OnLine<'_>) -> Option<Verdict> {
    let behind = form.behind_label()?.strip_prefix('(')?;
    let agency = behind.split([')', ',']).next()?;
    let is_agency = form.line.rules.class(&fold(agency)).credit;
    is_agency.then_some(Verdict::IfKnown)
}

/// « BAMAKO, 3 avril », « BAMAKO, le 3 avril », « LOME, Feb. 4 (Reuters) ».
fn place_before_day(form: &OnLine<'_>) -> Option<Verdict> {
    let behind = form.behind_place()?;
    let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let articles = &form.line.rules.naming().before_day;
    let day = articles
        .iter()
        .find_map(|article| behind.strip_prefix(article)?.strip_prefix(' '));
    let behind_month = behind.split(' ').nth(1);
    let is_dated = is_number(day.unwrap_or(behind))
        || behind_month.is_some_and(|day| is_number(day) && day.len() <= DAY_DIGITS);
    is_dated.then_some(Verdict::IfKnown)
}

/// « BAMAKO, de notre envoyée spéciale ».
fn place_before_reporter(form: &OnLine<'_>) -> Option<Verdict> {
    let behind = form.behind_place()?;
    let reporters = &form.line.rules.naming().reporters;
    let has_reporter = reporters.iter().any(|words| behind.starts_with(words));
    has_reporter.then_some(Verdict::IfKnown)
}

/// « BAMAKO » as a line: a heading, or an item of a menu.
fn alone(form: &OnLine<'_>) -> Option<Verdict> {
    let is_heading = form.line.is_one_word && form.form.range.len() >= HEADING_BYTES;
    (is_heading && form.form.is_acronym()).then_some(Verdict::IfKnown)
}

//! Plain text and Markdown into units: a line each, hard-wrapped paragraphs joined.

use std::ops::RangeInclusive;

use super::markdown::{self, Marked};
use super::unit::{Form, Unit, before};

/// The bytes of the lines of a hard-wrapped paragraph. Shorter ones may be headlines or verses,
/// longer ones are paragraphs.
const WRAPPED_BYTES: RangeInclusive<usize> = 45..=130;
/// A text is hard-wrapped if at least so many of its lines break a sentence,
const BROKEN_LINES: usize = 2;
/// and at least this share, in percent, of the lines of that length.
const BROKEN_PERCENT: usize = 40;
/// A line is full if it has at least this share, in percent, of the width of the text.
const FULL_PERCENT: usize = 75;
/// The most bytes of a line that gives a day.
const DAY_BYTES: usize = 40;
const YEAR_DIGITS: usize = 4;
/// How many bytes of a line show whether it begins as no sentence goes on.
const START_BYTES: usize = 24;

/// Reads a text. Every line that is not blank is in one unit.
pub(super) fn read(text: &str, is_markdown: bool) -> Vec<Unit> {
    let lines = marked(text, is_markdown);
    let width = wrapped_at(&lines);
    let mut units = Vec::new();
    let mut open: Option<(Unit, Marked)> = None;
    for line in lines {
        open = match open {
            Some((mut unit, last)) if joins(&last, &line, width) => {
                unit.text.push(' ');
                add(&mut unit, &line);
                Some((unit, line))
            }
            other => {
                units.extend(other.map(|(unit, _)| unit.finish()));
                let mut unit = Unit::default();
                unit.form = line.form;
                unit.gap = line.gap;
                unit.strong = line.strong;
                add(&mut unit, &line);
                Some((unit, line))
            }
        };
    }
    units.extend(open.map(|(unit, _)| unit.finish()));
    units
}

/// The lines that are not blank, with their markup taken off.
fn marked(text: &str, is_markdown: bool) -> Vec<Marked> {
    let mut lines: Vec<Marked> = Vec::new();
    let mut gap = true;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() {
            gap = true;
            continue;
        }
        if is_markdown && !gap && markdown::is_underline(line) {
            // `Title` above `=====`: the marks go with the line they mark.
            if let Some(last) = lines.last_mut().filter(|last| last.is_words()) {
                last.form = Form::Heading(if line.starts_with('=') { 1 } else { 2 });
                last.underline = Some(number);
                continue;
            }
        }
        if is_markdown
            && !gap
            && markdown::is_under_heads(line)
            && let Some(last) = lines.last_mut().filter(|last| last.is_words())
        {
            last.form = Form::Row;
            last.underline = Some(number);
            continue;
        }
        let in_table = !gap && lines.last().is_some_and(|last| last.form == Form::Row);
        let mut marked = if is_markdown && in_table && line.contains('|') {
            markdown::row(line)
        } else if is_markdown {
            markdown::line(line)
        } else {
            plain(line)
        };
        marked.line = number;
        marked.gap = std::mem::take(&mut gap);
        lines.push(marked);
    }
    lines
}

/// The width at which a text is hard-wrapped, or 0 where it is not. Where it is, many of the lines
/// of that length stop in the middle of a sentence, which goes on in the next line.
fn wrapped_at(lines: &[Marked]) -> usize {
    let (mut long, mut broken, mut width) = (0_usize, 0_usize, 0);
    for pair in lines.windows(2) {
        if let [last, next] = pair {
            let fits = WRAPPED_BYTES.contains(&last.text.len());
            long += usize::from(fits && !next.gap);
            if fits && !next.gap && goes_on(last, next) {
                broken += 1;
                width = width.max(last.text.len());
            }
        }
    }
    if broken >= BROKEN_LINES && broken * 100 >= long * BROKEN_PERCENT {
        width
    } else {
        0
    }
}

/// Whether a sentence that a line leaves open goes on in the next.
fn goes_on(last: &Marked, next: &Marked) -> bool {
    let stopped = last.text.ends_with(['.', '!', '?', ':', ';']);
    let lower = |c: char| c.is_lowercase() || matches!(c, '»' | '(' | '«') || c.is_ascii_digit();
    !stopped && next.text.starts_with(lower)
}

/// A line of plain text: list items and quotations are marked there as well.
fn plain(line: &str) -> Marked {
    if markdown::is_row(line) {
        return markdown::row(line);
    }
    let (form, rest) = markdown::block_mark(line, false);
    Marked {
        form,
        text: rest.to_owned(),
        ..Marked::default()
    }
}

fn add(unit: &mut Unit, line: &Marked) {
    unit.text.push_str(&line.text);
    unit.lines.push((line.line, unit.text.len()));
    unit.lines
        .extend(line.underline.map(|number| (number, unit.text.len())));
    unit.links += line.links;
    unit.link_bytes += line.link_bytes;
    unit.picture |= line.picture;
    unit.strong &= line.strong;
}

/// Whether a line goes on with the one before it.
fn joins(last: &Marked, next: &Marked, width: usize) -> bool {
    let same = next.form == last.form || (next.form == Form::Text && last.form == Form::Item);
    let marked = matches!(next.form, Form::Heading(_) | Form::Item | Form::Row);
    let length = last.text.len();
    let long = WRAPPED_BYTES.contains(&length);
    // The last line of a paragraph is rarely full.
    let full = goes_on(last, next) || length * 100 >= width * FULL_PERCENT;
    width > 0
        && full
        && same
        && !marked
        && !next.gap
        && long
        && last.is_words()
        && next.is_words()
        && !looks_apart(&next.text)
}

/// Lines that begin as no sentence goes on.
fn looks_apart(text: &str) -> bool {
    let start = before(text, START_BYTES);
    let is_day = text.len() <= DAY_BYTES && ends_with_year(text);
    start.starts_with(['©', '|', '›', '>', '→', '•', '#', '['])
        || start.starts_with("http")
        || start.starts_with("www.")
        || is_day
}

/// « jeudi 9 juin 2011 »
fn ends_with_year(text: &str) -> bool {
    let year = text.rsplit(' ').next().unwrap_or_default();
    year.len() == YEAR_DIGITS && year.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Vec<String> {
        read(text, false)
            .into_iter()
            .map(|unit| unit.text)
            .collect()
    }

    #[test]
    fn a_hard_wrapped_paragraph_is_joined() {
        let text = "La mairie a ouvert hier soir une salle de lecture de cent places\n\
                    où chacun peut venir lire le journal du jour sans rien payer, de\n\
                    huit heures à midi.\n\nUne autre suivra.";
        assert_eq!(joined(text).len(), 2);
    }

    #[test]
    fn a_day_does_not_go_on_with_the_headline() {
        let text = "Le barrage de Tinda produira la moitié du courant du pays\n\
                    jeudi 9 juin 2011\nCommencé il y a sept ans, le barrage de Tinda a livré hier\n\
                    ses premiers mégawatts au réseau du pays, en présence du maire\n\
                    et de tous les chefs de village.";
        assert_eq!(joined(text).len(), 3);
    }

    #[test]
    fn short_lines_and_long_paragraphs_stay_apart() {
        assert_eq!(joined("Accueil\nPolitique\nSport").len(), 3);
        let paragraph = "Une phrase assez longue pour tenir lieu de paragraphe. ".repeat(4);
        assert_eq!(joined(&format!("{paragraph}\n{paragraph}")).len(), 2);
    }
}

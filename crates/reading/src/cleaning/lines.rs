//! Plain text and Markdown into units: a line each, hard-wrapped paragraphs joined.

use super::markdown::{self, Marked};
use super::unit::{Form, Unit, before};

/// Lines shorter than this are not those of a hard-wrapped paragraph.
const WRAPPED_AT_LEAST: usize = 45;
/// Lines longer than this are paragraphs.
const WRAPPED_AT_MOST: usize = 130;

/// Reads a text. Every line that is not blank is in one unit.
pub(super) fn read(text: &str, is_markdown: bool) -> Vec<Unit> {
    let mut units = Vec::new();
    let mut group: Vec<Marked> = Vec::new();
    let mut gap = true;
    for (number, line) in (1..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() {
            close(&mut group, &mut units);
            gap = true;
            continue;
        }
        let mut marked = if is_markdown { markdown::line(line) } else { plain(line) };
        marked.line = number;
        marked.gap = std::mem::take(&mut gap);
        if is_markdown && markdown::is_underline(line) && group.last().is_some_and(Marked::is_words) {
            // `Title` above `=====`: the marks go with the line they mark.
            let level = if line.starts_with('=') { 1 } else { 2 };
            if let Some(last) = group.last_mut() {
                last.form = Form::Heading(level);
                last.underline = Some(number);
            }
            continue;
        }
        group.push(marked);
    }
    close(&mut group, &mut units);
    units
}

/// A line of plain text: list items and quotations are marked there as well.
fn plain(line: &str) -> Marked {
    let (form, rest) = markdown::block_mark(line, false);
    Marked {
        form,
        text: rest.to_owned(),
        ..Marked::default()
    }
}

/// Lines without an empty one between them: joins those that were one paragraph.
fn close(group: &mut Vec<Marked>, units: &mut Vec<Unit>) {
    let width = group.iter().map(|line| line.text.len()).max().unwrap_or(0);
    let mut open: Option<(Unit, Marked)> = None;
    for line in group.drain(..) {
        open = match open {
            Some((mut unit, last)) if joins(&last, &line, width) => {
                unit.text.push(' ');
                add(&mut unit, &line);
                Some((unit, line))
            }
            other => {
                units.extend(other.map(|(unit, _)| unit.finish()));
                let mut unit = Unit {
                    form: line.form,
                    gap: line.gap,
                    ..Unit::default()
                };
                add(&mut unit, &line);
                unit.strong = line.strong;
                Some((unit, line))
            }
        };
    }
    units.extend(open.map(|(unit, _)| unit.finish()));
}

fn add(unit: &mut Unit, line: &Marked) {
    unit.text.push_str(&line.text);
    unit.lines.push((line.line, unit.text.len()));
    unit.lines.extend(line.underline.map(|number| (number, unit.text.len())));
    unit.links += line.links;
    unit.link_bytes += line.link_bytes;
    unit.picture |= line.picture;
    unit.strong &= line.strong;
}

/// Whether a line goes on where the one before it was wrapped: the next word had no place
/// there, and nothing says that a new paragraph begins.
fn joins(last: &Marked, next: &Marked, width: usize) -> bool {
    let same = next.form == last.form || (next.form == Form::Text && last.form == Form::Item);
    let marked = matches!(next.form, Form::Heading(_) | Form::Item);
    let plain = last.is_words() && next.is_words();
    if !same || marked || !plain || !(WRAPPED_AT_LEAST..=WRAPPED_AT_MOST).contains(&width) {
        return false;
    }
    let word = next.text.split(' ').next().map_or(0, str::len);
    let full = last.text.len() + 1 + word > width.saturating_sub(width / 8);
    let goes_on = next.text.starts_with(|c: char| c.is_lowercase() || matches!(c, '»' | ')' | '(' | '«'));
    let stopped = last.text.ends_with(['.', '!', '?', ':', ';']);
    let long = last.text.len() >= WRAPPED_AT_LEAST;
    long && (full || (goes_on && !stopped)) && (goes_on || !stopped || full)
        && !looks_apart(&next.text)
}

/// Lines that begin as no sentence goes on.
fn looks_apart(text: &str) -> bool {
    let start = before(text, 24);
    start.starts_with(['©', '|', '›', '>', '→', '•', '#', '['])
        || start.starts_with("http")
        || start.starts_with("www.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn joined(text: &str) -> Vec<String> {
        read(text, false).into_iter().map(|unit| unit.text).collect()
    }

    #[test]
    fn a_hard_wrapped_paragraph_is_joined() {
        let text = "La mairie a ouvert hier soir une salle de lecture de cent places\n\
                    où chacun peut venir lire le journal du jour sans rien payer, de\n\
                    huit heures à midi.\n\nUne autre suivra.";
        assert_eq!(joined(text).len(), 2);
    }

    #[test]
    fn short_lines_and_long_paragraphs_stay_apart() {
        assert_eq!(joined("Accueil\nPolitique\nSport").len(), 3);
        let paragraph = "Une phrase assez longue pour tenir lieu de paragraphe. ".repeat(4);
        assert_eq!(joined(&format!("{paragraph}\n{paragraph}")).len(), 2);
    }
}

//! Plain text and Markdown into units: a line each, hard-wrapped paragraphs joined.

use std::ops::RangeInclusive;

use super::contents;
use super::key::key;
use super::markdown::{self, Marked};
use super::running_heads;
use super::unit::{Form, Unit, before};
use crate::lang::Rules;

/// The fewest words that say of what the word above them is: fewer may be a date or a name.
const NAMING_WORDS: usize = 4;
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

/// The most letters of a small word, with which no line ends: « et », « de la ».
const SMALL_WORD: usize = 3;
/// The most bytes of the count of an item: « 12 », « iv ».
const COUNT_BYTES: usize = 3;
/// The letters of counts in Roman digits.
const ROMAN_DIGITS: &str = "ivx";
/// Marks that stand before items. Word processors have some in fonts of their own, so that
/// nothing but a number of a private character is left of them.
const BULLETS: [&str; 10] = [
    "•", "▪", "◦", "‣", "➢", "\u{f0b7}", "\u{f0a7}", "\u{f0d8}", "o", "–",
];
/// It stands before items as well, the first below a blank line. Elsewhere it parts what stands
/// around it: « Ana Lobe » / « - » / « 4 avril 2025 ».
const HYPHEN: &str = "-";
/// What stops a sentence, or announces what stands below.
const STOPS: [char; 6] = ['.', '!', '?', ':', ';', '…'];
/// Marks that end the line above them.
const LINE_ENDS: [&str; 12] = [
    ".", ",", ";", ":", "°", ")", "».", "»", "»,", "» ;", "» :", ").",
];

/// Reads a text. Every line that is not blank is in one unit.
pub(super) fn read(text: &str, is_markdown: bool, rules: &Rules) -> Vec<Unit> {
    let lines = marked(text, is_markdown);
    let width = wrapped_at(&lines);
    let heads = running_heads::find(lines.iter().map(|line| line.text.as_str()));
    let mut units: Vec<Unit> = Vec::new();
    let is_item = |unit: &Unit| unit.form == Form::Item;
    let mut open: Option<(Unit, Marked)> = None;
    for (at, line) in lines.into_iter().enumerate() {
        if heads.contains(&at) {
            units.extend(open.take().map(|(unit, _)| unit.finish()));
            units.push(begun(&line).finish());
            continue;
        }
        open = match open {
            Some((mut unit, last))
                if is_mark_alone(&unit) && may_be_item(&last, &line)
                    || unit.text == HYPHEN
                        && may_be_item(&last, &line)
                        && !line.gap
                        && (unit.gap || units.last().is_some_and(is_item)) =>
            {
                unit.form = Form::Item;
                match unit.text == HYPHEN || BULLETS.contains(&unit.text.as_str()) {
                    true => unit.text.clear(),
                    false => unit.text.push(' '),
                }
                add(&mut unit, &line);
                Some((unit, line))
            }
            Some((mut unit, last)) if last.is_words() && is_end_of_line_above(&line) => {
                let spaced = line.text.starts_with([';', ':', '»']);
                unit.text.push_str(if spaced { " " } else { "" });
                add(&mut unit, &line);
                Some((unit, last))
            }
            Some((mut unit, last))
                if joins(&last, &line, width)
                    || breaks_off(&unit, &last, &line)
                    || runs_on_in_capitals(&last, &line, rules)
                    || is_named_below(&last, &line, rules) =>
            {
                unit.text.push(' ');
                add(&mut unit, &line);
                Some((unit, line))
            }
            other => {
                units.extend(other.map(|(unit, _)| unit.finish()));
                Some((begun(&line), line))
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
/// of that length stop in the middle of a sentence, which goes on in the next line, and hardly any
/// line is longer.
fn wrapped_at(lines: &[Marked]) -> usize {
    let (mut long, mut broken, mut width) = (0_usize, 0_usize, 0);
    let (mut fitting_bytes, mut longer_bytes) = (0_usize, 0_usize);
    for line in lines {
        match line.text.len() {
            bytes if bytes > *WRAPPED_BYTES.end() => longer_bytes += bytes,
            bytes if WRAPPED_BYTES.contains(&bytes) => fitting_bytes += bytes,
            _ => {}
        }
    }
    if longer_bytes > fitting_bytes {
        return 0;
    }
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
    let stopped = last.text.ends_with(STOPS);
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

/// A unit that begins with a line.
fn begun(line: &Marked) -> Unit {
    let mut unit = Unit::default();
    unit.form = line.form;
    unit.gap = line.gap;
    unit.strong = line.strong;
    add(&mut unit, line);
    unit
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
        && !contents::leads_to_page(&last.text)
        && last.is_words()
        && next.is_words()
        && !looks_apart(&next.text)
}

/// Whether a line stops in the middle of a sentence although the text is not hard-wrapped: « la
/// Banque de la côte (BCC) et ». A line that begins with a small letter may be one of a list.
fn breaks_off(unit: &Unit, last: &Marked, next: &Marked) -> bool {
    let last_word = last.text.split_whitespace().next_back().unwrap_or_default();
    let is_small =
        last_word.chars().all(char::is_lowercase) && last_word.chars().count() <= SMALL_WORD;
    let fits = is_small || last.text.len() >= *WRAPPED_BYTES.start();
    // Dates and names below a headline begin with small letters as well.
    let goes_far = next.text.ends_with(STOPS) || next.text.len() >= *WRAPPED_BYTES.start();
    fits && goes_far
        && !next.gap
        && next.form == Form::Text
        && matches!(last.form, Form::Text | Form::Item)
        && next.text.starts_with(char::is_lowercase)
        && !last.text.ends_with(STOPS)
        && !unit.text.starts_with(char::is_lowercase)
        && last.is_words()
        && last.links + next.links == 0
}

/// Whether a line is one word, and the next one says of what it is: « Ordonnance » / « sur les ports du
/// fleuve ».
fn is_named_below(last: &Marked, next: &Marked, rules: &Rules) -> bool {
    let is_line = |line: &Marked| line.form == Form::Text && line.links == 0;
    let is_word = last.text.starts_with(char::is_uppercase)
        && last.text.chars().count() > SMALL_WORD
        && last.text.chars().all(char::is_alphabetic);
    let first = next.text.split([' ', '\'', '’']).next().unwrap_or_default();
    let class = rules.class(&key(first));
    let leads_on = first.starts_with(char::is_lowercase)
        && class.linking
        && !class.definite
        && !class.indefinite;
    let is_long = next.text.split_whitespace().count() >= NAMING_WORDS;
    let has_figures = next.text.contains(|c: char| c.is_ascii_digit());
    !next.gap && is_line(last) && is_line(next) && is_word && leads_on && is_long && !has_figures
}

/// Whether a title in capitals goes on in the next line: « PLAN POUR LE » / « PORT », « PLAN » /
/// « DU PORT ».
fn runs_on_in_capitals(last: &Marked, next: &Marked, rules: &Rules) -> bool {
    let is_title = |line: &Marked| {
        line.form == Form::Text
            && line.links == 0
            && line.text.len() <= *WRAPPED_BYTES.end()
            && line.text.contains(char::is_uppercase)
            && !line.text.contains(char::is_lowercase)
    };
    let is_small = |word: Option<&str>| word.map(|word| rules.class(&key(word)));
    let ends = is_small(last.text.split_whitespace().next_back());
    let begins = is_small(next.text.split([' ', '\'', '’']).next());
    let breaks = ends.is_some_and(|word| word.linking)
        || begins.is_some_and(|word| word.linking && !word.definite && !word.indefinite);
    !next.gap && is_title(last) && is_title(next) && !last.text.ends_with(STOPS) && breaks
}

/// Whether a unit is the mark of an item that stands on the next line: « a. », « 2) », a bullet.
fn is_mark_alone(unit: &Unit) -> bool {
    let text = unit.text.trim();
    let inside = text.strip_prefix('(').unwrap_or(text);
    let counted = inside.strip_suffix(['.', ')', '°']).unwrap_or_default();
    let digits = counted.bytes().all(|byte| byte.is_ascii_digit());
    let roman = counted.chars().all(|c| ROMAN_DIGITS.contains(c));
    let letter = counted.bytes().all(|byte| byte.is_ascii_alphabetic()) && counted.len() == 1;
    let is_count = (1..=COUNT_BYTES).contains(&counted.len()) && (digits || roman || letter);
    is_count || BULLETS.contains(&text)
}

/// Whether what stands below a mark alone is its item.
fn may_be_item(mark: &Marked, line: &Marked) -> bool {
    mark.form == Form::Text && line.form == Form::Text && line.is_words()
}

/// A mark that ends the line above it, as where each element of a page was written on a line
/// of its own.
fn is_end_of_line_above(line: &Marked) -> bool {
    !line.gap && line.form == Form::Text && LINE_ENDS.contains(&line.text.as_str())
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
    use crate::lang::rules;

    fn joined(text: &str) -> Vec<String> {
        read(text, false, rules("fr"))
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
    fn a_page_of_long_lines_is_not_hard_wrapped() {
        let paragraph = "Les vendeuses de Koulé ont retrouvé leurs étals. ".repeat(6);
        let page = format!(
            "Le barrage de Tinda produira la moitié du courant du pays\nUne suite\n{paragraph}\n\
             Le pont de Tassé est ouvert, les pirogues restent au port\n10h44\n\
             Les îles du fleuve auront une école avant la saison des pluies\n10h42"
        );
        assert_eq!(joined(&page).len(), 7);
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
    fn a_sentence_goes_on_where_a_line_breaks_off() {
        let text = "La Banque centrale de la côte (BCC) et\nla Banque du fleuve (BF).";
        assert_eq!(joined(text).len(), 1);
        let text = "Le conseil a adopté ce matin le projet de loi sur la pêche\n\
                    artisanale, après deux ans de débats.\nLa séance a été levée.";
        assert_eq!(joined(text).len(), 2);
    }

    #[test]
    fn a_date_below_a_headline_is_a_line_of_its_own() {
        let page = "La radio de la ville fête ses vingt ans\nsamedi 3 avril 2010";
        assert_eq!(joined(page).len(), 2);
    }

    #[test]
    fn a_title_in_capitals_goes_on() {
        let title = "PLAN POUR LE\nDÉVELOPPEMENT\nDU PORT ET DES\nMARCHÉS";
        assert_eq!(joined(title).len(), 1);
        assert_eq!(joined("VIE DU PORT\nLES MARCHÉS\nNOS ÉCOLES").len(), 3);
        assert_eq!(joined("PLAN POUR LE\n\nPORT").len(), 2);
    }

    #[test]
    fn a_word_goes_on_in_the_line_that_says_of_what_it_is() {
        let title = "Ordonnance\nsur les ports et les marchés du fleuve";
        assert_eq!(joined(title).len(), 1);
        assert_eq!(
            joined("Ordonnance\n\nsur les ports et les marchés du fleuve").len(),
            2
        );
        assert_eq!(joined("Publié\nà Koulé, le 4 avril 2025").len(), 2);
    }

    #[test]
    fn lines_that_begin_with_small_letters_may_be_a_list() {
        let list = "Sont prévus :\nla réfection du marché au poisson de Koulé et de ses abords\n\
                    la construction de deux écoles dans le quartier nord de la ville";
        assert_eq!(joined(list).len(), 3);
        assert_eq!(joined("Au menu du marché\nriz\npoisson").len(), 3);
    }

    #[test]
    fn a_mark_on_a_line_of_its_own_belongs_to_the_item_below_it() {
        let items = |text: &str| -> Vec<String> {
            let units = read(text, false, rules("fr")).into_iter();
            let items = units.filter(|unit| unit.form == Form::Item);
            items.map(|unit| unit.text).collect()
        };
        let law = "La commission est chargée :\na.\nde surveiller les ports ;\nb.\nde prévenir les fraudes.";
        assert_eq!(
            items(law),
            [
                "a. de surveiller les ports ;",
                "b. de prévenir les fraudes."
            ]
        );
        let split = "1\n.\nEst créée la ville de Koulé.\n2\n°\nde l’accueil des visiteurs";
        assert_eq!(items(split).len(), 2);
        let typed = "\u{f0b7}\nLe riz\n\u{f0b7} Le poisson\n▪\tLe mil\n➢ Les nattes\n– La toile";
        assert_eq!(
            items(typed),
            ["Le riz", "Le poisson", "Le mil", "Les nattes", "La toile"]
        );
        assert!(items("Koulé\nA\n12\nTassé").is_empty());
    }

    #[test]
    fn a_mark_on_a_line_of_its_own_ends_the_line_above() {
        assert_eq!(
            joined("2000, c. 56\n;\n2016, c. 31\n."),
            ["2000, c. 56 ;", "2016, c. 31."]
        );
    }

    #[test]
    fn short_lines_and_long_paragraphs_stay_apart() {
        assert_eq!(joined("Accueil\nPolitique\nSport").len(), 3);
        let paragraph = "Une phrase assez longue pour tenir lieu de paragraphe. ".repeat(4);
        assert_eq!(joined(&format!("{paragraph}\n{paragraph}")).len(), 2);
    }
}

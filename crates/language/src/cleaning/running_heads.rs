//! The running heads of a document, with the number of the page at one end.

use std::collections::{HashMap, HashSet};

use super::key::key;
use super::page::Page;
use super::unit::Unit;
use super::why::Why;

/// Besides the number of the page, a running head has at least so many words.
const WORDS: usize = 4;
/// It has at most so many bytes.
const BYTES: usize = 100;
/// So many pages have it, each with a number of its own.
const PAGES: usize = 2;
/// The most digits of the number of a page.
const DIGITS: usize = 3;
/// What viewers of documents write before the number, in French as in English.
const PAGE: &str = "page";
/// A line that breaks off and begins as a running head has at least so many bytes.
const BEGINNING_BYTES: usize = 20;
/// The most words of a label before it: « Transcript of ».
const LABEL_WORDS: usize = 2;

/// Sets aside the running heads of a document.
pub(super) fn set_aside(page: &mut Page<'_>) {
    let heads = find(page.units.iter().map(|unit| unit.text.as_str()));
    for (at, unit) in page.units.iter_mut().enumerate() {
        if unit.is_open() && heads.contains(&at) {
            unit.set_aside(Why::Repeated);
        }
    }
    beginnings(page, &heads);
}

/// Whether a line is what a viewer writes above a page of a document.
pub(super) fn is_viewers(unit: &Unit) -> bool {
    unit.aside() == Some(Why::Repeated) && labelled_page(&unit.text).is_some()
}

/// Sets aside lines with no more than the beginning of what a viewer writes above each page:
/// « LE PLAN DU PORT DE KOULÉ Le conseil a… », « Transcript of LE PLAN… ».
fn beginnings(page: &mut Page<'_>, heads: &HashSet<usize>) {
    let units = page.units.iter().enumerate();
    let heads: HashSet<String> = units
        .filter(|(at, _)| heads.contains(at))
        .filter_map(|(_, unit)| labelled_page(&unit.text))
        .map(|(_, head)| key(head))
        .collect();
    if heads.is_empty() {
        return;
    }
    for unit in &mut page.units {
        let words = |count: usize| unit.key.splitn(count + 1, ' ').nth(count);
        let mut rests = (0..=LABEL_WORDS).filter_map(words);
        let breaks_off = unit.breaks_off();
        let begins = |rest: &str| {
            let is_long = rest.len() >= BEGINNING_BYTES;
            heads.contains(rest)
                || breaks_off && is_long && heads.iter().any(|head| head.starts_with(rest))
        };
        if unit.is_open() && rests.any(begins) {
            unit.set_aside(Why::Repeated);
        }
    }
}

/// The positions of running heads among lines: the words are the same on every page, the number
/// is not, and left and right pages may have them in two orders.
pub(super) fn find<'l>(lines: impl Iterator<Item = &'l str>) -> HashSet<usize> {
    let mut pages: HashMap<Vec<&str>, Vec<(usize, &str)>> = HashMap::new();
    for (at, line) in lines.enumerate() {
        let labelled = labelled_page(line);
        let labelled = labelled.map(|(number, head)| (number, vec![PAGE, head]));
        if let Some((number, words)) = labelled.or_else(|| page_number(line)) {
            pages.entry(words).or_default().push((at, number));
        }
    }
    let heads = pages.into_values().filter(|pages| {
        let numbers: HashSet<&str> = pages.iter().map(|&(_, number)| number).collect();
        numbers.len() >= PAGES
    });
    heads.flatten().map(|(at, _)| at).collect()
}

/// The number of a page and what a viewer writes behind it: « Page 2: LE PLAN DU PORT DE KOULÉ ».
fn labelled_page(line: &str) -> Option<(&str, &str)> {
    let (label, head) = line.split_once(':')?;
    let (word, number) = label.split_once(' ')?;
    let is_number =
        (1..=DIGITS).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    let head = head.trim();
    let fits = word.eq_ignore_ascii_case(PAGE) && is_number && head.len() >= BEGINNING_BYTES;
    fits.then_some((number, head))
}

/// The number of the page, and the other words of what may be a running head, sorted.
fn page_number(line: &str) -> Option<(&str, Vec<&str>)> {
    // In small letters the parts of a text are counted: « Article 3 de la loi ».
    let capitals = line.chars().take(BYTES).filter(|c| c.is_uppercase());
    let small = line.chars().take(BYTES).filter(|c| c.is_lowercase());
    if line.len() > BYTES || line.ends_with('.') || small.count() > capitals.count() {
        return None;
    }
    let mut words: Vec<&str> = line.split_whitespace().collect();
    let is_number = |word: &&&str| {
        (1..=DIGITS).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
    };
    // A day begins with a number as well: « 13 janvier 2020 JOURNAL OFFICIEL 31 ».
    let (at, number) = match words.last().filter(is_number) {
        Some(number) => (words.len() - 1, *number),
        None => (0, *words.first().filter(is_number)?),
    };
    words.remove(at);
    words.sort_unstable();
    (words.len() >= WORDS).then_some((number, words))
}

#[cfg(test)]
mod tests {
    use super::find;
    use crate::cleaning::Cleaner;

    #[test]
    fn left_and_right_pages_have_one_head() {
        let lines = [
            "30 JOURNAL OFFICIEL DE KOULÉ 13 janvier 2020",
            "Article 3 de la loi sur la pêche 12",
            "13 janvier 2020 JOURNAL OFFICIEL DE KOULÉ 31",
            "Article 3 de la loi sur la pêche 13",
            "CHAPITRE 4",
            "CHAPITRE 5",
        ];
        let mut heads: Vec<usize> = find(lines.into_iter()).into_iter().collect();
        heads.sort_unstable();
        assert_eq!(heads, [0, 2]);
    }

    #[test]
    fn viewers_write_the_beginning_of_the_text_above_each_page() {
        let head = "LE PLAN DU PORT DE KOULÉ · le conseil a adopté";
        let text = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes.";
        let page = format!(
            "LE PLAN DU PORT DE KOULÉ · le...\n\nTranscript of LE PLAN DU PORT DE KOULÉ · le...\n\n\
             Page 1: {head} le plan\n\n{text}\n\nPage 2: {head} le plan\n\n{text} Ou presque.\n"
        );
        let aside = |page: &str| {
            let aside = Cleaner::new("fr").clean(page).set_aside.into_iter();
            aside
                .filter(|line| line.text.contains("KOULÉ · le"))
                .count()
        };
        assert_eq!(aside(&page), 4);
        let lots = page.replace("Page ", "Lot ");
        let lots: String = lots
            .lines()
            .skip(4)
            .map(|line| format!("{line}\n"))
            .collect();
        assert_eq!(aside(&format!("Appel à projets du port\n\n{lots}")), 0);
    }
}

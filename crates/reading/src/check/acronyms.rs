//! Acronyms that nobody explains.

use crate::article::Passage;
use crate::lang::Rules;
use crate::lesson::Mark;
use crate::text::numerals::is_small_roman;

/// Symbols of units and what every reader knows how to take.
const NO_ACRONYMS: [&str; 6] = ["GW", "MW", "TW", "CO", "TV", "CV"];

/// The acronyms of a passage outside its mentions, with their byte offsets.
pub(super) fn unexplained<'t>(
    passage: &'t Passage,
    marks: &[Mark],
    rules: &Rules,
) -> Vec<(usize, &'t str)> {
    let text = passage.text.as_str();
    let mut found = Vec::new();
    let mut at = 0;
    for token in text.split_inclusive(|c: char| !c.is_alphanumeric()) {
        let word = token.trim_end_matches(|c: char| !c.is_alphanumeric());
        let range = at..at + word.len();
        let marked = marks
            .iter()
            .any(|m| m.range.start < range.end && range.start < m.range.end);
        let abbreviates = token.ends_with('.') && rules.abbreviations.contains(&word);
        if is_acronym(word) && !marked && !abbreviates {
            found.push((at, word));
        }
        at += token.len();
    }
    found
}

/// Two capitals or more, no small letter, and neither a numeral nor a unit.
fn is_acronym(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).count() >= 2
        && !word.contains(char::is_lowercase)
        && !is_small_roman(word)
        && !NO_ACRONYMS.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::rules;

    /// The acronyms of a text, joined by spaces.
    fn found(text: &str) -> String {
        let passage = Passage::plain(text.to_owned(), 1);
        let words = unexplained(&passage, &[], rules("fr"));
        words
            .into_iter()
            .map(|(_, word)| word)
            .collect::<Vec<_>>()
            .join(" ")
    }

    #[test]
    fn capitals() {
        assert_eq!(
            found("L’ONU, le G5, l’UE-ONU et la COVID-19 (OMS)."),
            "ONU UE ONU COVID OMS"
        );
        assert_eq!(found("MM. Diop et K. J.-M. Traoré, États, 12 MW"), "");
    }

    #[test]
    fn numerals() {
        assert_eq!(found("Louis XIV, Pie XII, XXIe siècle, tome III, XLII"), "");
        assert_eq!(found("DI, CD, XXXX, IIII"), "DI CD XXXX IIII");
    }
}

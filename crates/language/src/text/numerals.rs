//! Roman numerals.

/// Whether this is a Roman numeral below 50, as centuries, kings and chapters are counted: larger
/// ones look like acronyms.
pub(crate) fn is_small_roman(word: &str) -> bool {
    let ones = word.trim_start_matches('X');
    let tens = word.len() - ones.len();
    let (ones, tens) = match word.strip_prefix("XL") {
        Some(ones) => (ones, 4),
        None => (ones, tens),
    };
    !word.is_empty()
        && tens <= 4
        && (tens != 4 || word.starts_with("XL"))
        && ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"].contains(&ones)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_below_fifty() {
        for numeral in ["I", "IV", "IX", "XII", "XIV", "XXXIX", "XL", "XLII", "XLIX"] {
            assert!(is_small_roman(numeral), "{numeral}");
        }
        // Four of a kind are no numeral, and these count on.
        for other in ["", "IIII", "XXXXI", "L", "CD", "DI", "MC", "X1", "ix"] {
            assert!(!is_small_roman(other), "{other}");
        }
    }
}

//! What people type, to be compared with what is written: in any case, with or without accents, with any apostrophe
//! and any space. The standard library's tables of letters would weigh several kilobytes: these know the letters of
//! European languages and of Vietnamese, in a few lines.

/// The letters from U+00C0 to U+017F in small letters without accents, 16 a line as in Unicode's charts.
const LATIN: &str = concat!(
    "aaaaaaæceeeeiiii",
    "ðnooooo×øuuuuyþß",
    "aaaaaaæceeeeiiii",
    "ðnooooo÷øuuuuyþy",
    "aaaaaaccccccccdd",
    "đđeeeeeeeeeegggg",
    "gggghhħħiiiiiiii",
    "iıĳĳjjkkĸllllllŀ",
    "ŀłłnnnnnnŉŋŋoooo",
    "ooœœrrrrrrssssss",
    "ssttttŧŧuuuuuuuu",
    "uuuuwwyyyzzzzzzſ",
);

/// The same from U+1EA0 to U+1EFF.
const VIETNAMESE: &str = concat!(
    "aaaaaaaaaaaaaaaa",
    "aaaaaaaaeeeeeeee",
    "eeeeeeeeiiiioooo",
    "oooooooooooooooo",
    "oooouuuuuuuuuuuu",
    "uuyyyyyyyyỻỻỽỽỿỿ",
);

/// The text as it is compared: small letters without accents, straight apostrophes, no quotation marks, one space for
/// several and none at an end.
pub fn fold(text: &str) -> String {
    folded(text, true)
}

/// The same with the accents of western languages. Of others they are left out here too.
pub fn in_small_letters(text: &str) -> String {
    folded(text, false)
}

fn folded(text: &str, is_bare: bool) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            // Accents that follow their letter, as Apple's keyboards write some.
            '\u{300}'..='\u{36f}' => {}
            '’' | 'ʼ' | '′' => folded.push('\''),
            ' ' | '\u{a0}' | '\u{202f}' | '«' | '»' | '“' | '”' => {
                if !folded.is_empty() && !folded.ends_with(' ') {
                    folded.push(' ');
                }
            }
            'œ' | 'Œ' if is_bare => folded.push_str("oe"),
            _ if is_bare => folded.push(small(letter)),
            _ => folded.push(small_with_accent(letter)),
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

/// The small letter without its accent.
fn small(letter: char) -> char {
    let found = match letter {
        '\u{c0}'..='\u{17f}' => in_chart(LATIN, letter, '\u{c0}'),
        '\u{1ea0}'..='\u{1eff}' => in_chart(VIETNAMESE, letter, '\u{1ea0}'),
        'Ơ' | 'ơ' => Some('o'),
        'Ư' | 'ư' => Some('u'),
        'Ș' | 'ș' => Some('s'),
        'Ț' | 'ț' => Some('t'),
        // Greek and Cyrillic: the small letters come 32 places after the capitals.
        'Α'..='Ω' | 'А'..='Я' => char::from_u32(u32::from(letter) + 32),
        _ => None,
    };
    found.unwrap_or_else(|| letter.to_ascii_lowercase())
}

/// The small letter with its accent, in the first block of Latin letters: 32 places after its capital.
fn small_with_accent(letter: char) -> char {
    match letter {
        'À'..='ÿ' => char::from_u32(u32::from(letter) | 32).unwrap_or(letter),
        _ => small(letter),
    }
}

fn in_chart(chart: &str, letter: char, first: char) -> Option<char> {
    let place = u32::from(letter).checked_sub(u32::from(first))?;
    chart.chars().nth(place as usize)
}

#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    #[test]
    fn letters_are_those_of_unicode() {
        let letters = ('\u{21}'..='\u{7e}').chain('\u{c0}'..='\u{17f}');
        let letters = letters
            .chain('\u{1ea0}'..='\u{1eff}')
            .chain("ƠơƯưȘșȚț".chars());
        // Two letters written as one are taken apart.
        let letters = letters.filter(|letter| !"œŒ".contains(*letter));
        for letter in letters.chain('А'..='И').chain('К'..='Я') {
            let decomposed = letter.nfd().flat_map(char::to_lowercase);
            let bare: String = decomposed
                .filter(|letter| !('\u{300}'..='\u{36f}').contains(letter))
                .collect();
            assert_eq!(fold(&letter.to_string()), bare, "{letter}");
        }
    }

    #[test]
    fn accents_stay_where_they_are_wanted() {
        let letters = ('\u{21}'..='\u{7e}').chain('\u{c0}'..='\u{ff}');
        for letter in letters.filter(|letter| !"×ß".contains(*letter)) {
            let lower: String = letter.to_lowercase().collect();
            assert_eq!(in_small_letters(&letter.to_string()), lower, "{letter}");
        }
        assert_eq!(in_small_letters(" L’ÉTÉ\u{202f}« à Œuf » "), "l'été à œuf");
        assert_eq!(fold("L’Œuf à"), "l'oeuf a");
    }
}

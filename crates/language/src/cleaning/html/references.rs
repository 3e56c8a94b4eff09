//! References to characters: `&eacute;`, `&#233;`.

use std::borrow::Cow;

/// The names of characters that pages use: all of HTML 4, and those of HTML 5 for Latin letters, signs and
/// punctuation. Sorted; a name with `;` is one only before a semicolon.
const NAMES: &str = include_str!("entities.txt");

/// The most letters of a name.
const NAME_LETTERS: usize = 32;

/// What the numbers from 128 to 159 stand for: Windows-1252.
const WINDOWS_1252: [u32; 32] = [
    0x20ac, 0x81, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039,
    0x0152, 0x8d, 0x017d, 0x8f, 0x90, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014,
    0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x9d, 0x017e, 0x0178,
];

/// Knows the characters that have names.
#[derive(Debug)]
pub(super) struct References(Vec<Named>);

#[derive(Debug)]
struct Named {
    name: &'static str,
    /// Whether it is a name only before a semicolon.
    needs_end: bool,
    character: char,
}

/// A reference that was read.
struct Reference {
    character: char,
    /// How many bytes of it there are behind `&`.
    length: usize,
    has_end: bool,
}

impl References {
    pub(super) fn new() -> Self {
        let named = |line: &'static str| {
            let (name, number) = line.split_once(' ')?;
            Some(Named {
                name: name.trim_end_matches(';'),
                needs_end: name.ends_with(';'),
                character: char::from_u32(u32::from_str_radix(number, 16).ok()?)?,
            })
        };
        References(NAMES.lines().filter_map(named).collect())
    }

    /// The text with characters in place of references to them.
    pub(super) fn decoded<'t>(&self, text: &'t str) -> Cow<'t, str> {
        self.replaced(text, |_, _| true)
    }

    /// The same for the value of an attribute. There a name without an end may be part of an address: `?a=1&copy=2`.
    pub(super) fn decoded_attribute<'t>(&self, value: &'t str) -> Cow<'t, str> {
        self.replaced(value, |reference, after| {
            let is_part = |c: char| c == '=' || c.is_ascii_alphanumeric();
            reference.has_end || !after.starts_with(is_part)
        })
    }

    fn replaced<'t>(
        &self,
        text: &'t str,
        is_one: impl Fn(&Reference, &str) -> bool,
    ) -> Cow<'t, str> {
        if !text.contains('&') {
            return Cow::Borrowed(text);
        }
        let mut parts = text.split('&');
        let mut replaced = parts.next().unwrap_or_default().to_owned();
        for part in parts {
            let reference = self.read(part);
            let found = reference.and_then(|reference| {
                let after = part.get(reference.length..)?;
                is_one(&reference, after).then_some((reference.character, after))
            });
            match found {
                Some((character, after)) => {
                    replaced.push(character);
                    replaced.push_str(after);
                }
                None => {
                    replaced.push('&');
                    replaced.push_str(part);
                }
            }
        }
        Cow::Owned(replaced)
    }

    /// The reference with which a text begins that stands behind `&`.
    fn read(&self, text: &str) -> Option<Reference> {
        match text.strip_prefix('#') {
            Some(number) => numbered(number),
            None => self.named(text),
        }
    }

    fn named(&self, text: &str) -> Option<Reference> {
        let is_of_name = |byte: &u8| byte.is_ascii_alphanumeric();
        let letters = text.bytes().take(NAME_LETTERS).take_while(is_of_name);
        let letters = letters.count();
        // Without its end, a name may be the beginning of a word: the longest counts.
        (1..=letters).rev().find_map(|length| {
            let (name, after) = text.split_at_checked(length)?;
            let has_end = after.starts_with(';');
            let at = self.0.binary_search_by(|known| known.name.cmp(name)).ok()?;
            let known = self.0.get(at)?;
            (has_end || !known.needs_end).then_some(Reference {
                character: known.character,
                length: length + usize::from(has_end),
                has_end,
            })
        })
    }
}

/// The character of a reference by a number that a text begins with, and what stands after it, as in
/// Markdown: « &#x20; ».
pub(in crate::cleaning) fn begins_with_number(text: &str) -> Option<(char, &str)> {
    let reference = numbered(text.strip_prefix("&#")?).filter(|reference| reference.has_end)?;
    let after = text.get(1 + reference.length..)?;
    let is_shown = !reference.character.is_control();
    is_shown.then_some((reference.character, after))
}

/// The reference by a number, behind `&#`.
fn numbered(text: &str) -> Option<Reference> {
    let (radix, digits) = match text.strip_prefix(['x', 'X']) {
        Some(digits) => (16, digits),
        None => (10, text),
    };
    let end = digits.find(|c: char| !c.is_digit(radix));
    let (number, after) = digits.split_at_checked(end.unwrap_or(digits.len()))?;
    number.chars().next()?;
    // A number that does not fit is none of a character.
    let number = u32::from_str_radix(number, radix).unwrap_or(u32::MAX);
    let of_windows = number.checked_sub(0x80).and_then(|at| {
        let at = usize::try_from(at).ok()?;
        WINDOWS_1252.get(at).copied()
    });
    let character = Some(of_windows.unwrap_or(number)).filter(|number| *number > 0);
    let character = character.and_then(char::from_u32);
    let has_end = after.starts_with(';');
    Some(Reference {
        character: character.unwrap_or(char::REPLACEMENT_CHARACTER),
        length: 1 + text.len() - after.len() + usize::from(has_end),
        has_end,
    })
}

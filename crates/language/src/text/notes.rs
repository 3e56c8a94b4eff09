//! Marks of notes behind a sentence: `pays.[1]`, `prête.²`, `».55`. They belong to it.

/// The most digits of a note's number: years have four.
const MOST_DIGITS: usize = 3;
/// The most bytes of a mark between brackets: `[note 12]`.
const MOST_BYTES: usize = 12;

/// The bytes of the mark with which a text begins that follows the end of a sentence. Only a
/// mark in square brackets may stand apart from it.
pub(super) fn mark(text: &str, is_apart: bool) -> Option<usize> {
    let between = |opening: char, closing: char| {
        let rest = text.strip_prefix(opening)?;
        let near = rest.get(..rest.floor_char_boundary(MOST_BYTES + 1));
        let (inner, _) = near?.split_once(closing)?;
        is_number(inner).then_some(inner.len() + 2)
    };
    if is_apart {
        return between('[', ']');
    }
    let bare = || {
        let after = text.trim_start_matches(|c: char| c.is_ascii_digit() || is_raised(c));
        let mark = text.strip_suffix(after).unwrap_or_default();
        let is_short = (1..=MOST_DIGITS).contains(&mark.chars().count());
        (is_short && stands_before_space(after)).then_some(mark.len())
    };
    let star = || {
        let after = text.trim_start_matches('*');
        let is_mark = after.len() < text.len() && stands_before_space(after);
        is_mark.then_some(text.len() - after.len())
    };
    between('[', ']')
        .or_else(|| between('(', ')'))
        .or_else(bare)
        .or_else(star)
}

/// The bytes of the mark behind a full stop where a sentence may begin behind both. Unicode ends
/// none there: it takes `».55` for a decimal number, and goes on before the small letter of
/// `[note 2]`.
pub(super) fn mark_behind_stop(before: &str, after: &str) -> Option<usize> {
    let ended = before.strip_suffix('.')?;
    let length = mark(after, false)?;
    let next = after.get(length..)?;
    let next = next.trim_start_matches(|c: char| c.is_whitespace() || "«“([".contains(c));
    let is_end = ended.ends_with(|c: char| c.is_alphabetic() || "»”)".contains(c));
    let is_mark = is_end || after.starts_with('[');
    (is_mark && next.starts_with(char::is_uppercase)).then_some(length)
}

/// `12`, `note 3`.
fn is_number(inner: &str) -> bool {
    inner.ends_with(|c: char| c.is_ascii_digit())
        && inner.chars().all(|c| c.is_alphanumeric() || c == ' ')
}

fn is_raised(c: char) -> bool {
    matches!(c, '⁰' | '¹' | '²' | '³' | '⁴'..='⁹')
}

fn stands_before_space(after: &str) -> bool {
    after.is_empty() || after.starts_with(|c: char| c.is_whitespace() || "»”)[".contains(c))
}

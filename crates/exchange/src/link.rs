//! Links that carry a text: whoever opens one needs no host that keeps it.
//!
//! What is carried is a version digit, four characters that say how many follow, and the rest: a checksum and the
//! deflated text. Everything after the digit is base64url without padding, which messengers leave as it is. The
//! length stands in front, so that a link that a messenger has cut is told apart from one that was changed, and so that
//! whatever a chat has put behind it, such as a full stop, is passed over.

use std::fmt;

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::{base64url, checksum};

/// The version of the form that is written.
const VERSION: char = '1';

/// How many characters say the length.
const LENGTH_CHARS: usize = 4;

/// The longest text that is carried, in bytes of UTF-8.
pub const MOST_BYTES: usize = 5 * 1024 * 1024;

/// The most bytes that one block of deflated bytes has as they are.
const BLOCK: usize = 0xFFFF;

/// Why a link was not written or read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkError {
    /// Its end is missing.
    Incomplete,
    /// It is not as it was written.
    Damaged,
    /// A later version of the site has written it.
    Newer,
    /// The text has more than [`MOST_BYTES`] bytes.
    TooLarge,
}

impl fmt::Display for LinkError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            LinkError::Incomplete => "the link is incomplete",
            LinkError::Damaged => "the link is damaged",
            LinkError::Newer => "the link is of a newer version",
            LinkError::TooLarge => "the text is too large for a link",
        })
    }
}

impl std::error::Error for LinkError {}

/// What a link carries for a text of at most [`MOST_BYTES`] bytes that was deflated (RFC 1951). Browsers deflate
/// themselves: code for it would add 10 kB to the workshop.
///
/// # Errors
///
/// [`LinkError::TooLarge`] where four characters cannot say the length.
pub fn write(deflated: &[u8]) -> Result<String, LinkError> {
    let checked = [&checksum::of(deflated).to_be_bytes(), deflated].concat();
    let rest = base64url::encode(&checked);
    let length = u32::try_from(rest.len()).map_err(|_| LinkError::TooLarge)?;
    // Three bytes are four characters, and enough: 16 million.
    let [0, length @ ..] = length.to_be_bytes() else {
        return Err(LinkError::TooLarge);
    };
    Ok(format!("{VERSION}{}{rest}", base64url::encode(&length)))
}

/// Bytes in the form of deflated ones, no shorter: for browsers that do not deflate.
pub fn stored(bytes: &[u8]) -> Vec<u8> {
    let count = bytes.len().div_ceil(BLOCK).max(1);
    let blocks = (0..count).flat_map(|nth| {
        let begin = nth * BLOCK;
        let end = bytes.len().min(begin + BLOCK);
        let block = bytes.get(begin..end).unwrap_or_default();
        let [low, high, ..] = block.len().to_le_bytes();
        let is_last = u8::from(nth + 1 == count);
        [&[is_last, low, high, !low, !high], block].concat()
    });
    blocks.collect()
}

/// The text that a link carries.
///
/// # Errors
///
/// Where the link is not whole, was changed, is of a later version, or carries more than [`MOST_BYTES`] bytes.
pub fn read(carried: &str) -> Result<String, LinkError> {
    let mut chars = carried.chars();
    match chars.next() {
        None => return Err(LinkError::Incomplete),
        Some(VERSION) => {}
        Some('2'..='9') => return Err(LinkError::Newer),
        Some(_) => return Err(LinkError::Damaged),
    }
    // A chat ends a link with a full stop or a bracket, or a cut one with an ellipsis.
    let carried = chars
        .as_str()
        .split(|letter| !base64url::has(letter))
        .next()
        .unwrap_or_default();
    let (length, rest) = carried
        .split_at_checked(LENGTH_CHARS)
        .ok_or(LinkError::Incomplete)?;
    let length = length_of(length).ok_or(LinkError::Damaged)?;
    // Asterisks and underscores make words bold or slanted in a chat: an underscore may follow, too.
    let rest = rest.get(..length).ok_or(LinkError::Incomplete)?;
    inflate(&base64url::decode(rest).ok_or(LinkError::Damaged)?)
}

fn length_of(written: &str) -> Option<usize> {
    let bytes = base64url::decode(written)?;
    let number = bytes
        .iter()
        .fold(0, |number, byte| number << 8 | usize::from(*byte));
    Some(number)
}

/// The text behind a checksum.
fn inflate(checked: &[u8]) -> Result<String, LinkError> {
    let (sum, deflated) = checked.split_first_chunk().ok_or(LinkError::Damaged)?;
    if u32::from_be_bytes(*sum) != checksum::of(deflated) {
        return Err(LinkError::Damaged);
    }
    let bytes = decompress_to_vec_with_limit(deflated, MOST_BYTES).map_err(|error| {
        if error.status == TINFLStatus::HasMoreOutput {
            LinkError::TooLarge
        } else {
            LinkError::Damaged
        }
    })?;
    String::from_utf8(bytes).map_err(|_| LinkError::Damaged)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use miniz_oxide::deflate::compress_to_vec;
    use proptest::prelude::*;

    fn carrying(text: &str) -> String {
        write(&compress_to_vec(text.as_bytes(), 9)).unwrap()
    }

    const TEXT: &str = "Le port de Koulé rouvre après deux ans de travaux, au bord du lac.";

    #[test]
    fn links_of_this_version_are_read_for_ever() {
        let carried = "1AAAPcmjhBAtOzCktAQA";
        assert_eq!(read(carried).as_deref(), Ok("Salut"));
    }

    #[test]
    fn a_link_that_was_cut_is_incomplete() {
        let carried = carrying(TEXT);
        for length in 0..carried.len() {
            let cut = carried.get(..length).unwrap();
            assert_eq!(read(cut), Err(LinkError::Incomplete), "{cut}");
        }
    }

    #[test]
    fn a_link_of_a_later_version_says_so() {
        assert_eq!(read("2whatever"), Err(LinkError::Newer));
        assert_eq!(read("é"), Err(LinkError::Damaged));
        assert_eq!(read("1ééé"), Err(LinkError::Incomplete));
    }

    #[test]
    fn what_a_chat_puts_behind_a_link_is_passed_over() {
        let carried = carrying(TEXT);
        for behind in [
            ".",
            ")",
            "_",
            "»",
            "%C2%BB",
            "…",
            ", dit-elle",
            "&utm_source=x",
        ] {
            assert_eq!(read(&format!("{carried}{behind}")).as_deref(), Ok(TEXT));
        }
        let cut = carried.get(..carried.len() - 1).unwrap();
        for behind in ["…", ".", "%E2%80%A6", "\u{200b}"] {
            assert_eq!(read(&format!("{cut}{behind}")), Err(LinkError::Incomplete));
        }
    }

    #[test]
    fn a_bomb_is_too_large() {
        let bomb = carrying(&"a".repeat(MOST_BYTES + 1));
        assert_eq!(read(&bomb), Err(LinkError::TooLarge));
        let most = "a".repeat(MOST_BYTES);
        assert_eq!(read(&carrying(&most)).as_deref(), Ok(most.as_str()));
        let most = vec![0; 12_700_000];
        assert_eq!(write(&most), Err(LinkError::TooLarge));
    }

    #[test]
    fn stored_blocks_have_a_length_of_two_bytes() {
        for length in [BLOCK - 1, BLOCK, BLOCK + 1, 3 * BLOCK] {
            let text = "a".repeat(length);
            assert_eq!(read(&write(&stored(text.as_bytes())).unwrap()), Ok(text));
        }
    }

    proptest! {
        #[test]
        fn there_and_back(text in any::<String>()) {
            prop_assert_eq!(read(&carrying(&text)), Ok(text));
        }

        #[test]
        fn what_a_browser_does_not_deflate_comes_back_too(text in any::<String>()) {
            prop_assert_eq!(read(&write(&stored(text.as_bytes())).unwrap()), Ok(text));
        }

        #[test]
        fn a_changed_character_is_noticed(text in ".{0,60}", at in any::<prop::sample::Index>(), new in any::<char>()) {
            let carried = carrying(&text);
            let mut changed: Vec<char> = carried.chars().collect();
            *at.get_mut(&mut changed) = new;
            let changed: String = changed.into_iter().collect();
            prop_assume!(changed != carried);
            prop_assert!(read(&changed).is_err());
        }

        #[test]
        fn a_changed_character_of_base64_is_noticed(text in ".{0,60}", at in any::<prop::sample::Index>(), new in "[A-Za-z0-9_-]") {
            let mut carried = carrying(&text);
            let at = at.index(carried.len());
            prop_assume!(carried.get(at..=at) != Some(new.as_str()));
            carried.replace_range(at..=at, &new);
            prop_assert!(read(&carried).is_err());
        }

        #[test]
        fn nothing_panics(carried in "1?[A-Za-z0-9_-]{0,40}") {
            read(&carried).ok();
        }
    }
}

//! Bytes as letters that an address may have: base64url without padding (RFC 4648, section 5). The crate `base64`
//! would add 4 kB to the workshop.

const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// Whether it is one of the letters.
pub(crate) fn has(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter == '-' || letter == '_'
}

/// The letters for those bytes.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let groups = bytes.chunks(3).flat_map(|group| {
        let byte = |at: usize| u32::from(group.get(at).copied().unwrap_or_default());
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        (0..=group.len()).map(move |nth| letter(bits >> (18 - 6 * nth)))
    });
    groups.collect()
}

/// The bytes for those letters; nothing where something else is among them, or a number of letters that no bytes
/// have.
pub(crate) fn decode(letters: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(letters.len() / 4 * 3 + 2);
    for group in letters.as_bytes().chunks(4) {
        let mut bits = 0;
        for (nth, letter) in group.iter().enumerate() {
            bits |= value(*letter)? << (18 - 6 * nth);
        }
        let [_, group_bytes @ ..] = bits.to_be_bytes();
        let (bytes_of_group, rest) = group_bytes.split_at_checked(group.len().checked_sub(1)?)?;
        // One letter is less than a byte; bits that belong to no byte are none of ours.
        if group.len() == 1 || rest.iter().any(|byte| *byte != 0) {
            return None;
        }
        bytes.extend_from_slice(bytes_of_group);
    }
    Some(bytes)
}

fn letter(bits: u32) -> char {
    let at = usize::try_from(bits & 63).unwrap_or_default();
    char::from(LETTERS.get(at).copied().unwrap_or_default())
}

fn value(letter: u8) -> Option<u32> {
    let value = match letter {
        b'A'..=b'Z' => letter - b'A',
        b'a'..=b'z' => letter - b'a' + 26,
        b'0'..=b'9' => letter - b'0' + 52,
        b'-' => 62,
        b'_' => 63,
        _ => return None,
    };
    Some(u32::from(value))
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine;
    use base64::engine::general_purpose::URL_SAFE_NO_PAD;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn bytes_are_written_as_by_everybody(bytes in prop::collection::vec(any::<u8>(), 0..70)) {
            let letters = encode(&bytes);
            prop_assert_eq!(&letters, &URL_SAFE_NO_PAD.encode(&bytes));
            prop_assert!(letters.chars().all(has));
            prop_assert_eq!(decode(&letters), Some(bytes));
        }

        #[test]
        fn letters_are_read_as_by_everybody(letters in "[A-Za-z0-9_-]{0,9}|.{0,9}") {
            prop_assert_eq!(decode(&letters), URL_SAFE_NO_PAD.decode(&letters).ok());
        }
    }
}

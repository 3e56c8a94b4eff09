//! What holds for any bytes, however odd.
#![allow(clippy::unwrap_used)]

use exchange::encoding::{Basis, Tables, decode};
use proptest::prelude::*;

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        if let Ok(decoded) = decode(&bytes, &Tables) {
            prop_assert!(!decoded.text.contains('\r'));
            prop_assert!(bytes.is_empty() || !decoded.text.is_empty() || bytes.len() <= 3);
        }
    }

    #[test]
    fn valid_utf_8_is_never_guessed(text in "[^\0\r]{0,200}") {
        prop_assume!(!text.starts_with(['\u{feff}']) && !text.starts_with("%PDF-") && !text.starts_with("GIF8"));
        let decoded = decode(text.as_bytes(), &Tables).unwrap();
        prop_assert_eq!(decoded.text, text);
        prop_assert_eq!(decoded.encoding.basis, Basis::Valid);
    }

    #[test]
    fn utf_16_comes_back(text in "[ -~à-ÿœ’€😀\n]{0,200}", is_little in any::<bool>()) {
        let units = "\u{feff}".encode_utf16().chain(text.encode_utf16());
        let bytes: Vec<u8> = units
            .flat_map(|unit| if is_little { unit.to_le_bytes() } else { unit.to_be_bytes() })
            .collect();
        prop_assert_eq!(decode(&bytes, &Tables).unwrap().text, text);
    }
}

//! Today, and what has never been before.

use js_sys::{Date, Math};

/// The day by this device's clock, ISO 8601.
pub fn today() -> String {
    let now = Date::new_0();
    format!(
        "{}-{:02}-{:02}",
        now.get_full_year(),
        now.get_month() + 1,
        now.get_date()
    )
}

/// How many letters an id has.
const ID_LETTERS: usize = 10;

/// An id that nothing else on this device has.
pub fn new_id() -> String {
    const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    (0..ID_LETTERS)
        .map(|_| {
            #[expect(clippy::cast_possible_truncation, reason = "it is below 36")]
            #[expect(clippy::cast_sign_loss, reason = "it is never negative")]
            let at = (Math::random() * 36.0) as usize;
            char::from(LETTERS.get(at).copied().unwrap_or(b'0'))
        })
        .collect()
}

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

/// The moment by this device's clock, in seconds since 1970.
pub fn seconds() -> u64 {
    #[expect(clippy::cast_possible_truncation, reason = "seconds are whole")]
    #[expect(clippy::cast_sign_loss, reason = "1970 is long ago")]
    let now = (Date::now() / 1000.0) as u64;
    now
}

/// How many letters of an id tell the moment, and how many are left to chance.
const LETTERS_OF_TIME: i32 = 8;
const LETTERS_OF_CHANCE: i32 = 4;

/// An id that nothing else on this device has. Ids are in the order in which they were made.
pub fn new_id() -> String {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds are whole")]
    #[expect(clippy::cast_sign_loss, reason = "1970 is long ago")]
    let now = Date::now() as u64;
    #[expect(clippy::cast_possible_truncation, reason = "it is a few millions")]
    #[expect(clippy::cast_sign_loss, reason = "it is never negative")]
    let chance = (Math::random() * 36_f64.powi(LETTERS_OF_CHANCE)) as u64;
    letters(now, LETTERS_OF_TIME) + &letters(chance, LETTERS_OF_CHANCE)
}

/// A number in base 36, with that many letters.
fn letters(mut number: u64, count: i32) -> String {
    const LETTERS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";
    let letters = (0..count).map(|_| {
        let at = usize::try_from(number % 36).unwrap_or_default();
        number /= 36;
        char::from(LETTERS.get(at).copied().unwrap_or(b'0'))
    });
    let letters: Vec<char> = letters.collect();
    letters.into_iter().rev().collect()
}

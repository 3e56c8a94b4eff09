//! What tells whether a link to a course has arrived as it was made: `moscou-2025&somme=94-1f03c2&aide=sans…`.
//!
//! Behind the slug stand the length of what follows and a checksum, so that a link that a messenger has cut is told apart
//! from one that is whole, and whatever a chat has put behind it is passed over. A text without it is taken as it is: it
//! was typed by hand, or made before links had one.

/// The name of the part.
const SUM: &str = "somme";

/// Stands in place of length and checksum, once a link is known to be damaged: what is written of it stays so.
const BROKEN: &str = "-";

/// The text of a course, sealed. One that chooses nothing has nothing to lose.
pub(super) fn sealed(text: &str) -> String {
    let Some((slug, choices)) = text.split_once('&') else {
        return text.to_owned();
    };
    let length = choices.len();
    format!(
        "{slug}&{SUM}={length}-{:06x}&{choices}",
        checksum(slug, choices)
    )
}

/// The text of a course whose link was damaged.
pub(super) fn broken(slug: &str, choices: &str) -> String {
    format!("{slug}&{SUM}={BROKEN}&{choices}")
}

/// The slug and the choices of a text, and whether they are as they were made.
pub(super) fn opened(text: &str) -> (&str, &str, bool) {
    let (slug, rest) = text.split_once('&').unwrap_or((text, ""));
    let (first, choices) = rest.split_once('&').unwrap_or((rest, ""));
    let Some(sum) = first.strip_prefix(SUM).and_then(|it| it.strip_prefix('=')) else {
        return (slug, rest, true);
    };
    match whole(slug, choices, sum) {
        Some(choices) => (slug, choices, true),
        None => (slug, choices, false),
    }
}

/// The choices of that length, if they have that checksum.
fn whole<'t>(slug: &str, choices: &'t str, sum: &str) -> Option<&'t str> {
    let (length, sum) = sum.split_once('-')?;
    let choices = choices.get(..length.parse().ok()?)?;
    (format!("{:06x}", checksum(slug, choices)) == sum).then_some(choices)
}

/// FNV-1a, of which 24 bits are kept: enough to notice an accident, and six characters to write.
fn checksum(slug: &str, choices: &str) -> u32 {
    let bytes = slug.bytes().chain([b'&']).chain(choices.bytes());
    let sum = bytes.fold(0x811c_9dc5_u32, |sum, byte| {
        (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
    });
    (sum >> 24) ^ (sum & 0x00ff_ffff)
}

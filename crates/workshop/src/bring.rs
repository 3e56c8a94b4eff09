//! From what a reader brings to a text that is kept.

use browser::{clock, field, lasting, own_texts, spawn_local};
use exchange::encoding::{Decoder, Letters, decode};
use exchange::file_kind::FileKind;

use crate::bench;
use crate::strings::AddText;

/// Why a text was not added.
pub(crate) enum NotAdded {
    /// There is no word in it.
    Empty,
    /// It is longer than the workshop can work on.
    TooLong,
    /// The file is no text.
    NoText(FileKind),
    /// The browser could not read the file.
    Unreadable,
    /// The browser refuses to keep it, or has no room.
    NotKept,
}

impl NotAdded {
    /// Says it.
    pub(crate) fn words(&self, words: &AddText) -> &'static str {
        match self {
            NotAdded::Empty => words.empty,
            NotAdded::TooLong => words.too_long,
            NotAdded::NoText(kind) => (words.no_text)(*kind),
            NotAdded::Unreadable => words.unreadable,
            NotAdded::NotKept => words.not_kept,
        }
    }
}

/// The longest page that is taken, in bytes.
const MOST_BYTES: usize = 5 * 1024 * 1024;

/// The language of the texts that are added, a BCP 47 tag.
const LANG: &str = "fr";

/// The browser's own decoder.
struct OfBrowser;

impl Decoder for OfBrowser {
    fn letters(&self, bytes: &[u8], label: &str) -> Option<Letters> {
        let (text, name) = field::decoded(bytes, label)?;
        Some(Letters { text, name })
    }
}

/// Makes a text of a file and keeps it; returns its id.
///
/// # Errors
///
/// Why it was not added.
pub(crate) async fn bring_file(bytes: Option<Vec<u8>>) -> Result<String, NotAdded> {
    let bytes = bytes.ok_or(NotAdded::Unreadable)?;
    if bytes.len() > MOST_BYTES {
        return Err(NotAdded::TooLong);
    }
    let decoded = decode(&bytes, &OfBrowser).map_err(NotAdded::NoText)?;
    bring_page(decoded.text, String::new()).await
}

/// Makes a text of a page and keeps it; returns its id. `address` is where the page stands, if that is known.
///
/// # Errors
///
/// Why it was not added.
pub(crate) async fn bring_page(page: String, address: String) -> Result<String, NotAdded> {
    if page.len() > MOST_BYTES {
        return Err(NotAdded::TooLong);
    }
    let mut text = bench::text_of_page(page, LANG).await;
    if text.words().trim().is_empty() {
        return Err(NotAdded::Empty);
    }
    text.id = clock::new_id();
    text.added = clock::today();
    text.source.url = address;
    bench::keep(&text).await.map_err(|_| NotAdded::NotKept)?;
    if own_texts::listings().await.len() == 1 {
        // Some browsers ask their reader: once is enough.
        spawn_local(lasting::ask());
    }
    Ok(text.id)
}

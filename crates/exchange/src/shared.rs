//! What another app shares: some words, an address, or both in one.

/// What was shared, told apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Shared {
    /// A text, and the address where it stands, if that came with it.
    Text {
        /// The text.
        text: String,
        /// A web address; empty where none came.
        address: String,
    },
    /// No more than an address, perhaps with a headline: the text itself did not come.
    Address(String),
    /// Nothing.
    Nothing,
}

/// As many words may stand beside an address without being a text: a headline.
const HEADLINE_WORDS: usize = 20;

/// Tells apart what stands in the fields of a share. Android has the address in `text`, behind the words or instead of
/// them, and leaves `url` empty.
pub fn told_apart(text: &str, url: &str) -> Shared {
    let mut address = if is_address(url) { url.trim() } else { "" };
    let mut words = text.trim();
    let start = words.rfind(char::is_whitespace).map_or(0, |at| at + 1);
    // A space of several bytes does not end in the middle.
    if let Some(last) = words.get(start..).filter(|last| is_address(last)) {
        if address.is_empty() {
            address = last;
        }
        words = words.get(..start).unwrap_or_default().trim_end();
    }
    // Chrome puts a selection between straight quotation marks.
    if let Some(inner) = words
        .strip_prefix('"')
        .and_then(|words| words.strip_suffix('"'))
    {
        words = inner.trim();
    }
    let is_headline = !words.contains('\n') && words.split_whitespace().count() <= HEADLINE_WORDS;
    match (address.is_empty(), is_headline) {
        (true, _) if words.is_empty() => Shared::Nothing,
        (false, true) => Shared::Address(address.to_owned()),
        _ => Shared::Text {
            text: words.to_owned(),
            address: address.to_owned(),
        },
    }
}

fn is_address(text: &str) -> bool {
    let text = text.trim();
    let is_web = ["https://", "http://"].iter().any(|start| {
        let head = text.get(..start.len());
        head.is_some_and(|head| head.eq_ignore_ascii_case(start))
    });
    is_web && !text.contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str, address: &str) -> Shared {
        Shared::Text {
            text: text.to_owned(),
            address: address.to_owned(),
        }
    }

    fn address(address: &str) -> Shared {
        Shared::Address(address.to_owned())
    }

    const PAGE: &str = "https://example.org/port";

    #[test]
    fn an_address_alone_is_no_text() {
        assert_eq!(told_apart("", PAGE), address(PAGE));
        assert_eq!(told_apart(PAGE, ""), address(PAGE));
        assert_eq!(
            told_apart(&format!("Le port rouvre\u{a0}! {PAGE}"), ""),
            address(PAGE)
        );
        assert_eq!(
            told_apart(&format!("Le port rouvre\n{PAGE}\n"), PAGE),
            address(PAGE)
        );
    }

    #[test]
    fn a_text_brings_its_address() {
        let words = "Le port a rouvert mardi.\nLes pêcheurs sont là.";
        assert_eq!(
            told_apart(&format!("{words}\n\n{PAGE}"), ""),
            text(words, PAGE)
        );
        assert_eq!(
            told_apart(&format!("\"{words}\"\n {PAGE}#:~:text=port"), ""),
            text(words, &format!("{PAGE}#:~:text=port"))
        );
        assert_eq!(told_apart(words, ""), text(words, ""));
        assert_eq!(told_apart("Le port", ""), text("Le port", ""));
    }

    #[test]
    fn nothing_is_nothing() {
        assert_eq!(told_apart(" \n", ""), Shared::Nothing);
        assert_eq!(told_apart("", "javascript:alert(1)"), Shared::Nothing);
        assert_eq!(told_apart("été\u{2003}", "é"), text("été", ""));
    }
}

//! How long a chapter is.

/// What stands in these elements is not read.
const UNREAD: [&str; 3] = ["head", "script", "style"];

/// How many words stand in a page, about: a word that markup cuts counts twice.
pub(super) fn count(page: &str) -> u32 {
    let mut all: u32 = 0;
    let mut unread: Option<&str> = None;
    for (nth, part) in page.split('<').enumerate() {
        // What stands before the first tag has none.
        let (tag, text) = match nth {
            0 => ("", part),
            _ => part.split_once('>').unwrap_or((part, "")),
        };
        let is_end = tag.starts_with('/');
        let name = tag.trim_start_matches('/');
        let name = name.split([' ', '\t', '\r', '\n', '/']).next();
        let name = UNREAD.into_iter().find(|unread| Some(*unread) == name);
        match (unread, name) {
            (Some(open), Some(name)) if is_end && open == name => unread = None,
            (None, Some(name)) if !is_end && !tag.ends_with('/') => unread = Some(name),
            _ => {}
        }
        if unread.is_none() {
            let words = text.split_whitespace();
            let words = words.filter(|word| word.chars().any(char::is_alphanumeric));
            all = all.saturating_add(u32::try_from(words.count()).unwrap_or(u32::MAX));
        }
    }
    all
}

#[cfg(test)]
mod tests {
    #[test]
    fn only_what_is_read_counts() {
        for (page, count) in [
            ("", 0),
            ("Un, deux « trois ».", 3),
            (
                "<html><head><title>Livre</title><style>p { x: y }</style></head><body><p>Un</p><p>deux</p></body>",
                2,
            ),
            ("<p>Un<br/>deux</p><script>var a;</script> trois", 3),
            ("<head/><p>Un</p>", 1),
            ("<p>Un <em", 1),
            ("<header>Un</header>", 1),
        ] {
            assert_eq!(super::count(page), count, "{page}");
        }
    }
}

//! What several of the files written have in common: texts as markup that is both HTML and XML.

use reading::glossary::{Entry, EntryText, Source};
use reading::lesson::{Article, Here};

use crate::xml::escaped;

/// The tag of a language as markup can have it: the language, and what follows where that is a script or a region.
/// `und` stands for one that is not known.
pub(super) fn lang_tag(tag: &str) -> &str {
    let is_letters = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphabetic());
    let mut parts = tag.split('-');
    let lang = parts.next().unwrap_or_default();
    if !((2..=3).contains(&lang.len()) && is_letters(lang)) {
        return "und";
    }
    match (parts.next(), parts.next()) {
        (Some(part), None) if matches!(part.len(), 2 | 4) && is_letters(part) => tag,
        _ => lang,
    }
}

/// The attribute that says of which language an element is.
pub(super) fn lang_attribute(tag: &str) -> String {
    format!("lang=\"{}\"", lang_tag(tag))
}

/// What explains an entry: its headword, and a paragraph in each of the two languages.
pub(super) fn explanation(entry: &Entry, here: Option<&Here>, article: &Article) -> String {
    let mut markup = format!(
        "<p {}><b>{}</b>",
        lang_attribute(&article.lang),
        escaped(&entry.headword_with_article())
    );
    if !entry.ipa.is_empty() {
        markup.push_str(&format!(" /{}/", escaped(&entry.ipa)));
    }
    markup.push_str("</p>");
    for lang in langs(article) {
        if let Some(line) = here.and_then(|here| here.line(lang)) {
            paragraph(&mut markup, lang, &escaped(line));
        }
        let Some(text) = entry.text(lang) else {
            continue;
        };
        let says = in_full(text, &entry.headword);
        paragraph(&mut markup, lang, &escaped(&says));
        if !text.usage.is_empty() {
            paragraph(&mut markup, lang, &escaped(&text.usage));
        }
    }
    let pattern = Some(&entry.pattern).filter(|pattern| **pattern != entry.headword);
    for line in pattern.into_iter().chain([&entry.example]) {
        paragraph(&mut markup, &article.lang, &escaped(line));
    }
    markup
}

/// The article's language, and that of the notes where it is another one.
pub(super) fn langs(article: &Article) -> impl Iterator<Item = &str> {
    let notes_lang = Some(article.notes_lang.as_str());
    let other = notes_lang.filter(|lang| *lang != article.lang);
    [article.lang.as_str()].into_iter().chain(other)
}

/// The full name and the explanation.
pub(super) fn in_full(text: &EntryText, headword: &str) -> String {
    let name = text.full_name(headword);
    match (name.as_str(), text.explanation.as_str()) {
        ("", says) | (says, "") => says.to_owned(),
        (name, says) => format!("{name} — {says}"),
    }
}

/// Adds a paragraph, unless it is empty.
pub(super) fn paragraph(markup: &mut String, lang: &str, content: &str) {
    if !content.is_empty() {
        markup.push_str(&format!("<p {}>{content}</p>", lang_attribute(lang)));
    }
}

/// The title of a source, which leads to it where its address is a plain one of the web.
pub(super) fn source(source: &Source) -> String {
    let url = &source.url;
    let title = match source.title.trim() {
        "" => escaped(url),
        title => escaped(title),
    };
    match is_plain_address(url) {
        true => format!("<a href=\"{}\">{title}</a>", escaped(url)),
        false => title,
    }
}

/// Whether an address is so plain that no reader of books finds fault with it: `https://` or `http://`, a host of letters
/// and numbers, and a path of the signs that need no percent sign.
fn is_plain_address(url: &str) -> bool {
    let rest = ["https://", "http://"]
        .iter()
        .find_map(|scheme| url.strip_prefix(scheme));
    let Some(rest) = rest else {
        return false;
    };
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let is_of_path =
        |byte: u8| byte.is_ascii_alphanumeric() || b"/-._~!$&'()*+,;=:@?".contains(&byte);
    let mut labels = host.split('.');
    labels.all(|label| {
        let is_of_label = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        label.bytes().all(is_of_label)
            && !label.is_empty()
            && !label.starts_with('-')
            && !label.ends_with('-')
    }) && host.bytes().any(|byte| byte.is_ascii_alphabetic())
        && path.bytes().all(is_of_path)
}

#[cfg(test)]
mod tests {
    use super::{is_plain_address, lang_tag};

    #[test]
    fn tags_of_languages_are_well_formed() {
        for (tag, expected) in [
            ("fr", "fr"),
            ("fr-CA", "fr-CA"),
            ("zh-Hant", "zh-Hant"),
            ("fr-x", "fr"),
            ("zh-Hant-TW", "zh"),
            ("français", "und"),
            ("\"><b>", "und"),
            ("", "und"),
        ] {
            assert_eq!(lang_tag(tag), expected);
        }
    }

    #[test]
    fn only_plain_addresses_become_links() {
        for (url, expected) in [
            ("https://example.org/feuille/bibliobus?a=1", true),
            ("http://example.org", true),
            ("https://example.org/a%zz", false),
            ("https://exa mple.org/", false),
            ("https://.org/", false),
            ("https://", false),
            ("https://1.2/", false),
            ("javascript:alert(1)", false),
            ("", false),
        ] {
            assert_eq!(is_plain_address(url), expected, "{url}");
        }
    }
}

//! The entries of a lesson from the page's own glossary. Its words are read where they stand:
//! the data beside them has only what they don't say.

use reading::glossary::{Entry, Source};
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::{document, json};

/// Every entry, or nothing where one did not arrive whole.
pub(super) fn read() -> Option<Vec<Entry>> {
    let entries = document()?.query_selector_all(".entry").ok()?;
    let elements = (0..entries.length()).map(|at| entries.get(at)?.dyn_into().ok());
    elements.map(|element| entry(&element?)).collect()
}

fn entry(element: &Element) -> Option<Entry> {
    let mut entry = Entry::read(&json::read(&words(element, ".entry-data"))?)?;
    entry.headword = words(element, ".headword");
    entry.article = words(element, ".article");
    entry.level = words(element, ".level");
    entry.read = words(element, ".read");
    entry.ipa = words(element, ".ipa").trim_matches('/').to_owned();
    entry.pattern = words(element, ".pattern [lang]");
    entry.example = words(element, ".example [lang]");
    for text in &mut entry.texts {
        let says = format!(".says[lang={}] ", text.lang);
        text.explanation = words(element, &(says.clone() + ".explanation"));
        text.usage = words(element, &(says + ".usage"));
    }
    entry.sources = sources(element)?;
    Some(entry)
}

/// The words in the first element with that selector, without the spaces around them.
fn words(element: &Element, selector: &str) -> String {
    let found = element.query_selector(selector).ok().flatten();
    let words = found.and_then(|found| found.text_content());
    words.unwrap_or_default().trim_matches(' ').to_owned()
}

fn sources(element: &Element) -> Option<Vec<Source>> {
    let links = element.query_selector_all(".sources a").ok()?;
    let sources = (0..links.length()).map(|at| {
        let link: Element = links.get(at)?.dyn_into().ok()?;
        Some(Source {
            title: link.text_content()?,
            url: link.get_attribute("href")?,
        })
    });
    sources.collect()
}

//! The pages of the site: the data a page carries, and that of other pages.

use std::rc::Rc;

use reading::json::Json;
use reading::lesson::{Block, Lesson, Listing};
use reading::session::Page;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

use super::address::{self, Address};
use super::{by_id, document, entries, find, json, root, window};

/// The page that this document is, from the data block in it; nothing where that did not
/// arrive whole or is of another version.
pub fn embedded() -> Option<Page> {
    let text = |id| by_id(id)?.text_content();
    match text("lesson-data") {
        Some(data) => {
            let rest = Lesson::read(&json::read(&data)?)?;
            let parts = parts()?;
            let lesson = rest.with_parts(parts, entries::read()?)?;
            Some(Page::Lesson(Rc::new(lesson)))
        }
        None => library(&json::read(&text("library-data")?)?),
    }
}

/// The parts of the article, each from the block that stands with its words.
fn parts() -> Option<Vec<Block>> {
    let blocks = document()?.query_selector_all("script.part-data").ok()?;
    let texts = (0..blocks.length()).map(|at| blocks.get(at)?.text_content());
    texts
        .map(|text| Block::read(&json::read(&text?)?))
        .collect()
}

/// Fetches another page of the site.
pub async fn fetch(address: &Address) -> Option<Page> {
    let url = address::data_of(address)?;
    let response = JsFuture::from(window()?.fetch_with_str(&url)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    let text = JsFuture::from(response.text().ok()?).await.ok()?;
    let data = json::read(&text.as_string()?)?;
    match address {
        Address::Library => library(&data),
        Address::Lesson(_) => Some(Page::Lesson(Rc::new(Lesson::read(&data)?))),
    }
}

fn library(data: &Json) -> Option<Page> {
    Some(Page::Library(Rc::new(Listing::read_all(data)?)))
}

/// The library as it is cited in a page's title.
pub const SITE_NAME: &str = "En regard";

/// Makes the document that page's: its title, its description, its layout.
pub fn describe(page: &Page, library_description: &str) {
    let (title, description) = match page {
        Page::Library(_) => (SITE_NAME.to_owned(), library_description.to_owned()),
        Page::Lesson(lesson) => {
            let listing = Listing::from(&**lesson);
            (format!("{} · {SITE_NAME}", listing.title), listing.lead)
        }
    };
    root::set("data-page", page.word());
    if let Some(document) = document() {
        document.set_title(&title);
    }
    let tags = [
        ("meta[name=description]", &description),
        ("meta[property='og:title']", &title),
        ("meta[property='og:description']", &description),
    ];
    for (selector, content) in tags {
        if let Some(tag) = find(selector) {
            // The only attribute names used are valid: this cannot fail.
            tag.set_attribute("content", content).ok();
        }
    }
}

//! The pages of the site: the one in the window, and others.

use std::rc::Rc;

use js_sys::Promise;
use reading::lesson::{LibraryPage, Listing};
use reading::session::Page;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Element, XmlHttpRequest, XmlHttpRequestResponseType};

use super::address::Address;
pub use super::lesson::Prerendered;
use super::{document, find, json, lesson, root_attributes};

/// The page that this document is, unless it did not arrive whole or is of another version; of a
/// lesson the glossary is still to be read.
pub fn embedded() -> Option<(Page, Option<Prerendered>)> {
    read(&document()?.document_element()?)
}

fn read(root: &Element) -> Option<(Page, Option<Prerendered>)> {
    match root.query_selector("#library-data").ok()? {
        Some(data) => {
            let library = LibraryPage::read(&json::read(&data.text_content()?)?)?;
            Some((Page::Library(Rc::new(library)), None))
        }
        None => {
            let (lesson, prerendered) = lesson::read(root)?;
            Some((Page::Lesson(Rc::new(lesson)), Some(prerendered)))
        }
    }
}

/// Fetches another page of the site. By a request and not by `fetch`: it has the browser parse the
/// page too, while a text made into a document here would need a policy of Trusted Types.
pub async fn fetch(address: &Address) -> Option<Page> {
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", &address.url()).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
    request.send().ok()?;
    JsFuture::from(ended).await.ok()?;
    if request.status().ok()? != 200 {
        return None;
    }
    let (page, prerendered) = read(&request.response_xml().ok()??.document_element()?)?;
    if let Some(prerendered) = prerendered {
        explain(&page, &prerendered);
    }
    Some(page)
}

/// Reads the glossary of a page.
pub fn explain(page: &Page, prerendered: &Prerendered) {
    if let Page::Lesson(lesson) = page {
        lesson.glossary.get_or_init(|| prerendered.read());
    }
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
    root_attributes::set("data-page", page.word());
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

//! The documents of the site: the one in the window, and others.

use js_sys::Promise;
use reading::address::Address;
use wasm_bindgen_futures::JsFuture;
use web_sys::{XmlHttpRequest, XmlHttpRequestResponseType};

use super::element::PageNode;
use super::{address, document, find};

/// The root element of the document in the window.
pub fn embedded() -> Option<PageNode> {
    document()?.document_element().map(PageNode::new)
}

/// Fetches another page of the site, and returns its root element. `XMLHttpRequest` has the browser parse the
/// page; `fetch` would bring a text, and making a document of it here would need a policy of Trusted Types.
pub async fn fetch(address: &Address) -> Option<PageNode> {
    let request = XmlHttpRequest::new().ok()?;
    request.open("GET", &address::url(address)).ok()?;
    request.set_response_type(XmlHttpRequestResponseType::Document);
    let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
    request.send().ok()?;
    JsFuture::from(ended).await.ok()?;
    if request.status().ok()? != 200 {
        return None;
    }
    let document = request.response_xml().ok()??;
    document.document_element().map(PageNode::new)
}

/// Fetches a file of the site as text, by its path from the root.
pub async fn fetch_text(path: &str) -> Option<String> {
    let request = XmlHttpRequest::new().ok()?;
    request
        .open("GET", &format!("{}{path}", address::root()))
        .ok()?;
    let ended = Promise::new(&mut |resolve, _| request.set_onloadend(Some(&resolve)));
    request.send().ok()?;
    JsFuture::from(ended).await.ok()?;
    if request.status().ok()? != 200 {
        return None;
    }
    request.response_text().ok()?
}

/// Gives the document in the window a title and a description.
pub fn describe(title: &str, description: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
    let tags = [
        ("meta[name=description]", description),
        ("meta[property='og:title']", title),
        ("meta[property='og:description']", description),
    ];
    for (selector, content) in tags {
        if let Some(tag) = find(selector) {
            // The only attribute names used are valid: this cannot fail.
            tag.set_attribute("content", content).ok();
        }
    }
}

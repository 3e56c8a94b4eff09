//! Elements of a document, of the one in the window or of one that was fetched.

use reading::json::Json;
use reading::page_element::{Child, PageElement};
use wasm_bindgen::JsCast;
use web_sys::{Element, Node, Url};

use super::{document, json};

/// An element.
#[derive(Clone, Debug)]
pub struct PageNode(Element);

impl PageNode {
    pub(super) fn new(element: Element) -> PageNode {
        PageNode(element)
    }

    /// An element in no document, in which something can be drawn.
    pub fn detached() -> Option<PageNode> {
        document()?.create_element("div").ok().map(PageNode)
    }

    /// The element itself, to draw in it.
    pub fn element(&self) -> Element {
        self.0.clone()
    }

    /// What is in it, as HTML.
    pub fn markup(&self) -> String {
        self.0.inner_html()
    }

    /// Has the links within it that lead to another page of the site lead there from anywhere: they are relative to
    /// that address.
    pub fn lead_from(&self, address: &str) {
        for link in self.find_all("a[href^='../']") {
            let to = link.attribute("href").unwrap_or_default();
            if let Ok(to) = Url::new_with_base(&to, address) {
                // A valid name: this cannot fail.
                link.0.set_attribute("href", &to.href()).ok();
            }
        }
    }

    /// The element itself, to be shown again as it is.
    pub fn node(&self) -> Node {
        self.0.clone().into()
    }
}

impl PageElement for PageNode {
    fn find(&self, selector: &str) -> Option<Self> {
        self.0.query_selector(selector).ok()?.map(PageNode)
    }

    fn find_all(&self, selector: &str) -> Vec<Self> {
        let mut all = Vec::new();
        if let Ok(found) = self.0.query_selector_all(selector) {
            let nodes = (0..found.length()).filter_map(|at| found.get(at));
            all.extend(nodes.filter_map(|node| node.dyn_into().ok().map(PageNode)));
        }
        all
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.0.get_attribute(name)
    }

    fn text(&self) -> String {
        self.0.text_content().unwrap_or_default()
    }

    fn children(&self) -> Vec<Child<Self>> {
        let mut children = Vec::new();
        let mut next = self.0.first_child();
        while let Some(node) = next {
            next = node.next_sibling();
            children.push(match node.dyn_into::<Element>() {
                Ok(element) => Child::Element(PageNode(element)),
                Err(node) => Child::Text(node.text_content().unwrap_or_default()),
            });
        }
        children
    }

    fn json(&self) -> Option<Json> {
        json::read(&self.text())
    }

    fn is_json(&self) -> bool {
        json::parse(&self.text()).is_some()
    }
}

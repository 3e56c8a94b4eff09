//! An element of a page, whoever has parsed it: a browser, or a library in a native test.

use crate::json::Json;

/// An element of a page.
pub trait PageElement: Sized {
    /// The first element within it that a CSS selector finds.
    fn find(&self, selector: &str) -> Option<Self>;

    /// All elements within it that a CSS selector finds, in document order.
    fn find_all(&self, selector: &str) -> Vec<Self>;

    /// The value of an attribute.
    fn attribute(&self, name: &str) -> Option<String>;

    /// The text of it and of all within it.
    fn text(&self) -> String;

    /// Texts and elements directly within it.
    fn children(&self) -> Vec<Child<Self>>;

    /// What its text says, which is JSON; nothing where it is not.
    fn json(&self) -> Option<Json>;

    /// Whether its text is JSON, and whole. To ask costs less than to read it.
    fn is_json(&self) -> bool {
        self.json().is_some()
    }
}

/// What stands directly within an element.
#[derive(Debug)]
pub enum Child<E> {
    /// Plain text.
    Text(String),
    /// Another element.
    Element(E),
}

//! How high something came out, for pages that are made to be printed.

use std::iter;

use web_sys::Element;

use super::by_id;

/// The height of the element of that id, in CSS pixels.
pub fn height(id: &str) -> Option<f64> {
    Some(by_id(id)?.get_bounding_client_rect().height())
}

/// The heights of the elements in the element of that id, in CSS pixels.
pub fn heights_within(id: &str) -> Vec<f64> {
    let heights = children(id).map(|child| child.get_bounding_client_rect().height());
    heights.collect()
}

/// In each element of the element of that id, the height of what that CSS selector finds; 0 where it finds nothing.
pub fn heights_of(id: &str, selector: &str) -> Vec<f64> {
    let heights = children(id).map(|child| {
        // The selector is valid.
        let found = child.query_selector(selector).ok().flatten();
        found.map_or(0.0, |found| found.get_bounding_client_rect().height())
    });
    heights.collect()
}

fn children(id: &str) -> impl Iterator<Item = Element> {
    let first = by_id(id).and_then(|element| element.first_element_child());
    iter::successors(first, Element::next_element_sibling)
}

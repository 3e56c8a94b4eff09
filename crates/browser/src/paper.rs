//! How high something came out, for pages that are made to be printed.

use super::by_id;

/// The height of the element of that id, in CSS pixels.
pub fn height(id: &str) -> Option<f64> {
    Some(by_id(id)?.get_bounding_client_rect().height())
}

/// The heights of the elements in the element of that id, in CSS pixels.
pub fn heights_within(id: &str) -> Vec<f64> {
    let mut heights = Vec::new();
    let mut next = by_id(id).and_then(|element| element.first_element_child());
    while let Some(element) = next {
        heights.push(element.get_bounding_client_rect().height());
        next = element.next_element_sibling();
    }
    heights
}

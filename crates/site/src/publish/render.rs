//! Components written as HTML, by Yew's server renderer.

use yew::{BaseComponent, LocalServerRenderer};

/// A component as HTML.
pub(super) fn render<C: BaseComponent>(props: C::Properties) -> String {
    let renderer = LocalServerRenderer::<C>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render())
}

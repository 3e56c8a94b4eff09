//! The addresses of the workshop.

use yew_router::prelude::*;

/// The pages, by what follows `#` in the address: a static host knows no other addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// What the workshop is. An address of no page leads here too.
    #[not_found]
    #[at("/")]
    Home,
    /// What this browser keeps for the site.
    #[at("/garde")]
    Kept,
}

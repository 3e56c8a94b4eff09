//! The addresses of the workshop.

use yew_router::prelude::*;

/// The pages, by what follows `#` in the address: a static host knows no other addresses.
#[derive(Clone, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// What the workshop is, and the way in for a text. An address of no page leads here too.
    #[not_found]
    #[at("/")]
    Home,
    /// A text that the reader has brought.
    #[at("/textes/:id")]
    Text {
        /// Its id on this device.
        id: String,
    },
    /// A text on its way to somebody else.
    #[at("/envoyer/:slug")]
    Send {
        /// Its slug, as the reader's app has it: `t=` and the id of an own text.
        slug: String,
    },
    /// A text that somebody has sent, before it is kept.
    #[at("/recu/:carried")]
    Received {
        /// What the link carries.
        carried: String,
    },
    /// A link that was cut before the text began.
    #[at("/recu/")]
    ReceivedNothing,
    /// What another app has shared.
    #[at("/partage")]
    Shared,
    /// What this browser keeps for the site.
    #[at("/garde")]
    Kept,
    /// All of that as a file, and back.
    #[at("/sauvegarde")]
    Backup,
}

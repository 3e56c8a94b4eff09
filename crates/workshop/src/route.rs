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
        /// Its slug, as the reader's app has it: `t=` and the id of an own text, `c=` and a course.
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
    /// The texts of which a course can be prepared.
    #[at("/cours")]
    Lessons,
    /// A course that is being prepared.
    #[at("/cours/:course")]
    Course {
        /// The lesson and what is chosen of it, as [`reading::course::Course`] is written.
        course: String,
    },
    /// A course on paper.
    #[at("/cours/:course/feuille")]
    Sheet {
        /// The course, as a text.
        course: String,
    },
    /// A course on the wall of a classroom.
    #[at("/cours/:course/mur/:stop")]
    Wall {
        /// The course, as a text.
        course: String,
        /// What is shown, from 1.
        stop: usize,
    },
    /// A link to a course was followed: its lesson is made.
    #[at("/devoir/:course")]
    Making {
        /// The course, as a text.
        course: String,
    },
    /// A course as its class will see it.
    #[at("/cours/:course/classe")]
    Tried {
        /// The course, as a text.
        course: String,
    },
    /// The questions that its teacher adds to a lesson of the site.
    #[at("/cours/:course/questions")]
    Added {
        /// The course for which they are written, as a text.
        course: String,
    },
    /// What another app has shared.
    #[at("/partage")]
    Shared,
    /// What is explained in it, and what is not.
    #[at("/textes/:id/mots")]
    TextWords {
        /// Its id on this device.
        id: String,
    },
    /// The explanation of one word in it.
    #[at("/textes/:id/mots/:word")]
    Word {
        /// The id of the text.
        id: String,
        /// The id of an entry, or one of its forms; or a word that has none yet.
        word: String,
    },
    /// The glossary of the reader, over all their texts.
    #[at("/glossaire")]
    Glossary,
    /// One entry of it.
    #[at("/glossaire/:id")]
    GlossaryEntry {
        /// The id of the entry, or a sign for a new one.
        id: String,
    },
    /// Its notes in another language.
    #[at("/textes/:id/notes")]
    Notes {
        /// Its id on this device.
        id: String,
    },
    /// What is asked about it.
    #[at("/textes/:id/questions")]
    Asked {
        /// Its id on this device.
        id: String,
    },
    /// What this browser keeps for the site.
    #[at("/garde")]
    Kept,
    /// All of that as a file, and back.
    #[at("/sauvegarde")]
    Backup,
}

//! What is drawn again only when something in it changes: a tap costs the same in a long text as
//! in a short one.

use std::rc::Rc;

use reading::lesson::Lesson;
use reading::session::Interface;
use yew::prelude::*;

use super::glossary::view_glossary;
use super::paragraph::{At, view_paragraph};

/// A piece of the page, with all that decides how it looks.
#[derive(Properties)]
pub struct PieceProps {
    /// The lesson.
    pub lesson: Rc<Lesson>,
    /// Language of the interface.
    pub interface: Interface,
    /// Which piece.
    pub what: What,
}

/// Which piece of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum What {
    /// A paragraph and its note.
    Paragraph(Shown),
    /// The glossary.
    Glossary,
}

/// A paragraph as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct Shown {
    pub(super) at: At,
    /// Whether mentions open explanations; without the app they are links only.
    pub(super) live: bool,
    /// Position of the mention that is explained, if it stands in this paragraph.
    pub(super) explained: Option<u32>,
    /// Whether the note is open.
    pub(super) note_open: bool,
    /// Ids of the sentences in this paragraph whose counterpart is shown.
    pub(super) revealed: Vec<String>,
}

impl PartialEq for PieceProps {
    fn eq(&self, other: &PieceProps) -> bool {
        Rc::ptr_eq(&self.lesson, &other.lesson)
            && self.interface == other.interface
            && self.what == other.what
    }
}

/// A piece of the page.
#[derive(Debug)]
pub struct Piece;

impl Component for Piece {
    type Message = ();
    type Properties = PieceProps;

    fn create(_: &Context<Self>) -> Self {
        Piece
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let PieceProps {
            lesson,
            interface,
            what,
        } = context.props();
        match what {
            What::Paragraph(shown) => view_paragraph(lesson, shown, *interface),
            What::Glossary => view_glossary(lesson, *interface),
        }
    }
}

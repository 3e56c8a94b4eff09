//! What is drawn again only when something in it changes: a tap costs the same in a long text as
//! in a short one.

use std::rc::Rc;

use reading::lesson::{Article, Glossary};
use reading::session::Interface;
use yew::prelude::*;

use super::glossary::view_glossary;
use super::paragraph::{ParagraphRef, view_paragraph};

/// A part of the page, with all that decides how it looks.
#[derive(Properties, PartialEq)]
pub struct MemoProps {
    /// The article to which it belongs.
    pub article: Rc<Article>,
    /// Language of the interface.
    pub interface: Interface,
    /// Which part.
    pub part: Part,
}

/// A part of the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A paragraph and its note.
    Paragraph(ParagraphState),
    /// The glossary.
    Glossary(Rc<Glossary>),
}

/// A paragraph as it is shown.
#[derive(Clone, Debug, PartialEq)]
pub struct ParagraphState {
    pub(super) at: ParagraphRef,
    /// Whether mentions open explanations; without the app they are links only.
    pub(super) live: bool,
    /// Position of the mention that is explained, if it stands in this paragraph.
    pub(super) explained: Option<u32>,
    /// Positions of the mentions that bring in a word which a line explains beside the paragraph, and the
    /// glossary that has these lines; nothing until it is read.
    pub(super) glosses: Option<(Vec<u32>, Rc<Glossary>)>,
    /// Whether the note is open.
    pub(super) note_open: bool,
    /// Ids of the sentences in this paragraph whose counterpart is shown.
    pub(super) revealed: Vec<String>,
}

/// A part of the page, drawn again only when its properties change.
#[derive(Debug)]
pub struct Memo;

impl Component for Memo {
    type Message = ();
    type Properties = MemoProps;

    fn create(_: &Context<Self>) -> Self {
        Memo
    }

    fn view(&self, context: &Context<Self>) -> Html {
        let MemoProps {
            article,
            interface,
            part,
        } = context.props();
        match part {
            Part::Paragraph(shown) => view_paragraph(article, shown, *interface),
            Part::Glossary(glossary) => view_glossary(article, glossary, *interface),
        }
    }
}

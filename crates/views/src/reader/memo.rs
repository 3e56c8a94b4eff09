//! What is drawn again only when something in it changes: a tap costs the same in a long text as
//! in a short one.

use std::rc::Rc;

use reading::lesson::{Article, Glossary};
use reading::session::Interface;
use yew::prelude::*;

use super::glossary::view_glossary;
use super::questions::{QuestionsState, view_questions};
use super::slice::{SliceState, view_slice};

/// A part of the page, with all that decides how it looks.
#[derive(Properties)]
pub(crate) struct MemoProps {
    /// The article to which it belongs.
    pub article: Rc<Article>,
    /// Language of the interface.
    pub interface: Interface,
    /// Which part.
    pub part: Part,
}

/// A part of the page.
#[derive(Clone, Debug)]
pub(crate) enum Part {
    /// Some blocks of the body.
    Slice(SliceState),
    /// The questions about it.
    Questions(QuestionsState),
    /// The glossary.
    Glossary(Rc<Glossary>),
}

impl PartialEq for Part {
    fn eq(&self, other: &Part) -> bool {
        match (self, other) {
            (Part::Slice(left), Part::Slice(right)) => left == right,
            (Part::Questions(left), Part::Questions(right)) => left == right,
            (Part::Glossary(left), Part::Glossary(right)) => Rc::ptr_eq(left, right),
            _ => false,
        }
    }
}

/// What an article says is not compared: that would take long.
impl PartialEq for MemoProps {
    fn eq(&self, other: &MemoProps) -> bool {
        Rc::ptr_eq(&self.article, &other.article)
            && self.interface == other.interface
            && self.part == other.part
    }
}

/// A part of the page, drawn again only when its properties change.
#[derive(Debug)]
pub(crate) struct Memo;

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
            Part::Slice(slice) => view_slice(article, slice, *interface),
            Part::Questions(shown) => view_questions(article, shown, *interface),
            Part::Glossary(glossary) => view_glossary(article, glossary, *interface),
        }
    }
}

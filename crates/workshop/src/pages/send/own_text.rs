//! The page for a text that the reader has brought: a link and a file, the better one first.

use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::element::PageNode;
use browser::{own_texts, spawn_local};
use reading::lesson::Lesson;
use views::view_prerendered_lesson;
use yew::prelude::*;
use yew_router::prelude::*;

use super::file::SendFile;
use super::link::{Carrying, SendLink, carrying};
use super::one_page::OnePage;
use crate::route::Route;
use crate::strings::Strings;
use crate::view::{PageOfText, view_pages_of_text};

/// What the page, and the part of it that makes a file, needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SendOwnTextProps {
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// The text.
    pub(super) text: Rc<OwnText>,
}

/// The page.
#[component]
pub(super) fn SendOwnText(props: &SendOwnTextProps) -> Html {
    let text = &props.text;
    let made = use_state(|| Carrying::Awaited);
    {
        let made = made.setter();
        use_effect_with(text.clone(), move |text| {
            let text = text.clone();
            spawn_local(async move { made.set(carrying(&text).await) });
        });
    }
    let link = html! { <SendLink words={props.words} made={(*made).clone()} title={text.title.clone()} /> };
    let file = html! { <FileOfText words={props.words} text={text.clone()} /> };
    let parts = match &*made {
        Carrying::Awaited => Html::default(),
        // Messengers may cut it: the file comes first.
        made if made.is_long() => html! { <>{ file }{ link }</> },
        _ => html! { <>{ link }{ file }</> },
    };
    html! {
        <>
            <h1 dir="auto" lang={text.lang.clone()}>
                { if text.title.is_empty() { props.words.text.untitled } else { &text.title } }
            </h1>
            { view_pages_of_text(&text.id, PageOfText::Sending, &props.words.pages_of_text) }
            <p>{ props.words.send.for_class }</p>
            { parts }
            <p class="all"><Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>></p>
        </>
    }
}

/// The file of a text: its lesson is drawn as the site would publish it, in an element that nobody sees.
#[component]
fn FileOfText(props: &SendOwnTextProps) -> Html {
    let element = use_memo((), |()| PageNode::detached());
    let lesson = use_state(|| None::<Rc<Lesson>>);
    let file = use_state(|| None::<Rc<OnePage>>);
    {
        let lesson = lesson.setter();
        use_effect_with(props.text.clone(), move |text| {
            let text = text.clone();
            spawn_local(async move { lesson.set(own_texts::lesson(&text.id).await.map(Rc::new)) });
        });
    }
    {
        // Effects run when everything is drawn.
        let (element, file) = (element.clone(), file.setter());
        use_effect_with((*lesson).clone(), move |lesson| {
            let drawn = lesson.as_deref().zip((*element).as_ref());
            if let Some(page) = drawn.and_then(|(lesson, element)| OnePage::drawn(lesson, element))
            {
                file.set(Some(Rc::new(page)));
            }
        });
    }
    if let Some(lesson) = &*file {
        return html! { <SendFile words={props.words} lesson={lesson.clone()} /> };
    }
    match (&*lesson, &*element) {
        (Some(lesson), Some(element)) => {
            create_portal(view_prerendered_lesson(lesson), element.element())
        }
        _ => Html::default(),
    }
}

//! A lesson that no page of the site shows, as one file: it is drawn as the site would publish it, in an element that
//! nobody sees.

use std::rc::Rc;

use browser::element::PageNode;
use reading::lesson::Lesson;
use views::view_prerendered_lesson;
use yew::prelude::*;

use super::file::SendFile;
use super::one_page::OnePage;
use crate::strings::Strings;

/// What the part needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct SendDrawnProps {
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// The lesson.
    pub(super) lesson: Rc<Lesson>,
}

/// The part of the page that makes the file.
#[component]
pub(super) fn SendDrawn(props: &SendDrawnProps) -> Html {
    let element = use_memo((), |()| PageNode::detached());
    let file = use_state(|| None::<Rc<OnePage>>);
    {
        // Effects run when everything is drawn.
        let (element, file) = (element.clone(), file.setter());
        use_effect_with(props.lesson.clone(), move |lesson| {
            let drawn = (*element).as_ref();
            if let Some(page) = drawn.and_then(|element| OnePage::drawn(lesson, element)) {
                file.set(Some(Rc::new(page)));
            }
        });
    }
    match (&*file, &*element) {
        (Some(file), _) => html! { <SendFile words={props.words} lesson={file.clone()} /> },
        (None, Some(element)) => {
            create_portal(view_prerendered_lesson(&props.lesson), element.element())
        }
        (None, None) => Html::default(),
    }
}

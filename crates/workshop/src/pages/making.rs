//! A link to a course was followed: its lesson is made, and the reader's app shows it.

use browser::course::show;
use browser::spawn_local;
use reading::address::Address;
use yew::prelude::*;

use crate::course::{Awaited, text_for_class, use_course};
use crate::strings::Strings;
use crate::view::use_title_of;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct MakingPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The course, as a text.
    pub course: String,
    /// Its teacher wants to see what the class will see: it gets the address with which it is sent.
    #[prop_or_default]
    pub is_tried: bool,
}

/// The page. It is seen for as long as the lesson takes to be made, or where it cannot be.
#[component]
pub fn MakingPage(props: &MakingPageProps) -> Html {
    let words = &props.words.making;
    let is_refused = use_state(|| false);
    let awaited = use_course(&props.course);
    use_title_of(props.words, words.title, awaited.title());
    {
        let (is_refused, is_tried, text) =
            (is_refused.setter(), props.is_tried, props.course.clone());
        use_effect_with(awaited.clone(), move |awaited| {
            if let Awaited::Here((mut course, lesson)) = awaited.clone() {
                spawn_local(async move {
                    // Whoever follows a link gets what it carries, whatever they have added to the lesson themselves.
                    if !is_tried && course.carried.is_empty() {
                        course.added.clear();
                    }
                    let address = Address::Course(match is_tried {
                        true => text_for_class(&course, &lesson).await,
                        false => text,
                    });
                    let mut lesson = course.apply(&lesson);
                    // It has an address of its own, and places of its own.
                    lesson.article.slug = address.slug();
                    if course.is_damaged {
                        lesson.article.task = words.damaged.to_owned();
                    }
                    is_refused.set(show(&address, &lesson).is_err());
                });
            }
        });
    }
    let trouble = match awaited {
        Awaited::Missing => Some(words.missing),
        Awaited::Here(_) if *is_refused => Some(words.refused),
        _ => None,
    };
    html! {
        <>
            <h1>{ words.title }</h1>
            if let Some(trouble) = trouble {
                <p class="trouble" role="alert">{ trouble }</p>
            } else {
                <p role="status">{ words.working }</p>
            }
        </>
    }
}

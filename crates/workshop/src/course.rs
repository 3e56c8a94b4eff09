//! The course that the address of a page names, with the lesson of which it is made.

use std::rc::Rc;

use browser::element::PageNode;
use browser::{own_texts, page, spawn_local};
use reading::address::Address;
use reading::course::Course;
use reading::lesson::Lesson;
use views::page_source::{PublishedPage, read_page};
use yew::prelude::*;
use yew_router::prelude::*;

use crate::route::Route;
use crate::strings::Strings;

/// What arrives after a while.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Awaited<T> {
    /// It is being fetched.
    Pending,
    /// It is not here.
    Missing,
    /// It is here.
    Here(T),
}

/// The course of that text, and its whole lesson, of which [`Course::apply`] makes the one of the class. The lesson is
/// fetched once, whatever else of the course changes.
#[hook]
pub(crate) fn use_course(text: &str) -> Awaited<(Course, Rc<Lesson>)> {
    let course = Course::of_fragment(text);
    let fetched = use_state(|| Awaited::Pending);
    {
        let fetched = fetched.setter();
        use_effect_with(course.slug.clone(), move |slug| {
            let address = Address::of_lesson(slug);
            spawn_local(async move {
                fetched.set(match lesson(&address).await {
                    Some(lesson) => Awaited::Here(Rc::new(lesson)),
                    None => Awaited::Missing,
                });
            });
        });
    }
    match &*fetched {
        Awaited::Pending => Awaited::Pending,
        Awaited::Missing => Awaited::Missing,
        Awaited::Here(lesson) => Awaited::Here((course, lesson.clone())),
    }
}

/// The lesson at that address: from the page of the site, or as it is kept on this device.
pub(crate) async fn lesson(address: &Address) -> Option<Lesson> {
    if let Address::OwnText(id) = address {
        return own_texts::lesson(id).await;
    }
    read_lesson(&page::fetch(address).await?)
}

/// The lesson that a page of the site shows.
pub(crate) fn read_lesson(page: &PageNode) -> Option<Lesson> {
    match read_page(page)? {
        PublishedPage::Library(_) | PublishedPage::Index(_) => None,
        PublishedPage::Lesson(article, glossary) => Some(Lesson {
            article: *article,
            glossary: glossary.read(),
        }),
    }
}

/// A page of a course: `view` draws it once the lesson is here.
pub(crate) fn view_course_page(
    title: &'static str,
    words: &'static Strings,
    awaited: Awaited<(Course, Rc<Lesson>)>,
    view: impl FnOnce(Course, Rc<Lesson>) -> Html,
) -> Html {
    match awaited {
        Awaited::Pending => html! { <h1>{ title }</h1> },
        Awaited::Missing => html! {
            <>
                <h1>{ title }</h1>
                <p class="trouble" role="alert">{ words.course.missing }</p>
                <p><Link<Route> to={Route::Home}>{ words.name }</Link<Route>></p>
            </>
        },
        Awaited::Here((course, lesson)) => view(course, lesson),
    }
}

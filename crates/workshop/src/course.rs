//! The course that the address of a page names, with the lesson of which it is made and the questions that were added
//! to it.

use std::rc::Rc;

use authoring::own_text::set_question_right;
use browser::deflate::deflated;
use browser::element::PageNode;
use browser::{json, own_texts, page, questions, spawn_local};
use exchange::link;
use reading::address::Address;
use reading::course::Course;
use reading::json::{InJson, Json};
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

/// The longest text of which a link is made, in bytes: no messenger takes the link of a longer one, and to make it
/// would hold up the page.
const MOST_BYTES: usize = 256 * 1024;

/// The course of that text, with the added questions: those that the text carries, else those that are kept here.
pub(crate) fn course_of(text: &str) -> Course {
    let mut course = Course::of_fragment(text);
    course.added = if course.carried.is_empty() {
        questions::added(&course.slug)
    } else {
        let carried = link::read(&course.carried).ok();
        let added = carried.and_then(|text| InJson::from_json(&json::read(&text)?));
        added.unwrap_or_default()
    };
    course
}

/// The course with the signs of its added questions as the language of the lesson sets them: people type them as
/// keyboards have them. What is kept stays as it was typed.
pub(crate) fn about(course: &Course, lesson: &Lesson) -> Course {
    let mut course = course.clone();
    for added in &mut course.added {
        set_question_right(&mut added.question, &lesson.article.lang);
    }
    course
}

/// The course as it goes to a class: its text carries what others do not have of the questions that are asked.
pub(crate) async fn text_for_class(course: &Course, lesson: &Lesson) -> String {
    let added = course.added_for_class(lesson);
    let carried = match added.is_empty() {
        true => None,
        false => carried(&added.to_json()).await,
    };
    let of_class = Course {
        carried: carried.unwrap_or_default(),
        ..course.clone()
    };
    of_class.to_link()
}

/// What a link carries for that; nothing where it is too large.
pub(crate) async fn carried(content: &Json) -> Option<String> {
    let written = json::write(content).filter(|written| written.len() <= MOST_BYTES)?;
    let bytes = written.as_bytes();
    let deflated = deflated(bytes).await.unwrap_or_else(|| link::stored(bytes));
    link::write(&deflated).ok()
}

impl Awaited<(Course, Rc<Lesson>)> {
    /// The title of the lesson, once it is here.
    pub(crate) fn title(&self) -> Option<&str> {
        match self {
            Awaited::Here((_, lesson)) => Some(&lesson.article.title.text),
            Awaited::Pending | Awaited::Missing => None,
        }
    }
}

/// The course of that text, and its whole lesson, of which [`Course::apply`] makes the one of the class. The lesson is
/// fetched once, whatever else of the course changes.
#[hook]
pub(crate) fn use_course(text: &str) -> Awaited<(Course, Rc<Lesson>)> {
    let course = use_memo(text.to_owned(), |text| course_of(text));
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
        Awaited::Here(lesson) => Awaited::Here((about(&course, lesson), lesson.clone())),
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

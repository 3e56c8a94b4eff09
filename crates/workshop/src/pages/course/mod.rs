//! « Préparer un cours »: what a class gets of a lesson. Each choice is kept at once, and stands in the address.

mod exercises;
mod path;
mod questions;
mod support;
mod text;
mod word_list;

use std::rc::Rc;

use browser::{address, focus, storage};
use reading::address::Address;
use reading::course::Course;
use reading::lesson::Lesson;
use yew::prelude::*;
use yew_router::prelude::*;

use super::wall::FromWall;
use crate::course::{use_course, view_course_page};
use crate::route::Route;
use crate::strings::Strings;
use crate::view::use_title_of;
use exercises::view_exercises;
use path::view_path;
use questions::view_questions;
use support::{view_support, view_task};
use text::view_paragraphs;
use word_list::view_words;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct CoursePageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The course as the address has it.
    pub course: AttrValue,
}

/// The page.
#[component]
pub fn CoursePage(props: &CoursePageProps) -> Html {
    let words = &props.words.course;
    let awaited = use_course(&props.course);
    use_title_of(props.words, words.short_title, awaited.title());
    view_course_page(words.title, props.words, awaited, |asked, lesson| {
        html! { <Choices words={props.words} {asked} {lesson} /> }
    })
}

/// A course that is being prepared.
#[derive(Clone, PartialEq)]
struct Prepared {
    course: Course,
    lesson: Rc<Lesson>,
    /// How often something was chosen.
    changes: u32,
}

/// Chooses something.
type Choose = Box<dyn FnOnce(&mut Course, &Lesson)>;

impl Reducible for Prepared {
    type Action = Choose;

    fn reduce(self: Rc<Self>, choose: Choose) -> Rc<Self> {
        let mut prepared = (*self).clone();
        choose(&mut prepared.course, &self.lesson);
        prepared.changes += 1;
        Rc::new(prepared)
    }
}

/// What the parts of the page draw from.
struct Shown<'s> {
    words: &'static Strings,
    course: &'s Course,
    lesson: &'s Lesson,
    dispatch: UseReducerDispatcher<Prepared>,
}

impl Shown<'_> {
    /// A handler that chooses something.
    fn on<E>(&self, choose: impl Fn(&mut Course, &Lesson) + Clone + 'static) -> Callback<E> {
        let dispatch = self.dispatch.clone();
        Callback::from(move |_: E| dispatch.dispatch(Box::new(choose.clone())))
    }
}

/// What the choices need.
#[derive(Clone, PartialEq, Properties)]
struct ChoicesProps {
    words: &'static Strings,
    /// The course that the address asks for.
    asked: Course,
    lesson: Rc<Lesson>,
}

/// All that can be chosen.
#[component]
fn Choices(props: &ChoicesProps) -> Html {
    let words = &props.words.course;
    let prepared = use_reducer(|| Prepared {
        course: begun(&props.asked),
        lesson: props.lesson.clone(),
        changes: 0,
    });
    let course = &prepared.course;
    let fragment = course.to_fragment();
    let is_refused = use_state(|| false);
    {
        let (slug, fragment) = (course.slug.clone(), fragment.clone());
        let (is_own, is_refused) = (course.carried.is_empty(), is_refused.setter());
        use_effect_with(prepared.changes, move |changes| {
            // Only what somebody has chosen is kept, and not in place of what was prepared here.
            if *changes > 0 && is_own {
                is_refused.set(storage::keep_course(&slug, &fragment).is_err());
            }
        });
    }
    let route = Route::Course {
        course: fragment.clone(),
    };
    use_effect_with(route.to_path(), |path| address::replace_fragment(path));
    let location = use_location();
    use_effect_with((), move |()| {
        if location.is_some_and(|location| location.state::<FromWall>().is_some()) {
            focus::focus_first("main h1");
        }
    });
    let Lesson { article, .. } = &*props.lesson;
    let shown = Shown {
        words: props.words,
        course,
        lesson: &props.lesson,
        dispatch: prepared.dispatcher(),
    };
    let as_class = Address::Course(fragment.clone());
    let page = |name: &str| format!("#{}/{name}", route.to_path());
    html! {
        <>
            <h1 tabindex="-1">{ words.title }</h1>
            <p>
                <a href={format!("../{}", Address::of_lesson(&course.slug).link(""))} dir="auto" lang={article.lang.clone()}>
                    { &article.title.text }
                </a>
            </p>
            <p class="hint">{ words.hint }</p>
            if *is_refused {
                <p class="trouble" role="alert">{ words.not_kept }</p>
            }
            { view_paragraphs(&shown) }
            { view_support(&shown) }
            { view_words(&shown) }
            { view_questions(&shown) }
            { view_exercises(&shown) }
            { view_path(&shown) }
            { view_task(&shown) }
            <nav class="all" aria-label={words.onward}>
                <a class="button first" href={page("mur/1")}>{ words.project }</a>
                <a class="button first" href={page("feuille")}>{ words.print }</a>
                <Link<Route> to={Route::Send { slug: as_class.slug() }} classes="button first">{ words.send }</Link<Route>>
                <Link<Route> to={Route::Tried { course: fragment }} classes="button">{ words.look }</Link<Route>>
            </nav>
            <p class="all"><Link<Route> to={Route::Home}>{ props.words.name }</Link<Route>></p>
        </>
    }
}

/// The course with which the page begins: what the address asks for; where it asks for nothing, what was last chosen
/// of the lesson, or what is proposed.
fn begun(asked: &Course) -> Course {
    if asked.to_fragment() != asked.slug {
        return asked.clone();
    }
    let course = match storage::course(&asked.slug) {
        Some(kept) => Course::of_fragment(&kept),
        None => Course::proposed(&asked.slug),
    };
    Course {
        slug: asked.slug.clone(),
        added: asked.added.clone(),
        ..course
    }
}

/// A row of buttons that choose many things at once: label, and whether that is how it is now.
fn view_at_once(title: &str, buttons: Vec<(&'static str, bool, Callback<MouseEvent>)>) -> Html {
    html! {
        <p class="at-once" role="group" aria-label={title.to_owned()}>
            { for buttons.into_iter().map(|(label, is_so, on_click)| html! {
                <button type="button" aria-pressed={is_so.to_string()} onclick={on_click}>{ label }</button>
            }) }
        </p>
    }
}

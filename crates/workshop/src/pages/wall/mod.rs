//! « Projeter »: a course on the wall of a classroom, one stop after the other, by keys, a clicker or buttons.

mod stops;
mod view;

use std::rc::Rc;

use browser::listen::{Key, Listeners};
use browser::{address, focus, full_screen, spawn_local};
use reading::course::Course;
use reading::lesson::Lesson;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::course::{text_for_class, use_course, view_course_page};
use crate::route::Route;
use crate::strings::Strings;
use crate::view::use_title_of;
use stops::stops;
use view::view_wall;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct WallPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The course as the address has it.
    pub course: AttrValue,
    /// The stop, from 1.
    pub stop: usize,
}

/// The page.
#[component]
pub fn WallPage(props: &WallPageProps) -> Html {
    let words = &props.words.wall;
    let awaited = use_course(&props.course);
    use_title_of(props.words, words.title, awaited.title());
    view_course_page(words.title, props.words, awaited, |course, lesson| {
        html! { <Wall words={props.words} {course} {lesson} begins_at={props.stop} /> }
    })
}

/// What the wall needs.
#[derive(Clone, PartialEq, Properties)]
struct WallProps {
    words: &'static Strings,
    course: Course,
    /// The whole lesson.
    lesson: Rc<Lesson>,
    /// The stop with which it begins, from 1.
    begins_at: usize,
}

/// What the wall shows.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    /// The place of the stop, from 0.
    at: usize,
    /// How many stops there are.
    count: usize,
    explanations: bool,
    notes: bool,
    answer: bool,
    /// The entry whose whole explanation is shown.
    explained: Option<String>,
    over: Option<Over>,
}

/// What lies over the stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Over {
    /// The headline only.
    Curtain,
    /// The code and the address of the course.
    Code,
    /// The list of keys.
    Keys,
}

/// What a teacher does.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Act {
    On,
    Back,
    ToFirst,
    ToLast,
    Explanations,
    Notes,
    Answer,
    Explain(String),
    Over(Over),
    /// Whatever lies over the stop goes.
    Clear,
}

impl Reducible for Shown {
    type Action = Act;

    fn reduce(self: Rc<Self>, act: Act) -> Rc<Self> {
        let mut shown = (*self).clone();
        match act {
            // A step takes away what lies over the stop, and goes on only when nothing does.
            Act::On if shown.over.is_some() => shown.over = None,
            Act::On => shown.go((shown.at + 1).min(shown.count.saturating_sub(1))),
            Act::Back => shown.go(shown.at.saturating_sub(1)),
            Act::ToFirst => shown.go(0),
            Act::ToLast => shown.go(shown.count.saturating_sub(1)),
            Act::Explanations => shown.explanations = !shown.explanations,
            Act::Notes => shown.notes = !shown.notes,
            Act::Answer => shown.answer = !shown.answer,
            Act::Explain(id) => {
                shown.explained = (shown.explained.as_ref() != Some(&id)).then_some(id);
            }
            Act::Over(over) => shown.over = (shown.over != Some(over)).then_some(over),
            Act::Clear => {
                shown.over = None;
                shown.explained = None;
            }
        }
        Rc::new(shown)
    }
}

impl Shown {
    /// Another stop: the answer and the explanation of the one before are gone.
    fn go(&mut self, at: usize) {
        if at != self.at {
            self.answer = false;
            self.explained = None;
        }
        self.at = at;
        self.over = None;
    }
}

/// The key of a teacher or a clicker.
fn act_of(key: &Key) -> Option<Act> {
    let sign = match key {
        Key::Escape => return Some(Act::Clear),
        Key::Tab(_) => return None,
        Key::Sign(sign) => sign.as_str(),
    };
    Some(match sign {
        // A button that has the focus is pressed by these.
        " " | "Enter" if focus::is_on_control() => return None,
        " " | "Enter" | "ArrowRight" | "ArrowDown" | "PageDown" => Act::On,
        "ArrowLeft" | "ArrowUp" | "PageUp" => Act::Back,
        "Home" => Act::ToFirst,
        "End" => Act::ToLast,
        "g" => Act::Explanations,
        "e" => Act::Notes,
        "a" => Act::Answer,
        "c" => Act::Over(Over::Curtain),
        "q" => Act::Over(Over::Code),
        "?" => Act::Over(Over::Keys),
        _ => return None,
    })
}

/// The wall.
#[component]
fn Wall(props: &WallProps) -> Html {
    let lesson = use_memo(
        (props.course.clone(), props.lesson.clone()),
        |(course, lesson)| course.apply(lesson),
    );
    let way = use_memo(
        (lesson.clone(), props.course.clone(), props.lesson.clone()),
        |(shown, course, whole)| {
            stops(&shown.article, course, course.own_questions(&whole.article))
        },
    );
    let sent = use_state(|| props.course.to_fragment());
    {
        let sent = sent.setter();
        let course = (props.course.clone(), props.lesson.clone());
        use_effect_with(course, move |course| {
            let (course, lesson) = course.clone();
            spawn_local(async move { sent.set(text_for_class(&course, &lesson).await) });
        });
    }
    let shown = use_reducer(|| Shown {
        at: props.begins_at.clamp(1, way.len()) - 1,
        count: way.len(),
        explanations: false,
        notes: false,
        answer: false,
        explained: None,
        over: None,
    });
    let route = Route::Wall {
        course: props.course.to_fragment(),
        stop: shown.at + 1,
    };
    // A reload comes back to the same stop.
    use_effect_with(route.to_path(), |path| address::replace_fragment(path));
    {
        let dispatch = shown.dispatcher();
        use_effect_with((), move |()| {
            let mut listeners = Listeners::default();
            listeners.keys(move |key| {
                if key == Key::Sign("f".to_owned()) {
                    full_screen::toggle();
                    return true;
                }
                let act = act_of(&key);
                let is_used = act.is_some();
                if let Some(act) = act {
                    dispatch.dispatch(act);
                }
                is_used
            });
            move || drop(listeners)
        });
    }
    let Some(stop) = way.get(shown.at) else {
        return Html::default();
    };
    view_wall(props, &lesson, &sent, stop, &shown)
}

//! « Projeter »: a course on the wall of a classroom, one stop after the other, by keys, a clicker or buttons.

mod question;
mod stops;
mod view;

use std::rc::Rc;

use browser::listen::{Key, Listeners};
use browser::{address, focus, full_screen, scrolling, spawn_local};
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

impl WallProps {
    /// The page on which the course is prepared.
    fn way_out(&self) -> Route {
        Route::Course {
            course: self.course.to_fragment(),
        }
    }

    /// The stop to which the current address leads, from 1, if it is one of this course.
    fn stop_in_address(&self) -> Option<usize> {
        match Route::recognize(&address::whole_fragment())? {
            Route::Wall { course, stop } => {
                let is_this =
                    Course::of_fragment(&course).to_fragment() == self.course.to_fragment();
                is_this.then_some(stop)
            }
            _ => None,
        }
    }
}

/// The state of a page to which somebody has come from the wall: what had the focus there is gone.
#[derive(Clone, PartialEq)]
pub(crate) struct FromWall;

/// What of the wall scrolls where the window has no room for it.
const STOP: &str = ".wall .stop";

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
    /// To the stop at that place, from 0, or the last one.
    To(usize),
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
            Act::On => shown.go(shown.at + 1),
            Act::Back => shown.go(shown.at.saturating_sub(1)),
            Act::To(at) => shown.go(at),
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
    /// Another stop, at most the last one: the answer and the explanation of the one before are gone.
    fn go(&mut self, at: usize) {
        let at = at.min(self.count.saturating_sub(1));
        if at != self.at {
            self.answer = false;
            self.explained = None;
        }
        self.at = at;
        self.over = None;
    }

    /// Whether there is something that Escape takes away.
    fn is_covered(&self) -> bool {
        self.over.is_some() || self.explained.is_some()
    }
}

/// Does what a teacher wants. A step first goes through what the window has no room for, and only then to another stop.
fn act_on(dispatch: &UseReducerDispatcher<Shown>, act: Act) {
    let has_turned = match act {
        Act::On => scrolling::turn(STOP, true),
        Act::Back => scrolling::turn(STOP, false),
        _ => false,
    };
    if !has_turned {
        dispatch.dispatch(act);
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
        "Home" => Act::To(0),
        "End" => Act::To(usize::MAX),
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
    use_keys(props, &shown);
    let more = use_more_below();
    let Some(stop) = way.get(shown.at) else {
        return Html::default();
    };
    view_wall(props, &lesson, &sent, stop, &shown, &more)
}

/// Hears keys, and that somebody changes the number in the address.
#[hook]
fn use_keys(props: &WallProps, shown: &UseReducerHandle<Shown>) {
    let navigator = use_navigator();
    let dispatch = shown.dispatcher();
    let what = (props.clone(), shown.is_covered());
    use_effect_with(what, move |(props, is_covered)| {
        let mut listeners = Listeners::default();
        {
            let (props, dispatch) = (props.clone(), dispatch.clone());
            listeners.fragments(move || {
                if let Some(stop) = props.stop_in_address() {
                    dispatch.dispatch(Act::To(stop.saturating_sub(1)));
                }
            });
        }
        let (way_out, is_covered) = (props.way_out(), *is_covered);
        listeners.keys(move |key| {
            if key == Key::Sign("f".to_owned()) {
                full_screen::toggle();
                return true;
            }
            if key == Key::Escape && !is_covered {
                // There the key is the browser's.
                let leaves = !full_screen::is_on();
                if let Some(navigator) = navigator.as_ref().filter(|_| leaves) {
                    navigator.push_with_state(&way_out, FromWall);
                }
                return leaves;
            }
            let act = act_of(&key);
            let is_used = act.is_some();
            if let Some(act) = act {
                act_on(&dispatch, act);
            }
            is_used
        });
        move || drop(listeners)
    });
}

/// Whether the stop has more below than the window has room for. It is measured after each drawing, too: what is
/// revealed makes the stop longer.
#[hook]
fn use_more_below() -> UseStateHandle<bool> {
    let more = use_state_eq(|| false);
    {
        let more = more.setter();
        use_effect(move || more.set(scrolling::has_more_below(STOP)));
    }
    {
        let more = more.setter();
        use_effect_with((), move |()| {
            let mut listeners = Listeners::default();
            listeners.resizes(move |_| more.set(scrolling::has_more_below(STOP)));
            move || drop(listeners)
        });
    }
    more
}

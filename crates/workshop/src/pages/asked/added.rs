//! The questions that a teacher adds to a lesson of the site, and those that they put in the place of its own. They are
//! kept on this device, beside the lesson.

use std::rc::Rc;

use browser::questions;
use browser::storage::{self, NotKept};
use reading::course::{AddedQuestion, Course};
use reading::lesson::{Lesson, Question};
use yew::prelude::*;
use yew_router::prelude::*;

use super::change::Edit;
use super::one::One;
use super::removed::{Removed, insert_line, view_status};
use super::{sentences_of, view_kinds};
use crate::course::{use_course, view_course_page};
use crate::edited::{Change, Work, Worked, use_worked};
use crate::route::Route;
use crate::strings::Strings;
use crate::text_page::{view_changes, view_elsewhere};
use crate::view::use_title_of;

impl Worked for Vec<AddedQuestion> {
    /// The slug of the lesson.
    type Key = String;

    async fn fetch(slug: &String) -> Option<Rc<Self>> {
        Some(Rc::new(questions::added(slug)))
    }

    fn hold(slug: &String, now: &Rc<Self>) {
        // The next page finds them there. Where the browser refuses, `keep` says so.
        questions::keep(slug, now).ok();
    }

    fn turn(slug: &String) -> Option<String> {
        Some(format!("en-regard questions {slug}"))
    }

    async fn keep(slug: &String, now: &Rc<Self>) -> Result<(), NotKept> {
        questions::keep(slug, now)
    }
}

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct AddedPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The course for which the questions are written, as a text.
    pub course: AttrValue,
}

/// The page.
#[component]
pub fn AddedPage(props: &AddedPageProps) -> Html {
    let words = props.words;
    let awaited = use_course(&props.course);
    use_title_of(words, words.asked.title, awaited.title());
    view_course_page(words.asked.title, words, awaited, |course, lesson| {
        html! { <Added {words} {course} {lesson} /> }
    })
}

/// What the questions need.
#[derive(Clone, PartialEq, Properties)]
struct AddedProps {
    words: &'static Strings,
    course: Course,
    lesson: Rc<Lesson>,
}

/// All questions of the lesson; those of the teacher with their fields.
#[component]
fn Added(props: &AddedProps) -> Html {
    let words = &props.words.asked;
    let used = use_worked::<Vec<AddedQuestion>>(props.course.slug.clone());
    let sentences = use_memo(props.lesson.clone(), |lesson| {
        Rc::new(sentences_of(&lesson.article, |id, _| id))
    });
    // What is added is asked.
    let asked = use_state(|| props.course.questions.clone());
    let new = use_state(|| None::<u32>);
    let removed = use_state(|| None::<(u32, Removed)>);
    let Work::Here(edited) = &*used.work else {
        return html! { <h1>{ words.title }</h1> };
    };
    let work = used.work.dispatcher();
    let changes = edited.changes();
    let removed_now = (*removed).filter(|(_, it)| it.changes == changes);
    let article = &props.lesson.article;
    let course = Course {
        questions: (*asked).clone(),
        added: (*edited.now).clone(),
        ..props.course.clone()
    };
    let begin = {
        let (work, new) = (work.clone(), new.setter());
        Callback::from(move |begun: AddedQuestion| {
            new.set(Some(begun.number));
            work.dispatch(Change::edit(move |added: &mut Vec<AddedQuestion>| {
                added.push(begun)
            }));
        })
    };
    let on_add = {
        let (begin, asked, course) = (begin.clone(), asked.clone(), course.clone());
        Callback::from(move |question: Question| {
            let number = AddedQuestion::next_number(&course.added);
            if !course.has_question(number) {
                let mut course = course.clone();
                course
                    .questions
                    .iter_mut()
                    .for_each(|numbers| numbers.push(number));
                asked.set(course.questions.clone());
                storage::keep_course(&course.slug, &course.to_fragment()).ok();
            }
            begin.emit(AddedQuestion { number, question });
        })
    };
    let view = |(at, (number, question)): (usize, (u32, Question))| {
        let own = edited.now.iter().find(|added| added.number == number);
        let Some(own) = own else {
            let begin = begin.clone();
            let asks = question.ask.text.clone();
            let change = Callback::from(move |_: MouseEvent| {
                begin.emit(AddedQuestion {
                    number,
                    question: question.clone(),
                });
            });
            return html! {
                <li key={number} class="of-lesson">
                    <p>{ format!("{}. ", at + 1) }<span dir="auto" lang={article.lang.clone()}>{ asks }</span></p>
                    <p><button type="button" aria-label={(words.change_this)(at + 1)} onclick={change}>{ words.change }</button></p>
                </li>
            };
        };
        let change = work.clone();
        let on_change = Callback::from(
            move |Edit {
                      field,
                      change: edit,
                  }| {
                let edit = move |added: &mut Vec<AddedQuestion>| {
                    let mut added = added.iter_mut();
                    if let Some(added) = added.find(|added| added.number == number) {
                        edit(&mut added.question);
                    }
                };
                change.dispatch(Change::Edit {
                    field,
                    edit: Box::new(edit),
                });
            },
        );
        let (remove, set_removed) = (work.clone(), removed.setter());
        let says = match own.is_in_place() {
            true => words.restored,
            false => words.deleted,
        };
        let on_remove = Callback::from(move |_: MouseEvent| {
            let changes = changes + 1;
            set_removed.set(Some((number, Removed { at, changes, says })));
            remove.dispatch(Change::edit(move |added: &mut Vec<AddedQuestion>| {
                added.retain(|added| added.number != number);
            }));
        });
        html! {
            <li key={number}>
                <One
                    words={props.words}
                    lang={article.lang.clone()}
                    {at}
                    {question}
                    sentences={(*sentences).clone()}
                    {on_change}
                    remove={if own.is_in_place() { words.restore } else { words.delete }}
                    {on_remove}
                    is_new={*new == Some(number)}
                />
            </li>
        }
    };
    let all = course.questions_to_choose(article).into_iter();
    let mut questions: Vec<Html> = all.enumerate().map(view).collect();
    if let Some((number, gone)) = removed_now {
        let (work, new) = (work.clone(), new.setter());
        let on_undo = Callback::from(move |_: MouseEvent| {
            new.set(Some(number));
            work.dispatch(Change::Undo);
        });
        insert_line(&mut questions, gone, props.words, on_undo);
    }
    let to = Route::Course {
        course: course.to_fragment(),
    };
    html! {
        <>
            <h1>{ words.title }</h1>
            <p class="name" dir="auto" lang={article.lang.clone()}>{ &article.title.text }</p>
            { view_elsewhere(edited, words.elsewhere, props.words, &work) }
            <p class="all">
                <Link<Route> {to} classes="button first">{ props.words.course.title }</Link<Route>>
                { view_changes(&used, edited, props.words) }
            </p>
            if used.is_refused {
                <p class="trouble" role="alert">{ props.words.text.not_kept }</p>
            }
            <p class="hint">{ words.hint_of_added }</p>
            { view_status(removed_now.map(|(_, it)| it)) }
            <fieldset role="none" disabled={edited.is_elsewhere()}>
                <ol class="asked-here" aria-label={words.all}>
                    { for questions }
                </ol>
                { view_kinds(&article.lang, props.words, &on_add) }
            </fieldset>
        </>
    }
}

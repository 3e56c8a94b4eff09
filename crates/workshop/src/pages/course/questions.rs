//! The questions of a course.

use reading::address::Address;
use reading::course::{Support, toggle};
use reading::lesson::{Flaw, Question};
use yew::prelude::*;
use yew_router::prelude::*;

use super::{Shown, view_at_once};
use crate::route::Route;

/// The questions, and whether their answers are hidden.
pub(super) fn view_questions(shown: &Shown<'_>) -> Html {
    let words = &shown.words.course;
    let (course, article) = (shown.course, &shown.lesson.article);
    let all = course.questions_to_choose(article);
    let numbers: Vec<u32> = all.iter().map(|(number, _)| *number).collect();
    let chosen: Vec<u32> = numbers
        .iter()
        .copied()
        .filter(|it| course.has_question(*it))
        .collect();
    let proposed = course.proposed_questions(article);
    let choose = |questions: Option<Vec<u32>>| {
        shown.on(move |course, _| course.questions = questions.clone())
    };
    let mut at_once = vec![
        (words.all, course.questions.is_none(), choose(None)),
        (words.none, chosen.is_empty(), choose(Some(Vec::new()))),
    ];
    // Where the chosen paragraphs answer all of them, nothing else is proposed.
    if proposed.is_some() {
        let is_so = course.questions == proposed;
        at_once.insert(0, (words.proposed, is_so, choose(proposed)));
    }
    let view = |(at, (number, question)): (usize, &(u32, Question))| {
        let number = *number;
        let on_change = {
            let (all, chosen) = (numbers.clone(), chosen.clone());
            shown.on(move |course, _| course.questions = toggle(&all, &chosen, &number))
        };
        let missing = course.missing_proofs(question, article);
        html! {
            <li key={number}>
                <label>
                    <input type="checkbox" checked={course.has_question(number)} onchange={on_change} />
                    <span>
                        <span class="about">{ format!("{}. ", at + 1) }</span>
                        <span class="name" dir="auto" lang={article.lang.clone()}>{ &question.ask.text }</span>
                        if course.is_added(number) && question.written().is_none() {
                            { " " }
                            <span class="about">{ words.unfinished }</span>
                        } else if course.is_added(number) {
                            { " " }
                            <span class="about">{ words.by_teacher }</span>
                        }
                        // Where answers have not come along, nobody here can mend it.
                        if course.carried.is_empty() && question.flaw() == Some(Flaw::NoRightAnswer) {
                            { " " }
                            <span class="about flaw">{ (shown.words.asked.flaw)(Flaw::NoRightAnswer, question.kind) }</span>
                        }
                        if !missing.is_empty() {
                            { " " }
                            <span class="about">{ (words.proof_missing)(&missing) }</span>
                        }
                    </span>
                </label>
            </li>
        }
    };
    let on_hide = shown.on(|course, _| course.hides_answers = !course.hides_answers);
    html! {
        <section class="asked">
            <h2>{ words.questions }</h2>
            if !all.is_empty() {
                <p class="hint" role="status">{ (words.asked)(chosen.len(), numbers.len()) }</p>
                { view_at_once(words.questions, at_once) }
                <ul class="choices">{ for all.iter().enumerate().map(view) }</ul>
            }
            <p>{ view_editor(shown) }</p>
            <p>
                <label class="choice">
                    <input
                        type="checkbox"
                        name="answers"
                        checked={!course.shows_answers()}
                        disabled={course.support == Support::None}
                        onchange={on_hide}
                    />
                    { words.hide_answers }
                </label>
            </p>
        </section>
    }
}

/// The way to where questions are written; whoever has got a course from somebody else has got its questions with it.
fn view_editor(shown: &Shown<'_>) -> Html {
    let words = &shown.words.course;
    if !shown.course.carried.is_empty() {
        return html! { <span class="hint">{ words.carried }</span> };
    }
    let to = match Address::of_lesson(&shown.course.slug) {
        Address::OwnText(id) => Route::Asked { id },
        _ => Route::Added {
            course: shown.course.to_fragment(),
        },
    };
    html! { <Link<Route> {to} classes="button">{ words.write }</Link<Route>> }
}

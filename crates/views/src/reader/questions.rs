//! The questions about a lesson. Without the app their answers are folded away; with it, whoever answers is told
//! at once whether that is right, and why.

use reading::lesson::{Article, FIRST, Item, Noted, Question, QuestionKind};
use reading::session::{Choices, Interface};
use yew::prelude::*;

use crate::strings::{Questions, Strings, strings, strings_of};

/// The questions as they are shown.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct QuestionsState {
    /// What the reader has answered: the name of each item with the number of the answer.
    pub(super) answers: Choices,
    /// Whether the counterparts are shown without a tap.
    pub(super) notes_open: bool,
    /// Ids of the questions whose counterpart is shown.
    pub(super) revealed: Vec<String>,
}

/// All questions of an article.
pub(super) fn view_questions(
    article: &Article,
    shown: &QuestionsState,
    interface: Interface,
) -> Html {
    // Words such as « vrai » and « faux » are in the language of the article.
    let own = strings_of(&article.lang, interface);
    let own_lang = (own.lang != article.lang).then_some(own.lang);
    let numbered = article.questions.iter().zip(1..);
    html! {
        <section class="questions" aria-labelledby="questions-title">
            <h2 id="questions-title" lang={own_lang}>{ own.questions.title }</h2>
            <ol>
                { for numbered.map(|(question, number)| {
                    let asked = Asked {
                        question,
                        id: format!("q{number}"),
                        article,
                        own,
                        strings: strings(interface),
                    };
                    asked.view(shown)
                }) }
            </ol>
        </section>
    }
}

/// One question, with all that its parts are drawn from.
struct Asked<'a> {
    question: &'a Question,
    /// Its id in the page: `q1`.
    id: String,
    article: &'a Article,
    /// Words in the language of the article.
    own: &'static Strings,
    /// Words in the language of the interface.
    strings: &'static Strings,
}

impl Asked<'_> {
    fn view(&self, shown: &QuestionsState) -> Html {
        let Asked { question, id, .. } = self;
        let given: Vec<Option<u32>> = (1..=question.items.len())
            .map(|item| shown.answers.get(&format!("{id}.{item}"))?.parse().ok())
            .collect();
        let is_answered = !given.is_empty() && given.iter().all(Option::is_some);
        let note_open = shown.notes_open || shown.revealed.contains(id);
        let words = (question.words > 0).then(|| question.words.to_string());
        html! {
            <li id={id.clone()} class="question" data-kind={question.kind.word()} data-words={words}>
                <p class="ask" id={format!("{id}-ask")}>{ &question.ask.text }</p>
                { self.view_choices() }
                { for question.items.iter().zip(&given).zip(1..).map(|((item, given), number)| self.view_item(item, *given, number)) }
                { self.view_note(note_open) }
                <details class="answer" open={is_answered}>
                    <summary lang={self.strings.lang}>{ self.strings.questions.answer }</summary>
                    { self.view_answer() }
                </details>
            </li>
        }
    }

    /// Options are answered where they stand, speakers beside what they say.
    fn view_choices(&self) -> Html {
        let Asked { question, id, .. } = self;
        if question.choices.is_empty() {
            return Html::default();
        }
        let is_choice = question.kind == QuestionKind::Choice;
        let view_choice = |(choice, number): (&Noted, u32)| {
            html! {
                <li>
                    if is_choice {
                        { view_radio(id, number, &choice.text) }
                    } else {
                        { &choice.text }
                    }
                </li>
            }
        };
        html! {
            <ul class="choices" role={is_choice.then_some("group")} aria-labelledby={is_choice.then(|| format!("{id}-ask"))}>
                { for question.choices.iter().zip(FIRST..).map(view_choice) }
            </ul>
        }
    }

    fn view_item(&self, item: &Item, given: Option<u32>, number: usize) -> Html {
        let Asked { question, id, .. } = self;
        let name = format!("{id}.{number}");
        let (verdict, word) = match given {
            None => (None, ""),
            Some(given) if given == item.right => (Some("right"), self.strings.questions.right),
            Some(_) => (Some("wrong"), self.strings.questions.wrong),
        };
        let proof = (!item.proof.is_empty()).then(|| item.proof.clone());
        html! {
            <div class="item" data-right={item.right.to_string()} data-proof={proof} data-verdict={verdict}>
                { match question.kind {
                    QuestionKind::Choice | QuestionKind::Open => Html::default(),
                    QuestionKind::TrueFalse => html! {
                        <div class="choices" role="group" aria-labelledby={format!("{id}-ask")}>
                            { for (FIRST..).take(question.answers()).map(|answer| view_radio(id, answer, &self.answer_text(answer))) }
                        </div>
                    },
                    _ => html! {
                        <label>
                            <span class="statement">{ &item.text.text }</span>
                            <select name={name}>
                                <option value="">{ "…" }</option>
                                { for (FIRST..).take(question.answers()).map(|answer| html! {
                                    <option value={answer.to_string()}>{ self.answer_text(answer) }</option>
                                }) }
                            </select>
                        </label>
                    },
                } }
                <span class="verdict" role="status" lang={self.strings.lang}>{ word }</span>
            </div>
        }
    }

    /// What stands for the answer of that number.
    fn answer_text(&self, number: u32) -> String {
        let Questions {
            yes_no, fact_claim, ..
        } = &self.own.questions;
        let two = |[first, second]: &[&str; 2]| {
            let text = if number == FIRST { *first } else { *second };
            text.to_owned()
        };
        match self.question.kind {
            QuestionKind::TrueFalse => two(yes_no),
            QuestionKind::FactOrClaim => two(fact_claim),
            QuestionKind::Order => number.to_string(),
            QuestionKind::Choice | QuestionKind::WhoSays | QuestionKind::Open => {
                let choice = self.question.choices.iter().zip(FIRST..);
                let mut choice = choice.filter(|(_, at)| *at == number);
                choice
                    .next()
                    .map(|(choice, _)| choice.text.clone())
                    .unwrap_or_default()
            }
        }
    }

    fn view_note(&self, open: bool) -> Html {
        let Asked {
            question,
            id,
            article,
            ..
        } = self;
        if question.ask.note.is_empty() {
            return Html::default();
        }
        let list = |class: &'static str, noted: Vec<&Noted>| {
            let noted: Vec<&Noted> = noted.into_iter().filter(|it| !it.note.is_empty()).collect();
            if noted.is_empty() {
                return Html::default();
            }
            html! {
                <ul class={class}>{ for noted.iter().map(|noted| html! { <li>{ &noted.note }</li> }) }</ul>
            }
        };
        html! {
            <details class="note" data-note-for={id.clone()} lang={article.notes_lang.clone()} {open}>
                <summary>
                    <span aria-hidden="true">{ &article.notes_lang }</span>
                    <span class="visually-hidden" lang={self.strings.lang}>{ self.strings.languages.note_of(&article.notes_lang, 0) }</span>
                </summary>
                <p>{ &question.ask.note }</p>
                { list("choices-note", question.choices.iter().collect()) }
                { list("items-note", question.items.iter().map(|item| &item.text).collect()) }
            </details>
        }
    }

    /// What is right, why, and where the text says so.
    fn view_answer(&self) -> Html {
        let Asked {
            question, article, ..
        } = self;
        let right = match question.kind {
            QuestionKind::Open => Html::default(),
            QuestionKind::Choice | QuestionKind::TrueFalse => {
                let right = question.items.first().map_or(0, |item| item.right);
                html! { <p class="right">{ self.answer_text(right) }</p> }
            }
            QuestionKind::Order => {
                let mut events: Vec<&Item> = question.items.iter().collect();
                events.sort_by_key(|event| event.right);
                html! {
                    <ol class="right">{ for events.iter().map(|event| html! { <li>{ &event.text.text }</li> }) }</ol>
                }
            }
            QuestionKind::WhoSays | QuestionKind::FactOrClaim => html! {
                <ul class="right">
                    { for question.items.iter().map(|item| html! {
                        <li>{ format!("{} – {} ", item.text.text, self.answer_text(item.right)) }{ view_proof(&item.proof) }</li>
                    }) }
                </ul>
            },
        };
        html! {
            <>
                { right }
                <p class="why">{ &question.answer.text }</p>
                if !question.answer.note.is_empty() {
                    <p class="why-note" lang={article.notes_lang.clone()}>{ &question.answer.note }</p>
                }
                { view_proof(&question.proof) }
            </>
        }
    }
}

fn view_radio(id: &str, number: u32, text: &str) -> Html {
    html! {
        <label>
            <input type="radio" name={format!("{id}.1")} value={number.to_string()} />
            <span>{ text.to_owned() }</span>
        </label>
    }
}

/// Leads to the sentence that proves an answer.
fn view_proof(sentence: &str) -> Html {
    let paragraph = sentence
        .rsplit_once('s')
        .map_or("", |(paragraph, _)| paragraph);
    let number = paragraph.trim_start_matches('p');
    if number.is_empty() {
        return Html::default();
    }
    html! { <a class="proof" href={format!("#{sentence}")}>{ format!("§\u{a0}{number}") }</a> }
}

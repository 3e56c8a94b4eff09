//! The questions about a lesson. Without the app their answers are folded away; with it, whoever answers is told
//! at once whether that is right, and why.
//!
//! All kinds of question are drawn in one way, which keeps the reader's wasm small: each item has a row of
//! answers to choose from, or the one field into which a word is typed.

use reading::lesson::{Article, FIRST, Item, Paragraph, Question, QuestionKind, Verdict};
use reading::session::{Choices, Interface};
use yew::prelude::*;

use super::gaps::{bank, said, verdict};
use super::paragraph::view_note;
use crate::strings::{Strings, strings, strings_of};

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
    let numbered = article.questions.iter().zip(1..);
    html! {
        <section class="questions" aria-labelledby="questions-title">
            <h2 id="questions-title">{ own.questions.title }</h2>
            <ol>
                { for numbered.map(|(question, number)| {
                    let asked = Asked {
                        question,
                        id: format!("q{number}"),
                        own,
                        strings: strings(interface),
                    };
                    asked.view(article, shown, interface)
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
    /// Words in the language of the article.
    own: &'static Strings,
    /// Words in the language of the interface.
    strings: &'static Strings,
}

impl Asked<'_> {
    fn view(&self, article: &Article, shown: &QuestionsState, interface: Interface) -> Html {
        let Asked { question, id, .. } = self;
        let is_typed = question.kind == QuestionKind::Gaps;
        let mut is_answered = question.answers() > 0;
        let items = question.items.iter().zip(FIRST..).map(|(item, number)| {
            let name = format!("{id}.{number}");
            let given = shown.answers.get(&name).unwrap_or_default();
            let verdict = verdict(question, item, given);
            // A word that was typed can be mended.
            is_answered &= match is_typed {
                true => verdict == Some(Verdict::Right),
                false => !given.is_empty(),
            };
            self.view_item(item, name, given, verdict)
        });
        let items: Html = items.collect();
        let note = Paragraph {
            id: id.clone(),
            note: question.notes(),
            ..Paragraph::default()
        };
        let note_open = shown.notes_open || shown.revealed.contains(id);
        html! {
            <li id={id.clone()} class="question" data-kind={question.kind.word()} data-words={question.words.to_string()}>
                <p id={format!("{id}-ask")} class="ask">{ self.own.questions.ask(question) }</p>
                <p class="bank">{ bank(question) }</p>
                { items }
                { view_note(&note, article, note_open, interface) }
                if question.has_answer() {
                    <details class="answer" open={is_answered}>
                        <summary lang={self.strings.lang}>{ self.strings.questions.answer }</summary>
                        <ul class="right">{ for question.items.iter().map(|item| self.view_right(item)) }</ul>
                        <p class="why">{ &question.answer.text }</p>
                        <p class="why-note" lang={article.notes_lang.clone()}>{ &question.answer.note }</p>
                    </details>
                }
            </li>
        }
    }

    fn view_item(&self, item: &Item, name: String, given: &str, verdict: Option<Verdict>) -> Html {
        let right = item.right.to_string();
        let word = verdict.map(|verdict| said(verdict, &self.strings.questions));
        let is_typed = self.question.kind == QuestionKind::Gaps;
        let (kind, count) = match is_typed {
            true => ("text", 1),
            false => ("radio", self.question.answers()),
        };
        let answers = (FIRST..).take(count).map(|answer| {
            // A field is named by its sentence, which stands above it.
            let (value, label) = match is_typed {
                true => (given.to_owned(), item.text.text.clone()),
                false => (
                    answer.to_string(),
                    self.own.questions.answer(self.question, answer),
                ),
            };
            html! {
                <label>
                    <input type={kind} name={name.clone()} {value} autocomplete="off" />
                    <span>{ label }</span>
                </label>
            }
        });
        html! {
            <div class="item" role="group" aria-labelledby={format!("{}-ask {name}-said", self.id)} data-right={right} data-proof={item.proof.clone()} data-verdict={verdict.map_or("", Verdict::word)}>
                <span id={format!("{name}-said")} class="statement">{ &item.text.text }</span>
                { for answers }
                <span class="verdict" role="status" lang={self.strings.lang}>{ word }</span>
            </div>
        }
    }

    /// What is right, and where the text says so.
    fn view_right(&self, item: &Item) -> Html {
        let paragraph = item.proof.split('s').next().unwrap_or_default();
        let answer = self.own.questions.answer(self.question, item.right);
        let right = match item.text.text.as_str() {
            "" => answer,
            statement => format!("{statement} – {answer}"),
        };
        html! {
            <li>
                { right }
                if let Some(number) = paragraph.strip_prefix('p') {
                    <a class="proof" href={format!("#{}", item.proof)}>{ format!("§\u{a0}{number}") }</a>
                }
            </li>
        }
    }
}

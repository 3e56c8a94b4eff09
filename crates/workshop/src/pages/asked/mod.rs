//! The questions about a text are written here, and each answer is proved by a sentence that is tapped.

mod added;
mod change;
mod one;
mod parts;
mod proof;
mod removed;

pub use added::AddedPage;

use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::{own_texts, spawn_local};
use reading::lesson::{Article, Question, QuestionKind};
use yew::prelude::*;

use crate::edited;
use crate::own_text::{self, Change, Work, use_own_text};
use crate::strings::{Strings, strings_of};
use crate::text_page::view_text_page;
use crate::view::{PageOfText, use_title_of};
use change::{Edit, Quoted};
use one::One;
use removed::{Removed, insert_line, view_status};

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct AskedPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The id of the text.
    pub id: String,
}

/// The kinds of question that are written here.
const KINDS: [QuestionKind; 6] = [
    QuestionKind::Choice,
    QuestionKind::TrueFalse,
    QuestionKind::WhoSays,
    QuestionKind::FactOrClaim,
    QuestionKind::Order,
    QuestionKind::Open,
];

/// The page for a text that a reader has brought.
#[component]
pub fn AskedPage(props: &AskedPageProps) -> Html {
    let words = &props.words.asked;
    let used = use_own_text(&props.id);
    use_title_of(
        props.words,
        props.words.pages_of_text.asked,
        own_text::title(&used),
    );
    let sentences = use_sentences(&props.id);
    let new = use_state(|| None::<usize>);
    let removed = use_state(|| None::<Removed>);
    let changes = match &*used.work {
        Work::Here(edited) => edited.changes(),
        _ => 0,
    };
    let removed_now = (*removed).filter(|it| it.changes == changes);
    view_text_page(&used, PageOfText::Asked, props.words, |text, work| {
        let on_add = {
            let (work, new, at) = (work.clone(), new.setter(), text.questions.len());
            Callback::from(move |question: Question| {
                new.set(Some(at));
                work.dispatch(Change::edit(move |text: &mut OwnText| {
                    text.questions.push(question);
                }));
            })
        };
        let view = |(at, question): (usize, &Question)| {
            let change = work.clone();
            let on_change = Callback::from(
                move |Edit {
                          field,
                          change: edit,
                      }| {
                    let edit = move |text: &mut OwnText| {
                        if let Some(question) = text.questions.get_mut(at) {
                            edit(question);
                        }
                    };
                    change.dispatch(edited::Change::Edit {
                        field,
                        edit: Box::new(edit),
                    });
                },
            );
            let (remove, set_removed) = (work.clone(), removed.setter());
            let on_remove = Callback::from(move |_: MouseEvent| {
                set_removed.set(Some(Removed {
                    at,
                    changes: changes + 1,
                    says: words.deleted,
                }));
                remove.dispatch(Change::edit(move |text: &mut OwnText| {
                    if at < text.questions.len() {
                        text.questions.remove(at);
                    }
                }));
            });
            html! {
                <li key={at}>
                    <One
                        words={props.words}
                        lang={text.lang.clone()}
                        {at}
                        question={question.clone()}
                        sentences={(*sentences).clone()}
                        {on_change}
                        remove={words.delete}
                        {on_remove}
                        is_new={*new == Some(at)}
                    />
                </li>
            }
        };
        let mut questions: Vec<Html> = text.questions.iter().enumerate().map(view).collect();
        if let Some(gone) = removed_now {
            let (work, new) = (work.clone(), new.setter());
            let on_undo = Callback::from(move |_: MouseEvent| {
                new.set(Some(gone.at));
                work.dispatch(edited::Change::Undo);
            });
            insert_line(&mut questions, gone, props.words, on_undo);
        }
        html! {
            <>
                <p class="hint">{ words.hint }</p>
                { view_status(removed_now) }
                <ol class="asked-here">{ for questions }</ol>
                { view_kinds(&text.lang, props.words, &on_add) }
            </>
        }
    })
}

/// A button for each kind of question, which begins one about a text in that language.
fn view_kinds(lang: &str, words: &'static Strings, on_add: &Callback<Question>) -> Html {
    let begins = strings_of(lang, words.interface).asked.begins;
    let view = |kind: QuestionKind| {
        let on_add = on_add.clone();
        let on_click = Callback::from(move |_: MouseEvent| {
            let mut question = Question::empty(kind);
            begins(kind).clone_into(&mut question.ask.text);
            on_add.emit(question);
        });
        html! { <button type="button" onclick={on_click}>{ (words.asked.add)(kind) }</button> }
    };
    html! {
        <p class="all" role="group" aria-label={words.asked.title}>{ for KINDS.map(view) }</p>
    }
}

/// The sentences of the own text of that id, paragraph by paragraph. A proof has their words.
#[hook]
fn use_sentences(id: &str) -> UseStateHandle<Rc<Vec<Vec<Quoted>>>> {
    let sentences = use_state(Rc::<Vec<Vec<Quoted>>>::default);
    {
        let sentences = sentences.setter();
        use_effect_with(id.to_owned(), move |id| {
            let id = id.clone();
            spawn_local(async move {
                if let Some(lesson) = own_texts::lesson(&id).await {
                    let proof = |_: String, text: &str| text.to_owned();
                    sentences.set(Rc::new(sentences_of(&lesson.article, proof)));
                }
            });
        });
    }
    sentences
}

/// The sentences of an article, each with its proof, which is made of its id and its words.
fn sentences_of(article: &Article, proof: impl Fn(String, &str) -> String) -> Vec<Vec<Quoted>> {
    let paragraphs = article.paragraphs().map(|paragraph| {
        let sentences = paragraph.sentences.iter().zip(1..);
        let quoted = sentences.map(|(sentence, number)| {
            let text = sentence.text();
            Quoted {
                proof: proof(format!("{}s{number}", paragraph.id), &text),
                text,
            }
        });
        quoted.collect()
    });
    paragraphs.collect()
}

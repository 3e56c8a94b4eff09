//! The questions about a text that a reader has brought: they are written here, and each answer is proved by a sentence
//! that is tapped.

mod one;

use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::{own_texts, spawn_local};
use reading::lesson::{Article, Question, QuestionKind};
use yew::prelude::*;

use crate::own_text::{Change, use_own_text};
use crate::strings::Strings;
use crate::text_page::view_text_page;
use crate::view::{PageOfText, use_title};
use one::One;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct AskedPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The id of the text.
    pub id: String,
}

/// The kinds of question that are written here.
const KINDS: [QuestionKind; 3] = [
    QuestionKind::Choice,
    QuestionKind::TrueFalse,
    QuestionKind::Open,
];

/// The page.
#[component]
pub fn AskedPage(props: &AskedPageProps) -> Html {
    let words = &props.words.asked;
    use_title(words.title, words.title);
    let used = use_own_text(&props.id);
    let sentences = use_sentences(&props.id);
    view_text_page(&used, PageOfText::Asked, props.words, |text, work| {
        let add = |kind: QuestionKind| {
            let work = work.clone();
            let on_click = Callback::from(move |_: MouseEvent| {
                work.dispatch(Change::edit(move |text: &mut OwnText| {
                    text.questions.push(Question::empty(kind));
                }));
            });
            html! { <button type="button" onclick={on_click}>{ (words.add)(kind) }</button> }
        };
        let sentences = &*sentences;
        html! {
            <>
                <p class="hint">{ words.hint }</p>
                <ol class="asked-here">
                    { for text.questions.iter().enumerate().map(|(at, question)| html! {
                        <li key={at}>
                            <One
                                words={props.words}
                                lang={text.lang.clone()}
                                {at}
                                question={question.clone()}
                                sentences={sentences.clone()}
                                work={work.clone()}
                            />
                        </li>
                    }) }
                </ol>
                <p class="all" role="group" aria-label={words.title}>{ for KINDS.map(add) }</p>
            </>
        }
    })
}

/// The sentences of the text, paragraph by paragraph.
#[hook]
fn use_sentences(id: &str) -> UseStateHandle<Rc<Vec<Vec<String>>>> {
    let sentences = use_state(Rc::<Vec<Vec<String>>>::default);
    {
        let sentences = sentences.setter();
        use_effect_with(id.to_owned(), move |id| {
            let id = id.clone();
            spawn_local(async move {
                if let Some(lesson) = own_texts::lesson(&id).await {
                    sentences.set(Rc::new(sentences_of(&lesson.article)));
                }
            });
        });
    }
    sentences
}

fn sentences_of(article: &Article) -> Vec<Vec<String>> {
    let paragraphs = article.paragraphs();
    let sentences = paragraphs.map(|paragraph| {
        let sentences = paragraph.sentences.iter();
        sentences.map(|sentence| sentence.text()).collect()
    });
    sentences.collect()
}

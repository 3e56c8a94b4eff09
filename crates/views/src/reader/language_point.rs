//! The box « Point de langue » under a text. It says the same whatever the reader does.

use reading::lesson::{Article, LanguagePoint, Noted};
use reading::session::Interface;
use yew::prelude::*;

use crate::strings::{strings, strings_of};

/// The point with three examples, something to do, and what is right, folded away.
pub(super) fn view_language_point(
    point: &LanguagePoint,
    article: &Article,
    interface: Interface,
) -> Html {
    let own = strings_of(&article.lang, interface);
    let strings = strings(interface);
    let part = |text: &Noted| {
        html! {
            <div class="part">
                <p class="said">{ &text.text }</p>
                { view_counterpart(text, article) }
            </div>
        }
    };
    html! {
        <section class="language-point" aria-labelledby="point-title">
            <div class="part">
                <h2 id="point-title">
                    <span class="label">{ own.article.language_point }</span>
                    <span class="said">{ &point.title.text }</span>
                </h2>
                { view_counterpart(&point.title, article) }
            </div>
            { part(&point.what) }
            <ul>
                { for point.examples.iter().map(|example| html! { <li>{ example }</li> }) }
            </ul>
            { part(&point.task) }
            if !point.answer.text.is_empty() {
                <details class="answer">
                    <summary lang={strings.lang}>{ strings.questions.answer }</summary>
                    { part(&point.answer) }
                </details>
            }
        </section>
    }
}

fn view_counterpart(text: &Noted, article: &Article) -> Html {
    if text.note.is_empty() {
        return Html::default();
    }
    html! { <p class="heading-note" lang={article.notes_lang.clone()}>{ &text.note }</p> }
}

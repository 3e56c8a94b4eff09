//! The tools beside the text: notes, glossary, settings.

use reading::lesson::Article;
use reading::session::{Notes, Panel, Setting, Settings};
use reading::words::flag_word;
use yew::prelude::*;

use crate::controls::Tool;
use crate::strings::{Strings, strings};

/// The tools. Before the app arrives only the glossary answers, as a link down the page.
pub(crate) fn view_toolbar(article: &Article, settings: &Settings, panel: Option<Panel>) -> Html {
    let strings = strings(settings.interface);
    html! {
        <nav class="toolbar" aria-label={strings.article.tools}>
            if article.has_notes() {
                { view_notes_choice(&article.notes_lang, settings.notes, strings) }
            }
            <a class="tool" href="#glossary" data-tool={Tool::Glossary.word()}><span>{ strings.glossary.title }</span></a>
            <button
                class="tool needs-app"
                type="button"
                data-tool={Tool::Settings.word()}
                aria-expanded={flag_word(panel == Some(Panel::Settings))}
                aria-label={strings.settings.title}
            ><span aria-hidden="true">{ "Aa" }</span></button>
        </nav>
    }
}

/// Where the notes stand, as a list of choices under the name of their language.
fn view_notes_choice(lang: &str, now: Notes, strings: &'static Strings) -> Html {
    let name = Setting::Notes.word();
    html! {
        <label class="tool needs-app">
            <span>{ strings.languages.of_notes(lang) }</span>
            <select data-choice={name} {name}>
                { for Notes::WORDS.iter().zip(strings.settings.notes).map(|(word, name)| html! {
                    <option value={*word} selected={*word == now.word()}>{ name }</option>
                }) }
            </select>
        </label>
    }
}

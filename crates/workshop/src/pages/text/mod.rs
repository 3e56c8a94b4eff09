//! A text that the reader has brought: what is read of it, what was set aside, and what is known of it.

mod about;
mod editor;
mod lines;
mod typography;

use yew::prelude::*;

use crate::own_text::{self, use_own_text};
use crate::strings::Strings;
use crate::text_page::view_text_page;
use crate::view::{PageOfText, use_title_of};
use lines::Lines;
use typography::Typography;

/// What the page needs.
#[derive(Clone, PartialEq, Properties)]
pub struct TextPageProps {
    /// The words in the reader's language.
    pub words: &'static Strings,
    /// The id of the text.
    pub id: String,
}

/// The page.
#[component]
pub fn TextPage(props: &TextPageProps) -> Html {
    let words = &props.words.text;
    let used = use_own_text(&props.id);
    use_title_of(
        props.words,
        props.words.pages_of_text.lines,
        own_text::title(&used),
    );
    view_text_page(&used, PageOfText::Lines, props.words, |text, work| {
        html! {
            <>
                if text.seems_foreign() {
                    <p class="reminder" role="status">{ words.foreign }</p>
                } else {
                    <Typography text={text.clone()} words={props.words} work={work.clone()} />
                }
                { about::view_about(text, words, work) }
                <Lines text={text.clone()} words={props.words} work={work.clone()} />
            </>
        }
    })
}

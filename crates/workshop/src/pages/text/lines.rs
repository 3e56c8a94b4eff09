//! The lines of a text: what is read, and what is set aside with its reason.

use authoring::own_text::{BY_READER, OwnText, TextLine};
use yew::prelude::*;

use crate::own_text::{Change, Work};
use crate::strings::TextWords;

/// All lines in the order of the page.
pub(super) fn view_lines(
    text: &OwnText,
    words: &'static TextWords,
    work: &UseReducerDispatcher<Work>,
) -> Html {
    let read = text.lines.iter().filter(|line| line.is_read()).count();
    html! {
        <>
            <h2>{ (words.lines)(read, text.lines.len() - read) }</h2>
            <p class="hint">{ words.lines_hint }</p>
            <ol class="lines">
                { for text.lines.iter().enumerate().map(|(at, line)| view_line(at, line, words, work)) }
            </ol>
        </>
    }
}

/// As many characters as name a line.
const NAME_CHARS: usize = 40;

/// The beginning of a line, which names its button.
fn beginning(text: &str) -> String {
    text.chars().take(NAME_CHARS).collect()
}

fn view_line(
    at: usize,
    line: &TextLine,
    words: &'static TextWords,
    work: &UseReducerDispatcher<Work>,
) -> Html {
    let is_read = line.is_read();
    let (label, why) = if is_read {
        (words.set_aside, BY_READER)
    } else {
        (words.bring_back, "")
    };
    let work = work.clone();
    let on_click = Callback::from(move |_: MouseEvent| {
        work.dispatch(Change::edit(move |text| {
            if let Some(line) = text.lines.get_mut(at) {
                line.aside = why.to_owned();
            }
        }));
    });
    html! {
        <li data-aside={(!is_read).then(|| line.aside.clone())} data-line={line.kind.word()}>
            <p dir="auto">{ &line.text }</p>
            <div class="about">
                <span>{ if is_read { "" } else { (words.why)(&line.aside) } }</span>
                <button type="button" aria-label={format!("{label}: {}", beginning(&line.text))} onclick={on_click}>{ label }</button>
            </div>
        </li>
    }
}

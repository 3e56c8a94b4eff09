//! The lines of a text: what is read, and what is set aside with its reason.

use std::rc::Rc;

use authoring::own_text::{BY_READER, OwnText, TextLine};
use browser::{focus, listen};
use yew::prelude::*;

use super::editor::view_editor;
use crate::own_text::{Change, Work};
use crate::strings::{Strings, TextWords};

/// What the list needs.
#[derive(Clone, PartialEq, Properties)]
pub(super) struct LinesProps {
    /// The text as it is now.
    pub(super) text: Rc<OwnText>,
    /// The words in the reader's language.
    pub(super) words: &'static Strings,
    /// Changes the text.
    pub(super) work: UseReducerDispatcher<Work>,
}

/// All lines in the order of the page, one of them perhaps open.
#[component]
pub(super) fn Lines(props: &LinesProps) -> Html {
    let (text, words, work) = (&props.text, &props.words.text, &props.work);
    let open = use_state(|| None::<usize>);
    let left = use_mut_ref(|| None::<usize>);
    {
        let before = left.replace(*open);
        use_effect_with(*open, move |now| match (now, before) {
            (Some(_), _) => {
                focus::focus_first("#field-line");
            }
            (None, Some(at)) => {
                focus::focus_first(&format!("#edit-{at}"));
            }
            (None, None) => {}
        });
    }
    let drawn = use_slices(text.lines.len());
    let has_lead = !text.lead.trim().is_empty();
    let read = text.lines.iter().filter(|line| line.is_read()).count() + usize::from(has_lead);
    let aside = text.lines.iter().filter(|line| !line.is_read()).count();
    // They are a list of their own. Beside the lead, which is no slice, Yew would compare them by their places from the end
    // of the list: with each slice that is added it would remove all the others and draw them anew.
    let slices = (0..drawn).map(|slice| {
        let open_line = (*open).filter(|at| at / SLICE == slice);
        html! {
            <SliceOfLines key={slice} {slice} text={text.clone()} {words} work={work.clone()} {open_line} open={open.clone()} />
        }
    });
    let slices: Html = slices.collect();
    html! {
        <>
            <h2>{ (words.lines)(read, aside) }</h2>
            <p class="hint">{ words.lines_hint }</p>
            <ol class="lines">
                if has_lead {
                    { view_lead(text, words, work) }
                }
                { slices }
            </ol>
        </>
    }
}

/// The lead, under the headline and so before all lines. Its words are edited with what is known of the text.
fn view_lead(text: &OwnText, words: &'static TextWords, work: &UseReducerDispatcher<Work>) -> Html {
    let become_line = |aside: &'static str| {
        let work = work.clone();
        move |_: MouseEvent| {
            work.dispatch(Change::edit(move |text| text.lead_to_line(aside)));
        }
    };
    let name = |label: &str| (words.button_of_line)(label, &beginning(&text.lead));
    html! {
        <li data-line="lead">
            <p dir="auto">{ &text.lead }</p>
            <div class="about">
                <span>{ words.lead }</span>
                <span class="moves">
                    <button type="button" aria-label={name(words.set_aside)} onclick={become_line(BY_READER)}>{ words.set_aside }</button>
                    <button type="button" aria-label={name(words.lead_to_paragraph)} onclick={become_line("")}>{ words.lead_to_paragraph }</button>
                </span>
            </div>
        </li>
    }
}

/// So many lines are drawn at once: a page that draws a long text at once does not answer meanwhile.
const SLICE: usize = 50;

/// How many slices of so many lines are drawn: one at first, and another whenever the browser is at rest.
#[hook]
fn use_slices(lines: usize) -> usize {
    let all = lines.div_ceil(SLICE);
    let drawn = use_state(|| 1);
    let setter = drawn.setter();
    use_effect_with((*drawn, all), move |&(drawn, all)| {
        if drawn < all {
            listen::at_rest(move || setter.set(drawn + 1));
        }
    });
    all.min(*drawn)
}

/// What a slice of the list needs.
#[derive(Clone, Properties)]
struct SliceProps {
    /// Which of the slices, from 0.
    slice: usize,
    text: Rc<OwnText>,
    words: &'static TextWords,
    work: UseReducerDispatcher<Work>,
    /// The line of this slice that is being edited.
    open_line: Option<usize>,
    /// Changes which line of the text that is.
    open: UseStateHandle<Option<usize>>,
}

impl SliceProps {
    fn lines(&self) -> impl Iterator<Item = (usize, &TextLine)> {
        let lines = self.text.lines.iter().enumerate();
        lines.skip(self.slice * SLICE).take(SLICE)
    }
}

/// A slice is drawn anew where its own lines have changed. What can be done with an open line depends on the others, too.
impl PartialEq for SliceProps {
    fn eq(&self, other: &SliceProps) -> bool {
        let open = self.open_line;
        let is_same = || open.is_none() && self.lines().eq(other.lines());
        open == other.open_line && (Rc::ptr_eq(&self.text, &other.text) || is_same())
    }
}

/// The lines of a slice, one of them perhaps open.
#[component]
fn SliceOfLines(props: &SliceProps) -> Html {
    let SliceProps {
        text,
        words,
        work,
        open,
        ..
    } = props;
    let lines = props.lines().map(|(at, line)| {
        let content = if props.open_line == Some(at) && line.is_read() {
            view_editor(at, text, words, work, open)
        } else {
            view_line(at, line, words, work, open)
        };
        let aside = (!line.is_read()).then(|| line.aside.clone());
        html! { <li key={at} data-aside={aside} data-line={line.kind.word()}>{ content }</li> }
    });
    lines.collect()
}

/// As many characters as name a line.
const NAME_CHARS: usize = 40;

/// The beginning of a line, which names its buttons.
fn beginning(text: &str) -> String {
    text.chars().take(NAME_CHARS).collect()
}

fn view_line(
    at: usize,
    line: &TextLine,
    words: &'static TextWords,
    work: &UseReducerDispatcher<Work>,
    open: &UseStateHandle<Option<usize>>,
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
    let edit = {
        let open = open.clone();
        Callback::from(move |_: MouseEvent| open.set(Some(at)))
    };
    let name = |label: &str| (words.button_of_line)(label, &beginning(&line.text));
    html! {
        <>
            <p dir="auto">{ &line.text }</p>
            <div class="about">
                <span>{ if is_read { "" } else { (words.why)(&line.aside) } }</span>
                <span class="moves">
                    <button type="button" aria-label={name(label)} onclick={on_click}>{ label }</button>
                    if is_read {
                        <button type="button" id={format!("edit-{at}")} aria-label={name(words.edit)} onclick={edit}>{ words.edit }</button>
                    }
                </span>
            </div>
        </>
    }
}

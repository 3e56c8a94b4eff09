//! A line that is being edited in its place: its words, where it is split and joined, and what it is.

use std::rc::Rc;

use authoring::own_text::{LineKind, OwnText};
use browser::field;
use yew::prelude::*;

use crate::own_text::{Change, Work};
use crate::strings::TextWords;

/// The id of the field: one line is edited at a time.
const FIELD: &str = "field-line";

/// What the first line can be beside the kinds of all lines.
const LEAD: &str = "lead";

/// The line of that position.
pub(super) fn view_editor(
    at: usize,
    text: &Rc<OwnText>,
    words: &'static TextWords,
    work: &UseReducerDispatcher<Work>,
    open: &UseStateHandle<Option<usize>>,
) -> Html {
    let Some(line) = text.lines.get(at) else {
        return Html::default();
    };
    let write = {
        let work = work.clone();
        Callback::from(move |event: InputEvent| {
            let value = field::value(&event);
            work.dispatch(Change::typed(format!("line {at}"), move |text| {
                if let Some(line) = text.lines.get_mut(at) {
                    line.text = value;
                }
            }));
        })
    };
    let split = {
        let (text, work, open) = (text.clone(), work.clone(), open.clone());
        Callback::from(move |()| {
            let Some(byte) = field::bytes_before_caret(FIELD) else {
                return;
            };
            if text.can_split_line(at, byte) {
                work.dispatch(Change::edit(move |text| text.split_line(at, byte)));
                // On to the second part.
                open.set(Some(at + 1));
            }
        })
    };
    let join = {
        let work = work.clone();
        Callback::from(move |_: MouseEvent| {
            work.dispatch(Change::edit(move |text| text.join_line(at)));
        })
    };
    let done = {
        let open = open.clone();
        Callback::from(move |()| open.set(None))
    };
    let choose = {
        let (work, open) = (work.clone(), open.clone());
        Callback::from(move |event: Event| {
            let value = field::value(&event);
            if value == LEAD {
                work.dispatch(Change::edit(OwnText::first_line_to_lead));
                return open.set(None);
            }
            let Some(kind) = LineKind::of_word(&value) else {
                return;
            };
            work.dispatch(Change::edit(move |text| {
                if let Some(line) = text.lines.get_mut(at) {
                    line.kind = kind;
                }
            }));
        })
    };
    let on_key = {
        let (split, done) = (split.clone(), done.clone());
        Callback::from(move |event: KeyboardEvent| {
            // While letters are being composed these keys belong to that.
            let act = match event.key().as_str() {
                _ if event.is_composing() => return,
                "Enter" => &split,
                "Escape" => &done,
                _ => return,
            };
            event.prevent_default();
            act.emit(());
        })
    };
    html! {
        <>
            <textarea
                id={FIELD}
                dir="auto"
                lang={text.lang.clone()}
                rows="5"
                aria-label={words.edited}
                value={line.text.clone()}
                oninput={write}
                onkeydown={on_key}
            />
            <div class="about">
                <select aria-label={words.kind} onchange={choose}>
                    { for LineKind::ALL.iter().map(|kind| html! {
                        <option value={kind.word()} selected={*kind == line.kind}>{ (words.kind_name)(*kind) }</option>
                    }) }
                    if at == text.place_of_lead() {
                        <option value={LEAD}>{ words.lead.to_lowercase() }</option>
                    }
                </select>
                <span class="moves">
                    <button type="button" onclick={split.reform(|_: MouseEvent| ())}>{ words.split }</button>
                    <button type="button" onclick={join} disabled={text.next_read(at).is_none()}>{ words.join }</button>
                    <button type="button" class="first" onclick={done.reform(|_: MouseEvent| ())}>{ words.done }</button>
                </span>
            </div>
        </>
    }
}

//! The lines of a text, each with a field for its note.

use authoring::own_text::{LineKind, OwnText, Place};
use browser::field;
use yew::prelude::*;

use crate::own_text::{Change, Work};
use crate::strings::NotesWords;

/// About as many letters as stand on a line of the field.
const LETTERS_ON_LINE: usize = 45;

/// As few and as many lines as a field has.
const FEWEST_LINES: usize = 2;
const MOST_LINES: usize = 14;

/// What is read, in its order, facing its notes.
pub(super) fn view_fields(
    text: &OwnText,
    words: &'static NotesWords,
    work: &UseReducerDispatcher<Work>,
) -> Html {
    html! {
        <>
            <h2>{ words.heading }</h2>
            <ol class="facing-notes">
                { for text.places().zip(1..).map(|(place, nth)| view_field(place, nth, text, words, work)) }
            </ol>
        </>
    }
}

fn view_field(
    place: Place,
    nth: usize,
    text: &OwnText,
    words: &'static NotesWords,
    work: &UseReducerDispatcher<Work>,
) -> Html {
    let id = format!("field-note-{nth}");
    let lang = text.lang_of_notes().to_owned();
    let note = text.note(place);
    let is_draft = note.is_some_and(|note| note.is_draft);
    let note = note.map_or("", |note| &note.text);
    let original = text.words_at(place);
    let letters = original.chars().count().max(note.chars().count());
    let rows = (letters / LETTERS_ON_LINE + 1).clamp(FEWEST_LINES, MOST_LINES);
    let is_heading = match place {
        Place::Title => true,
        Place::Lead => false,
        Place::Line(at) => {
            let line = text.lines.get(at);
            line.is_some_and(|line| line.kind == LineKind::Subheading)
        }
    };
    let write = {
        let work = work.clone();
        // Letters in a language are one change, those in another one another.
        let field = format!("note {nth} {lang}");
        Callback::from(move |event: InputEvent| {
            let value = field::value(&event);
            let change = move |text: &mut OwnText| text.write_note(place, value, false);
            work.dispatch(Change::typed(field.clone(), change));
        })
    };
    let accept = {
        let (work, note) = (work.clone(), note.to_owned());
        Callback::from(move |_: MouseEvent| {
            let note = note.clone();
            work.dispatch(Change::edit(move |text| {
                text.write_note(place, note, false)
            }));
        })
    };
    html! {
        <li key={nth} data-heading={is_heading.then_some("")}>
            <p dir="auto" lang={text.lang.clone()}>{ original }</p>
            <div>
                <textarea
                    {id}
                    dir="auto"
                    {lang}
                    rows={rows.to_string()}
                    aria-label={(words.note)(nth)}
                    value={note.to_owned()}
                    oninput={write}
                />
                if is_draft {
                    <div class="about">
                        <span>{ words.draft }</span>
                        <button type="button" aria-label={(words.accept_named)(nth)} onclick={accept}>{ words.accept }</button>
                    </div>
                }
            </div>
        </li>
    }
}

//! A draft of the notes by the browser's own translator, where it has one.

use std::rc::Rc;

use authoring::own_text::Place;
use browser::{spawn_local, translator};
use yew::prelude::*;

use super::PartProps;
use crate::own_text::Change;

/// How far the draft is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Progress {
    #[default]
    NotBegun,
    /// So many notes are written, of so many.
    Written(usize, usize),
    /// The browser has not translated.
    Failed,
}

/// The button; nothing where the browser has no translator for these languages.
#[component]
pub(super) fn Draft(props: &PartProps) -> Html {
    let words = &props.words.notes;
    let text = &props.text;
    let is_there = use_state(|| false);
    let progress = use_state(Progress::default);
    let languages = (text.lang.clone(), text.lang_of_notes().to_owned());
    {
        let is_there = is_there.clone();
        use_effect_with(languages.clone(), move |(from, to)| {
            let (from, to) = (from.clone(), to.clone());
            spawn_local(async move { is_there.set(translator::is_there(&from, &to).await) });
        });
    }
    let empty: Vec<Place> = text
        .places()
        .filter(|place| text.note(*place).is_none())
        .collect();
    let is_idle = empty.is_empty();
    let write = {
        let (text, progress) = (text.clone(), progress.clone());
        let work = props.work.clone();
        Callback::from(move |_: MouseEvent| {
            let (from, to) = languages.clone();
            let (text, work, progress) = (Rc::clone(&text), work.clone(), progress.clone());
            let empty = empty.clone();
            // Asked for within the tap: the browser may have to fetch what it needs.
            let translator = translator::begin(&from, &to);
            progress.set(Progress::Written(0, empty.len()));
            spawn_local(async move {
                let Some(translator) = translator.await else {
                    progress.set(Progress::Failed);
                    return;
                };
                for (at, place) in empty.iter().copied().enumerate() {
                    let original = text.words_at(place).to_owned();
                    let Some(draft) = translator.translate(&original).await else {
                        progress.set(Progress::Failed);
                        return;
                    };
                    let to = to.clone();
                    // All of it is one change.
                    work.dispatch(Change::typed("draft", move |text| {
                        // What has been written or moved in the meantime stays as it is.
                        let is_as_it_was = text.words_at(place) == original
                            && text.note(place).is_none()
                            && text.lang_of_notes() == to;
                        if is_as_it_was {
                            text.write_note(place, draft, true);
                        }
                    }));
                    progress.set(Progress::Written(at + 1, empty.len()));
                }
            });
        })
    };
    if !*is_there {
        return Html::default();
    }
    let said = match *progress {
        Progress::NotBegun => String::new(),
        Progress::Written(written, all) => (words.drafted)(written, all),
        Progress::Failed => words.not_drafted.to_owned(),
    };
    html! {
        <>
            <p class="all">
                <button type="button" class="draft" onclick={write} disabled={is_idle}>{ words.write_draft }</button>
                <span role="status">{ said }</span>
            </p>
            <p class="hint">{ words.draft_hint }</p>
        </>
    }
}

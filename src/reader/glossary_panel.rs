//! The lesson's glossary as a panel: searchable, by kind.

use std::rc::Rc;

use reading::glossary::Entry;
use reading::lesson::Lesson;
use reading::session::{Action, Ids, Interface};
use yew::prelude::*;

use super::glossary::by_kind;
use crate::browser::input;
use crate::state::Dispatch;
use crate::strings::strings;

/// What the panel lists.
#[derive(PartialEq, Properties)]
pub struct GlossaryPanelProps {
    /// The lesson.
    pub lesson: Rc<Lesson>,
    /// Language of the interface.
    pub interface: Interface,
    /// Ids of the saved entries.
    pub saved: Ids,
    /// Hears what is chosen.
    pub dispatch: Dispatch,
}

/// Every entry in one line each; a tap explains it and leads to its mentions.
#[component]
pub fn GlossaryPanel(props: &GlossaryPanelProps) -> Html {
    let strings = strings(props.interface);
    let wanted = use_state(String::new);
    let saved_only = use_state(|| false);
    let oninput = {
        let wanted = wanted.clone();
        Callback::from(move |event: InputEvent| {
            if let Some(value) = input::value(&event) {
                wanted.set(value);
            }
        })
    };
    let onsaved = {
        let saved_only = saved_only.clone();
        Callback::from(move |_: Event| saved_only.set(!*saved_only))
    };
    let wanted_folded = input::fold(&wanted);
    let shown = |entry: &&Entry| {
        (!*saved_only || props.saved.contains(&entry.id)) && fits(entry, &wanted_folded)
    };
    let kinds: Vec<_> = by_kind(&props.lesson)
        .map(|(kind, entries)| (kind, entries.iter().filter(shown).collect::<Vec<_>>()))
        .filter(|(_, entries)| !entries.is_empty())
        .collect();
    html! {
        <>
            <p class="search">
                <input
                    type="search"
                    aria-label={strings.search}
                    placeholder={strings.search}
                    value={(*wanted).clone()}
                    autocomplete="off"
                    {oninput}
                />
            </p>
            if !props.saved.is_empty() {
                <p><label class="check">
                    <input type="checkbox" checked={*saved_only} onchange={onsaved} />
                    <span>{ strings.saved_only }</span>
                </label></p>
            }
            if kinds.is_empty() {
                <p role="status">{ strings.nothing_found }</p>
            }
            // One element for all, so that the field above is never drawn anew while it is typed in.
            <div>
            { for kinds.into_iter().map(|(kind, entries)| html! {
                <section class="kind" key={format!("{kind:?}")}>
                    <h3>{ strings.kind(kind) }</h3>
                    <ul class="entries">
                        { for entries.into_iter().map(|entry| {
                            let mentions = props.lesson.mentions();
                            let count = mentions.filter(|mention| mention.entry == entry.id).count();
                            view_row(entry, count, props)
                        }) }
                    </ul>
                </section>
            }) }
            </div>
        </>
    }
}

/// Whether the entry's headword or any of its names contains what the reader typed, case and
/// accents aside.
fn fits(entry: &Entry, wanted: &str) -> bool {
    let names = entry.texts.iter().flat_map(|text| [&text.form, &text.name]);
    wanted.is_empty()
        || [&entry.headword]
            .into_iter()
            .chain(names)
            .any(|name| input::fold(name).contains(wanted))
}

fn view_row(entry: &Entry, count: usize, props: &GlossaryPanelProps) -> Html {
    let strings = strings(props.interface);
    let lang = &props.lesson.notes_lang;
    let meaning = entry.text(lang).map(|text| {
        if text.form.is_empty() {
            &text.name
        } else {
            &text.form
        }
    });
    let dispatch = props.dispatch.clone();
    let action = Action::Show(entry.id.clone());
    html! {
        <li key={entry.id.clone()}>
            <button
                type="button"
                data-show={entry.id.clone()}
                onclick={Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))}
            >
                <span class="headword" lang={props.lesson.lang.clone()}>{ &entry.headword }</span>
                if let Some(meaning) = meaning {
                    <span class="meaning" lang={lang.clone()}>{ meaning }</span>
                }
                <span class="count">
                    <span aria-hidden="true">{ format!("×{count}") }</span>
                    <span class="unseen">{ strings.mentions(count) }</span>
                </span>
            </button>
        </li>
    }
}

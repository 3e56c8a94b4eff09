//! The glossary at the end of the page: without the app, a mention leads here.

use reading::glossary::{Entry, Kind};
use reading::lesson::Lesson;
use reading::session::Interface;
use yew::prelude::*;

use super::entry::{view_headword, view_said, view_sources, view_texts};
use crate::strings::{Strings, strings};

/// Every entry of the lesson, by kind, each with a way back to its first mention.
pub(super) fn view_glossary(lesson: &Lesson, interface: Interface) -> Html {
    let strings = strings(interface);
    let mut number = 0;
    html! {
        <section id="glossary" role="doc-glossary" aria-labelledby="glossary-title">
            <h2 id="glossary-title">{ strings.glossary }</h2>
            { for by_kind(lesson).map(|(kind, entries)| html! {
                <section class="kind">
                    <h3>{ strings.kind(kind) }</h3>
                    { for entries.iter().map(|entry| {
                        number += 1;
                        view_entry(entry, number, lesson, strings)
                    }) }
                </section>
            }) }
        </section>
    }
}

/// Entries by kind: the lesson has them in that order.
pub(super) fn by_kind(lesson: &Lesson) -> impl Iterator<Item = (Kind, &[Entry])> {
    let kinds = lesson
        .entries()
        .chunk_by(|left, right| left.kind == right.kind);
    kinds.filter_map(|entries| Some((entries.first()?.kind, entries)))
}

/// `number` is the entry's own in print, from 1.
fn view_entry(entry: &Entry, number: u32, lesson: &Lesson, strings: &'static Strings) -> Html {
    let first_mention = lesson.mentions().find(|mention| mention.entry == entry.id);
    html! {
        <div id={format!("entry-{}", entry.id)} class="entry">
            <h4 data-gloss={number.to_string()}>{ view_headword(entry, &lesson.lang, strings) }</h4>
            <p class="said">{ view_said(entry, &lesson.lang) }</p>
            { view_texts(entry, lesson, strings) }
            { view_sources(entry, &lesson.lang, strings) }
            if let Some(mention) = first_mention {
                <a class="back" href={format!("#m{}", mention.nth)}>{ strings.back_to_text }</a>
            }
        </div>
    }
}

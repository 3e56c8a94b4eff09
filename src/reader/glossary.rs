//! The glossary at the end of the page: without the app, a mention leads here.

use std::collections::BTreeMap;
use std::rc::Rc;

use reading::glossary::{Entry, Kind};
use reading::lesson::Lesson;
use reading::session::Interface;
use yew::prelude::*;

use super::entry::{view_headword, view_said, view_sources, view_texts};
use crate::strings::{Strings, strings};

/// Whose glossary.
#[derive(PartialEq, Properties)]
pub struct GlossaryProps {
    /// The lesson.
    pub lesson: Rc<Lesson>,
    /// Language of the interface.
    pub interface: Interface,
    /// See [`crate::app::AppProps::entry_data`].
    pub entry_data: Rc<BTreeMap<String, String>>,
}

/// Every entry of the lesson, by kind, each with a way back to its first mention.
#[component]
pub fn Glossary(props: &GlossaryProps) -> Html {
    let lesson = &props.lesson;
    let strings = strings(props.interface);
    let first_mentions = first_mentions(lesson);
    html! {
        <section id="glossary" role="doc-glossary" aria-labelledby="glossary-title">
            <h2 id="glossary-title">{ strings.glossary }</h2>
            { for by_kind(lesson).into_iter().map(|(kind, entries)| html! {
                <section class="kind">
                    <h3>{ strings.kind(kind) }</h3>
                    { for entries.into_iter().map(|entry| {
                        let data = props.entry_data.get(&entry.id);
                        view_entry(entry, first_mentions.get(entry.id.as_str()).copied(), lesson, strings, data)
                    }) }
                </section>
            }) }
        </section>
    }
}

/// Entries by kind, in the order of [`Kind`].
pub(super) fn by_kind(lesson: &Lesson) -> BTreeMap<Kind, Vec<&Entry>> {
    let mut kinds: BTreeMap<Kind, Vec<&Entry>> = BTreeMap::new();
    for entry in &lesson.entries {
        kinds.entry(entry.kind).or_default().push(entry);
    }
    kinds
}

/// The position of each entry's first mention.
fn first_mentions(lesson: &Lesson) -> BTreeMap<&str, u32> {
    let mut first = BTreeMap::new();
    for mention in lesson.mentions() {
        first.entry(mention.entry.as_str()).or_insert(mention.nth);
    }
    first
}

fn view_entry(
    entry: &Entry,
    first_mention: Option<u32>,
    lesson: &Lesson,
    strings: &'static Strings,
    data: Option<&String>,
) -> Html {
    html! {
        <div id={format!("entry-{}", entry.id)} class="entry">
            <h4 data-gloss={lesson.gloss(&entry.id).map(|number| number.to_string())}>{ view_headword(entry, &lesson.lang, strings) }</h4>
            <p class="said">{ view_said(entry, &lesson.lang) }</p>
            { view_texts(entry, lesson, strings) }
            { view_sources(entry, &lesson.lang, strings) }
            if let Some(nth) = first_mention {
                <a class="back" href={format!("#m{nth}")}>{ strings.back_to_text }</a>
            }
            if let Some(json) = data {
                <script type="application/json" class="entry-data">{ json }</script>
            }
        </div>
    }
}

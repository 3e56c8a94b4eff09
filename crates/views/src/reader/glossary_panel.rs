//! The lesson's glossary as a panel: searchable, by kind.

use reading::fold::fold;
use reading::glossary::Entry;
use reading::lesson::Article;
use reading::session::{Device, Reading};
use yew::prelude::*;

use super::glossary::by_kind;
use crate::controls::Field;
use crate::search::contains;
use crate::settings::view_switch;
use crate::strings::{Strings, strings};

/// Every entry in one line each; a tap explains it and leads to its mentions.
pub(crate) fn view_glossary_panel(reading: &Reading, device: &Device) -> Html {
    let strings = strings(device.settings.interface);
    let article = &reading.article;
    let wanted = fold(&reading.search);
    let shown = |entry: &&Entry| {
        (!reading.only_saved || device.saved.contains(&entry.id)) && fits(entry, &wanted)
    };
    let kinds: Vec<_> = by_kind(reading.entries())
        .map(|(kind, entries)| (kind, entries.iter().filter(shown).collect::<Vec<_>>()))
        .filter(|(_, entries)| !entries.is_empty())
        .collect();
    html! {
        <>
            <p class="search">
                <input
                    type="search"
                    aria-label={strings.glossary.search}
                    placeholder={strings.glossary.search}
                    name={Field::Search.word()}
                    value={reading.search.clone()}
                    autocomplete="off"
                />
            </p>
            if reading.only_saved || !device.saved.is_empty() {
                { view_switch(Field::OnlySaved.word(), strings.glossary.only_saved, reading.only_saved) }
            }
            // Screen readers announce how long the list has become.
            if kinds.is_empty() {
                <p role="status">{ strings.glossary.nothing_found }</p>
            } else {
                <p role="status" class="visually-hidden">
                    if !wanted.is_empty() {
                        { (strings.glossary.entries)(kinds.iter().map(|(_, entries)| entries.len()).sum()) }
                    }
                </p>
            }
            // One element around all kinds: else Yew would draw the field above anew while it is typed in.
            <div>
            { for kinds.into_iter().map(|(kind, entries)| html! {
                <section class="kind" key={(strings.glossary.kind)(kind)}>
                    <h3>{ (strings.glossary.kind)(kind) }</h3>
                    <ul class="entries">
                        { for entries.into_iter().map(|entry| {
                            view_row(entry, article.mentions_of(&entry.id).len(), article, strings)
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
    let mut names = names.cloned().chain([entry.headword_with_article()]);
    wanted.is_empty() || names.any(|name| contains(&name, wanted))
}

fn view_row(entry: &Entry, count: usize, article: &Article, strings: &'static Strings) -> Html {
    let text = entry.text_beside(&article.lang);
    let meaning = text.map(|text| (text.full_name(&entry.headword), text.lang.clone()));
    // A name that is the same in both languages is said once.
    let meaning = meaning.filter(|(meaning, _)| !meaning.is_empty() && *meaning != entry.headword);
    html! {
        <li key={entry.id.clone()}>
            <button type="button" data-show={entry.id.clone()}>
                <span class="headword" lang={article.lang.clone()}>{ &entry.headword }</span>
                if let Some((meaning, lang)) = meaning {
                    <span class="meaning" {lang}>{ meaning }</span>
                }
                if count > 0 {
                    <span class="count">
                        <span aria-hidden="true">{ format!("×{count}") }</span>
                        <span class="visually-hidden">{ (strings.glossary.mentions)(count) }</span>
                    </span>
                }
            </button>
        </li>
    }
}

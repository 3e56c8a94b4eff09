//! The glossary at the end of the page: without the app, a mention leads here.

use reading::glossary::{Entry, Kind};
use reading::lesson::{Article, Glossary};
use reading::session::Interface;
use yew::prelude::*;

use super::entry::{view_headword, view_map, view_pronunciation, view_sources, view_texts};
use crate::strings::{Strings, strings};

/// Every entry of the lesson, by kind, each with a way back to its first mention.
pub(super) fn view_glossary(article: &Article, glossary: &Glossary, interface: Interface) -> Html {
    let strings = strings(interface);
    html! {
        <section id="glossary" role="doc-glossary" aria-labelledby="glossary-title">
            <h2 id="glossary-title">{ strings.glossary.title }</h2>
            { for by_kind(&glossary.entries).map(|(kind, entries)| html! {
                <section class="kind">
                    <h3>{ (strings.glossary.kind)(kind) }</h3>
                    { for entries.iter().map(|entry| view_entry(entry, article, strings)) }
                </section>
            }) }
        </section>
    }
}

/// Entries by kind: the lesson has them in that order.
pub(super) fn by_kind(entries: &[Entry]) -> impl Iterator<Item = (Kind, &[Entry])> {
    let kinds = entries.chunk_by(|left, right| left.kind == right.kind);
    kinds.filter_map(|entries| Some((entries.first()?.kind, entries)))
}

fn view_entry(entry: &Entry, article: &Article, strings: &'static Strings) -> Html {
    let mentions = article.mentions_of(&entry.id);
    let number = mentions.iter().find_map(|mention| mention.gloss);
    let first_mention = mentions.first();
    html! {
        <div id={format!("entry-{}", entry.id)} class="entry">
            <h4 data-gloss={number.map(|number| number.to_string())}>{ view_headword(entry, &article.lang, strings) }</h4>
            <p class="pronunciation">{ view_pronunciation(entry, &article.lang) }</p>
            { view_texts(entry, article, strings, false) }
            { view_map(entry, article, strings) }
            { view_sources(entry, &article.lang, strings) }
            if let Some(mention) = first_mention {
                <a class="back" href={format!("#m{}", mention.nth)}>{ strings.glossary.back_to_text }</a>
            }
        </div>
    }
}

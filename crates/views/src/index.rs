//! The index: every entry of the site from A to Z, in one line each, with the lessons in which it occurs.

use reading::address::Address;
use reading::fold::fold;
use reading::glossary::Kind;
use reading::lesson::{LessonLink, Letter, Term};
use reading::session::{Device, Index};
use yew::prelude::*;

use crate::controls::Field;
use crate::filter::view_filter;
use crate::search::contains;
use crate::settings::view_switch;
use crate::strings::{Strings, strings};

/// The index.
pub(crate) fn view_index(index: &Index, device: &Device) -> Html {
    let strings = strings(device.settings.interface);
    let wanted = fold(&index.search);
    let shows = |term: &&Term| {
        index.kind.is_none_or(|kind| kind == term.kind)
            && (!index.only_saved || device.saved.contains(&term.id))
            && fits(term, &wanted)
    };
    let letters = index.page.letters.iter().map(|Letter { letter, terms }| {
        let terms: Vec<&Term> = terms.iter().filter(shows).collect();
        (letter, terms)
    });
    let letters: Vec<_> = letters.filter(|(_, terms)| !terms.is_empty()).collect();
    let count: usize = letters.iter().map(|(_, terms)| terms.len()).sum();
    html! {
        <div class="index">
            <h1>{ strings.index.title }</h1>
            <p class="hint">{ strings.index.hint }</p>
            <div class="filters needs-app">
                <input
                    type="search"
                    aria-label={strings.glossary.search}
                    placeholder={strings.glossary.search}
                    name={Field::Search.word()}
                    value={index.search.clone()}
                    autocomplete="off"
                />
                { view_kinds(index.kind, strings) }
                if index.only_saved || !device.saved.is_empty() {
                    { view_switch(Field::OnlySaved.word(), strings.glossary.only_saved, index.only_saved) }
                }
            </div>
            <p role="status">
                { if count == 0 { strings.glossary.nothing_found.to_owned() } else { (strings.glossary.entries)(count) } }
            </p>
            <nav aria-label={strings.index.letters}>
                { for letters.iter().map(|(letter, _)| html! {
                    <a href={format!("#{}", id_of(letter))}>{ *letter }</a>
                }) }
            </nav>
            // One element around all letters: else Yew would draw the field above anew while it is typed in.
            <div>
            { for letters.iter().map(|(letter, terms)| html! {
                <section class="letter" key={(*letter).clone()}>
                    <h2 id={id_of(letter)}>{ *letter }</h2>
                    <ul>{ for terms.iter().map(|term| view_term(term, strings)) }</ul>
                </section>
            }) }
            </div>
        </div>
    }
}

/// The place in the page where a letter begins.
fn id_of(letter: &str) -> String {
    format!("letter-{letter}")
}

/// Whether the headword or what it means contains what the reader typed, case and accents aside.
fn fits(term: &Term, wanted: &str) -> bool {
    let meanings = term.meanings.iter().map(|(_, meaning)| meaning);
    let mut texts = meanings.chain([&term.headword]);
    wanted.is_empty() || texts.any(|text| contains(text, wanted))
}

fn view_kinds(chosen: Option<Kind>, strings: &'static Strings) -> Html {
    let chosen = chosen.map_or("", Kind::word);
    let kinds = Kind::ALL.iter();
    let kinds: Vec<_> = kinds
        .map(|kind| (kind.word(), (strings.glossary.kind)(*kind)))
        .collect();
    view_filter(Field::Kind, chosen, strings.index.all_kinds, &kinds)
}

/// A term. Its headword leads to its explanation in the first lesson in which it occurs, and it can be led to itself.
fn view_term(term: &Term, strings: &'static Strings) -> Html {
    let place = format!("entry-{}", term.id);
    let link =
        |lesson: &LessonLink| format!("../{}", Address::of_lesson(&lesson.slug).link(&place));
    html! {
        <li id={place.clone()} class="term" key={term.id.clone()} data-kind={term.kind.word()}>
            <p>
                <a class="headword" lang={term.lang.clone()} href={term.lessons.first().map(link)}>{ &term.headword }</a>
                <a class="own-address" href={format!("#{place}")} aria-label={(strings.index.own_address)(&term.headword)}>{ "#" }</a>
            </p>
            { for term.meanings.iter().map(|(lang, meaning)| html! {
                <p class="meaning" lang={lang.clone()}>{ meaning }</p>
            }) }
            <p class="lessons">
                { for term.lessons.iter().map(|lesson| html! {
                    <a href={link(lesson)} lang={lesson.lang.clone()}>{ &lesson.title }</a>
                }) }
            </p>
        </li>
    }
}

//! The entries to which one refers: readers go on from it to them.

use std::rc::Rc;

use browser::field;
use language::fold::fold;
use reading::glossary::OwnEntry;
use yew::prelude::*;

use super::EntryChange;
use crate::strings::EntryWords;

/// How many entries are offered at once.
const MOST_OFFERED: usize = 5;

/// The entries to which others may refer, by id with their headwords, and what is sought among them.
#[derive(Clone)]
pub(crate) struct Known {
    pub(super) entries: Rc<Vec<(String, String)>>,
    pub(super) sought: UseStateHandle<String>,
}

/// The entries to which one refers, and a field in which others are sought.
pub(super) fn view_related(
    own: &OwnEntry,
    known: &Known,
    words: &'static EntryWords,
    on_change: &Callback<EntryChange>,
) -> Html {
    let sought = &known.sought;
    let on_input = {
        let sought = sought.setter();
        Callback::from(move |event: InputEvent| sought.set(field::value(&event)))
    };
    let change = |edit: fn(&mut OwnEntry, String), id: &str| {
        let (id, sought) = (id.to_owned(), sought.setter());
        on_change.reform(move |_: MouseEvent| {
            let id = id.clone();
            sought.set(String::new());
            EntryChange {
                field: None,
                edit: Box::new(move |own| edit(own, id)),
            }
        })
    };
    let headword = |id: &str| {
        let known = known.entries.iter().find(|(known, _)| known == id);
        known.map_or(id.to_owned(), |(_, headword)| headword.clone())
    };
    let offered = offered(own, &known.entries, sought);
    html! {
        <details class="related">
            <summary>{ (words.related)(own.see.len()) }</summary>
            <p class="hint">{ words.related_hint }</p>
            <ul class="kept">
                { for own.see.iter().map(|id| {
                    let headword = headword(id);
                    let remove = change(|own, id| own.see.retain(|known| *known != id), id);
                    html! {
                        <li key={id.clone()}>
                            <span class="name" dir="auto">{ &headword }</span>
                            <button type="button" aria-label={(words.unrelate_this)(&headword)} onclick={remove}>{ words.unrelate }</button>
                        </li>
                    }
                }) }
            </ul>
            <p class="field">
                <label for="field-related">{ words.relate }</label>
                <input id="field-related" type="search" dir="auto" value={(**sought).clone()} oninput={on_input} />
            </p>
            <ul class="kept offered" aria-live="polite">
                { for offered.into_iter().map(|(id, headword)| {
                    let add = change(|own, id| own.see.push(id), id);
                    html! {
                        <li key={id.clone()}>
                            <span class="name" dir="auto">{ headword }</span>
                            <button type="button" aria-label={(words.relate_this)(headword)} onclick={add}>{ words.add }</button>
                        </li>
                    }
                }) }
            </ul>
        </details>
    }
}

/// The first entries whose headwords have what is sought, those that begin with it before the others.
fn offered<'k>(
    own: &OwnEntry,
    known: &'k [(String, String)],
    sought: &str,
) -> Vec<(&'k String, &'k String)> {
    let sought = fold(sought.trim());
    if sought.is_empty() {
        return Vec::new();
    }
    let others = known.iter().map(|(id, headword)| (id, headword));
    let others = others.filter(|(id, _)| **id != own.entry.id && !own.see.contains(*id));
    let (mut first, mut rest) = (Vec::new(), Vec::new());
    for (id, headword) in others {
        match fold(headword).find(&sought) {
            Some(0) => first.push((id, headword)),
            Some(_) => rest.push((id, headword)),
            None => {}
        }
    }
    first.append(&mut rest);
    first.truncate(MOST_OFFERED);
    first
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn entries_are_offered_by_their_headwords() {
        let known = [
            ("onu", "ONU"),
            ("sonu", "SONU"),
            ("ua", "UA"),
            ("onuci", "ONUCI"),
        ];
        let known = known.map(|(id, headword)| (id.to_owned(), headword.to_owned()));
        let mut own = OwnEntry::default();
        own.entry.id = "ua".to_owned();
        own.see = vec!["onuci".to_owned()];
        let offered = |sought| {
            let offered = offered(&own, &known, sought).into_iter();
            offered.map(|(id, _)| id.as_str()).collect::<Vec<_>>()
        };
        assert_eq!(offered("onu"), ["onu", "sonu"]);
        assert!(offered("ua").is_empty());
        assert!(offered(" ").is_empty());
    }
}

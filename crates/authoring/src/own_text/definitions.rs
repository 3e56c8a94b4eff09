//! What a text says itself of its acronyms.

use std::collections::HashSet;

use language::acronyms::acronyms;
use language::fold::fold;
use language::lang::Rules;
use reading::glossary::{Entry, EntryText, Kind};

use crate::glossary::Item;

/// The entries that a text gives itself. Of an acronym that `known` has an entry for, the long form is an entry only
/// where that says something else; and none where the reader's `own` glossary says the same, and more.
pub(super) fn defined<'i>(
    text: &str,
    lang: &str,
    rules: &Rules,
    known: impl Fn(&str) -> Option<&'i Item>,
    own: impl Fn(&str) -> Option<&'i Item>,
) -> Vec<Item> {
    let mut items = Vec::new();
    let mut seen: HashSet<&str> = HashSet::new();
    for definition in acronyms(text, rules).definitions {
        let words = |range| text.get(range).unwrap_or_default();
        let (form, long) = (words(definition.acronym), words(definition.expansion));
        if !seen.insert(form) {
            continue;
        }
        // A long form that runs over a line break has a space there.
        let long = long.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = known(form);
        let says_so = |item: &Item| item.is_called(lang, &long);
        if known.is_some_and(says_so) || own(form).is_some_and(says_so) {
            continue;
        }
        // Where the acronym is another entry's, this one only stands beside it.
        let forms = match known {
            Some(_) => vec![form.to_owned()],
            None => vec![form.to_owned(), long.clone()],
        };
        items.push(entry_of_text(form, long, forms, lang, rules));
    }
    items
}

fn entry_of_text(form: &str, long: String, forms: Vec<String>, lang: &str, rules: &Rules) -> Item {
    let id: String = fold(form).chars().filter(|c| c.is_alphanumeric()).collect();
    Item::new(
        Entry {
            // No entry of a glossary has such an id: there they are words with hyphens.
            id: format!("text.{id}"),
            kind: Kind::Concept,
            headword: form.to_owned(),
            texts: vec![EntryText {
                lang: lang.to_owned(),
                name: long,
                explanation: format!("{}.", rules.as_the_text_says),
                ..EntryText::default()
            }],
            ..Entry::default()
        },
        forms,
    )
}

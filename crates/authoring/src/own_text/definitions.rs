//! What a text says itself of its acronyms.

use std::collections::HashSet;

use language::acronyms::acronyms;
use language::fold::fold;
use language::lang::{Rules, Typography};
use reading::glossary::{Entry, EntryText, Kind};

use crate::article::HereItem;
use crate::glossary::{Claims, Item, SiteGlossary};
use crate::toml_file::Placed;

/// What the definitions of a text add to the glossary that explains it.
#[derive(Debug, Default)]
pub(super) struct Defined {
    /// Entries for acronyms that the glossary does not know.
    pub(super) items: Vec<Item>,
    /// What the text says of acronyms of which the glossary says something else.
    pub(super) here: Vec<HereItem>,
}

/// Finds the definitions in a text. The glossary is never overwritten: what the text says stands beside it.
pub(super) fn defined(
    text: &str,
    lang: &str,
    rules: &Rules,
    glossary: &SiteGlossary,
    claims: &Claims,
) -> Defined {
    let mut defined = Defined::default();
    let mut seen: HashSet<&str> = HashSet::new();
    for definition in acronyms(text, rules).definitions {
        let words = |range| text.get(range).unwrap_or_default();
        let (form, long) = (words(definition.acronym), words(definition.expansion));
        if !seen.insert(form) {
            continue;
        }
        // A long form that runs over a line break has a space there.
        let long = long.split_whitespace().collect::<Vec<_>>().join(" ");
        let known = claims.position(form).and_then(|at| glossary.item(at));
        match known {
            None => defined.items.push(entry_of_text(form, &long, lang, rules)),
            Some(item) if is_called(item, lang, &long) => {}
            Some(item) => defined.here.push(HereItem {
                text: form.to_owned(),
                entry: item.entry.id.clone(),
                lines: vec![(
                    lang.to_owned(),
                    Placed {
                        value: said_here(&long, rules),
                        line: 1,
                    },
                )],
                ..HereItem::default()
            }),
        }
    }
    defined
}

/// Whether the entry is called so in that language, or has it among its forms.
fn is_called(item: &Item, lang: &str, long: &str) -> bool {
    let long = fold(long);
    let name = item.entry.texts.iter().find(|text| text.lang == lang);
    let mut names = name.map(|text| &text.name).into_iter().chain(&item.forms);
    names.any(|name| fold(name) == long)
}

/// « Selon ce texte : Office national des usines. »
fn said_here(long: &str, rules: &Rules) -> String {
    let colon = match rules.typography {
        Typography::French => "\u{202f}:",
        Typography::Curly | Typography::Plain => ":",
    };
    format!("{}{colon} {long}.", rules.as_the_text_says)
}

fn entry_of_text(form: &str, long: &str, lang: &str, rules: &Rules) -> Item {
    let id: String = fold(form).chars().filter(|c| c.is_alphanumeric()).collect();
    Item::new(
        Entry {
            // No entry of a glossary has such an id: there they are words with hyphens.
            id: format!("text.{id}"),
            kind: Kind::Concept,
            headword: form.to_owned(),
            texts: vec![EntryText {
                lang: lang.to_owned(),
                name: long.to_owned(),
                explanation: format!("{}.", rules.as_the_text_says),
                ..EntryText::default()
            }],
            ..Entry::default()
        },
        vec![form.to_owned(), long.to_owned()],
    )
}

//! Where those who explain a text differ.

use std::collections::HashSet;

use language::fold::fold;
use language::lang::{Rules, Typography, rules};
use reading::glossary::Entry;

use super::layers::{Layer, Layers};
use crate::article::HereItem;
use crate::assemble::Recogniser;
use crate::glossary::Item;
use crate::toml_file::Placed;

/// What is said of words of a text beside the entry that explains them, in those languages: « Selon votre glossaire :
/// Office national des usines. »
pub(super) fn differences(
    text: &str,
    langs: [&str; 2],
    layers: &Layers,
    recogniser: &Recogniser<'_>,
) -> Vec<HereItem> {
    let candidates = recogniser.candidates(text);
    let mut seen: HashSet<(&str, usize)> = HashSet::new();
    let mut differences = Vec::new();
    for claims in candidates.chunk_by(|one, next| one.range == next.range) {
        let Some((first, others)) = claims.split_first() else {
            continue;
        };
        let words = text.get(first.range.clone()).unwrap_or_default();
        if others.is_empty() || !seen.insert((words, first.entry)) {
            continue;
        }
        let others = others.iter().map(|other| other.entry);
        differences.extend(difference(words, first.entry, others, langs, layers));
    }
    differences
}

/// What the other entries say of these words, unless it is the same.
fn difference(
    words: &str,
    first: usize,
    others: impl Iterator<Item = usize>,
    langs: [&str; 2],
    layers: &Layers,
) -> Option<HereItem> {
    let layer = layers.layer(first);
    let item = layers.glossary.item(first)?;
    let mut others: Vec<usize> = others.filter(|at| layers.layer(*at) != layer).collect();
    others.dedup();
    let lines = langs.into_iter().filter_map(|lang| {
        let others = others.iter().filter_map(|at| {
            let other = layers.glossary.item(*at)?;
            said_beside(item, other, layers.layer(*at), lang)
        });
        let line = others.collect::<Vec<_>>().join(" ");
        (!line.is_empty()).then(|| {
            let value = Placed {
                value: line,
                line: 1,
            };
            (lang.to_owned(), value)
        })
    });
    let lines: Vec<_> = lines.collect();
    (!lines.is_empty()).then(|| HereItem {
        text: words.to_owned(),
        entry: item.entry.id.clone(),
        lines,
        ..HereItem::default()
    })
}

fn said_beside(item: &Item, other: &Item, layer: Layer, lang: &str) -> Option<String> {
    let said = in_one_line(&other.entry, lang)?;
    let is_same = item.is_called(lang, &said)
        || in_one_line(&item.entry, lang).is_some_and(|own| fold(&own) == fold(&said));
    (!is_same).then(|| line(layer.says(rules(lang)), &said, rules(lang)))
}

fn in_one_line(entry: &Entry, lang: &str) -> Option<String> {
    let line = entry.text(lang)?.in_one_line(&entry.headword);
    (!line.is_empty()).then_some(line)
}

/// « Selon ce texte : Office national des usines. »
fn line(says: &str, said: &str, rules: &Rules) -> String {
    let colon = match rules.typography {
        Typography::French => "\u{202f}:",
        Typography::Curly | Typography::Plain => ":",
    };
    let stop = if said.ends_with(['.', '!', '?', '…']) {
        ""
    } else {
        "."
    };
    format!("{says}{colon} {said}{stop}")
}

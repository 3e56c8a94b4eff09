//! A map: what it shows must be known, said in words, and true on a day that is named.

use crate::finding::Report;
use crate::glossary::{Item, degrees, number_of};
use reading::glossary::{EntryText, Kind};

pub(super) fn check(item: &Item, report: &mut Report<'_>) {
    let id = &item.entry.id;
    let Some(map) = &item.map else {
        for text in item.entry.texts.iter().filter(|text| !text.map.is_empty()) {
            let message = format!("[{id}] has words for a map, and no map.");
            let line = item.line_of(&format!("{}.map", text.lang));
            let hint = "Add map = { countries = [\"…\"] } to the entry, or take them out.";
            report.error("misplaced-key", line, message, hint);
        }
        return;
    };
    for code in &map.countries {
        if number_of(&code.value).is_none() {
            let message = format!("“{}” is no country of the map.", code.value);
            let hint = "Two capitals of ISO 3166-1: ML for Mali.";
            report.error("unknown-value", code.line, message, hint);
        }
    }
    if let Some(point) = &map.point
        && degrees(&point.value).is_none()
    {
        let message = format!("The point in [{id}.map] is nowhere.");
        let hint = "Latitude and longitude in degrees, north and east positive: [13.5, 2.1].";
        report.error("unknown-value", point.line, message, hint);
    }
    if map.countries.is_empty() && map.point.is_none() {
        let message = format!("[{id}.map] shows nothing.");
        let hint = "Add countries = [\"ML\"] or point = [13.5, 2.1].";
        report.error("missing-key", map.line, message, hint);
    }
    // Who belongs to an organisation changes. Where a place lies does not.
    if map.as_of.is_empty() && item.entry.kind != Kind::Place {
        let message = format!("`as_of` is missing in [{id}.map].");
        let hint = "Add as_of = …: the day on which these countries belonged to it.";
        report.error("missing-key", map.line, message, hint);
    }
    let year = map.as_of.get(..4).unwrap_or_default();
    let undated = |text: &&EntryText| !text.map.is_empty() && !text.map.contains(year);
    for text in item.entry.texts.iter().filter(undated) {
        let message = format!(
            "The map of [{id}] is of {year}, and its words in “{}” are not.",
            text.lang
        );
        let hint = "Say when that was so: “The members in April 2025: …”.";
        report.error(
            "undated",
            item.line_of(&format!("{}.map", text.lang)),
            message,
            hint,
        );
    }
    if item.entry.sources.is_empty() {
        let message = format!("[{id}] has a map and no source.");
        let hint = "Add [[….sources]]: what a map shows is a fact like others.";
        report.error("no-source", map.line, message, hint);
    }
    for text in item.entry.texts.iter().filter(|text| text.map.is_empty()) {
        let message = format!("[{id}] does not say in “{}” what its map shows.", text.lang);
        let hint = "Add map = \"…\": who cannot see the map reads it, and everybody else too.";
        report.error("missing-key", item.line_of(&text.lang), message, hint);
    }
}

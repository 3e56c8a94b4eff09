//! Every control that the snapshots show says something that the app understands.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use reading::session::{Interface, Setting};
use views::controls::{Attribute, Control, Field, Tool};

/// The start tags of all snapshots, each with the file in which it stands.
fn tags() -> Vec<(String, String)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/snapshots");
    let mut tags = Vec::new();
    for file in fs::read_dir(folder).unwrap() {
        let path = file.unwrap().path();
        let html = fs::read_to_string(&path).unwrap();
        // No attribute holds a bracket: they are escaped.
        let in_file = html
            .split('<')
            .skip(1)
            .filter_map(|tag| tag.split_once('>'));
        tags.extend(in_file.map(|(tag, _)| (path.display().to_string(), tag.to_owned())));
    }
    tags
}

/// The value of an attribute, if the start tag has it.
fn value<'t>(tag: &'t str, attribute: &str) -> Option<&'t str> {
    let (_, rest) = tag.split_once(&format!(" {attribute}=\""))?;
    Some(rest.split_once('"').unwrap().0)
}

fn is_understood(attribute: Attribute, value: &str) -> bool {
    match attribute {
        Attribute::Action => Control::of_word(value).is_some(),
        Attribute::Tool => Tool::of_word(value).is_some(),
        Attribute::Mention => value.parse::<u32>().is_ok(),
        Attribute::Interface => Interface::of_word(value).is_some(),
        Attribute::Show | Attribute::Follow | Attribute::Unsave | Attribute::Level => {
            !value.is_empty()
        }
    }
}

#[test]
fn every_button_and_tool_is_understood() {
    let mut seen = BTreeSet::new();
    for (file, tag) in tags() {
        let mut known = 0;
        for attribute in Attribute::ALL {
            if let Some(value) = value(&tag, attribute.word()) {
                assert!(is_understood(*attribute, value), "{file}: <{tag}>");
                seen.insert(attribute.word().to_owned());
                if matches!(attribute, Attribute::Action | Attribute::Tool) {
                    seen.insert(value.to_owned());
                }
                known += 1;
            }
        }
        let is_button = tag.split(' ').next() == Some("button");
        assert!(known > 0 || !is_button, "{file}: <{tag}> does nothing");
    }
    let all = [Attribute::WORDS, Tool::WORDS, Control::WORDS].concat();
    let unseen: Vec<_> = all.iter().filter(|word| !seen.contains(**word)).collect();
    assert!(unseen.is_empty(), "in no snapshot: {unseen:?}");
}

/// Whether it is the name of what a question asks: `q2.1`.
fn is_item(name: &str) -> bool {
    let numbers = name.strip_prefix('q').and_then(|it| it.split_once('.'));
    numbers.is_some_and(|(question, item)| {
        question.parse::<u32>().is_ok() && item.parse::<u32>().is_ok()
    })
}

#[test]
fn every_field_is_understood() {
    let mut seen = BTreeSet::new();
    for (file, tag) in tags() {
        let element = tag.split(' ').next().unwrap_or_default();
        let name = value(&tag, "name");
        if let Some(name) = name {
            let is_known = Field::of_word(name).is_some() || Setting::of_word(name).is_some();
            assert!(is_known || is_item(name), "{file}: <{tag}>");
            seen.insert(name.to_owned());
        }
        let is_field = matches!(element, "input" | "select" | "textarea");
        assert!(name.is_some() || !is_field, "{file}: <{tag}> has no name");
    }
    // The language of the interface is chosen by buttons.
    let all = [Field::WORDS, Setting::WORDS].concat();
    let unseen: Vec<_> = all
        .iter()
        .filter(|word| !seen.contains(**word) && **word != Setting::Interface.word())
        .collect();
    assert!(unseen.is_empty(), "in no snapshot: {unseen:?}");
}

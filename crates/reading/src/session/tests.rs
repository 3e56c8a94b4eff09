//! The session as a reader would tell it.

#![allow(clippy::unwrap_used)]
use super::*;
use std::cell::OnceCell;

use crate::glossary::Entry;
use crate::json::Json;
use crate::lesson::{Apparatus, Mention, Paragraph, Run, Sentence};

fn session() -> Session {
    let mentions = ["aes", "oif", "aes"];
    let runs = mentions.iter().enumerate().map(|(nth, entry)| {
        Run::Mention(Mention {
            text: entry.to_uppercase(),
            entry: (*entry).to_owned(),
            nth: nth as u32,
            ..Mention::default()
        })
    });
    let lesson = Lesson {
        lead: Paragraph {
            id: "lead".into(),
            sentences: vec![Sentence {
                runs: runs.collect(),
            }],
            ..Paragraph::default()
        },
        apparatus: OnceCell::from(Apparatus {
            entries: ["aes", "oif"].map(entry).into(),
            ..Apparatus::default()
        }),
        ..Lesson::default()
    };
    Session::new(Page::Lesson(Rc::new(lesson)), Settings::default())
}

fn entry(id: &str) -> Entry {
    let json = record(&[("kind", "organisation")]);
    Entry {
        id: id.to_owned(),
        headword: id.to_owned(),
        ..Entry::read(&json).unwrap()
    }
}

fn record(members: &[(&str, &str)]) -> Json {
    let members = members.iter();
    let members = members.map(|(name, text)| ((*name).to_owned(), Json::from(*text)));
    Json::Record(members.collect())
}

fn after(actions: &[Action]) -> Session {
    let begin = session();
    actions
        .iter()
        .fold(begin, |state, action| state.after(action.clone()))
}

fn shown(session: &Session) -> Option<(&str, Option<u32>)> {
    let explanation = session.explanation.as_ref()?;
    Some((explanation.entry(), explanation.mention()))
}

#[test]
fn a_tap_opens_and_the_same_tap_closes() {
    assert_eq!(shown(&after(&[Action::Tap(0)])), Some(("aes", Some(0))));
    assert_eq!(shown(&after(&[Action::Tap(0), Action::Tap(0)])), None);
}

#[test]
fn a_tap_on_another_mention_moves_on() {
    let state = after(&[Action::Tap(0), Action::Tap(1)]);
    assert_eq!(shown(&state), Some(("oif", Some(1))));
}

#[test]
fn a_tap_on_nothing_changes_nothing_but_the_greeting() {
    let state = after(&[Action::Tap(99)]);
    assert_eq!(shown(&state), None);
    assert!(state.greeted);
}

#[test]
fn a_related_entry_leads_back() {
    let followed = after(&[Action::Tap(0), Action::Follow("oif".into())]);
    assert_eq!(shown(&followed), Some(("oif", Some(0))));
    let back = followed.after(Action::StepBack).after(Action::StepBack);
    assert_eq!(shown(&back), Some(("aes", Some(0))));
}

#[test]
fn moving_to_another_mention_remembers_my_place() {
    let moved = after(&[Action::Tap(0), Action::MoveTo(2)]);
    assert_eq!(
        moved.explanation.as_ref().and_then(Explanation::origin),
        Some(0)
    );
    let back = moved.after(Action::Return);
    assert_eq!(shown(&back), Some(("aes", Some(0))));
    assert_eq!(
        back.explanation.as_ref().and_then(Explanation::origin),
        None
    );
}

#[test]
fn close_takes_the_explanation_first_and_the_panel_next() {
    let state = after(&[
        Action::Toggle(Panel::Glossary),
        Action::Show("aes".into()),
        Action::Close,
    ]);
    assert_eq!(shown(&state), None);
    assert_eq!(state.panel, Some(Panel::Glossary));
    assert!(!state.after(Action::Close).is_covered());
}

#[test]
fn showing_the_english_of_a_paragraph_turns_hidden_english_on() {
    let mut state = session();
    state.settings.notes = Notes::Off;
    let state = state.after(Action::Reveal("p1".into()));
    assert_eq!(state.settings.notes, Notes::Paragraph);
    assert!(state.revealed.contains("p1"));
    assert!(state.after(Action::Reveal("p1".into())).revealed.is_empty());
}

#[test]
fn first_visits_depend_on_the_browser_s_language() {
    let english = Settings::first_visit("en-GB");
    assert_eq!(english.interface, Interface::English);
    assert_eq!(english.notes, Notes::Paragraph);
    assert_eq!(english.explanations, Explanations::Both);
    for other in ["fr-FR", "de", "", "eng"] {
        let french = Settings::first_visit(other);
        assert_eq!(french.interface, Interface::French, "{other}");
        assert_eq!(french.notes, Notes::Off, "{other}");
        assert_eq!(french.explanations, Explanations::Article, "{other}");
    }
}

#[test]
fn settings_of_another_version_are_read_as_far_as_they_go() {
    let stored = [("theme", "sepia"), ("notes", "hologram"), ("future", "1")];
    let settings = Settings::read(&record(&stored));
    assert_eq!(settings.theme, Theme::Sepia);
    assert_eq!(settings.notes, Notes::default());
    assert!(settings.keys);
    assert_eq!(Settings::read(&settings.write()), settings);
    let off = Json::Record(vec![("keys".to_owned(), Json::Flag(false))]);
    assert!(!Settings::read(&off).keys);
}

#[test]
fn opening_a_page_closes_what_lay_over_the_last_one() {
    let state = after(&[Action::Tap(0), Action::Open(Page::Library(Rc::default()))]);
    assert!(!state.is_covered());
    assert!(state.lesson().is_none());
}

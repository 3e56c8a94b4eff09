//! The session as a reader would tell it.

#![allow(clippy::unwrap_used)]
use super::*;
use std::cell::OnceCell;

use crate::glossary::Entry;
use crate::json::Json;
use crate::lesson::{Glossary, Mention, Paragraph, Run, Sentence};

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
        glossary: OnceCell::from(Glossary {
            entries: ["aes", "oif"].map(entry).into(),
            ..Glossary::default()
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
    assert!(state.has_tapped);
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
    let moved = after(&[Action::Tap(0), Action::GoToMention(2)]);
    assert_eq!(
        moved.explanation.as_ref().and_then(Explanation::origin),
        Some(0)
    );
    let back = moved.after(Action::BackToOrigin);
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
fn only_a_browser_in_french_begins_without_english() {
    let none = Choices::default();
    for french in ["fr", "fr-FR", "fr-CA", "fra"] {
        let settings = Settings::of(french, &none);
        assert_eq!(settings.interface, Interface::French, "{french}");
        assert_eq!(settings.notes, Notes::Off, "{french}");
        assert_eq!(settings.explanations, Explanations::Article, "{french}");
    }
    for other in ["en-GB", "ar", "zh-TW", "es", "de", "fro", ""] {
        let settings = Settings::of(other, &none);
        assert_eq!(settings.interface, Interface::English, "{other}");
        assert_eq!(settings.notes, Notes::Paragraph, "{other}");
        assert_eq!(settings.explanations, Explanations::Both, "{other}");
    }
}

fn french_session() -> Session {
    let mut session = session();
    session.language = "fr-FR".to_owned();
    session.load_stored(Stored::default());
    session
}

fn choose(name: &str, word: &str) -> Action {
    Action::Choose(name.to_owned(), word.to_owned())
}

#[test]
fn english_for_the_interface_brings_english_where_nothing_was_chosen() {
    let english = french_session().after(choose("interface", "en"));
    assert_eq!(english.settings.notes, Notes::Paragraph);
    assert_eq!(english.settings.explanations, Explanations::Both);
    let back = english.after(choose("interface", "fr"));
    assert_eq!(back.settings.notes, Notes::Off);

    let chosen = french_session().after(choose("notes", "off"));
    let english = chosen.after(choose("interface", "en"));
    assert_eq!(
        english.settings.notes,
        Notes::Off,
        "the reader's own choice stays"
    );
    assert_eq!(english.settings.explanations, Explanations::Both);
}

#[test]
fn choices_of_another_version_are_read_as_far_as_they_go() {
    let stored = [("theme", "sepia"), ("notes", "hologram"), ("future", "1")];
    let choices = Choices::read(&record(&stored));
    let settings = Settings::of("en", &choices);
    assert_eq!(settings.theme, Theme::Sepia);
    assert_eq!(settings.notes, Notes::default());
    assert!(settings.keys);
    assert_eq!(Choices::read(&choices.write()), choices);
    let off = Json::Record(vec![("keys".to_owned(), Json::Flag(false))]);
    assert!(!Settings::of("en", &Choices::read(&off)).keys);
}

#[test]
fn two_windows_each_keep_what_they_chose() {
    let common = Choices::read(&record(&[("theme", "light")]));
    let (mut one, mut other) = (common.clone(), common.clone());
    one.set("theme", "dark");
    other.set("size", "3");
    let kept = common.clone().with(&one.since(&common));
    let kept = kept.with(&other.since(&common));
    assert_eq!(kept.get("theme"), Some("dark"));
    assert_eq!(kept.get("size"), Some("3"));
}

#[test]
fn a_saved_entry_has_what_a_list_shows_of_it() {
    let state = after(&[Action::Save("aes".into())]);
    let saved = state.saved.get("aes").unwrap();
    assert_eq!(saved.headword, "aes");
    assert_eq!(SavedEntry::read("aes", &saved.write()), *saved);
    assert!(state.after(Action::Save("aes".into())).saved.is_empty());
    assert!(after(&[Action::Save("unknown".into())]).saved.is_empty());
}

#[test]
fn entries_saved_by_an_older_version_get_their_words_in_their_lesson() {
    let mut state = session();
    state.saved.insert(SavedEntry {
        id: "oif".to_owned(),
        ..SavedEntry::default()
    });
    let state = state.after(Action::GlossaryRead);
    assert_eq!(state.saved.get("oif").unwrap().headword, "oif");
}

#[test]
fn opening_a_page_closes_what_lay_over_the_last_one() {
    let state = after(&[
        Action::Tap(0),
        Action::Open(Page::Library(Rc::default()), Arrival::New),
    ]);
    assert!(!state.is_covered());
    assert!(state.lesson().is_none());
}

#[test]
fn an_entry_from_an_address_is_explained_at_its_first_mention() {
    let state = after(&[Action::Show("oif".into())]);
    assert_eq!(shown(&state), Some(("oif", Some(1))));
    assert!(!state.has_tapped);
    let from_list = after(&[Action::Toggle(Panel::Glossary), Action::Show("oif".into())]);
    assert_eq!(shown(&from_list), Some(("oif", None)));
    let back = from_list.after(Action::StepBack);
    assert_eq!(shown(&back), None);
    assert_eq!(back.panel, Some(Panel::Glossary));
}

#[test]
fn what_could_not_be_kept_is_not_undone() {
    let state = after(&[
        choose("theme", "dark"),
        Action::Notify(Notice::NotKept),
        Action::Stored(Stored::default()),
    ]);
    assert_eq!(state.settings.theme, Theme::Dark);
    let state = after(&[choose("theme", "dark"), Action::Stored(Stored::default())]);
    assert_eq!(state.settings.theme, Theme::System);
}

#[test]
fn the_library_shows_one_level_or_all() {
    let level = |level: &str| Action::FilterByLevel(level.to_owned());
    let one = after(&[level("B1")]);
    assert_eq!(one.level.as_deref(), Some("B1"));
    assert_eq!(one.after(level("B2")).level.as_deref(), Some("B2"));
    assert_eq!(one.after(level("B1")).level, None);
}

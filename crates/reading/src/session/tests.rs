//! The session as a reader would tell it.

#![allow(clippy::unwrap_used)]
use super::page::DRAWN_AT_ONCE;
use super::*;
use crate::glossary::Entry;
use crate::json::Json;
use crate::lesson::{
    Article, Block, IndexPage, LibraryPage, Mention, Paragraph, Run, Sentence, Sibling,
};

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
    let article = Article {
        lang: "fr".to_owned(),
        lead: Paragraph {
            id: "lead".into(),
            sentences: vec![Sentence {
                runs: runs.collect(),
            }],
            ..Paragraph::default()
        },
        ..Article::default()
    };
    Session::new(Page::lesson(article, Some(glossary())), Device::default())
}

fn glossary() -> Glossary {
    let entry = |id: &str| Entry {
        id: id.to_owned(),
        headword: id.to_owned(),
        ..Entry::default()
    };
    Glossary {
        entries: ["aes", "oif"].map(entry).into(),
        ..Glossary::default()
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
    let explanation = session.explanation()?;
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
    assert!(state.device.has_tapped);
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
    assert_eq!(moved.explanation().and_then(Explanation::origin), Some(0));
    let back = moved.after(Action::BackToOrigin);
    assert_eq!(shown(&back), Some(("aes", Some(0))));
    assert_eq!(back.explanation().and_then(Explanation::origin), None);
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
    state.device.settings.notes = Notes::Off;
    let state = state.after(Action::Reveal("p1".into()));
    assert_eq!(state.device.settings.notes, Notes::Paragraph);
    assert!(state.reading().unwrap().revealed.contains("p1"));
    assert!(
        state
            .after(Action::Reveal("p1".into()))
            .reading()
            .unwrap()
            .revealed
            .is_empty()
    );
}

#[test]
fn only_a_browser_in_french_begins_without_english() {
    let none = Choices::default();
    for french in ["fr", "fr-FR", "fr-CA", "fra"] {
        let settings = Settings::of(french, Some("fr"), &none);
        assert_eq!(settings.interface, Interface::French, "{french}");
        assert_eq!(settings.notes, Notes::Off, "{french}");
        assert_eq!(settings.explanations, Explanations::Article, "{french}");
    }
    for other in ["en-GB", "ar", "zh-TW", "es", "de", "fro", ""] {
        let settings = Settings::of(other, Some("fr"), &none);
        assert_eq!(settings.interface, Interface::English, "{other}");
        assert_eq!(settings.notes, Notes::Paragraph, "{other}");
        assert_eq!(settings.explanations, Explanations::Both, "{other}");
    }
}

#[test]
fn notes_are_hidden_from_whoever_reads_the_text_in_their_own_language() {
    let none = Choices::default();
    let notes = |language, text| Settings::of(language, Some(text), &none).notes;
    assert_eq!(notes("es-MX", "es"), Notes::Off);
    assert_eq!(notes("fr-CA", "fr-FR"), Notes::Off);
    assert_eq!(notes("fr", "es"), Notes::Paragraph);
    assert_eq!(notes("es", "fr"), Notes::Paragraph);
}

fn french_session() -> Session {
    let mut session = session();
    session.device.language = "fr-FR".to_owned();
    session.device.load(Stored::default(), Some("fr"));
    session
}

fn choose(setting: Setting, word: &str) -> Action {
    Action::Choose(setting, word.to_owned())
}

#[test]
fn english_for_the_interface_brings_english_where_nothing_was_chosen() {
    let english = french_session().after(choose(Setting::Interface, "en"));
    assert_eq!(english.device.settings.notes, Notes::Paragraph);
    assert_eq!(english.device.settings.explanations, Explanations::Both);
    let back = english.after(choose(Setting::Interface, "fr"));
    assert_eq!(back.device.settings.notes, Notes::Off);

    let chosen = french_session().after(choose(Setting::Notes, "off"));
    let english = chosen.after(choose(Setting::Interface, "en"));
    assert_eq!(
        english.device.settings.notes,
        Notes::Off,
        "the reader's own choice stays"
    );
    assert_eq!(english.device.settings.explanations, Explanations::Both);
}

#[test]
fn choices_of_another_version_are_read_as_far_as_they_go() {
    let stored = [("theme", "sepia"), ("notes", "hologram"), ("future", "1")];
    let choices = Choices::read(&record(&stored));
    let settings = Settings::of("en", Some("fr"), &choices);
    assert_eq!(settings.theme, Theme::Sepia);
    assert_eq!(settings.notes, Notes::default());
    assert!(settings.keys);
    assert_eq!(Choices::read(&choices.write()), choices);
    let off = Json::Record(vec![("keys".to_owned(), Json::Flag(false))]);
    assert!(!Settings::of("en", None, &Choices::read(&off)).keys);
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
    let saved = state.device.saved.get("aes").unwrap();
    assert_eq!(saved.headword, "aes");
    assert_eq!(SavedEntry::read("aes", &saved.write()), *saved);
    assert!(
        state
            .after(Action::Save("aes".into()))
            .device
            .saved
            .is_empty()
    );
    assert!(
        after(&[Action::Save("unknown".into())])
            .device
            .saved
            .is_empty()
    );
}

#[test]
fn entries_saved_by_an_older_version_get_their_words_in_their_lesson() {
    let mut state = session();
    state.device.saved.insert(SavedEntry {
        id: "oif".to_owned(),
        ..SavedEntry::default()
    });
    let state = state.after(Action::GlossaryRead(Rc::new(glossary())));
    assert_eq!(state.device.saved.get("oif").unwrap().headword, "oif");
}

#[test]
fn opening_a_page_closes_what_lay_over_the_last_one() {
    let state = after(&[
        Action::Tap(0),
        Action::Open(Page::library(LibraryPage::default()), Arrival::New),
    ]);
    assert!(!state.is_covered());
    assert!(state.reading().is_none());
}

#[test]
fn an_entry_from_an_address_is_explained_at_its_first_mention() {
    let state = after(&[Action::Show("oif".into())]);
    assert_eq!(shown(&state), Some(("oif", Some(1))));
    assert!(!state.device.has_tapped);
    let from_list = after(&[Action::Toggle(Panel::Glossary), Action::Show("oif".into())]);
    assert_eq!(shown(&from_list), Some(("oif", None)));
    let back = from_list.after(Action::StepBack);
    assert_eq!(shown(&back), None);
    assert_eq!(back.panel, Some(Panel::Glossary));
}

#[test]
fn what_could_not_be_kept_is_not_undone() {
    let state = after(&[
        choose(Setting::Theme, "dark"),
        Action::Notify(Notice::NotKept),
        Action::Stored(Stored::default()),
    ]);
    assert_eq!(state.device.settings.theme, Theme::Dark);
    let state = after(&[
        choose(Setting::Theme, "dark"),
        Action::Stored(Stored::default()),
    ]);
    assert_eq!(state.device.settings.theme, Theme::System);
}

#[test]
fn another_window_does_not_move_the_place_in_this_one() {
    let place = |paragraph: &str, percent| Place {
        paragraph: paragraph.to_owned(),
        percent,
        ..Place::default()
    };
    let here = after(&[Action::Move(place("p3", 20))]);
    let mut stored = Stored::default();
    stored.places.set("", place("p9", 80));
    stored.places.set("other", place("p1", 10));
    let here = here.after(Action::Stored(stored));
    let places = &here.device.places;
    assert_eq!(places.get("").unwrap().paragraph, "p3");
    assert_eq!(places.percent(""), 80, "that is how far it was read");
    assert_eq!(places.percent("other"), 10);
}

#[test]
fn the_library_shows_one_level_or_all() {
    let library = Session::new(Page::library(LibraryPage::default()), Device::default());
    let filtered =
        |session: &Session, level: &str| session.after(Action::FilterByLevel(level.to_owned()));
    let level = |session: &Session| match &session.page {
        Page::Library(library) => library.level.clone(),
        Page::Lesson(_) | Page::Index(_) => None,
    };
    let one = filtered(&library, "B1");
    assert_eq!(level(&one).as_deref(), Some("B1"));
    assert_eq!(level(&filtered(&one, "B2")).as_deref(), Some("B2"));
    assert_eq!(level(&filtered(&one, "B1")), None);
}

#[test]
fn the_other_level_of_an_article_goes_on_at_the_same_paragraph() {
    let level = |slug: &str, sibling: &str| {
        let article = Article {
            slug: slug.to_owned(),
            sibling: Some(Sibling {
                slug: sibling.to_owned(),
                ..Sibling::default()
            }),
            ..Article::default()
        };
        Page::lesson(article, None)
    };
    let open = |to: &str, arrival| Action::Open(level(to, "simple"), arrival);
    let place = Place {
        paragraph: "p4".to_owned(),
        offset: 120,
        at_end: true,
        percent: 60,
    };
    let read = Session::new(level("simple", "riche"), Device::default());
    let read = read.after(Action::Move(place.clone()));
    let paragraph = |session: &Session, slug: &str| {
        let place = session.device.places.get(slug);
        place.map(|place| {
            (
                place.paragraph.clone(),
                place.offset,
                place.percent,
                place.at_end,
            )
        })
    };
    let there = read.after(open("riche", Arrival::New));
    assert_eq!(
        paragraph(&there, "riche"),
        Some(("p4".to_owned(), 0, 0, false))
    );
    let back = read.after(open("riche", Arrival::Return));
    assert_eq!(paragraph(&back, "riche"), None, "Back finds its own place");
    let elsewhere = read.after(open("other", Arrival::New));
    assert_eq!(paragraph(&elsewhere, "other"), None);
}

#[test]
fn the_library_shows_what_fits_every_choice() {
    let listing = |level: &str, region: &str, topics: &[&str]| Listing {
        level: level.to_owned(),
        region: region.to_owned(),
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        ..Listing::default()
    };
    let listings = [
        listing("B1", "Suisse", &["votation"]),
        listing("C1", "Suisse", &["climat", "justice"]),
        listing("B1", "Québec", &["langue"]),
    ];
    let library = Session::new(Page::library(LibraryPage::default()), Device::default());
    let shown = |actions: &[Action]| {
        let actions = actions.iter().cloned();
        let session = actions.fold(library.clone(), |session, it| session.after(it));
        match &session.page {
            Page::Library(library) => listings.each_ref().map(|it| library.shows(it)),
            Page::Lesson(_) | Page::Index(_) => [false; 3],
        }
    };
    let region = |name: &str| Action::FilterByRegion(name.to_owned());
    let topic = |name: &str| Action::FilterByTopic(name.to_owned());
    let level = Action::FilterByLevel("B1".to_owned());
    assert_eq!(shown(&[]), [true; 3]);
    assert_eq!(shown(&[region("Suisse")]), [true, true, false]);
    assert_eq!(shown(&[region("Suisse"), level]), [true, false, false]);
    assert_eq!(shown(&[topic("justice")]), [false, true, false]);
    assert_eq!(shown(&[topic("justice"), topic("")]), [true; 3]);
}

/// A text that is drawn in three steps, with a mention in each paragraph.
fn long_text() -> Article {
    let blocks = (0..3 * DRAWN_AT_ONCE).map(|at| {
        let mention = Mention {
            entry: "aes".to_owned(),
            nth: at as u32,
            ..Mention::default()
        };
        Block::Paragraph(Paragraph {
            id: format!("p{}", at + 1),
            sentences: vec![Sentence {
                runs: vec![Run::Mention(mention)],
            }],
            ..Paragraph::default()
        })
    });
    Article {
        slug: "long".to_owned(),
        blocks: blocks.collect(),
        ..Article::default()
    }
}

fn drawn(session: &Session) -> usize {
    session.reading().unwrap().drawn
}

#[test]
fn a_long_text_is_drawn_step_by_step() {
    let page = Page::lesson(long_text(), Some(glossary()));
    assert_eq!(
        drawn(&Session::new(page.clone(), Device::default())),
        3 * DRAWN_AT_ONCE
    );
    let mut session = Session::new(page.begun(), Device::default());
    for steps in [1, 2, 3, 3] {
        assert_eq!(drawn(&session), steps * DRAWN_AT_ONCE);
        session = session.after(Action::DrawMore);
    }
}

#[test]
fn what_is_wanted_of_a_long_text_is_drawn_at_once() {
    let page = Page::lesson(long_text(), Some(glossary())).begun();
    let begin = Session::new(page.clone(), Device::default());
    let second = DRAWN_AT_ONCE as u32;
    assert_eq!(drawn(&begin.after(Action::Tap(second - 1))), DRAWN_AT_ONCE);
    assert_eq!(drawn(&begin.after(Action::Tap(second))), 2 * DRAWN_AT_ONCE);
    let moved = begin
        .after(Action::Tap(0))
        .after(Action::GoToMention(2 * second));
    assert_eq!(drawn(&moved), 3 * DRAWN_AT_ONCE);
    let mut device = Device::default();
    let place = Place {
        paragraph: format!("p{}", DRAWN_AT_ONCE + 1),
        ..Place::default()
    };
    device.places.set("long", place);
    assert_eq!(drawn(&Session::new(page, device)), 2 * DRAWN_AT_ONCE);
}

#[test]
fn a_list_is_found_again_as_it_was_left() {
    let library = || Page::library(LibraryPage::default());
    let index = || Page::index(IndexPage::default());
    let lesson = || Page::lesson(Article::default(), None);
    let region = |session: &Session| match &session.page {
        Page::Library(library) => library.region.clone(),
        Page::Lesson(_) | Page::Index(_) => String::new(),
    };
    let search = |session: &Session| match &session.page {
        Page::Index(index) => index.search.clone(),
        Page::Lesson(_) | Page::Library(_) => String::new(),
    };
    let read = Session::new(library(), Device::default())
        .after(Action::FilterByRegion("Suisse".to_owned()))
        .after(Action::Open(index(), Arrival::New))
        .after(Action::Search("vote".to_owned()))
        .after(Action::Open(lesson(), Arrival::New));
    let back = read.after(Action::Open(index(), Arrival::Return));
    assert_eq!(search(&back), "vote");
    let further = back.after(Action::Open(library(), Arrival::Return));
    assert_eq!(region(&further), "Suisse");
    let anew = read.after(Action::Open(library(), Arrival::New));
    assert_eq!(region(&anew), "", "a link leads to the whole library");
}

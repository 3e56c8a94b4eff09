//! The components as HTML, rendered natively and compared with what `tests/snapshots/` holds.
//! `UPDATE_SNAPSHOTS=1` writes them anew.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

use std::cell::RefCell;
use std::fs;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use authoring::files::{ArticleFiles, Content, ContentFile};
use authoring::lessons;
use en_regard::app::{App, AppProps};
use reading::lesson::{Lesson, LibraryPage};
use reading::session::{Action, Interface, Notice, Page, Panel, SavedEntry, Session, Settings};
use yew::LocalServerRenderer;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The little lesson with which the core tests its findings.
fn lesson() -> Lesson {
    let folder = root().join("crates/authoring/tests/faults/sound");
    let file = |path: &str| ContentFile {
        path: path.to_owned(),
        text: fs::read_to_string(folder.join(path)).unwrap(),
    };
    let content = Content {
        site: file("site.toml"),
        glossary: vec![
            file("glossary/names.toml"),
            file("glossary/expressions.toml"),
        ],
        articles: vec![ArticleFiles {
            slug: "marche".to_owned(),
            article: file("articles/marche/article.fr.md"),
            notes: Some(file("articles/marche/notes.en.md")),
        }],
    };
    lessons(&content).0.remove(0)
}

fn reading(actions: impl IntoIterator<Item = Action>) -> Session {
    let settings = Settings {
        interface: Interface::English,
        ..Settings::default()
    };
    let session = Session::new(Page::Lesson(Rc::new(lesson())), settings);
    actions
        .into_iter()
        .fold(session, |session, action| session.after(action))
}

#[track_caller]
fn check(name: &str, session: Session, live: bool) {
    let props = AppProps {
        session: Rc::new(RefCell::new(session)),
        prerendered: RefCell::default(),
        live,
    };
    let renderer = LocalServerRenderer::<App>::with_props(props).hydratable(false);
    // A tag a line: differences read like differences of code.
    let html = pollster::block_on(renderer.render()).replace("><", ">\n<") + "\n";
    let path: PathBuf = root()
        .join("tests/snapshots")
        .join(name)
        .with_extension("html");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, &html).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default();
    let differs = html.lines().zip(kept.lines().chain(std::iter::repeat("")));
    if let Some((at, (now, kept))) = differs.enumerate().find(|(_, (now, kept))| now != kept) {
        panic!("{name}.html:{}:\n  kept {kept}\n  now  {now}", at + 1);
    }
    assert_eq!(html.len(), kept.len(), "{name}.html goes on");
}

#[test]
fn library() {
    let page = Rc::new(LibraryPage::of(&[lesson()]));
    check(
        "library",
        Session::new(Page::Library(page), Settings::default()),
        false,
    );
}

#[test]
fn library_of_many_lessons_some_begun_and_an_entry_saved() {
    let lessons: Vec<Lesson> = ["A2", "B1", "B1", "B2", "B2", "C1", "A2"]
        .into_iter()
        .zip(1..)
        .map(|(level, nth)| Lesson {
            slug: format!("marche-{nth}"),
            level: level.to_owned(),
            ..lesson()
        })
        .collect();
    let page = Page::Library(Rc::new(LibraryPage::of(&lessons)));
    let mut session = Session::new(page, Settings::default());
    session.progress = vec![("marche-2".to_owned(), 45)];
    let first = lessons.first().unwrap();
    let entry = first.entries().first().unwrap();
    session.saved.insert(SavedEntry::of(entry, first));
    let session = session.after(Action::FilterByLevel("B1".to_owned()));
    check("library-many", session, true);
}

#[test]
fn lesson_without_the_app() {
    let page = Page::Lesson(Rc::new(lesson()));
    check(
        "lesson-static",
        Session::new(page, Settings::default()),
        false,
    );
}

#[test]
fn explanation() {
    check("explanation", reading([Action::Tap(0)]), true);
}

#[test]
fn explanation_after_following_a_related_entry() {
    let lesson = lesson();
    let mention = lesson.mentions().find(|mention| {
        let entry = lesson.entry(&mention.entry);
        entry.is_some_and(|entry| !entry.see.is_empty())
    });
    let mention = mention.expect("an entry with a related one");
    let entry = lesson.entry(&mention.entry).unwrap();
    let place = *entry.see.first().unwrap() as usize;
    let other = lesson.entries().get(place).unwrap().id.clone();
    check(
        "explanation-followed",
        reading([Action::Tap(mention.nth), Action::Follow(other)]),
        true,
    );
}

#[test]
fn english_below_and_a_sentence_revealed() {
    let choose = |name: &str, word: &str| Action::Choose(name.to_owned(), word.to_owned());
    let session = reading([
        choose("interface", "fr"),
        choose("notes", "below"),
        choose("sentences", "true"),
        Action::Reveal("p1s1".to_owned()),
    ]);
    check("english-below", session, true);
}

#[test]
fn panels() {
    for (name, panel) in [
        ("panel-glossary", Panel::Glossary),
        ("panel-settings", Panel::Settings),
        ("panel-help", Panel::Help),
    ] {
        check(name, reading([Action::Toggle(panel)]), true);
    }
}

#[test]
fn notices() {
    check("notice", reading([Action::Notify(Notice::NotKept)]), true);
}

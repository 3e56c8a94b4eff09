//! The components as HTML, rendered natively and compared with what `tests/snapshots/` holds.
//! `UPDATE_SNAPSHOTS=1` writes them anew.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

use std::fs;
use std::path::{Path, PathBuf};

use authoring::files::{ArticleFiles, Content, ContentFile};
use authoring::{index, lessons};
use reading::lesson::{Article, Lesson, LibraryPage};
use reading::session::{
    Action, Arrival, Device, Interface, Notice, Page, Panel, Place, SavedEntry, Session, Setting,
    Settings, Speech,
};
use views::{WrittenPage, WrittenPageProps};
use yew::LocalServerRenderer;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The little lesson with which `authoring` tests its findings.
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
            questions: Some(file("articles/marche/questions.toml")),
        }],
    };
    lessons(&content).0.remove(0)
}

fn lesson_page() -> Page {
    let Lesson { article, glossary } = lesson();
    Page::lesson(article, Some(glossary))
}

fn reading(actions: impl IntoIterator<Item = Action>) -> Session {
    let settings = Settings {
        interface: Interface::English,
        ..Settings::default()
    };
    let device = Device {
        settings,
        ..Device::default()
    };
    let session = Session::new(lesson_page(), device);
    actions
        .into_iter()
        .fold(session, |session, action| session.after(action))
}

/// Marks the panel that lies over or beside the text.
const PANEL: &str = "role=\"dialog\"";

/// Draws the whole page, and compares the parts that a test is about.
#[track_caller]
fn check(name: &str, session: Session, live: bool, parts: &[&str]) {
    let html = page(session, live);
    let parts: String = parts.iter().map(|mark| element(&html, mark)).collect();
    compare(name, &parts);
}

/// The page as HTML, a tag a line: differences read like differences of code.
fn page(session: Session, live: bool) -> String {
    let props = WrittenPageProps { session, live };
    let renderer = LocalServerRenderer::<WrittenPage>::with_props(props).hydratable(false);
    pollster::block_on(renderer.render()).replace("><", ">\n<") + "\n"
}

/// The lines of the first element in whose start tag that mark stands.
fn element<'h>(html: &'h str, mark: &str) -> &'h str {
    let at = html
        .find(mark)
        .unwrap_or_else(|| panic!("{mark} is nowhere"));
    let begin = html[..at].rfind('<').unwrap();
    let rest = &html[begin..];
    let name: String = rest[1..]
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    if name == "input" {
        // It has no end tag.
        return rest.split_inclusive('\n').next().unwrap();
    }
    let (start_tag, end_tag) = (format!("<{name}"), format!("</{name}>"));
    let mut open = 0;
    let mut length = 0;
    for line in rest.split_inclusive('\n') {
        open += line.matches(&start_tag).count();
        open -= line.matches(&end_tag).count();
        length += line.len();
        if open == 0 {
            break;
        }
    }
    &rest[..length]
}

#[track_caller]
fn compare(name: &str, html: &str) {
    let path: PathBuf = root()
        .join("tests/snapshots")
        .join(name)
        .with_extension("html");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        fs::write(&path, html).unwrap();
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
    let page = Page::library(LibraryPage::of(&[lesson()]));
    let session = Session::new(page, Device::default());
    check("library", session, false, &["class=\"library\""]);
}

#[test]
fn library_of_many_lessons_some_begun_and_an_entry_saved() {
    let lessons: Vec<Lesson> = ["A2", "B1", "B1", "B2", "B2", "C1", "A2"]
        .into_iter()
        .zip(1..)
        .map(|(level, nth)| {
            let Lesson { article, glossary } = lesson();
            let article = Article {
                slug: format!("marche-{nth}"),
                level: level.to_owned(),
                region: ["Vallée", "Montagne"][nth % 2].to_owned(),
                topics: vec![["pain", "livres", "routes"][nth % 3].to_owned()],
                ..article
            };
            Lesson { article, glossary }
        })
        .collect();
    let page = Page::library(LibraryPage::of(&lessons));
    let mut device = Device::default();
    let place = Place {
        percent: 45,
        ..Place::default()
    };
    device.places.set("marche-2", place);
    let Lesson { article, glossary } = lessons.first().unwrap();
    let entry = glossary.entries.first().unwrap();
    device.saved.insert(SavedEntry::of(entry, article));
    let session = Session::new(page, device);
    let session = session.after(Action::FilterByLevel("B1".to_owned()));
    let parts = [
        "aria-labelledby=\"begun-title\"",
        "aria-labelledby=\"texts-title\"",
        "class=\"saved\"",
    ];
    check("library-many", session, true, &parts);
}

#[test]
fn lesson_without_the_app() {
    let session = Session::new(lesson_page(), Device::default());
    compare("lesson-static", &self::page(session, false));
}

#[test]
fn around_the_text_in_english() {
    let parts = ["masthead", "toolbar", "kicker", "onward", "origin"];
    let parts = parts.map(|class| format!("class=\"{class}\""));
    let session = reading([Action::Toggle(Panel::Settings)]);
    check(
        "around-the-text",
        session,
        true,
        &parts.each_ref().map(String::as_str),
    );
}

#[test]
fn explanation() {
    let parts = ["data-at=\"lead\"", PANEL];
    check("explanation", reading([Action::Tap(0)]), true, &parts);
    let page = page(reading([Action::Tap(0)]), true);
    assert!(page.contains("<main id=\"text\" data-covered=\"\">"));
}

#[test]
fn explanation_after_following_a_related_entry() {
    let Lesson { article, glossary } = lesson();
    let mention = article.mentions().find(|mention| {
        let entry = glossary.entry(&mention.entry);
        entry.is_some_and(|entry| !entry.see.is_empty())
    });
    let mention = mention.expect("an entry with a related one");
    let entry = glossary.entry(&mention.entry).unwrap();
    let place = *entry.see.first().unwrap() as usize;
    let other = glossary.entries.get(place).unwrap().id.clone();
    check(
        "explanation-followed",
        reading([Action::Tap(mention.nth), Action::Follow(other)]),
        true,
        &[PANEL],
    );
}

#[test]
fn explanation_that_can_be_heard_after_moving_on() {
    let Lesson { article, .. } = lesson();
    let mentions: Vec<_> = article.mentions().collect();
    let twice = mentions.iter().find_map(|first| {
        let mut others = mentions.iter();
        let other = others.find(|other| other.entry == first.entry && other.nth > first.nth)?;
        Some((first.nth, other.nth))
    });
    let (first, other) = twice.expect("an entry that is mentioned twice");
    let session = reading([
        Action::SpeechChecked(Speech::Local),
        Action::Tap(first),
        Action::GoToMention(other),
    ]);
    check("explanation-heard", session, true, &[PANEL]);
}

#[test]
fn voices_that_send_the_word_away() {
    let online = Action::SpeechChecked(Speech::Online);
    let session = reading([online.clone(), Action::Tap(0)]);
    check("online-voice", session, true, &["class=\"online-voice\""]);
    let session = reading([online, Action::Toggle(Panel::Settings)]);
    let settings = page(session, true);
    compare(
        "online-voice-setting",
        element(&settings, "name=\"online-voice\""),
    );
}

#[test]
fn glossary_with_a_saved_entry() {
    let Lesson { glossary, .. } = lesson();
    let entry = glossary.entries.first().unwrap().id.clone();
    let session = reading([Action::Save(entry), Action::Toggle(Panel::Glossary)]);
    let glossary = page(session, true);
    compare("only-saved", element(&glossary, "name=\"only-saved\""));
}

#[test]
fn english_below_and_a_sentence_revealed() {
    let choose = |setting, word: &str| Action::Choose(setting, word.to_owned());
    let session = reading([
        choose(Setting::Interface, "fr"),
        choose(Setting::Notes, "below"),
        choose(Setting::Sentences, "true"),
        Action::Reveal("p1s1".to_owned()),
    ]);
    let parts = ["class=\"toolbar\"", "data-at=\"p1\""];
    check("english-below", session, true, &parts);
}

#[test]
fn index_of_all_entries() {
    let lesson = lesson();
    let entry = lesson.glossary.entries.first().unwrap().id.clone();
    let read = Action::Open(Page::index(index(&[lesson])), Arrival::New);
    let session = reading([Action::Save(entry), read]);
    check("index", session, true, &["class=\"index\""]);
}

#[test]
fn panels() {
    for (name, panel) in [
        ("panel-glossary", Panel::Glossary),
        ("panel-settings", Panel::Settings),
        ("panel-help", Panel::Help),
    ] {
        check(name, reading([Action::Toggle(panel)]), true, &[PANEL]);
    }
}

#[test]
fn notices() {
    let session = reading([Action::Notify(Notice::NotKept)]);
    check("notice", session, true, &["data-notice"]);
}

//! A reader's text that was written as files for a site is the same lesson there, and `site check` finds no more than
//! was said.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use std::collections::BTreeMap;

use authoring::files::{ArticleFiles, Content, ContentFile};
use authoring::finding::Severity;
use authoring::own_text::{
    ForSite, LineKind, LineNote, OwnText, Place, Publication, TextLine, Wanting, Workbench,
};
use authoring::{Library, library};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use reading::glossary::{Gender, Kind, OwnEntry, Said, Source};
use reading::lesson::{Lesson, Paragraph, Question, QuestionKind, Run};

const SITE: &str = "[sources]\nhosts = [\"example.org\"]\n";

const GLOSSARY: &str = "[fap]\nkind = \"concept\"\nforms = [\"FAP\"]\nsaid = \"letters\"\n\
    fr = { name = \"Fonds d’aide à la pêche\", explanation = \"De l’argent pour les bateaux.\" }\n\
    en = { name = \"Fisheries Fund\", explanation = \"Money for boats.\" }\n\
    [koule]\nkind = \"concept\"\nforms = [\"lac de Koulé\"]\nlater = [\"Koulé\"]\n\
    fr = { explanation = \"Une grande étendue d’eau.\" }\nen = { explanation = \"A large water.\" }\n";

fn file(path: &str, text: &str) -> ContentFile {
    ContentFile {
        path: path.to_owned(),
        text: text.to_owned(),
    }
}

fn bench(own: &[OwnEntry]) -> Workbench {
    Workbench::new(&[file("glossary/names.toml", GLOSSARY)]).with_glossary(own)
}

fn publication() -> Publication {
    Publication {
        slug: "le-port".to_owned(),
        author: "Aminata Sow".to_owned(),
        licence: "CC BY 4.0".to_owned(),
        date: "2026-11-30".to_owned(),
    }
}

/// The site of the tests with the files of the text put into its folder.
fn site(for_site: &ForSite) -> Library {
    let file_of = |name: &str| {
        let mut files = for_site.files.iter();
        files.find(|file| file.path.contains(name)).cloned()
    };
    library(&Content {
        site: file("site.toml", SITE),
        glossary: [file("glossary/names.toml", GLOSSARY)]
            .into_iter()
            .chain(file_of("glossary/"))
            .collect(),
        articles: vec![ArticleFiles {
            slug: "le-port".to_owned(),
            article: file_of("/article.").unwrap(),
            notes: file_of("/notes."),
            questions: file_of("/questions."),
        }],
    })
}

/// The words, and what explains them; what only one of the two lessons can have is left out.
fn compared(lesson: Lesson, ids: &BTreeMap<String, String>) -> Lesson {
    let mut lesson = lesson;
    let id = |id: &String| ids.get(id).cloned().unwrap_or_else(|| id.clone());
    let article = &mut lesson.article;
    article.slug.clear();
    article.author.clear();
    article.licence.clear();
    article.date.clear();
    article.drafts.clear();
    let paragraphs = article
        .blocks
        .iter_mut()
        .filter_map(|block| block.paragraph_mut());
    let paragraphs: Vec<&mut Paragraph> =
        [&mut article.lead].into_iter().chain(paragraphs).collect();
    for paragraph in paragraphs {
        let sentences = paragraph.sentences.iter_mut();
        for run in sentences.flat_map(|sentence| &mut sentence.runs) {
            if let Run::Mention(mention) = run {
                mention.entry = id(&mention.entry);
                mention.inside = mention.inside.iter().map(id).collect();
                mention.here = None;
            }
        }
    }
    let glossary = &mut lesson.glossary;
    glossary.here.clear();
    let see: Vec<Vec<String>> = glossary
        .entries
        .iter()
        .map(|entry| {
            let see = entry.see.iter();
            see.map(|at| id(&glossary.entries[*at as usize].id))
                .collect()
        })
        .collect();
    for (entry, see) in glossary.entries.iter_mut().zip(see) {
        entry.id = id(&entry.id);
        entry.see.clear();
        // Related entries by their ids: entries of one headword are in the order of those.
        let mut related: Vec<&String> = Vec::new();
        for other in see.iter().filter(|other| **other != entry.id) {
            // A site takes no entry that refers to itself, or twice to another.
            if !related.contains(&other) {
                related.push(other);
            }
        }
        entry.pattern = format!("{} {related:?}", entry.pattern);
    }
    glossary.entries.sort_by(|one, other| one.id.cmp(&other.id));
    lesson
}

fn own(id: &str, forms: &[&str], says: &str) -> OwnEntry {
    let mut own = OwnEntry::default();
    own.entry.id = id.to_owned();
    own.entry.kind = Kind::Concept;
    own.set_forms(forms.iter().map(|form| (*form).to_owned()).collect());
    for lang in ["fr", "en"] {
        own.write_text(lang, |text| text.explanation = says.to_owned());
    }
    own
}

/// Entries for one text or for all: some of them claim what others claim, too.
fn entries() -> impl Strategy<Value = Vec<OwnEntry>> {
    let own = |(nth, says, said, later): (usize, bool, bool, bool)| {
        let forms: [&[&str]; 5] = [
            &["pirogue", "grande pirogue"],
            &["Tassé"],
            &["FAP"],
            &["SNCK"],
            &["port de Tassé", "marché de Koulé"],
        ];
        let mut own = own(
            ["pirogue", "tasse", "fap", "snck", "Port À"][nth],
            forms[nth],
            "Un mot utile.",
        );
        if !says {
            own.write_text("en", |text| text.explanation.clear());
        }
        if said {
            own.entry.said = Some(Said::Letters);
            own.write_text("fr", |text| text.name = "Société des bateaux".to_owned());
            own.write_text("en", |text| text.name = "Boat Company".to_owned());
        }
        if later {
            own.later = vec!["le port".to_owned()];
            own.see = vec!["pirogue".to_owned(), "tasse".to_owned(), "tasse".to_owned()];
        }
        own
    };
    let flags = (0..5_usize, any::<bool>(), any::<bool>(), any::<bool>());
    vec(flags.prop_map(own), 0..4)
}

fn words() -> impl Strategy<Value = String> {
    let known = select(vec![
        "Le port de Tassé rouvre.",
        "La grande pirogue est là !",
        "Le FAP a prévenu la SNCK.",
        "Le lac de Koulé est calme. Koulé attend.",
        "Koulé attend le port.",
        "L’Union des lacs (UDL) paie. L’UDL attend.",
        "1. Un marché de Koulé",
        "- *Tassé* [et] `FAP`",
        "# <b>pirogue</b> &amp; Co",
        "Oh!Tassé",
        "Dit-il « sans fin",
        "É. Sow_a_dit",
    ]);
    let words = vec(
        prop_oneof![6 => known.prop_map(str::to_owned), 1 => ".{0,8}"],
        1..3,
    );
    words.prop_map(|words| words.join(" ").replace("](", "]"))
}

fn notes() -> impl Strategy<Value = Vec<LineNote>> {
    let text = select(vec!["The port reopens.", "A market. Two.", "*–*", "–"]);
    let note = (text, prop::bool::weighted(0.2)).prop_map(|(text, is_draft)| LineNote {
        lang: "en".to_owned(),
        text: text.to_owned(),
        is_draft,
    });
    option::of(note).prop_map(|note| note.into_iter().filter(|note| note.text != "–").collect())
}

fn line() -> impl Strategy<Value = TextLine> {
    let aside = select(vec!["", "", "", "menu"]);
    (select(LineKind::ALL), words(), aside, notes()).prop_map(|(kind, text, aside, notes)| {
        TextLine {
            kind,
            text,
            aside: aside.to_owned(),
            notes,
        }
    })
}

fn text() -> impl Strategy<Value = OwnText> {
    let lead = prop_oneof![Just(String::new()), words()];
    let url = select(vec![
        "",
        "https://example.org/a",
        "http://b",
        "mailto:a@b.test",
    ]);
    (
        vec(line(), 0..6),
        lead,
        notes(),
        url,
        entries(),
        select(vec!["B1", ""]),
    )
        .prop_map(|(lines, lead, notes, url, entries, level)| OwnText {
            id: "k3".to_owned(),
            added: "2026-11-30".to_owned(),
            lang: "fr".to_owned(),
            title: "Le port de Tassé".to_owned(),
            title_notes: notes.clone(),
            lead_notes: notes,
            lead,
            level: level.to_owned(),
            source: Source {
                title: "Info Koulé".to_owned(),
                url: url.to_owned(),
            },
            lines,
            entries,
            ..OwnText::default()
        })
}

/// The ids that the entries of the reader have on the site.
fn ids(lesson: &Lesson, there: &Lesson) -> BTreeMap<String, String> {
    let own = lesson.article.mentions().zip(there.article.mentions());
    let mut ids = BTreeMap::new();
    for (here, there) in own {
        ids.insert(here.entry.clone(), there.entry.clone());
        ids.extend(
            here.inside
                .iter()
                .cloned()
                .zip(there.inside.iter().cloned()),
        );
    }
    ids
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn a_text_is_the_same_lesson_on_a_site(text in text(), own in entries()) {
        let bench = bench(&own);
        let for_site = bench.for_site(&text, &publication());
        let there = site(&for_site);
        let mut errors = there.findings.iter().filter(|it| it.severity == Severity::Error);
        let error = errors.find(|it| it.code != "source-not-allowed");
        let is_taken = for_site.wanting.is_empty();
        prop_assert_eq!(error.is_none(), is_taken, "{:?} {:?} of {:#?}", error, for_site.wanting, for_site.files);

        let mut without_drafts = text.clone();
        for place in text.places().collect::<Vec<Place>>() {
            if text.note(place).is_some_and(|note| note.is_draft) {
                without_drafts.write_note(place, String::new(), false);
            }
        }
        let here = bench.lesson(&without_drafts);
        let there = there.lessons.into_iter().next().unwrap();
        let ids = ids(&here, &there);
        prop_assert_eq!(compared(here, &ids), compared(there, &BTreeMap::new()), "{:#?}", for_site.files);
    }
}

/// A text to which nothing is missing.
fn whole() -> OwnText {
    let line = |kind, text: &str, note: &str| TextLine {
        kind,
        text: text.to_owned(),
        notes: [note]
            .into_iter()
            .filter(|note| !note.is_empty())
            .map(|note| LineNote {
                lang: "en".to_owned(),
                text: note.to_owned(),
                is_draft: false,
            })
            .collect(),
        ..TextLine::default()
    };
    OwnText {
        id: "k3".to_owned(),
        added: "2026-11-29".to_owned(),
        lang: "fr".to_owned(),
        title: "Le port de Tassé".to_owned(),
        level: "B1".to_owned(),
        source: Source {
            title: "Info Koulé".to_owned(),
            url: "https://example.org/port".to_owned(),
        },
        lines: vec![
            line(
                LineKind::Paragraph,
                "Le FAP paie une pirogue.",
                "The fund pays for a boat.",
            ),
            line(LineKind::Subheading, "Après la pluie", ""),
            line(LineKind::ListItem, "Du riz.", "Rice."),
            line(LineKind::ListItem, "Du poisson.", "Fish."),
            line(LineKind::Paragraph, "1. Le lac attend.", ""),
        ],
        entries: vec![own("pirogue", &["pirogue"], "Un mot utile.")],
        ..OwnText::default()
    }
}

#[test]
fn questions_are_the_same_on_the_site() {
    let mut text = whole();
    let asked = |kind, right, answer: &str, proof: &str| {
        let mut question = Question::empty(kind);
        question.ask.text = format!("Une question, {} ?", kind.word());
        for (choice, word) in question.choices.iter_mut().zip(["Ceci.", "", "Cela."]) {
            choice.text = word.to_owned();
        }
        question.items[0].right = right;
        question.items[0].proof = proof.to_owned();
        question.answer.text = answer.to_owned();
        question
    };
    let stated = |kind, rights: [u32; 3]| {
        let mut question = asked(kind, 0, "Parce que.", "");
        let statements = ["Le riz est cher.", "", "Le FAP paie."];
        let parts = question.items.iter_mut().zip(statements).zip(rights);
        for ((item, statement), right) in parts {
            item.text.text = statement.to_owned();
            item.right = right;
            item.proof = "Le FAP paie une pirogue.".to_owned();
        }
        question
    };
    text.questions = vec![
        stated(QuestionKind::WhoSays, [3, 0, 1]),
        stated(QuestionKind::FactOrClaim, [1, 0, 2]),
        stated(QuestionKind::Order, [1, 2, 3]),
        asked(QuestionKind::Choice, 3, "Parce que.", "Du riz."),
        asked(QuestionKind::TrueFalse, 2, "", ""),
        asked(
            QuestionKind::Open,
            0,
            "Le « FAP ».",
            "Le FAP paie une pirogue.",
        ),
        // A site takes none of which nobody knows the answer.
        stated(QuestionKind::FactOrClaim, [1, 0, 0]),
        asked(QuestionKind::Open, 0, "", ""),
        Question::empty(QuestionKind::Choice),
    ];
    let bench = bench(&[]);
    let there = site(&bench.for_site(&text, &publication()));
    let errors = there
        .findings
        .iter()
        .filter(|it| it.severity == Severity::Error);
    assert_eq!(errors.count(), 0, "{:?}", there.findings);
    let here = bench.lesson(&text).article.questions;
    assert_eq!(here.len(), 8);
    assert_eq!(there.lessons[0].article.questions, here[..6]);
}

#[test]
fn a_whole_text_is_taken_as_it_is() {
    let for_site = bench(&[]).for_site(&whole(), &publication());
    assert_eq!(for_site.wanting, []);
    let there = site(&for_site);
    assert_eq!(there.findings, []);
    assert_eq!(there.entries, 3);
    let [article, notes, glossary] = for_site.files.as_slice() else {
        panic!("{:#?}", for_site.files)
    };
    assert_eq!(
        article.text,
        "+++\ntitle = \"Le port de Tassé\"\ndate = 2026-11-30\nlevel = \"B1\"\norder = 20261129\n\
        author = \"Aminata Sow\"\nlicence = \"CC BY 4.0\"\n\n[[sources]]\ntitle = \"Info Koulé\"\n\
        url = \"https://example.org/port\"\n+++\n\nLe FAP paie une pirogue.\n\n## Après la pluie\n\n- Du riz.\n\
        - Du poisson.\n\n1\\. Le lac attend.\n"
    );
    assert_eq!(
        notes.text,
        "+++\ntitle = \"–\"\nlead = \"–\"\n+++\n\nThe fund pays for a boat.\n\n## –\n\n- Rice.\n- Fish.\n\n–\n"
    );
    assert!(glossary.text.starts_with("[pirogue]\n"));
    let paths = for_site.files.iter().map(|file| file.path.as_str());
    let paths: Vec<&str> = paths.collect();
    assert_eq!(
        paths,
        [
            "articles/le-port/article.fr.md",
            "articles/le-port/notes.en.md",
            "glossary/le-port.toml"
        ]
    );
}

#[test]
fn what_is_not_whole_is_said() {
    let mut text = whole();
    text.level.clear();
    text.source = Source::default();
    text.lines[0].text.push_str(" La SNCK attend « sans fin.");
    text.entries[0].write_text("en", |text| text.explanation.clear());
    let found = bench(&[]).for_site(&text, &publication()).wanting;
    let found = found.iter().map(|(what, words)| (*what, words.as_str()));
    assert_eq!(
        found.collect::<Vec<_>>(),
        [
            (Wanting::Level, ""),
            (Wanting::Source, ""),
            (Wanting::Acronym, "SNCK"),
            (Wanting::Entry, "pirogue"),
            (
                Wanting::Counterpart,
                "Le FAP paie une pirogue. La SNCK attend …"
            ),
        ]
    );
    text.title.clear();
    text.lines.clear();
    let found = bench(&[]).for_site(&text, &publication()).wanting;
    assert!(found.contains(&(Wanting::Title, String::new())));
    assert!(found.contains(&(Wanting::Paragraph, String::new())));
}

/// An entry that lacks nothing but what `change` takes away.
#[track_caller]
fn lacks(kind: Kind, change: impl FnOnce(&mut OwnEntry), is_taken: bool) {
    let mut pirogue = own("pirogue", &["pirogue"], "Un mot utile.");
    let entry = &mut pirogue.entry;
    entry.kind = kind;
    if kind == Kind::Expression {
        entry.level = "B1".to_owned();
        entry.example = "La pirogue glisse.".to_owned();
    } else {
        entry.sources = vec![Source {
            title: "La Feuille".to_owned(),
            url: "https://example.org/pirogue".to_owned(),
        }];
        (entry.as_of, entry.checked) = ("2025-04-03".to_owned(), "2026-11-23".to_owned());
    }
    change(&mut pirogue);
    let text = OwnText {
        entries: vec![pirogue],
        ..whole()
    };
    let for_site = bench(&[]).for_site(&text, &publication());
    assert_eq!(
        for_site.wanting.is_empty(),
        is_taken,
        "{:?}",
        for_site.wanting
    );
    let findings = site(&for_site).findings;
    let errors = findings.iter().filter(|it| it.severity == Severity::Error);
    assert_eq!(errors.count() == 0, is_taken, "{findings:?}");
}

#[test]
fn an_entry_is_whole_where_the_check_takes_it() {
    for kind in [Kind::Place, Kind::Concept, Kind::Expression] {
        lacks(kind, |_| {}, true);
    }
    // What another kind has is left out.
    lacks(Kind::Concept, |own| own.entry.level = "B1".to_owned(), true);
    lacks(
        Kind::Expression,
        |own| own.entry.as_of = "2025-04-03".to_owned(),
        true,
    );
    lacks(Kind::Concept, |own| own.forms.push("→".to_owned()), true);
    lacks(Kind::Place, |own| own.entry.sources.clear(), false);
    lacks(Kind::Concept, |own| own.entry.sources.clear(), true);
    lacks(Kind::Place, |own| own.entry.checked.clear(), false);
    lacks(
        Kind::Place,
        |own| own.entry.as_of = "2027-01-01".to_owned(),
        false,
    );
    lacks(
        Kind::Place,
        |own| own.entry.as_of = "+202-01-01".to_owned(),
        false,
    );
    lacks(
        Kind::Place,
        |own| own.entry.sources[0].url = "a b".to_owned(),
        false,
    );
    lacks(
        Kind::Place,
        |own| own.entry.sources[0].title = " ".to_owned(),
        false,
    );
    lacks(
        Kind::Expression,
        |own| own.entry.level = "D".to_owned(),
        false,
    );
    lacks(Kind::Expression, |own| own.entry.example.clear(), false);
    lacks(Kind::Place, |own| own.entry.article = "la".to_owned(), true);
    lacks(
        Kind::Place,
        |own| own.entry.article = "the".to_owned(),
        false,
    );
    lacks(
        Kind::Place,
        |own| (own.entry.article, own.entry.gender) = ("la".to_owned(), Some(Gender::M)),
        false,
    );
    for explanation in ["Une pirogue.", "Un mot (utile.", " ", &"mot ".repeat(80)] {
        let change = |own: &mut OwnEntry| {
            own.write_text("fr", |text| text.explanation = explanation.to_owned())
        };
        lacks(Kind::Concept, change, false);
    }
}

#[test]
fn a_word_that_the_site_explains_otherwise_is_linked() {
    let text = OwnText {
        entries: vec![own("fap", &["FAP", "fonds"], "Un mot utile.")],
        ..whole()
    };
    let for_site = bench(&[]).for_site(&text, &publication());
    let article = &for_site.files[0].text;
    assert!(
        article.contains("\n\nLe [FAP](#entry-fap-2) paie"),
        "{article}"
    );
}

#[test]
fn what_the_text_says_of_itself_is_proposed() {
    let proposed = |title: &str, date: &str| {
        Publication::of(&OwnText {
            title: title.to_owned(),
            date: date.to_owned(),
            byline: "Aminata Sow".to_owned(),
            ..OwnText::default()
        })
    };
    let port = Publication {
        slug: "l-ete-a-koule-deux-ans".to_owned(),
        licence: String::new(),
        ..publication()
    };
    assert_eq!(proposed("L’été à Koulé : deux ans", "2026-11-30"), port);
    assert_eq!(proposed("Atelier", "lundi").slug, "atelier-2");
    assert_eq!(proposed("市場", "lundi").date, "");
}

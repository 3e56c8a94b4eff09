//! Lessons for tests: one of the tests' own site, one in which every text is as unkind as can be, and random ones.
#![allow(dead_code, clippy::unwrap_used)]

use std::fs;
use std::path::{Path, PathBuf};

use authoring::files::{ArticleFiles, Content, ContentFile};
use authoring::lessons;
use exchange::lesson::Labels;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use reading::glossary::{Entry, EntryText, Kind, Source};
use reading::json::{InJson, Json};
use reading::lesson::{
    Article, Block, Glossary, Here, Item, Lesson, Mention, Noted, Paragraph, Question,
    QuestionKind, Run, Sentence,
};

pub(crate) const LABELS: Labels<'_> = Labels {
    contents: "Sommaire",
    in_brief: "En bref",
    questions: "Questions",
    answers: "Réponses",
    glossary: "Mots expliqués",
    sources: "Sources",
    gaps: "Complétez.",
    matching: "Reliez.",
    true_false: ["Vrai", "Faux"],
    fact_claim: ["Fait", "Affirmation"],
    no_right_answer: "Aucune réponse juste",
    fill_in: "Complétez la grille.",
    name: "Nom",
    class: "Classe",
    date: "Date",
};

fn content_file(path: PathBuf) -> ContentFile {
    let text = fs::read_to_string(&path).unwrap();
    let path = path.to_str().unwrap().to_owned();
    ContentFile { path, text }
}

/// A lesson with every kind of question.
pub(crate) fn bibliobus() -> Lesson {
    let site = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/site");
    let article = site.join("articles/bibliobus");
    let files = ArticleFiles {
        slug: "bibliobus".to_owned(),
        article: content_file(article.join("article.fr.md")),
        notes: Some(content_file(article.join("notes.en.md"))),
        questions: Some(content_file(article.join("questions.toml"))),
    };
    let glossary = ["names.toml", "expressions.toml"];
    let content = Content {
        glossary: glossary
            .map(|file| content_file(site.join("glossary").join(file)))
            .into(),
        articles: vec![files],
        ..Content::default()
    };
    let lesson = lessons(&content).0.into_iter().next().unwrap();
    let kinds = lesson.article.questions.iter();
    // All but those of exercises.
    assert_eq!(kinds.count(), QuestionKind::ALL.len() - 2);
    lesson
}

/// Signs that mean something in one of the forms, and some that none of them can hold.
pub(crate) const UNKIND: &str = "#\"' <b>&amp;\u{0}{{c1::x}} :: }}=~\\#{[sound:a.mp3]%50% -> // \
    $CATEGORY: x \n\n\t=1+1\u{fffe} ]]>--!>";

/// Members of a lesson that are no words.
const NO_WORDS: [&str; 13] = [
    "slug",
    "lang",
    "notes_lang",
    "id",
    "entry",
    "kind",
    "gender",
    "said",
    "inside",
    "proof",
    "drafts",
    "who",
    "lines",
];

/// The same lesson with those signs around each text.
pub(crate) fn unkind() -> Lesson {
    fn change(json: &Json, key: &str) -> Json {
        match json {
            Json::Text(text) if !NO_WORDS.contains(&key) && !text.is_empty() => {
                Json::Text(format!("{UNKIND}{text}{UNKIND}"))
            }
            Json::List(items) => Json::List(items.iter().map(|item| change(item, key)).collect()),
            Json::Record(members) => {
                let members = members.iter();
                let changed = members.map(|(key, value)| (key.clone(), change(value, key)));
                Json::Record(changed.collect())
            }
            other => other.clone(),
        }
    }
    Lesson::from_json(&change(&bibliobus().to_json(), "")).unwrap()
}

/// Texts with many of those signs.
pub(crate) fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        Just(String::new()),
        "[a-zé ’]{1,8}",
        "[a-zé’<>&\"'\n\t:;=~#{}\\[\\]%\\\\/|$.+\u{0}\u{85}\u{fffe}\u{a0}-]{0,12}",
        ".{0,6}"
    ]
}

fn noted() -> impl Strategy<Value = Noted> {
    (text(), text()).prop_map(|(text, note)| Noted { text, note })
}

fn id() -> impl Strategy<Value = String> {
    select(vec!["a", "b", "c"]).prop_map(str::to_owned)
}

fn source() -> impl Strategy<Value = Source> {
    (text(), text()).prop_map(|(title, url)| Source { title, url })
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let mention = (text(), id(), any::<bool>(), option::of(0_u32..2));
    let mention = mention.prop_map(|(text, entry, first, here)| {
        Run::Mention(Mention {
            text,
            entry,
            first,
            here,
            ..Mention::default()
        })
    });
    let run = prop_oneof![text().prop_map(Run::Text), mention];
    let sentence = vec(run, 0..4).prop_map(|runs| Sentence { runs });
    let parts = (0_u32..3, vec(sentence, 0..3), vec(text(), 0..3));
    parts.prop_map(|(number, sentences, note)| Paragraph {
        id: format!("p{number}"),
        number,
        sentences,
        note,
    })
}

fn block() -> impl Strategy<Value = Block> {
    prop_oneof![
        noted().prop_map(Block::Subheading),
        paragraph().prop_map(Block::Paragraph),
        paragraph().prop_map(Block::Quotation),
        paragraph().prop_map(Block::List),
    ]
}

pub(crate) fn question() -> impl Strategy<Value = Question> {
    let item = (
        noted(),
        0_u32..4,
        select(vec!["", "p1s1", "p2s9", "s", "é"]),
    );
    let item = item.prop_map(|(text, right, proof)| Item {
        text,
        right,
        proof: proof.to_owned(),
    });
    let kind = select(QuestionKind::ALL);
    let parts = (kind, noted(), vec(noted(), 0..4));
    let parts = (parts, vec(item, 0..4), noted(), any::<u32>());
    parts.prop_map(|((kind, ask, choices), items, answer, words)| Question {
        kind,
        ask,
        choices,
        items,
        answer,
        words,
    })
}

fn entry(id: &'static str) -> impl Strategy<Value = Entry> {
    let said = |lang: &'static str| {
        let parts = (text(), text(), text(), text());
        parts.prop_map(move |(form, name, explanation, usage)| EntryText {
            lang: lang.to_owned(),
            form,
            name,
            explanation,
            usage,
            ..EntryText::default()
        })
    };
    let parts = (
        (text(), text(), text(), text()),
        (select(Kind::ALL), vec(source(), 0..2)),
        (option::of(said("fr")), option::of(said("en"))),
    );
    parts.prop_map(
        move |((headword, article, ipa, example), (kind, sources), (own, english))| Entry {
            id: id.to_owned(),
            headword,
            article,
            ipa,
            example,
            kind,
            sources,
            see: vec![0, 9],
            texts: own.into_iter().chain(english).collect(),
            ..Entry::default()
        },
    )
}

/// A lesson of French and English with entries `a` and `b`; its mentions are of those, and of one that is missing.
pub(crate) fn lesson() -> impl Strategy<Value = Lesson> {
    let article = (
        (noted(), paragraph(), option::of(paragraph())),
        (vec(block(), 0..4), vec(question(), 0..3)),
        (text(), text(), text(), vec(source(), 0..2)),
    );
    let article = article.prop_map(
        |((title, lead, en_bref), (blocks, questions), (date, author, licence, sources))| Article {
            slug: "essai".to_owned(),
            lang: "fr".to_owned(),
            notes_lang: "en".to_owned(),
            title,
            lead,
            en_bref,
            task: date.clone(),
            date,
            author,
            licence,
            sources,
            blocks,
            questions,
            ..Article::default()
        },
    );
    let line = text().prop_map(|line| Here {
        who: None,
        lines: vec![("fr".to_owned(), line)],
    });
    let glossary = (vec(line, 0..2), entry("a"), entry("b"));
    let glossary = glossary.prop_map(|(here, a, b)| Glossary {
        here,
        entries: vec![a, b],
    });
    (article, glossary).prop_map(|(article, glossary)| Lesson { article, glossary })
}

/// What is left of a text in XML.
pub(crate) fn in_xml(text: &str) -> String {
    let is_kept = |letter: &char| match letter {
        '\n' | '\r' | '\t' => true,
        '\u{fffe}' | '\u{ffff}' => false,
        letter => !letter.is_control(),
    };
    text.chars().filter(is_kept).collect()
}

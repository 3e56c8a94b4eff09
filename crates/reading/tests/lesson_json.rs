//! A lesson is the same after it was written as JSON and read again.
#![allow(clippy::unwrap_used)]

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use reading::glossary::{Entry, EntryText, Gender, Kind, Said, Source};
use reading::json::{InJson, Json};
use reading::lesson::{
    Article, Block, Glossary, Here, Item, LanguagePoint, Lesson, LessonLink, LibraryPage, Mention,
    Noted, Paragraph, Question, QuestionKind, Run, Sentence, Sibling,
};
use reading::page_data::{ArticleData, GlossaryData};

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), ".{0,6}"]
}

fn noted() -> impl Strategy<Value = Noted> {
    (text(), text()).prop_map(|(text, note)| Noted { text, note })
}

fn source() -> impl Strategy<Value = Source> {
    (text(), text()).prop_map(|(title, url)| Source { title, url })
}

fn run() -> impl Strategy<Value = Run> {
    let mention = (
        (text(), text(), any::<u32>(), any::<bool>()),
        (any::<bool>(), any::<Option<u32>>(), any::<Option<u32>>()),
        vec(text(), 0..3),
    );
    let mention = mention.prop_map(
        |((text, entry, nth, is_expression), (first, gloss, here), inside)| {
            Run::Mention(Mention {
                text,
                entry,
                nth,
                is_expression,
                first,
                gloss,
                here,
                inside,
            })
        },
    );
    prop_oneof![text().prop_map(Run::Text), mention]
}

fn paragraph() -> impl Strategy<Value = Paragraph> {
    let sentence = vec(run(), 0..4).prop_map(|runs| Sentence { runs });
    let parts = (text(), any::<u32>(), vec(sentence, 0..3), vec(text(), 0..3));
    parts.prop_map(|(id, number, sentences, note)| Paragraph {
        id,
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

fn question() -> impl Strategy<Value = Question> {
    let item = (noted(), any::<u32>(), text());
    let item = item.prop_map(|(text, right, proof)| Item { text, right, proof });
    let kind = proptest::sample::select(QuestionKind::ALL);
    let parts = (
        (kind, noted(), vec(noted(), 0..3)),
        (vec(item, 0..3), noted(), any::<u32>()),
    );
    parts.prop_map(|((kind, ask, choices), (items, answer, words))| Question {
        kind,
        ask,
        choices,
        items,
        answer,
        words,
    })
}

fn language_point() -> impl Strategy<Value = LanguagePoint> {
    let parts = (vec(noted(), 4), vec(text(), 0..3));
    parts.prop_map(|(texts, examples)| {
        let [title, what, task, answer] = texts.try_into().unwrap();
        LanguagePoint {
            title,
            what,
            examples,
            task,
            answer,
        }
    })
}

fn article() -> impl Strategy<Value = Article> {
    let sibling = (text(), text()).prop_map(|(slug, level)| Sibling { slug, level });
    let next =
        (text(), text(), text()).prop_map(|(slug, lang, title)| LessonLink { slug, lang, title });
    let parts = (
        vec(text(), 11),
        (noted(), paragraph(), option::of(paragraph())),
        (vec(text(), 0..3), any::<u32>(), vec(source(), 0..3)),
        (
            vec(block(), 0..4),
            option::of(language_point()),
            vec(question(), 0..3),
        ),
        (option::of(sibling), option::of(next), vec(text(), 0..3)),
    );
    parts.prop_map(
        |(
            texts,
            (title, lead, en_bref),
            (topics, words, sources),
            (blocks, language_point, questions),
            (sibling, next, drafts),
        )| {
            let mut texts = texts.into_iter();
            let mut text = || texts.next().unwrap_or_default();
            Article {
                slug: text(),
                lang: text(),
                notes_lang: text(),
                task: text(),
                title,
                lead,
                en_bref,
                date: text(),
                place: text(),
                as_of: text(),
                level: text(),
                sibling,
                region: text(),
                topics,
                author: text(),
                licence: text(),
                words,
                sources,
                blocks,
                language_point,
                questions,
                next,
                drafts,
            }
        },
    )
}

fn entry() -> impl Strategy<Value = Entry> {
    let texts = vec(vec(text(), 6), 0..3).prop_map(|texts| {
        let texts = texts.into_iter().map(|text| {
            let [lang, form, name, explanation, usage, map] = text.try_into().unwrap();
            EntryText {
                lang,
                form,
                name,
                explanation,
                usage,
                map,
            }
        });
        texts.collect()
    });
    let parts = (
        vec(text(), 11),
        prop::sample::select(Kind::ALL),
        option::of(prop::sample::select(Gender::ALL)),
        option::of(prop::sample::select(Said::ALL)),
        (vec(any::<u32>(), 0..3), texts, vec(source(), 0..2)),
    );
    parts.prop_map(|(words, kind, gender, said, (see, texts, sources))| {
        let mut words = words.into_iter();
        let mut text = || words.next().unwrap_or_default();
        Entry {
            id: text(),
            kind,
            headword: text(),
            article: text(),
            gender,
            said,
            read: text(),
            ipa: text(),
            level: text(),
            pattern: text(),
            example: text(),
            see,
            texts,
            sources,
            as_of: text(),
            checked: text(),
            map: text(),
        }
    })
}

fn lesson() -> impl Strategy<Value = Lesson> {
    let here = (option::of(text()), vec((text(), text()), 0..3));
    let here = here.prop_map(|(who, lines)| Here { who, lines });
    let glossary = (vec(here, 0..3), vec(entry(), 0..3));
    let glossary = glossary.prop_map(|(here, entries)| Glossary { here, entries });
    (article(), glossary).prop_map(|(article, glossary)| Lesson { article, glossary })
}

/// The value as a file would hold it.
fn written(value: &impl InJson) -> Json {
    let text = serde_json::to_string(&value.to_json()).unwrap();
    serde_json::from_str(&text).unwrap()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn a_lesson_is_read_as_it_was_written(lesson in lesson()) {
        prop_assert_eq!(Lesson::from_json(&written(&lesson)), Some(lesson));
    }

    #[test]
    fn what_a_page_carries_is_read_as_it_was_written(lesson in lesson()) {
        let article = ArticleData::from(&lesson.article);
        prop_assert_eq!(ArticleData::from_json(&written(&article)), Some(article));
        let glossary = GlossaryData::from(&lesson.glossary);
        prop_assert_eq!(GlossaryData::from_json(&written(&glossary)), Some(glossary));
        let library = LibraryPage::of(&[lesson]);
        prop_assert_eq!(LibraryPage::from_json(&written(&library)), Some(library));
    }

    #[test]
    fn any_text_is_a_value_or_nothing(text in "[ \\[\\]{},:\"\\\\u0-9a-fé.-]{0,24}", anything: String) {
        for text in [text, anything] {
            if let Ok(json) = serde_json::from_str::<Json>(&text) {
                prop_assert!(Lesson::from_json(&json).is_none());
                LibraryPage::from_json(&json);
                GlossaryData::from_json(&json);
            }
        }
    }

    #[test]
    fn a_member_of_another_shape_makes_no_lesson(lesson in lesson()) {
        let Json::Record(mut members) = lesson.to_json() else {
            return Err(TestCaseError::fail("a lesson is a record"));
        };
        for (_, value) in &mut members {
            *value = Json::Text("of another shape".to_owned());
        }
        prop_assert!(Lesson::from_json(&Json::Record(members)).is_none());
    }
}

#[test]
fn members_of_later_versions_are_passed_over_and_missing_ones_are_empty() {
    let text = r#"{"version": 1, "article": {"slug": "a", "future": [1]}, "glossary": {}}"#;
    let lesson = Lesson::from_json(&serde_json::from_str(text).unwrap()).unwrap();
    assert_eq!(lesson.article.slug, "a");
    assert_eq!(lesson.article.blocks, []);
    let later = text.replace("\"version\": 1", "\"version\": 2");
    assert!(Lesson::from_json(&serde_json::from_str(&later).unwrap()).is_none());
}

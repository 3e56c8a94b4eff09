//! Exercises made from the lessons of the tests' site: whatever the seed, one answer is right and no other.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use authoring::files::{ArticleFiles, Content, ContentFile};
use authoring::lessons;
use reading::course::{Course, Exercise, ExerciseKind, GAP, exercise_questions};
use reading::lesson::{Lesson, Question};

const SEEDS: u32 = 2000;

fn site() -> Vec<Lesson> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/site");
    let file = |path: String| ContentFile {
        text: fs::read_to_string(root.join(&path)).unwrap(),
        path,
    };
    let names = |folder: &str| -> BTreeSet<String> {
        let entries = fs::read_dir(root.join(folder)).unwrap();
        entries
            .map(|entry| entry.unwrap().file_name().into_string().unwrap())
            .collect()
    };
    let glossary = names("glossary");
    let articles = names("articles").into_iter().map(|slug| {
        let files = names(&format!("articles/{slug}"));
        let article = files
            .iter()
            .find(|name| name.starts_with("article."))
            .unwrap();
        ArticleFiles {
            article: file(format!("articles/{slug}/{article}")),
            notes: None,
            questions: None,
            slug,
        }
    });
    lessons(&Content {
        site: file("site.toml".to_owned()),
        articles: articles.collect(),
        glossary: glossary
            .iter()
            .map(|name| file(format!("glossary/{name}")))
            .collect(),
    })
    .0
}

/// An exercise by itself, for a class that sees no explanation.
fn drawn(kind: ExerciseKind, seed: u32, lesson: &Lesson) -> Vec<Question> {
    exercise_questions(&[Exercise::new(kind, seed)], lesson, &|_| false)
}

/// What an exercise gives for every lesson and seed.
fn each(kind: ExerciseKind, check: impl Fn(&Lesson, &[Question])) {
    let mut made = 0;
    for lesson in site() {
        for seed in 0..SEEDS {
            let questions = drawn(kind, seed, &lesson);
            check(&lesson, &questions);
            made += questions.len();
        }
    }
    assert!(made > 0, "no lesson gives such an exercise");
}

/// Choices are all different, and each item has one of them.
fn has_one_right_answer(question: &Question) {
    let choices: BTreeSet<String> = question
        .choices
        .iter()
        .map(|it| it.text.to_lowercase())
        .collect();
    assert_eq!(choices.len(), question.choices.len(), "{question:?}");
    for item in &question.items {
        assert!(
            (1..=question.choices.len() as u32).contains(&item.right),
            "{question:?}"
        );
    }
    let rights: BTreeSet<u32> = question.items.iter().map(|item| item.right).collect();
    assert_eq!(rights.len(), question.items.len(), "{question:?}");
}

fn with_capital(text: &str) -> String {
    let mut letters = text.chars();
    let first: String = letters
        .by_ref()
        .take(1)
        .flat_map(char::to_uppercase)
        .collect();
    first + letters.as_str()
}

#[test]
fn no_capital_tells_that_a_word_begins_its_sentence() {
    let mut lists = BTreeSet::new();
    for lesson in site() {
        for seed in 0..100 {
            let questions = drawn(ExerciseKind::Gaps, seed, &lesson);
            let choices = questions.into_iter().flat_map(|it| it.choices);
            lists.extend(choices.map(|choice| choice.text));
        }
    }
    // « À la suite d’une idée… », « L’UVV paie… », « Lina Morel conduit… »
    assert!(lists.contains("à la suite d’") && !lists.contains("À la suite d’"));
    assert!(lists.contains("Lina Morel"), "{lists:?}");
    let has_article = |word: &String| word.starts_with("L’");
    assert!(!lists.iter().any(has_article), "{lists:?}");
}

#[test]
fn a_course_counts_words_as_the_page_does() {
    for lesson in site() {
        let course = Course::whole(&lesson.article.slug);
        assert_eq!(course.words_in_text(&lesson.article), lesson.article.words);
    }
}

#[test]
fn a_gap_is_filled_by_one_word_of_the_list() {
    each(ExerciseKind::Gaps, |lesson, questions| {
        for question in questions {
            has_one_right_answer(question);
            assert_eq!(question.items.len(), question.choices.len());
            for item in &question.items {
                let word = &question.choices[item.right as usize - 1].text;
                let sentence = lesson.article.sentence(&item.proof).unwrap();
                let filled = item.text.text.replace(GAP, word);
                assert_eq!(with_capital(&filled), sentence);
                // Where the word does not begin the sentence, it is written as it stands there.
                let begins = item.text.text.starts_with(GAP);
                assert!(begins || filled == sentence, "{filled}");
                assert!(!item.text.text.contains(word.as_str()), "{item:?}");
            }
            // Another word of the list is no other name of the same.
            let entry = |word: &str| {
                let mut mentions = lesson.article.mentions();
                mentions
                    .find(|mention| mention.text == word || mention.text == with_capital(word))
                    .unwrap()
                    .entry
                    .clone()
            };
            let entries: BTreeSet<String> =
                question.choices.iter().map(|it| entry(&it.text)).collect();
            assert_eq!(entries.len(), question.choices.len());
        }
    });
}

#[test]
fn a_name_goes_with_its_own_explanation() {
    each(ExerciseKind::Match, |lesson, questions| {
        for question in questions {
            has_one_right_answer(question);
            for item in &question.items {
                let entries = &lesson.glossary.entries;
                let entry = entries
                    .iter()
                    .find(|it| it.headword == item.text.text)
                    .unwrap();
                let says = entry
                    .text(&lesson.article.lang)
                    .unwrap()
                    .in_one_line(&entry.headword);
                assert_eq!(question.choices[item.right as usize - 1].text, says);
            }
        }
    });
}

#[test]
fn of_three_explanations_of_one_kind_one_is_right() {
    each(ExerciseKind::Meanings, |lesson, questions| {
        for question in questions {
            has_one_right_answer(question);
            assert_eq!(question.choices.len(), 3);
            let of = |says: &str| {
                let mut entries = lesson.glossary.entries.iter();
                entries
                    .find(|entry| {
                        let text = entry.text(&lesson.article.lang);
                        text.is_some_and(|text| text.in_one_line(&entry.headword) == says)
                    })
                    .unwrap()
            };
            let right = of(&question.choices[question.items[0].right as usize - 1].text);
            assert_eq!(question.ask.text, format!("{}\u{a0}=", right.headword));
            for choice in &question.choices {
                assert_eq!(of(&choice.text).kind, right.kind);
            }
        }
    });
}

#[test]
fn the_same_seed_gives_the_same_exercise_and_another_seed_another() {
    let lesson = site().remove(0);
    for kind in ExerciseKind::ALL {
        let of = |seed| drawn(*kind, seed, &lesson);
        assert_eq!(of(3), of(3));
        assert!((0..20).any(|seed| of(seed) != of(3)));
    }
}

#[test]
fn no_word_is_asked_for_by_two_exercises_of_a_course() {
    for lesson in site() {
        for seed in 0..100 {
            let exercises = ExerciseKind::ALL
                .iter()
                .map(|kind| Exercise::new(*kind, seed));
            let course = Course {
                exercises: exercises.collect(),
                questions: Some(Vec::new()),
                ..Course::proposed(&lesson.article.slug)
            };
            let mut asked = BTreeSet::new();
            for exercise in &course.exercises {
                let questions = course.questions_of(*exercise, &lesson);
                let of_exercise: BTreeSet<String> = questions
                    .iter()
                    .flat_map(|question| words_of(exercise.kind, question, &lesson))
                    .collect();
                for entry in of_exercise {
                    assert!(asked.insert(entry.clone()), "{entry}: {questions:?}");
                }
            }
        }
    }
}

/// The entries that a question asks for.
fn words_of(kind: ExerciseKind, question: &Question, lesson: &Lesson) -> Vec<String> {
    let of_headword = |headword: &str| {
        let mut entries = lesson.glossary.entries.iter();
        entries
            .find(|it| it.headword == headword)
            .unwrap()
            .id
            .clone()
    };
    match kind {
        ExerciseKind::Gaps => {
            let words = question.choices.iter().map(|choice| {
                let mut mentions = lesson.article.mentions();
                let word = &choice.text;
                mentions
                    .find(|it| it.text == *word || it.text == with_capital(word))
                    .unwrap()
                    .entry
                    .clone()
            });
            words.collect()
        }
        ExerciseKind::Match => {
            let items = question.items.iter();
            items.map(|item| of_headword(&item.text.text)).collect()
        }
        ExerciseKind::Meanings => {
            vec![of_headword(question.ask.text.trim_end_matches("\u{a0}="))]
        }
    }
}

#[test]
fn meanings_that_stand_beside_the_text_are_asked_for_last_and_few() {
    for lesson in site() {
        for seed in 0..100 {
            let exercise = Exercise::new(ExerciseKind::Meanings, seed);
            let asked = |is_explained: &dyn Fn(&str) -> bool| -> Vec<String> {
                let questions =
                    exercise_questions(&[exercise], &lesson, &|entry| is_explained(&entry.id));
                let asked = questions
                    .iter()
                    .flat_map(|question| words_of(exercise.kind, question, &lesson));
                asked.collect()
            };
            let all = asked(&|_| false);
            assert!(asked(&|_| true).len() <= 2);
            // All but the first are explained: it is asked for, and with it at most one that can be copied.
            if let Some(first) = all.first() {
                let now = asked(&|id| id != first);
                assert!(now.first() == Some(first) && now.len() <= 2, "{now:?}");
            }
        }
    }
}

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use proptest::option;
use proptest::prelude::*;

use super::{
    AddedQuestion, Course, Exercise, ExerciseKind, Grid, GridWord, Step, StepKind, Support, Words,
    toggle,
};
use crate::glossary::{Entry, EntryText, Kind, Said};
use crate::lesson::{
    Article, Block, Flaw, Glossary, Here, Item, LanguagePoint, Lesson, LessonLink, Mention, Noted,
    Paragraph, Question, QuestionKind, Run, Sentence,
};

fn mention(text: &str, entry: &str, is_expression: bool) -> Run {
    Run::Mention(Mention {
        text: text.to_owned(),
        entry: entry.to_owned(),
        is_expression,
        ..Mention::default()
    })
}

fn paragraph(number: u32, runs: Vec<Run>) -> Block {
    Block::Paragraph(Paragraph {
        id: format!("p{number}"),
        number,
        sentences: vec![Sentence { runs }],
        note: vec!["A note.".to_owned()],
    })
}

fn heading(text: &str) -> Block {
    Block::Subheading(Noted {
        text: text.to_owned(),
        note: "A heading.".to_owned(),
    })
}

fn entry(id: &str, kind: Kind, see: Vec<u32>) -> Entry {
    let text = |lang: &str| EntryText {
        lang: lang.to_owned(),
        ..EntryText::default()
    };
    Entry {
        id: id.to_owned(),
        kind,
        see,
        texts: vec![text("fr"), text("en")],
        ..Entry::default()
    }
}

fn choice(proof: &str) -> Question {
    let noted = |text: &str| Noted {
        text: text.to_owned(),
        note: format!("{text} in English"),
    };
    Question {
        kind: QuestionKind::Choice,
        ask: noted("Quoi"),
        choices: vec![noted("Un"), noted("Deux")],
        items: vec![Item {
            right: 2,
            proof: proof.to_owned(),
            ..Item::default()
        }],
        answer: noted("Parce que"),
        words: 0,
    }
}

fn lesson() -> Lesson {
    let text = |text: &str| Run::Text(text.to_owned());
    let mut article = Article {
        slug: "marche".to_owned(),
        lang: "fr".to_owned(),
        notes_lang: "en".to_owned(),
        words: 9,
        blocks: vec![
            paragraph(1, vec![mention("L’UVV", "uvv", false), text(" paie.")]),
            heading("Le pain"),
            paragraph(
                2,
                vec![
                    text("Elle "),
                    mention("s’engage à", "s-engager-a", true),
                    text(" venir à "),
                    mention("Bourg", "bourg", false),
                    text("."),
                ],
            ),
            heading("Les fleurs"),
            paragraph(3, vec![mention("L’UVV", "uvv", false), text(" dit : oui.")]),
        ],
        language_point: Some(LanguagePoint {
            examples: vec!["Elle s’engage à venir".to_owned(), "oui".to_owned()],
            answer: Noted {
                text: "La réponse".to_owned(),
                note: "The answer".to_owned(),
            },
            ..LanguagePoint::default()
        }),
        questions: vec![choice("p1s1"), choice("p3s1")],
        ..Article::default()
    };
    article.number_mentions();
    let glossary = Glossary {
        here: Vec::new(),
        entries: vec![
            entry("uvv", Kind::Organisation, vec![1]),
            entry("bourg", Kind::Place, vec![0]),
            entry("s-engager-a", Kind::Expression, Vec::new()),
        ],
    };
    Lesson { article, glossary }
}

fn ids(lesson: &Lesson) -> Vec<&str> {
    let entries = lesson.glossary.entries.iter();
    entries.map(|entry| entry.id.as_str()).collect()
}

#[test]
fn the_whole_lesson_stays_as_it_is() {
    let lesson = lesson();
    assert_eq!(Course::whole("marche").apply(&lesson), lesson);
}

#[test]
fn a_point_of_language_keeps_the_examples_that_are_there() {
    let point = |course: Course| course.apply(&lesson()).article.language_point;
    let paragraphs = |numbers: &[u32]| Course {
        paragraphs: Some(numbers.to_vec()),
        ..Course::whole("marche")
    };
    assert_eq!(point(paragraphs(&[3])).unwrap().examples, ["oui"]);
    assert_eq!(point(paragraphs(&[1])), None);
    let hidden = Course {
        hides_answers: true,
        ..Course::whole("marche")
    };
    assert_eq!(point(hidden).unwrap().answer, Noted::default());
    let in_french = Course {
        support: Support::OneLanguage,
        ..Course::whole("marche")
    };
    assert_eq!(point(in_french).unwrap().answer.note, "");
    let alone = Course {
        support: Support::None,
        ..Course::whole("marche")
    };
    assert_eq!(point(alone), None);
}

#[test]
fn an_example_that_only_the_summary_has_goes_with_it() {
    let mut lesson = lesson();
    lesson.article.en_bref = Some(Paragraph {
        sentences: vec![Sentence {
            runs: vec![Run::Text("En bref, oui.".to_owned())],
        }],
        ..Paragraph::default()
    });
    lesson.article.blocks.truncate(1);
    let point = |course: Course| course.apply(&lesson).article.language_point;
    assert_eq!(point(Course::whole("marche")).unwrap().examples, ["oui"]);
    let in_french = Course {
        support: Support::OneLanguage,
        ..Course::whole("marche")
    };
    assert_eq!(point(in_french), None);
}

#[test]
fn whoever_works_without_help_is_led_to_no_other_text() {
    let mut lesson = lesson();
    lesson.article.next = Some(LessonLink::default());
    for support in Support::ALL {
        let course = Course {
            support: *support,
            ..Course::whole("marche")
        };
        let next = course.apply(&lesson).article.next;
        assert_eq!(next.is_none(), *support == Support::None);
    }
}

#[test]
fn a_number_in_groups_is_one_word() {
    let paragraph = Paragraph {
        sentences: vec![Sentence {
            runs: vec![Run::Text(
                "Il y a\u{202f}: 1\u{202f}240\u{a0}pages, et une.".to_owned(),
            )],
        }],
        ..Paragraph::default()
    };
    assert_eq!(paragraph.words(), 6);
}

#[test]
fn paragraphs_that_are_left_out_take_their_subheading_along() {
    let course = Course {
        paragraphs: Some(vec![1, 3]),
        ..Course::whole("marche")
    };
    let shortened = course.apply(&lesson()).article;
    let kept: Vec<u32> = shortened
        .blocks
        .iter()
        .filter_map(Block::paragraph)
        .map(|it| it.number)
        .collect();
    assert_eq!(kept, [1, 3]);
    assert_eq!(shortened.blocks[1], heading("Les fleurs"));
    assert_eq!(shortened.words, 5);
    let nths: Vec<u32> = shortened.mentions().map(|mention| mention.nth).collect();
    assert_eq!(nths, [0, 1]);
}

#[test]
fn what_is_not_explained_is_plain_text() {
    let course = Course {
        words: Words::These(vec!["bourg".to_owned()]),
        ..Course::whole("marche")
    };
    let chosen = course.apply(&lesson());
    assert_eq!(ids(&chosen), ["bourg"]);
    assert!(chosen.glossary.entries[0].see.is_empty());
    let Block::Paragraph(second) = &chosen.article.blocks[2] else {
        panic!("{:?}", chosen.article.blocks);
    };
    assert_eq!(second.sentences[0].text(), "Elle s’engage à venir à Bourg.");
    assert_eq!(second.sentences[0].runs.len(), 3);
    assert_eq!(
        second.sentences[0].mentions().next().unwrap().gloss,
        Some(1)
    );
}

#[test]
fn names_only_are_explained_in_the_language_of_the_text() {
    let course = Course {
        support: Support::NamesOnly,
        ..Course::whole("marche")
    };
    let chosen = course.apply(&lesson());
    assert_eq!(ids(&chosen), ["uvv", "bourg"]);
    assert!(
        chosen
            .glossary
            .entries
            .iter()
            .all(|entry| entry.texts.len() == 1)
    );
    assert!(!chosen.article.has_notes());
    assert_eq!(chosen.article.questions[0].items[0].right, 2);
}

#[test]
fn what_holds_here_is_said_in_the_languages_of_the_support() {
    let mut lesson = lesson();
    let line = |lang: &str| (lang.to_owned(), format!("in {lang}"));
    lesson.glossary.here = vec![Here {
        who: None,
        lines: vec![line("fr"), line("en")],
    }];
    for support in Support::ALL {
        let course = Course {
            support: *support,
            ..Course::whole("marche")
        };
        let here = course.apply(&lesson).glossary.here;
        let is_full = *support == Support::Full;
        assert_eq!(here[0].line("en").is_some(), is_full);
        assert!(here[0].line("fr").is_some());
    }
}

#[test]
fn names_only_are_names_and_acronyms() {
    let mut lesson = lesson();
    let tax = Entry {
        headword: "TVA".to_owned(),
        ..entry("tva", Kind::Concept, Vec::new())
    };
    let vote = Entry {
        headword: "votation".to_owned(),
        ..entry("votation", Kind::Concept, Vec::new())
    };
    lesson.glossary.entries.extend([tax, vote]);
    let runs = vec![
        mention("TVA", "tva", false),
        mention("votation", "votation", false),
    ];
    lesson.article.blocks.push(paragraph(4, runs));
    let course = Course {
        support: Support::NamesOnly,
        ..Course::whole("marche")
    };
    assert_eq!(ids(&course.apply(&lesson)), ["uvv", "bourg", "tva"]);
}

#[test]
fn without_help_nothing_helps() {
    let course = Course {
        support: Support::None,
        ..Course::whole("marche")
    };
    let bare = course.apply(&lesson());
    assert_eq!(ids(&bare), [""; 0]);
    assert_eq!(bare.article.mentions().count(), 0);
    for question in &bare.article.questions {
        assert!(!question.has_answer());
        assert!(question.notes().is_empty());
        assert!(question.items.iter().all(|item| item.proof.is_empty()));
    }
}

#[test]
fn a_proof_that_was_left_out_is_not_named() {
    let course = Course {
        paragraphs: Some(vec![1]),
        questions: Some(vec![2]),
        ..Course::whole("marche")
    };
    let questions = course.apply(&lesson()).article.questions;
    assert_eq!(questions.len(), 1);
    assert_eq!(questions[0].items[0].proof, "");
    assert_eq!(questions[0].items[0].right, 2);
}

/// The ids of the words that can be chosen, with the number of their mentions.
fn to_choose(course: &Course) -> Vec<(String, u32)> {
    let lesson = lesson();
    let words = course.words_to_choose(&lesson).into_iter();
    words.map(|it| (it.entry.id.clone(), it.mentions)).collect()
}

#[test]
fn the_rarest_words_come_first_and_expressions_before_names() {
    let course = Course::proposed("marche");
    let all = [("s-engager-a", 1), ("bourg", 1), ("uvv", 2)];
    let all = all.map(|(id, mentions)| (id.to_owned(), mentions));
    assert_eq!(to_choose(&course), all);
    let names = Course {
        support: Support::NamesOnly,
        paragraphs: Some(vec![2]),
        ..course
    };
    assert_eq!(to_choose(&names), [("bourg".to_owned(), 1)]);
    assert_eq!(ids(&names.apply(&lesson())), ["bourg"]);
}

#[test]
fn what_is_asked_and_acronyms_come_before_a_town_named_once() {
    let mut lesson = lesson();
    lesson.glossary.entries[0].headword = "UVV".to_owned();
    lesson.glossary.entries[0].said = Some(Said::Letters);
    let course = Course {
        support: Support::NamesOnly,
        ..Course::proposed("marche")
    };
    let first = |course: &Course, lesson: &Lesson| {
        let words = course.words_to_choose(lesson);
        words[0].entry.id.clone()
    };
    assert_eq!(first(&course, &lesson), "uvv");
    lesson.article.questions[1].ask.text = "Qui vient à Bourg ?".to_owned();
    assert_eq!(first(&course, &lesson), "bourg");
    let not_asked = Course {
        questions: Some(vec![1]),
        ..course.clone()
    };
    assert_eq!(first(&not_asked, &lesson), "uvv");
    lesson.article.questions[1].ask.text = "Qui vient à Bourges ?".to_owned();
    assert_eq!(first(&course, &lesson), "uvv");
}

#[test]
fn as_many_words_are_proposed_as_a_class_can_learn() {
    let mut lesson = lesson();
    let many: Vec<String> = (0..40).map(|nth| format!("mot-{nth}")).collect();
    let runs = many.iter().map(|id| mention("mot ", id, true));
    let runs = runs.chain([Run::Text("mot ".repeat(260))]).collect();
    lesson.article.blocks.push(paragraph(4, runs));
    let entries = many
        .iter()
        .map(|id| entry(id, Kind::Expression, Vec::new()));
    lesson.glossary.entries.extend(entries);
    let course = Course::proposed("marche");
    assert_eq!(course.proposed_words(&lesson).len(), 10);
    let short = Course {
        paragraphs: Some(vec![1]),
        ..course
    };
    assert_eq!(short.proposed_words(&lesson), ["uvv"]);
}

#[test]
fn questions_follow_the_paragraphs_until_somebody_chooses_them() {
    let article = lesson().article;
    let mut course = Course::proposed("marche");
    course.choose_paragraphs(Some(vec![1, 2]), &article);
    assert_eq!(course.questions, Some(vec![1]));
    assert_eq!(course.missing_proofs(&article.questions[1], &article), [3]);
    course.choose_paragraphs(None, &article);
    assert_eq!(course.questions, None);
    course.questions = Some(Vec::new());
    course.choose_paragraphs(Some(vec![3]), &article);
    assert_eq!(course.questions, Some(Vec::new()));
}

#[test]
fn what_is_chosen_stays_in_order() {
    assert_eq!(toggle(&[1, 2, 3], &[1, 2, 3], &2), Some(vec![1, 3]));
    assert_eq!(toggle(&[1, 2, 3], &[3], &1), Some(vec![1, 3]));
    assert_eq!(toggle(&[1, 2, 3], &[1, 3], &2), None);
    assert_eq!(toggle(&[1, 2], &[1, 9], &2), None);
}

#[test]
fn an_exercise_asks_about_what_is_chosen() {
    let mut lesson = lesson();
    for entry in &mut lesson.glossary.entries {
        entry.headword = entry.id.to_uppercase();
        entry.texts[0].name = format!("what {} is", entry.id.len());
    }
    for (nth, id) in ["rbv", "ami"].into_iter().enumerate() {
        let mut other = entry(id, Kind::Organisation, Vec::new());
        other.headword = id.to_uppercase();
        other.texts[0].name = format!("no {nth}");
        lesson.glossary.entries.push(other);
        let place = u32::try_from(nth).unwrap() + 4;
        let runs = vec![mention(id, id, false)];
        lesson.article.blocks.push(paragraph(place, runs));
    }
    let asked = |paragraphs: Vec<u32>, count| {
        let course = Course {
            paragraphs: Some(paragraphs),
            exercises: vec![Exercise {
                count,
                ..Exercise::new(ExerciseKind::Match, 1)
            }],
            questions: Some(Vec::new()),
            ..Course::whole("marche")
        };
        let questions = course.apply(&lesson).article.questions;
        questions.first().map_or(0, |question| question.items.len())
    };
    assert_eq!(asked(vec![1, 2, 3, 4, 5], 6), 4);
    assert_eq!(asked(vec![1, 2, 3, 4, 5], 3), 3);
    // Fewer than three leave nothing to choose.
    assert_eq!(asked(vec![1, 2, 3, 4, 5], 1), 3);
    assert_eq!(asked(vec![1, 2, 4], 6), 3);
    assert_eq!(asked(vec![1, 2], 6), 0);
}

#[test]
fn a_step_comes_where_it_belongs() {
    let mut course = Course::whole("marche");
    for kind in [StepKind::Production, StepKind::Hypotheses, StepKind::Detail] {
        course.toggle_step(kind);
    }
    let kinds =
        |course: &Course| -> Vec<StepKind> { course.path.iter().map(|step| step.kind).collect() };
    assert_eq!(
        kinds(&course),
        [StepKind::Hypotheses, StepKind::Detail, StepKind::Production]
    );
    assert_eq!(course.minutes(), 30);
    course.toggle_step(StepKind::Detail);
    assert_eq!(kinds(&course), [StepKind::Hypotheses, StepKind::Production]);
    let all: u32 = StepKind::ALL.iter().map(|kind| kind.usual_minutes()).sum();
    assert_eq!(all, 50);
}

#[test]
fn the_grid_has_what_the_lesson_knows_by_itself() {
    let mut lesson = lesson();
    lesson.article.date = "2026-11-30".to_owned();
    lesson.article.place = "Koulé".to_owned();
    lesson.glossary.entries[0].headword = "UVV".to_owned();
    let known = |lesson: &Lesson| {
        GridWord::ALL
            .iter()
            .map(|word| word.known(lesson))
            .collect::<Vec<String>>()
    };
    lesson.glossary.entries[1].headword = "Bourg".to_owned();
    assert_eq!(known(&lesson), ["UVV", "", "Bourg", "", "", "", ""]);
    lesson.glossary.entries.clear();
    lesson.article.as_of = "2025-04-03".to_owned();
    let asks_when = "the day of the text is not that of what it tells";
    assert_eq!(
        known(&lesson),
        ["", "", "Koulé", "", "", "", ""],
        "{asks_when}"
    );
}

fn open(ask: &str) -> Question {
    let mut question = Question::empty(QuestionKind::Open);
    question.ask.text = ask.to_owned();
    question.answer.text = "Parce que.".to_owned();
    question
}

fn added(number: u32, ask: &str) -> AddedQuestion {
    AddedQuestion {
        number,
        question: open(ask),
    }
}

fn asks(lesson: &Lesson) -> Vec<&str> {
    let questions = lesson.article.questions.iter();
    questions.map(|it| it.ask.text.as_str()).collect()
}

#[test]
fn questions_are_added_and_stand_in_place_of_others() {
    let lesson = lesson();
    let mut course = Course {
        added: vec![added(101, "Pourquoi ?"), added(2, "Où ?"), added(102, "")],
        ..Course::whole("marche")
    };
    assert_eq!(asks(&course.apply(&lesson)), ["Quoi", "Où ?", "Pourquoi ?"]);
    let numbers = |course: &Course| -> Vec<u32> {
        let all = course.questions_to_choose(&lesson.article).into_iter();
        all.map(|(number, _)| number).collect()
    };
    // What asks nothing yet can be finished, and is not asked.
    assert_eq!(numbers(&course), [1, 2, 101, 102]);
    assert_eq!(course.own_questions(&lesson.article), 3);
    course.questions = Some(vec![1, 101]);
    assert_eq!(asks(&course.apply(&lesson)), ["Quoi", "Pourquoi ?"]);
    // The lesson has another question one day, or one less.
    course.questions = Some(vec![2, 101]);
    let mut other = lesson.clone();
    other.article.questions.push(choice("p1s1"));
    assert_eq!(asks(&course.apply(&other)), ["Où ?", "Pourquoi ?"]);
    other.article.questions.truncate(1);
    assert_eq!(asks(&course.apply(&other)), ["Pourquoi ?", "Où ?"]);
    assert_eq!(AddedQuestion::next_number(&course.added), 103);
    assert_eq!(AddedQuestion::next_number(&[added(2, "")]), 101);
}

#[test]
fn a_class_gets_the_added_questions_that_are_asked() {
    let lesson = lesson();
    for support in Support::ALL {
        let course = Course {
            questions: Some(vec![1, 2, 102]),
            added: vec![added(2, "Où ?"), added(101, "Qui ?"), added(102, "Quand ?")],
            exercises: vec![Exercise::new(ExerciseKind::Match, 1)],
            support: *support,
            ..Course::whole("marche")
        };
        let sent = course.added_for_class(&lesson);
        let numbers: Vec<u32> = sent.iter().map(|it| it.number).collect();
        assert_eq!(numbers, [2, 102]);
        let has_answers = sent.iter().any(|it| it.question.has_answer());
        assert_eq!(has_answers, *support != Support::None);
        let there = Course {
            added: sent,
            ..course.clone()
        };
        assert_eq!(there.apply(&lesson), course.apply(&lesson));
    }
}

#[test]
fn a_question_that_nobody_can_answer_has_a_flaw() {
    let mut question = choice("");
    assert_eq!(question.flaw(), None, "no proof is fine");
    question.items[0].right = 0;
    assert_eq!(question.flaw(), Some(Flaw::NoRightAnswer));
    question.items[0].right = 2;
    question.choices.push(Noted::default());
    assert_eq!(question.flaw(), None);
    // What was right has no words any longer.
    question.items[0].right = 3;
    assert_eq!(question.flaw(), Some(Flaw::NoRightAnswer));
    question.choices.truncate(1);
    assert_eq!(question.flaw(), Some(Flaw::FewerThanTwo));
    question.ask.text = " ".to_owned();
    assert_eq!(question.flaw(), Some(Flaw::NothingAsked));
    assert_eq!(open("Pourquoi ?").flaw(), None);
    for (kind, flaw) in [
        (QuestionKind::TrueFalse, Flaw::NoRightAnswer),
        (QuestionKind::WhoSays, Flaw::FewerThanTwo),
        (QuestionKind::FactOrClaim, Flaw::NoStatement),
        (QuestionKind::Order, Flaw::FewerThanTwo),
    ] {
        let mut begun = Question::empty(kind);
        begun.ask.text = "Quoi ?".to_owned();
        assert_eq!(begun.flaw(), Some(flaw), "{kind:?}");
    }
    let mut claims = Question::empty(QuestionKind::FactOrClaim);
    claims.ask.text = "Fait ou affirmation ?".to_owned();
    claims.items[0].text.text = "Le bus passe.".to_owned();
    assert_eq!(claims.flaw(), Some(Flaw::NoRightAnswer));
    claims.items[0].right = 1;
    assert_eq!(claims.flaw(), None, "an empty field does not count");
}

#[test]
fn the_lead_can_be_left_out() {
    let mut lesson = lesson();
    lesson.article.lead = Paragraph {
        id: "lead".to_owned(),
        sentences: vec![Sentence {
            runs: vec![mention("FAP", "fap", false)],
        }],
        note: vec!["A note.".to_owned()],
        ..Paragraph::default()
    };
    lesson
        .glossary
        .entries
        .push(entry("fap", Kind::Organisation, Vec::new()));
    let whole = Course::whole("marche");
    assert_eq!(whole.apply(&lesson).article.lead.sentences.len(), 1);
    let without = Course {
        leaves_out_lead: true,
        ..whole.clone()
    };
    let made = without.apply(&lesson);
    assert!(made.article.lead.sentences.is_empty() && made.article.lead.note.is_empty());
    assert_eq!(made.glossary.entry("fap"), None);
    let ids = |course: &Course| {
        let words = course.words_to_choose(&lesson);
        words.iter().any(|word| word.entry.id == "fap")
    };
    assert!(ids(&whole) && !ids(&without));
}

#[test]
fn a_course_is_a_short_text() {
    let course = Course {
        slug: "moscou-2025".to_owned(),
        paragraphs: Some(vec![1, 2, 3, 4, 7]),
        leaves_out_lead: true,
        words: Words::These(vec!["aes".to_owned(), "here.cedeao".to_owned()]),
        questions: Some(vec![1, 2, 3]),
        support: Support::OneLanguage,
        exercises: vec![
            Exercise::new(ExerciseKind::Gaps, 7),
            Exercise {
                count: 12,
                ..Exercise::new(ExerciseKind::Match, 2)
            },
        ],
        path: vec![
            Step {
                kind: StepKind::Hypotheses,
                minutes: 5,
            },
            Step {
                kind: StepKind::Detail,
                minutes: 0,
            },
        ],
        grid: Grid::HalfFilled,
        hides_answers: true,
        task: "Pour lundi : §§ 1–4 & « AES »".to_owned(),
        added: Vec::new(),
        carried: "1AAAPcmjhBAtOzCktAQA".to_owned(),
        is_damaged: false,
    };
    let text = course.to_fragment();
    assert!(text.starts_with(
        "moscou-2025&aide=b&solutions=non&p=1-4.7&chapeau=non&q=1-3&mots=aes.here_cedeao&ex=trous-7.relier-2-12&parcours=hypotheses-5.detail-0&grille=debut&consigne=Pour%20lundi%20%3A"
    ));
    assert_eq!(Course::of_fragment(&text), course);
    // As links had it before what takes help away came first.
    let before = Course::of_fragment("moscou-2025&p=1-4&ex=trous-7&aide=b&solutions=non");
    assert_eq!(
        before.to_fragment(),
        "moscou-2025&aide=b&solutions=non&p=1-4&ex=trous-7"
    );
}

#[test]
fn a_link_that_was_cut_gives_no_help() {
    let course = Course {
        paragraphs: Some(vec![1, 2]),
        questions: Some(vec![1, 101]),
        support: Support::None,
        path: vec![Step {
            kind: StepKind::Hypotheses,
            minutes: 5,
        }],
        carried: "1AAAPcmjhBAtOzCktAQA".to_owned(),
        ..Course::whole("marche")
    };
    let link = course.to_link();
    assert_eq!(Course::of_fragment(&link), course);
    // What a chat puts behind it is passed over.
    for behind in [".", "…", "%20", "&utm_source=x"] {
        assert_eq!(Course::of_fragment(&format!("{link}{behind}")), course);
    }
    let begin = "marche&somme=".len();
    for length in begin..link.len() {
        let cut = Course::of_fragment(&link[..length]);
        assert!(cut.is_damaged && cut.support == Support::None, "{length}");
        assert!(!cut.shows_answers());
        // What is made of it, and sent on, is no more whole.
        assert_eq!(Course::of_fragment(&cut.to_link()), cut);
        assert_eq!(Course::of_fragment(&cut.to_fragment()), cut);
    }
    assert!(Course::of_fragment(&link.replace("q=1", "q=2")).is_damaged);
    assert_eq!(Course::whole("marche").to_link(), "marche");
}

fn words() -> impl Strategy<Value = Words> {
    prop_oneof![
        Just(Words::All),
        Just(Words::Proposed),
        proptest::collection::vec("[a-z0-9._%é&-]{1,6}", 0..4).prop_map(Words::These),
    ]
}

proptest! {
    #[test]
    fn a_course_is_the_same_after_it_was_written_and_read(
        slug in "[a-z0-9-]{0,9}",
        paragraphs in option::of(proptest::collection::btree_set(1u32..40, 0..9)),
        leaves_out_lead: bool,
        questions in option::of(proptest::collection::btree_set(1u32..40, 0..9)),
        words in words(),
        exercises in proptest::collection::vec((proptest::sample::select(ExerciseKind::ALL), 0u32..99, 0u32..30), 0..3),
        path in proptest::collection::vec((proptest::sample::select(StepKind::ALL), 0u32..99), 0..6),
        grid in proptest::sample::select(Grid::ALL),
        support in proptest::sample::select(Support::ALL),
        hides_answers: bool,
        task in ".{0,20}",
        carried in "[A-Za-z0-9_-]{0,9}",
    ) {
        let numbers = |chosen: Option<std::collections::BTreeSet<u32>>| chosen.map(|it| it.into_iter().collect());
        let course = Course {
            slug,
            paragraphs: numbers(paragraphs),
            leaves_out_lead,
            words,
            questions: numbers(questions),
            exercises: exercises.into_iter().map(|(kind, seed, count)| Exercise { kind, seed, count }).collect(),
            path: path.into_iter().map(|(kind, minutes)| Step { kind, minutes }).collect(),
            grid,
            support,
            hides_answers,
            task,
            added: Vec::new(),
            carried,
            is_damaged: false,
        };
        prop_assert_eq!(&Course::of_fragment(&course.to_fragment()), &course);
        prop_assert_eq!(Course::of_fragment(&course.to_link()), course);
    }

    #[test]
    fn any_text_is_a_course(text in ".{0,60}") {
        Course::of_fragment(&text);
    }

    #[test]
    fn wide_ranges_end(first: u32, last: u32) {
        let course = Course::of_fragment(&format!("marche&p={first}-{last}"));
        prop_assert!(course.paragraphs.unwrap().len() <= 10_000);
    }
}

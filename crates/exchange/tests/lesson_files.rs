//! Every form in which a lesson is written can be read, whatever it says, and says what the lesson says.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

#[path = "lessons/gift.rs"]
mod gift_reader;
mod lessons;

use std::io::{Cursor, Read};

use exchange::glossary::{Separator, read_rows, read_tbx, write_tbx};
use exchange::lesson::{
    AnkiCards, Glosses, Path, StepWords, own_entries, write_anki, write_epub, write_flash_cards,
    write_gift, write_moodle_glossary, write_tmx, write_worksheet,
};
use gift_reader::{Answers, Gift};
use lessons::{LABELS, bibliobus, in_xml, lesson, question, unkind};
use proptest::prelude::*;
use reading::course::{Course, Exercise, ExerciseKind, GAP, StepKind, Support};
use reading::glossary::Entry;
use reading::lesson::{Article, Item, Lesson, Noted, Question, QuestionKind, Sentence};
use roxmltree::{Document, Node, ParsingOptions};

/// XML as strictly as it can be read. Two of the forms have a document type, which says nothing.
fn xml(text: &str) -> Document<'_> {
    let options = ParsingOptions {
        allow_dtd: true,
        ..ParsingOptions::default()
    };
    Document::parse_with_options(text, options).unwrap_or_else(|fault| panic!("{fault}: {text}"))
}

/// All words in an element.
fn words(node: Node<'_, '_>) -> String {
    let texts = node.descendants().filter(|node| node.is_text());
    texts.filter_map(|node| node.text()).collect()
}

/// The words of a piece of HTML.
fn words_of_html(html: &str) -> String {
    let whole = format!("<div>{html}</div>");
    words(xml(&whole).root_element())
}

fn all<'n>(document: &'n Document<'_>, name: &str) -> Vec<Node<'n, 'n>> {
    let nodes = document.descendants();
    nodes
        .filter(|node| node.has_tag_name(name) || node.tag_name().name() == name)
        .collect()
}

fn child(node: Node<'_, '_>, name: &str) -> String {
    let found = node.children().find(|child| child.has_tag_name(name));
    found.map(words).unwrap_or_default()
}

/// Without the spaces at which a form may break a text otherwise.
fn squeezed(text: &str) -> String {
    let is_apart = |letter: char| letter.is_whitespace() || letter.is_control();
    let text = text.replace(['\u{fffe}', '\u{ffff}'], " ");
    text.split(is_apart).collect()
}

fn parts(book: Vec<u8>) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(book)).unwrap();
    let parts = 0..zip.len();
    let parts = parts.map(|at| {
        let mut part = zip.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    });
    parts.collect()
}

fn check_gift(article: &Article) {
    let gift = write_gift(article, &LABELS);
    let is_told = |question: &&Question| {
        question.kind == QuestionKind::Open || question.items.iter().all(|item| item.right > 0)
    };
    let told: Vec<&Question> = article.questions.iter().filter(is_told).collect();
    let (left_out, written): (Vec<&str>, Vec<&str>) =
        gift.lines().partition(|line| line.starts_with("//"));
    assert_eq!(left_out.len() + told.len(), article.questions.len());
    assert!(
        left_out
            .iter()
            .all(|line| line.ends_with("Aucune réponse juste"))
    );
    let read: Vec<Gift> = gift_reader::read(&written.join("\n"));
    assert_eq!(read.len(), told.len(), "{gift}");
    for (read, question) in read.iter().zip(told) {
        let ask = match (question.ask.text.as_str(), question.kind) {
            ("", QuestionKind::Gaps) => LABELS.gaps.to_owned(),
            ("", QuestionKind::Match) => LABELS.matching.to_owned(),
            (ask, _) => squeezed(ask),
        };
        assert_eq!(squeezed(&words_of_html(&read.ask)), ask);
        assert!(squeezed(&read.name).ends_with(&ask));
        let why = squeezed(&question.answer.text);
        assert_eq!(squeezed(&words_of_html(&read.feedback)), why);
        let rights = question.items.iter().map(|item| item.right);
        match (&read.answers, question.kind) {
            (Answers::TrueFalse(truth), QuestionKind::TrueFalse) => {
                assert_eq!(*truth, question.items[0].right == 1);
            }
            (Answers::Choice(choices), QuestionKind::Choice) => {
                let read: Vec<String> = choices
                    .iter()
                    .map(|(_, choice)| squeezed(&words_of_html(choice)))
                    .collect();
                let written = question.choices.iter();
                let written: Vec<String> = written.map(|it| squeezed(&it.text)).collect();
                assert_eq!(read, written);
                let right = choices.iter().position(|(is_right, _)| *is_right).unwrap();
                assert_eq!(right + 1, question.items[0].right as usize);
                assert_eq!(choices.iter().filter(|(is_right, _)| *is_right).count(), 1);
            }
            (Answers::Matching(pairs), kind) => {
                let answer = |right: u32| match kind {
                    QuestionKind::WhoSays | QuestionKind::Gaps | QuestionKind::Match => {
                        squeezed(&question.choices[right as usize - 1].text)
                    }
                    QuestionKind::FactOrClaim => LABELS.fact_claim[right as usize - 1].to_owned(),
                    QuestionKind::Order => right.to_string(),
                    other => panic!("{other:?} as a matching"),
                };
                for (at, right) in rights.enumerate() {
                    let (statement, read) = &pairs[at];
                    assert_eq!(squeezed(read), answer(right));
                    let written = squeezed(&question.items[at].text.text);
                    assert_eq!(squeezed(&words_of_html(statement)), written);
                }
                let more = &pairs[question.items.len()..];
                assert!(more.iter().all(|(statement, _)| statement.is_empty()));
            }
            // What is not whole, and what is open.
            (Answers::Essay, _) => {}
            (read, kind) => panic!("{kind:?} as {read:?}"),
        }
    }
}

/// The words of a lesson's sentences that are not blank.
fn sentences(lesson: &Lesson) -> Vec<String> {
    let paragraphs = lesson.article.paragraphs();
    let sentences = paragraphs.flat_map(|paragraph| &paragraph.sentences);
    let texts = sentences.map(Sentence::text);
    texts.filter(|text| !text.trim().is_empty()).collect()
}

/// All steps, and a table.
fn path() -> Path<'static> {
    let step = |kind: &StepKind| StepWords {
        kind: *kind,
        name: kind.word(),
        minutes: "10 min".to_owned(),
        task: "À vous.",
    };
    Path {
        steps: StepKind::ALL.iter().map(step).collect(),
        own_questions: 2,
        grid: vec![
            ("Qui ?", "le bibliobus".to_owned()),
            ("Quand ?", String::new()),
        ],
    }
}

fn check_all(lesson: &Lesson) {
    let Lesson { article, glossary } = lesson;
    check_gift(article);

    let moodle = write_moodle_glossary(lesson);
    let document = xml(&moodle);
    let read = all(&document, "ENTRY");
    let entries = glossary.entries.iter();
    let written: Vec<_> = entries
        .filter(|entry| !entry.headword.trim().is_empty())
        .collect();
    assert_eq!(read.len(), written.len());
    for (read, entry) in read.into_iter().zip(written) {
        assert_eq!(child(read, "CONCEPT"), in_xml(&entry.headword));
        let definition = squeezed(&words_of_html(&child(read, "DEFINITION")));
        for text in &entry.texts {
            assert!(
                definition.contains(&squeezed(&text.explanation)),
                "{definition}"
            );
        }
    }

    for cards in [AnkiCards::Meaning, AnkiCards::Gap] {
        let anki = write_anki(lesson, cards, "Basic");
        assert!(anki.starts_with("#separator:tab\n#html:true\n#notetype:Basic\n"));
        let rows = anki.lines().filter(|line| !line.starts_with('#'));
        for row in rows {
            let cells: Vec<&str> = row.split('\t').collect();
            let [id, front, back, _] = cells[..] else {
                panic!("{row}");
            };
            assert!(id.starts_with("en-regard/") && !row.contains('"'), "{row}");
            assert!(!front.contains("[sound") && !back.contains("[sound"));
            words_of_html(back);
            let outside = front.replace("{{c1::", "").replace("}}", "");
            assert!(
                cards == AnkiCards::Meaning || !outside.contains(['{', '}', ':']),
                "{front}"
            );
        }
    }

    for lang in ["fr", "en"] {
        let cards = write_flash_cards(lesson, lang);
        let rows = read_rows(&cards, Separator::Tab);
        assert_eq!(rows.len(), cards.lines().count());
        assert!(rows.iter().all(|row| row.len() == 2), "{cards}");
        let is_formula = |cell: &str| cell.starts_with(['=', '+', '-', '@']);
        assert!(
            cards.lines().all(|line| !line.split('\t').any(is_formula)),
            "{cards}"
        );
    }

    let tbx = write_tbx(&own_entries(lesson), &article.lang);
    assert_eq!(
        all(&xml(&tbx), "conceptEntry").len(),
        glossary.entries.len()
    );

    let tmx = write_tmx(lesson);
    let document = xml(&tmx);
    for unit in all(&document, "tu") {
        let segments = unit.descendants().filter(|node| node.has_tag_name("seg"));
        assert_eq!(segments.count(), 2);
    }

    for glosses in [Glosses::Beside, Glosses::Under] {
        let sheet = write_worksheet(lesson, &path(), &LABELS, glosses);
        let document = xml(&sheet);
        let text = squeezed(&words(document.root_element()));
        for sentence in sentences(lesson) {
            assert!(text.contains(&squeezed(&in_xml(&sentence))), "{sentence:?}");
        }
    }

    let book = write_epub(lesson, &LABELS, 0).unwrap();
    let parts = parts(book.clone());
    assert_eq!(
        parts[0],
        ("mimetype".to_owned(), "application/epub+zip".to_owned())
    );
    for (path, text) in &parts {
        if path.ends_with("ml") || path.ends_with("opf") {
            let document = xml(text);
            let ids: Vec<&str> = document
                .descendants()
                .filter_map(|node| node.attribute("id"))
                .collect();
            for link in document
                .descendants()
                .filter_map(|node| node.attribute("href"))
            {
                if let Some(id) = link.strip_prefix('#') {
                    assert_eq!(
                        ids.iter().filter(|known| **known == id).count(),
                        1,
                        "{link}"
                    );
                }
            }
        }
    }
    let (_, text) = parts
        .iter()
        .find(|(path, _)| path == "EPUB/text.xhtml")
        .unwrap();
    let text = squeezed(&words(xml(text).root_element()));
    for sentence in sentences(lesson) {
        assert!(text.contains(&squeezed(&in_xml(&sentence))), "{sentence:?}");
    }
    // What was written is a book that this crate opens too.
    exchange::open::open("essai.epub", book, &exchange::encoding::Tables).unwrap();
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn any_lesson_is_written_in_every_form(lesson in lesson()) {
        check_all(&lesson);
    }

    #[test]
    fn any_questions_are_gift(questions in prop::collection::vec(question(), 0..4)) {
        check_gift(&Article { questions, ..Article::default() });
    }
}

#[test]
fn a_lesson_is_written_in_every_form() {
    check_all(&bibliobus());
    check_all(&unkind());
    check_all(&Lesson::default());
}

#[test]
fn each_question_is_of_its_kind_in_gift() {
    let read = gift_reader::read(&write_gift(&bibliobus().article, &LABELS));
    let pair = |statement: &str, answer: &str| (statement.to_owned(), answer.to_owned());
    let answers: Vec<Answers> = read.into_iter().map(|question| question.answers).collect();
    let choices = [
        (false, "Un chien."),
        (true, "Un chat."),
        (false, "Un boulanger."),
    ];
    let expected = [
        Answers::Choice(
            choices
                .map(|(right, choice)| (right, choice.to_owned()))
                .into(),
        ),
        Answers::TrueFalse(true),
        Answers::Matching(vec![
            pair("Je ne choisis pas à leur place.", "Lina Morel"),
            pair("", "Jules Ferrand"),
        ]),
        Answers::Matching(vec![
            pair(
                "La dernière bibliothèque de Rochefeuille a fermé en 1987.",
                "Fait",
            ),
            pair("Je ne choisis jamais pour eux.", "Affirmation"),
        ]),
        Answers::Matching(vec![
            pair("Le camion de jouets.", "2"),
            pair("Le pain chaud.", "3"),
            pair("L’essence.", "1"),
        ]),
        Answers::Essay,
    ];
    assert_eq!(answers, expected);
}

#[test]
fn forms_that_occur_are_aliases_unless_two_entries_have_them() {
    let mut lesson = bibliobus();
    let aliases = |lesson: &Lesson| {
        let moodle = write_moodle_glossary(lesson);
        let document = xml(&moodle);
        let aliases = all(&document, "ALIAS")
            .into_iter()
            .map(|alias| child(alias, "NAME"));
        aliases.collect::<Vec<_>>()
    };
    assert_eq!(
        aliases(&lesson),
        [
            "Réseau des bibliothèques de vallée",
            "Morel",
            "À la suite d’"
        ]
    );
    lesson.glossary.entries[0].headword = "Morel".to_owned();
    assert!(!aliases(&lesson).contains(&"Morel".to_owned()));
}

#[test]
fn entries_travel_as_tbx() {
    let mut lesson = bibliobus();
    // TBX has no place for the rest.
    for entry in &mut lesson.glossary.entries {
        *entry = Entry {
            id: entry.id.clone(),
            kind: entry.kind,
            headword: entry.headword.clone(),
            gender: entry.gender,
            texts: entry.texts.clone(),
            sources: entry.sources.clone(),
            ..Entry::default()
        };
        // Nor is there a language in it without a word.
        for text in &mut entry.texts {
            text.map = String::new();
            if text.form.is_empty() && text.name.is_empty() {
                text.name.clone_from(&entry.headword);
            }
        }
    }
    let own = own_entries(&lesson);
    let taken = read_tbx(&write_tbx(&own, "fr"), "fr").unwrap();
    assert_eq!(taken.entries, own);
    assert_eq!(own[4].forms, ["Lina Morel", "Morel"]);
}

#[test]
fn sentences_are_paired_in_tmx_where_they_align() {
    let mut lesson = bibliobus();
    let units = |lesson: &Lesson| {
        let tmx = write_tmx(lesson);
        let document = xml(&tmx);
        let units = all(&document, "tu").into_iter().map(|unit| {
            let segments = unit.children().map(words);
            let extent = unit.attribute("segtype").unwrap().to_owned();
            (extent, segments.collect::<Vec<_>>())
        });
        units.collect::<Vec<_>>()
    };
    let whole = units(&lesson);
    assert!(whole.iter().all(|(extent, _)| extent == "sentence"));
    let (_, bus) = &whole[8];
    assert_eq!(
        bus,
        &[
            "Tous les mercredis, un bus vert s’arrête devant l’école de Montclair.",
            "Every Wednesday a green bus stops in front of the school of Montclair.",
        ]
    );
    lesson.article.lead.note = vec!["Since March.".to_owned()];
    let (extent, lead) = &units(&lesson)[1];
    assert_eq!(
        (extent.as_str(), lead[1].as_str()),
        ("paragraph", "Since March.")
    );
}

#[test]
fn a_sheet_explains_each_word_once_and_ends_with_the_key() {
    let lesson = bibliobus();
    for glosses in [Glosses::Beside, Glosses::Under] {
        let sheet = write_worksheet(&lesson, &Path::default(), &LABELS, glosses);
        let mentioned = lesson.glossary.entries.len();
        assert_eq!(sheet.matches("<u>").count(), mentioned);
        assert_eq!(
            sheet.matches("Union of Neighbouring Villages").count(),
            1,
            "{sheet}"
        );
        let (questions, key) = sheet.split_once("<h2 class=\"key\">").unwrap();
        assert!(!questions.contains("Le § 1 parle de huit cents livres"));
        assert!(
            key.contains("<b>b. Un chat.</b>") && key.contains("(§\u{a0}1)"),
            "{key}"
        );
        // Each row has a sign, and the key names it.
        let rows = lesson.article.questions.iter();
        let rows =
            rows.filter(|it| it.kind == QuestionKind::WhoSays || it.kind == QuestionKind::Order);
        for (sign, question) in rows.map(|it| match it.kind {
            QuestionKind::Order => ("a", it),
            _ => ("1", it),
        }) {
            let first = &question.items[0];
            let row = format!("{sign}.\u{a0} ____ \u{a0} {}", first.text.text);
            assert!(questions.contains(&row), "{row}: {questions}");
            let right = match question.kind {
                QuestionKind::Order => first.right.to_string(),
                _ => ["a", "b", "c"][first.right as usize - 1].to_owned(),
            };
            assert!(key.contains(&format!("<b>{sign}\u{a0}{right}")), "{key}");
        }
    }
}

#[test]
fn a_sheet_has_the_steps_of_its_course_where_they_are_done() {
    let exercise = Exercise::new(ExerciseKind::Gaps, 1);
    let course = Course {
        exercises: vec![exercise],
        ..Course::whole("bibliobus")
    };
    let lesson = course.apply(&bibliobus());
    let own = bibliobus().article.questions.len();
    let path = Path {
        own_questions: own,
        ..path()
    };
    let sheet = write_worksheet(&lesson, &path, &LABELS, Glosses::Beside);
    let point = lesson.article.language_point.as_ref().unwrap();
    let gaps = format!("<b>{}. {}</b>", own + 1, LABELS.gaps);
    let parts = [
        LABELS.name,
        "hypotheses",
        "global",
        "Tous les mercredis",
        LABELS.fill_in,
        "detail",
        "<b>1. ",
        "langue",
        point.what.text.as_str(),
        gaps.as_str(),
        "production",
        LABELS.answers,
        point.answer.text.as_str(),
    ];
    let mut from = 0;
    for part in parts {
        let at = sheet[from..].find(part);
        from += at.unwrap_or_else(|| panic!("{part} is not behind the others: {sheet}"));
    }
    // Whoever guesses what the text says reads it in brief after the text.
    let [bref, text] = [LABELS.in_brief, "Tous les mercredis"].map(|part| sheet.find(part));
    assert!(bref > text, "{sheet}");
    assert!(sheet.contains(&format!("<b>{}.</b>", point.title.text)));
    // Instead of the heading, the step says what is done; and a gap is as long as a word is when it is written.
    assert!(!sheet.contains("<h2>Questions</h2>") && !sheet.contains(GAP));
    // Without a course there is neither.
    let plain = write_worksheet(&lesson, &Path::default(), &LABELS, Glosses::Beside);
    assert!(plain.find(LABELS.in_brief) < plain.find("Tous les mercredis"));
    assert!(plain.contains("<h2>Questions</h2>") && !plain.contains("hypotheses"));
    assert!(!plain.contains(LABELS.fill_in) && !plain.contains(&*point.what.text));
}

#[test]
fn signs_of_gift_mean_themselves() {
    let signs = [
        "%50% x",
        "[plain] a \\ b",
        "a -> b",
        "\\n {=1} ~# ::",
        "// 1",
        "$CATEGORY: x",
    ];
    let noted = |text: &str| Noted {
        text: text.to_owned(),
        note: String::new(),
    };
    let question = |kind| Question {
        kind,
        ask: noted(signs[3]),
        choices: signs.map(noted).into(),
        items: vec![Item {
            text: noted(signs[2]),
            right: 2,
            proof: String::new(),
        }],
        answer: noted(signs[1]),
        words: 0,
    };
    let article = Article {
        questions: vec![
            question(QuestionKind::Choice),
            question(QuestionKind::WhoSays),
        ],
        ..Article::default()
    };
    check_gift(&article);
    let read = gift_reader::read(&write_gift(&article, &LABELS));
    assert!(matches!(read[0].answers, Answers::Choice(_)));
    assert!(matches!(&read[1].answers, Answers::Matching(pairs) if pairs.len() == 6));
}

#[test]
fn a_card_has_the_first_sentence_as_it_is_written() {
    let lesson = bibliobus();
    let cards = write_anki(&lesson, AnkiCards::Meaning, "Basic");
    assert!(
        cards.contains("\tLa <b>FEDEPA</b> avait proposé un camion de jouets.\t"),
        "{cards}"
    );
    let gaps = write_anki(&lesson, AnkiCards::Gap, "Cloze");
    assert!(
        gaps.contains("\tLe bus doit aussi {{c1::combler un retard}}"),
        "{gaps}"
    );
    assert!(
        gaps.contains("&#58; à Rochefeuille, la dernière bibliothèque"),
        "{gaps}"
    );
    // Forms stay what they are: the headword is on the back.
    assert!(gaps.contains("\t{{c1::À la suite d’}}une idée"), "{gaps}");
}

#[test]
fn a_course_is_written_as_it_was_chosen() {
    let exercises = [
        ExerciseKind::Gaps,
        ExerciseKind::Match,
        ExerciseKind::Meanings,
    ];
    let course = Course {
        task: "Pour lundi".to_owned(),
        paragraphs: Some(vec![1, 2, 7]),
        exercises: exercises.map(|kind| Exercise::new(kind, 1)).into(),
        ..Course::whole("bibliobus")
    };
    let lesson = course.apply(&bibliobus());
    check_all(&lesson);
    let gift = gift_reader::read(&write_gift(&lesson.article, &LABELS));
    let pairs = |name: &str| {
        let question = gift.iter().find(|question| question.ask == name).unwrap();
        match &question.answers {
            Answers::Matching(pairs) => pairs.len(),
            other => panic!("{other:?}"),
        }
    };
    assert!(pairs(LABELS.gaps) > 2 && pairs(LABELS.matching) > 2);
    let sheet = write_worksheet(&lesson, &Path::default(), &LABELS, Glosses::Under);
    assert!(sheet.contains("Pour lundi") && sheet.contains(LABELS.answers));

    let without_help = Course {
        support: Support::None,
        ..course
    };
    let lesson = without_help.apply(&bibliobus());
    check_all(&lesson);
    let sheet = write_worksheet(&lesson, &Path::default(), &LABELS, Glosses::Beside);
    let book = parts(write_epub(&lesson, &LABELS, 0).unwrap());
    let book: String = book.into_iter().map(|(_, text)| text).collect();
    for written in [sheet, book, write_gift(&lesson.article, &LABELS)] {
        for hidden in [
            LABELS.answers,
            "Pour les retours : les",
            "Valley Libraries",
            "Le § 2 le dit",
            "TRUE",
        ] {
            assert!(!written.contains(hidden), "{hidden}: {written}");
        }
    }
}

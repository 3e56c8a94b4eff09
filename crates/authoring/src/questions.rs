//! The questions of a lesson, as its author writes them: `articles/<slug>/questions.toml`.
//!
//! They are read against the lesson they ask about, since an answer is proved by one of its sentences.

use language::lang::{Rules, rules};
use reading::lesson::{Article, FIRST, Item, Noted, Question, QuestionKind, SECOND, mixed};

use crate::check::typography;
use crate::files::ContentFile;
use crate::finding::{Finding, Report};
use crate::toml_file::{self, Keys, Placed};

/// What authors write; exercises of other kinds are made from the lesson.
const WRITTEN: [QuestionKind; 6] = [
    QuestionKind::Choice,
    QuestionKind::TrueFalse,
    QuestionKind::WhoSays,
    QuestionKind::FactOrClaim,
    QuestionKind::Order,
    QuestionKind::Open,
];

/// How many characters longer than all others the right option may be. A much longer one gives itself away.
const LONGER: usize = 25;

/// Reads the questions about an article. What has faults is kept as far as it can be read.
pub(crate) fn read(file: &ContentFile, article: &Article) -> (Vec<Question>, Vec<Finding>) {
    let mut report = Report::new(&file.path);
    let author = Author {
        article,
        rules: rules(&article.lang),
        notes_rules: rules(&article.notes_lang),
    };
    let whole = 0..file.text.len();
    let questions = toml_file::read(&file.text, whole, &mut report, |mut keys, report| {
        let tables = keys.tables("questions", report);
        keys.finish_but(&[], report);
        tables
            .into_iter()
            .filter_map(|keys| author.question(keys, report))
            .collect()
    });
    (questions, report.into_findings())
}

/// Who writes about an article, in its languages.
struct Author<'a> {
    article: &'a Article,
    rules: &'static Rules,
    notes_rules: &'static Rules,
}

impl Author<'_> {
    fn question(&self, mut keys: Keys<'_>, report: &mut Report<'_>) -> Option<Question> {
        keys.require("kind", report);
        let word = keys.word("kind", &WRITTEN.map(QuestionKind::word), report);
        let ask = keys.required("ask", report);
        let notes = keys
            .other_tables()
            .into_iter()
            .find(|(tag, _)| *tag == self.article.notes_lang);
        let mut notes = Notes {
            keys: notes.map(|(_, keys)| keys),
        };
        let kind = QuestionKind::of_word(word?)?;
        let mut question = Question {
            kind,
            ask: self.noted(&ask, notes.text("ask", report), report),
            choices: Vec::new(),
            items: Vec::new(),
            answer: Noted::default(),
            words: 0,
        };
        match kind {
            QuestionKind::Choice => {
                question.choices = self.list("options", &mut keys, &mut notes, report);
                let right = number_of_answer(&mut keys, question.choices.len(), report);
                gives_itself_away(&question.choices, right, &keys, report);
                question.items = vec![self.item(right, &mut keys, report)];
            }
            QuestionKind::TrueFalse => {
                keys.require("right", report);
                let right = keys.flag("right", report).is_some_and(|flag| flag.value);
                let right = if right { FIRST } else { SECOND };
                question.items = vec![self.item(right, &mut keys, report)];
            }
            QuestionKind::WhoSays => {
                question.choices = self.list("speakers", &mut keys, &mut notes, report);
                let count = question.choices.len();
                question.items = self.statements(&mut keys, &mut notes, report, |keys, report| {
                    number_of_answer(keys, count, report)
                });
            }
            QuestionKind::FactOrClaim => {
                question.items = self.statements(&mut keys, &mut notes, report, |keys, report| {
                    keys.require("right", report);
                    match keys.word("right", &["fact", "claim"], report) {
                        Some("claim") => SECOND,
                        _ => FIRST,
                    }
                });
            }
            QuestionKind::Order => {
                // They are written in the right order.
                let mut events = self.statements(&mut keys, &mut notes, report, |_, _| FIRST);
                for (event, place) in events.iter_mut().zip(FIRST..) {
                    event.right = place;
                }
                question.items = mixed(events);
            }
            QuestionKind::Gaps | QuestionKind::Match => return None,
            QuestionKind::Open => {
                let answer = keys.required("answer", report);
                question.answer = self.noted(&answer, notes.text("answer", report), report);
                question.items = vec![self.item(0, &mut keys, report)];
                question.words = keys.number("words", report).map_or(0, |words| words.value);
            }
        }
        if kind != QuestionKind::Open
            && let Some(why) = keys.optional("why", report)
        {
            question.answer = self.noted(&why, notes.text("why", report), report);
        }
        keys.finish_but(&[&self.article.notes_lang], report);
        notes.finish(report);
        Some(question)
    }

    /// What has no words of its own: they stand in the question.
    fn item(&self, right: u32, keys: &mut Keys<'_>, report: &mut Report<'_>) -> Item {
        Item {
            text: Noted::default(),
            right,
            proof: self.proof(keys, report),
        }
    }

    /// Several statements, each with its own right answer, which `right` reads.
    fn statements(
        &self,
        keys: &mut Keys<'_>,
        notes: &mut Notes<'_>,
        report: &mut Report<'_>,
        right: impl Fn(&mut Keys<'_>, &mut Report<'_>) -> u32,
    ) -> Vec<Item> {
        keys.require("statements", report);
        let statements = keys.tables("statements", report);
        let mut counterparts = notes.list("statements", statements.len(), report);
        let items = statements.into_iter().map(|mut keys| {
            let text = keys.required("text", report);
            let item = Item {
                text: self.noted(&text, counterparts.next(), report),
                right: right(&mut keys, report),
                proof: self.proof(&mut keys, report),
            };
            keys.finish_but(&[], report);
            item
        });
        items.collect()
    }

    /// Texts and their counterparts: at least two, no two alike.
    fn list(
        &self,
        key: &'static str,
        keys: &mut Keys<'_>,
        notes: &mut Notes<'_>,
        report: &mut Report<'_>,
    ) -> Vec<Noted> {
        keys.require(key, report);
        let texts = keys.strings(key, report);
        let mut counterparts = notes.list(key, texts.len(), report);
        let line = texts.first().map_or(keys.line, |text| text.line);
        let is_doubled = |(at, text): (usize, &Placed<String>)| {
            texts.iter().take(at).any(|other| other.value == text.value)
        };
        if texts.len() < 2 || texts.iter().enumerate().any(is_doubled) {
            let message = format!("`{key}` leaves nothing to choose.");
            report.error(
                "no-choice",
                line,
                message,
                "Write two or more, no two alike.",
            );
        }
        let noted = texts
            .iter()
            .map(|text| self.noted(text, counterparts.next(), report));
        noted.collect()
    }

    /// A text and its counterpart, both checked for their typography.
    fn noted(
        &self,
        text: &Placed<String>,
        note: Option<Placed<String>>,
        report: &mut Report<'_>,
    ) -> Noted {
        let note = note.unwrap_or_default();
        typography::check(&text.value, self.rules, |_| text.line, report);
        typography::check(&note.value, self.notes_rules, |_| note.line, report);
        Noted {
            text: text.value.clone(),
            note: note.value,
        }
    }

    /// The id of the sentence that has the words quoted as proof; empty where none are quoted.
    fn proof(&self, keys: &mut Keys<'_>, report: &mut Report<'_>) -> String {
        let Some(words) = keys.optional("proof", report) else {
            return String::new();
        };
        let found = self.article.sentence_with(&words.value);
        if found.is_none() && !words.value.is_empty() {
            let message = format!("No single sentence of the text has “{}”.", words.value);
            let hint = "Copy a few words of one sentence, such that no other sentence has them.";
            report.error("proof-not-found", words.line, message, hint);
        }
        found.unwrap_or_default()
    }
}

/// The counterparts of a question in the notes' language, where its author has written them.
struct Notes<'t> {
    keys: Option<Keys<'t>>,
}

impl Notes<'_> {
    fn text(&mut self, key: &'static str, report: &mut Report<'_>) -> Option<Placed<String>> {
        self.keys.as_mut()?.optional(key, report)
    }

    fn list(
        &mut self,
        key: &'static str,
        wanted: usize,
        report: &mut Report<'_>,
    ) -> std::vec::IntoIter<Placed<String>> {
        let Some(keys) = &mut self.keys else {
            return Vec::new().into_iter();
        };
        let texts = keys.strings(key, report);
        if texts.len() != wanted {
            let line = texts.first().map_or(keys.line, |text| text.line);
            let message = format!("`{key}` has {} texts and not {wanted}.", texts.len());
            let hint = "Write as many as there are in the article’s language, in the same order.";
            report.error("question-parts-differ", line, message, hint);
        }
        texts.into_iter()
    }

    fn finish(&self, report: &mut Report<'_>) {
        if let Some(keys) = &self.keys {
            keys.finish_but(&[], report);
        }
    }
}

/// The number of the right answer, from 1; the first where none of that number is there.
fn number_of_answer(keys: &mut Keys<'_>, count: usize, report: &mut Report<'_>) -> u32 {
    keys.require("right", report);
    let Some(right) = keys.number("right", report) else {
        return FIRST;
    };
    let is_there = usize::try_from(right.value).is_ok_and(|right| (1..=count).contains(&right));
    if !is_there {
        let message = format!("There is no answer number {}.", right.value);
        let hint = format!("They are numbered from 1 to {count}.");
        report.error("no-answer", right.line, message, hint);
        return FIRST;
    }
    right.value
}

fn gives_itself_away(options: &[Noted], right: u32, keys: &Keys<'_>, report: &mut Report<'_>) {
    let lengths = options.iter().map(|option| option.text.chars().count());
    let (mut longest, mut of_right) = (0, 0);
    for (length, number) in lengths.zip(1..) {
        if number == right {
            of_right = length;
        } else {
            longest = longest.max(length);
        }
    }
    if of_right > longest + LONGER {
        let message = "The right option is much longer than the others.";
        let hint = "Write options of equal length: the longest gives itself away.";
        report.warning("longest-is-right", keys.line, message, hint);
    }
}

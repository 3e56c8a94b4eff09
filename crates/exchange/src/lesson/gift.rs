//! Questions as GIFT, the text form of Moodle's question bank.
//!
//! The source of the form is <https://docs.moodle.org/en/GIFT_format> and Moodle's own reader,
//! `question/format/gift/format.php`: a question is one paragraph, `::name::[html]question{answers}`, and the signs
//! `\ ~ = # { } :` stand behind a backslash where they mean themselves.

use std::fmt::Write;

use reading::lesson::{Article, FIRST, Question, QuestionKind, SECOND};

use super::labels::Labels;
use crate::xml::escaped;

/// The questions of a lesson, in the language of its article.
///
/// Who says something, what is a fact, what is missing and what comes first are questions of matching. A question of
/// which the answers are not whole is written as an open one. One that nobody has said the right answer of is left out, with a
/// comment: Moodle would take it without a word, as one to which any answer may be written.
pub fn write_gift(article: &Article, labels: &Labels<'_>) -> String {
    let mut gift = String::new();
    for (question, number) in article.questions.iter().zip(1..) {
        let ask = labels.ask(question);
        if !is_told(question) {
            let _ = write!(
                gift,
                "// {number:02} {} – {}\n\n",
                one_line(ask),
                labels.no_right_answer
            );
            continue;
        }
        let feedback = match question.answer.text.as_str() {
            "" => String::new(),
            why => format!("####{}", html(why)),
        };
        let answers = answers(question, labels).unwrap_or_default();
        let _ = write!(
            gift,
            "::{number:02} {}::[html]{}{{{answers}{feedback}}}\n\n",
            plain(ask),
            html(ask)
        );
    }
    gift
}

/// Whether somebody has said what is right, where there is something to choose.
fn is_told(question: &Question) -> bool {
    question.kind == QuestionKind::Open || question.items.iter().all(|item| item.right > 0)
}

/// What can be answered, with what is right; nothing for an open question.
fn answers(question: &Question, labels: &Labels<'_>) -> Option<String> {
    let first = question.items.first();
    match question.kind {
        QuestionKind::Open => None,
        QuestionKind::TrueFalse => {
            let truth = match first?.right {
                FIRST => "TRUE",
                SECOND => "FALSE",
                _ => return None,
            };
            Some(truth.to_owned())
        }
        QuestionKind::Choice => {
            let right = first?.right;
            let numbers = FIRST..=u32::try_from(question.choices.len()).ok()?;
            let is_whole = numbers.contains(&right) && question.choices.len() > 1;
            let choices = question.choices.iter().zip(FIRST..);
            let choices = choices.map(|(choice, number)| {
                let sign = if number == right { '=' } else { '~' };
                is_text(&choice.text).then(|| format!("{sign}{} ", html(&choice.text)))
            });
            choices.collect::<Option<String>>().filter(|_| is_whole)
        }
        QuestionKind::WhoSays | QuestionKind::Gaps | QuestionKind::Match => {
            let speakers = question.choices.iter();
            matching(
                question,
                speakers.map(|speaker| speaker.text.clone()).collect(),
            )
        }
        QuestionKind::FactOrClaim => {
            matching(question, labels.fact_claim.map(str::to_owned).into())
        }
        QuestionKind::Order => {
            let numbers = 1..=question.items.len();
            matching(question, numbers.map(|number| number.to_string()).collect())
        }
    }
}

/// Each item with its answer, and then the answers that are too many.
fn matching(question: &Question, answers: Vec<String>) -> Option<String> {
    let mut is_used = vec![false; answers.len()];
    let mut pairs = Vec::new();
    for item in &question.items {
        let at = usize::try_from(item.right).ok()?.checked_sub(1)?;
        let answer = answers.get(at).filter(|answer| is_text(answer))?;
        *is_used.get_mut(at)? = true;
        let statement = Some(&item.text.text).filter(|text| is_text(text))?;
        pairs.push(format!("={} -> {} ", html(statement), plain(answer)));
    }
    let unused = answers.iter().zip(&is_used).filter(|(_, used)| !**used);
    for (answer, _) in unused.filter(|(answer, _)| is_text(answer)) {
        pairs.push(format!("= -> {} ", plain(answer)));
    }
    // Moodle takes no matching of one pair.
    (pairs.len() > 1 && !question.items.is_empty()).then(|| pairs.concat())
}

/// Whether anything of a text is seen where it is written.
fn is_text(text: &str) -> bool {
    one_line(text).contains(|letter: char| !letter.is_whitespace())
}

/// Without line breaks, as an empty line would end the question, and without what XML cannot hold.
fn one_line(text: &str) -> String {
    let is_apart = |letter: char| match letter {
        '\u{a0}' | '\u{202f}' => false,
        '\u{fffe}' | '\u{ffff}' => true,
        letter => letter.is_whitespace() || letter.is_control(),
    };
    let words = text.split(is_apart).filter(|word| !word.is_empty());
    words.collect::<Vec<_>>().join(" ")
}

/// A text that Moodle reads as HTML. At its beginning a bracket would name a format, and a percent sign a weight.
fn html(text: &str) -> String {
    let markup = escaped(&one_line(text));
    let markup = markup.replace('[', "&#91;").replace('%', "&#37;");
    behind_backslashes(&markup)
}

/// A text that Moodle reads as it is.
fn plain(text: &str) -> String {
    behind_backslashes(&one_line(text))
}

fn behind_backslashes(text: &str) -> String {
    let mut gift = String::with_capacity(text.len());
    for letter in text.chars() {
        if matches!(letter, '\\' | '~' | '=' | '#' | '{' | '}' | ':') {
            gift.push('\\');
        }
        gift.push(letter);
    }
    gift
}

//! The questions on the sheet, with boxes to tick and lines to write on, and the key to them.

use std::fmt::Write;

use reading::course::GAP;
use reading::lesson::{Article, Item, Question, QuestionKind};

use super::path::write_lines;
use crate::lesson::labels::Labels;
use crate::lesson::questions::{BLANK, BOX, letter, right};
use crate::xml::escaped;

/// Room for a word that is missing.
const ROOM: &str = "____________________";

/// Words that fit on a line, written by hand, and the fewest and the most lines for an open answer.
const WORDS_A_LINE: u32 = 10;
const LINES: (u32, u32) = (2, 12);

/// So many letters in all answers stand on one line.
const ON_ONE_LINE: usize = 70;

/// A question with all that is to be filled in.
pub(super) fn write_question(
    html: &mut String,
    question: &Question,
    number: usize,
    labels: &Labels<'_>,
) {
    let _ = writeln!(
        html,
        "<p class=\"ask\"><b>{number}. {}</b></p>",
        escaped(labels.ask(question))
    );
    let choices = question.choices.iter().map(|choice| choice.text.as_str());
    let lettered = choices.clone().zip(0..);
    let lettered = lettered.map(|(choice, at)| format!("{}. {choice}", letter(at)));
    let tick = |answers: [&str; 2]| {
        let boxes = answers.map(|answer| format!("{BOX}\u{a0}{}", escaped(answer)));
        boxes.join(" \u{a0} ")
    };
    let blank = format!("{BLANK} \u{a0} ");
    match question.kind {
        QuestionKind::Choice => {
            for choice in lettered {
                answer(html, &format!("{BOX} {}", escaped(&choice)));
            }
        }
        QuestionKind::TrueFalse => {
            let proof = format!("{} \u{a0} §\u{a0}{BLANK}", tick(labels.true_false));
            answer(html, &proof);
            write_lines(html, 1);
        }
        QuestionKind::WhoSays | QuestionKind::Match => {
            bank(html, lettered.collect());
            items(html, question, &blank);
        }
        QuestionKind::Gaps => {
            answer(html, &in_one_line(choices.map(str::to_owned)));
            items(html, question, "");
        }
        QuestionKind::FactOrClaim => {
            let boxes = format!("{} \u{a0} ", tick(labels.fact_claim));
            items(html, question, &boxes);
        }
        QuestionKind::Order => items(html, question, &blank),
        QuestionKind::Open => {
            let (fewest, most) = LINES;
            let count = question.words.div_ceil(WORDS_A_LINE).clamp(fewest, most);
            write_lines(html, count);
        }
    }
}

/// What there is to choose from: in one line where that is short.
fn bank(html: &mut String, choices: Vec<String>) {
    let letters = choices.iter().map(|choice| choice.chars().count());
    if letters.sum::<usize>() <= ON_ONE_LINE {
        answer(html, &in_one_line(choices.into_iter()));
    } else {
        for choice in choices {
            answer(html, &escaped(&choice));
        }
    }
}

fn in_one_line(choices: impl Iterator<Item = String>) -> String {
    escaped(&choices.collect::<Vec<String>>().join(" \u{a0} \u{a0} "))
}

fn items(html: &mut String, question: &Question, before: &str) {
    for (item, at) in question.items.iter().zip(0..) {
        let text = escaped(&item.text.text).replace(GAP, ROOM);
        let sign = row_sign(question, at).unwrap_or_default();
        answer(html, &format!("{sign}.\u{a0} {before}{text}"));
    }
}

/// What stands before a row, so that a class can say which it means: a letter where a number is to be written. A
/// question without rows has none.
fn row_sign(question: &Question, at: usize) -> Option<String> {
    match question.kind {
        QuestionKind::Order => Some(letter(at)),
        QuestionKind::WhoSays
        | QuestionKind::FactOrClaim
        | QuestionKind::Gaps
        | QuestionKind::Match => Some((at + 1).to_string()),
        QuestionKind::Choice | QuestionKind::TrueFalse | QuestionKind::Open => None,
    }
}

fn answer(html: &mut String, markup: &str) {
    let _ = writeln!(html, "<p class=\"answer\">{markup}</p>");
}

/// What is right, where the text says so, and why.
pub(super) fn write_answer(
    html: &mut String,
    article: &Article,
    question: &Question,
    number: usize,
    labels: &Labels<'_>,
) {
    let told = question.items.iter().zip(0..);
    let told = told.filter(|(item, _)| item.right > 0);
    let rights = told.map(|(item, at)| {
        let right = in_key(question, item, labels);
        match row_sign(question, at) {
            Some(sign) => format!("{sign}\u{a0}{right}"),
            None => right,
        }
    });
    let rights: Vec<String> = rights.collect();
    let rights = match rights.is_empty() {
        true => String::new(),
        false => format!(" <b>{}</b>", escaped(&rights.join(" · "))),
    };
    let proofs = match paragraphs(article, question) {
        numbers if numbers.is_empty() => String::new(),
        numbers => format!(" (§\u{a0}{})", numbers.join(", ")),
    };
    let why = match question.answer.text.as_str() {
        "" => String::new(),
        why => format!(" {}", escaped(why)),
    };
    let _ = writeln!(html, "<p><b>{number}.</b>{rights}{proofs}{why}</p>");
}

/// What is ticked or written for an item: of several only the letters.
fn in_key(question: &Question, item: &Item, labels: &Labels<'_>) -> String {
    let at = usize::try_from(item.right).unwrap_or(usize::MAX);
    let choice = question.choices.get(at.wrapping_sub(1));
    match (question.kind, choice) {
        (QuestionKind::WhoSays | QuestionKind::Match, Some(_)) => letter(at.wrapping_sub(1)),
        (QuestionKind::Gaps, Some(word)) => word.text.clone(),
        _ => right(question, item, labels),
    }
}

/// The numbers of the paragraphs that prove it.
fn paragraphs(article: &Article, question: &Question) -> Vec<String> {
    let proofs = question.items.iter();
    let ids = proofs.filter_map(|item| item.proof.rsplit_once('s').map(|(paragraph, _)| paragraph));
    let known = |id: &str| article.paragraphs().find(|it| it.id == id);
    let numbers = ids
        .filter_map(|id| Some(known(id)?.number))
        .filter(|it| *it > 0);
    let mut numbers: Vec<u32> = numbers.collect();
    numbers.sort_unstable();
    numbers.dedup();
    numbers.iter().map(u32::to_string).collect()
}

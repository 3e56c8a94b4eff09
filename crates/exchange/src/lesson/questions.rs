//! Questions and their answers as markup, for a book, and what a sheet has of it, too.

use std::collections::BTreeMap;
use std::fmt::Write;

use reading::lesson::{Article, Item, Paragraph, Question, QuestionKind, Sentence};

use super::labels::Labels;
use super::markup::{lang_attribute, paragraph};
use crate::xml::escaped;

/// Room for a letter or a number.
pub(super) const BLANK: &str = "____";

/// A box to tick.
pub(super) const BOX: &str = "☐";

/// The questions, numbered.
pub(super) fn questions(article: &Article, labels: &Labels<'_>) -> String {
    let mut markup = String::from("<ol>\n");
    for question in &article.questions {
        let _ = writeln!(
            markup,
            "<li><p><b>{}</b></p>",
            escaped(labels.ask(question))
        );
        let tick = |[first, second]: [&str; 2]| {
            let [first, second] = [first, second].map(escaped);
            format!("{BOX} {first} \u{a0} {BOX} {second}")
        };
        match question.kind {
            QuestionKind::Choice => {
                for (choice, at) in question.choices.iter().zip(0..) {
                    let _ = writeln!(
                        markup,
                        "<p>{BOX} {}. {}</p>",
                        letter(at),
                        escaped(&choice.text)
                    );
                }
            }
            QuestionKind::TrueFalse => {
                let _ = writeln!(markup, "<p>{}</p>", tick(labels.true_false));
            }
            QuestionKind::WhoSays | QuestionKind::Gaps | QuestionKind::Match => {
                for (choice, at) in question.choices.iter().zip(0..) {
                    let _ = writeln!(markup, "<p>{}. {}</p>", letter(at), escaped(&choice.text));
                }
                items(&mut markup, question, BLANK);
            }
            QuestionKind::FactOrClaim => items(&mut markup, question, &tick(labels.fact_claim)),
            QuestionKind::Order => items(&mut markup, question, BLANK),
            QuestionKind::Open => {}
        }
        markup.push_str("</li>\n");
    }
    markup.push_str("</ol>\n");
    markup
}

fn items(markup: &mut String, question: &Question, before: &str) {
    for item in &question.items {
        let _ = writeln!(
            markup,
            "<p>{before} \u{a0} {}</p>",
            escaped(&item.text.text)
        );
    }
}

/// Whether any question tells what is right.
pub(super) fn has_answers(article: &Article) -> bool {
    article.questions.iter().any(Question::has_answer)
}

/// The answers at the numbers of their questions: what is right, why, and the sentences that prove it.
pub(super) fn answers(article: &Article, labels: &Labels<'_>) -> String {
    let paragraphs = article.paragraphs().map(|it| (it.id.as_str(), it));
    let paragraphs: BTreeMap<&str, &Paragraph> = paragraphs.collect();
    let mut markup = String::from("<ol>\n");
    for question in &article.questions {
        markup.push_str("<li>");
        for item in question.items.iter().filter(|item| item.right > 0) {
            let statement = escaped(&item.text.text);
            let right = escaped(&right(question, item, labels));
            let _ = writeln!(markup, "<p>{statement} <b>{right}</b></p>");
        }
        paragraph(&mut markup, &article.lang, &escaped(&question.answer.text));
        for item in &question.items {
            proof(&mut markup, article, &paragraphs, &item.proof);
        }
        markup.push_str("</li>\n");
    }
    markup.push_str("</ol>\n");
    markup
}

/// The right answer: the option with its letter, the letter and the name of who says it, a word, or a number.
pub(super) fn right(question: &Question, item: &Item, labels: &Labels<'_>) -> String {
    let at = usize::try_from(item.right)
        .unwrap_or(usize::MAX)
        .wrapping_sub(1);
    let words = match question.kind {
        QuestionKind::Choice | QuestionKind::WhoSays | QuestionKind::Gaps | QuestionKind::Match => {
            question
                .choices
                .get(at)
                .map(|choice| format!("{}. {}", letter(at), choice.text))
        }
        QuestionKind::TrueFalse => labels.true_false.get(at).map(|word| (*word).to_owned()),
        QuestionKind::FactOrClaim => labels.fact_claim.get(at).map(|word| (*word).to_owned()),
        QuestionKind::Order | QuestionKind::Open => None,
    };
    words.unwrap_or_else(|| item.right.to_string())
}

/// The sentence that proves an answer, with the number of its paragraph.
fn proof(
    markup: &mut String,
    article: &Article,
    paragraphs: &BTreeMap<&str, &Paragraph>,
    id: &str,
) {
    let place = id.rsplit_once('s').and_then(|(paragraph, sentence)| {
        let at = sentence.parse::<usize>().ok()?.checked_sub(1)?;
        let paragraph = paragraphs.get(paragraph)?;
        Some((paragraph.number, paragraph.sentences.get(at)?))
    });
    if let Some((number, sentence)) = place {
        let lang = lang_attribute(&article.lang);
        let words = escaped(&Sentence::text(sentence));
        let number = match number {
            0 => String::new(),
            number => format!(" (§ {number})"),
        };
        let _ = writeln!(markup, "<p {lang}><i>{words}</i>{number}</p>");
    }
}

/// `a` for the first, and so on; a number behind `z`.
pub(super) fn letter(at: usize) -> String {
    match u8::try_from(at) {
        Ok(at @ 0..26) => char::from(b'a' + at).to_string(),
        _ => at.saturating_add(1).to_string(),
    }
}

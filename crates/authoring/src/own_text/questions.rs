//! The questions about an own text. Where a lesson names the sentence that proves an answer, the text has its words: they
//! stay right when lines are split or set aside.

use reading::lesson::{Article, FIRST, Item, Question, QuestionKind, SECOND, Sentence};
use reading::words::flag_word;

use super::OwnText;
use super::typography::set_question_right;
use crate::toml_file::Table;

impl OwnText {
    /// The questions as the lesson has them, without those that are not written yet. A sentence that is no longer there
    /// proves nothing.
    pub(super) fn questions_about(&self, article: &Article) -> Vec<Question> {
        let questions = self.questions.iter().filter_map(Question::written);
        let mut questions: Vec<Question> = questions.collect();
        for question in &mut questions {
            set_question_right(question, &self.lang);
        }
        with_proofs(&questions, |words| sentence_of(article, words))
    }

    /// Keeps the questions of a lesson.
    pub fn keep_questions(&mut self, questions: &[Question], article: &Article) {
        self.questions = with_proofs(questions, |id| article.sentence(id));
    }
}

/// The questions of a text as a site has them in a file. Only those are written that a site takes: their answers are known.
pub(super) fn written_questions(text: &OwnText, article: &Article) -> String {
    let mut toml = String::new();
    for mut question in text.questions.iter().filter_map(Question::written) {
        question.sort_events();
        set_question_right(&mut question, &text.lang);
        let answer = &question.answer.text;
        let is_known = match question.kind {
            QuestionKind::Open => !answer.is_empty(),
            QuestionKind::Gaps | QuestionKind::Match => false,
            _ => question.items.iter().all(|item| item.right > 0),
        };
        if !is_known {
            continue;
        }
        let choices = question.choices.iter().map(|it| it.text.clone());
        let choices: Vec<String> = choices.collect();
        let mut table = Table::of(&mut toml, "[questions]");
        table.text("kind", question.kind.word());
        table.text("ask", &question.ask.text);
        match question.kind {
            QuestionKind::Choice => table.list("options", &choices),
            QuestionKind::WhoSays => table.list("speakers", &choices),
            _ => {}
        }
        let of_answer = match question.kind {
            QuestionKind::Open => "answer",
            _ => "why",
        };
        table.text(of_answer, answer);
        for item in &question.items {
            if question.has_statements() {
                table = Table::of(&mut toml, "[questions.statements]");
                table.text("text", &item.text.text);
            }
            write_answer(&mut table, question.kind, item);
            if article.sentence_with(&item.proof).is_some() {
                table.text("proof", &item.proof);
            }
        }
    }
    toml
}

/// What is right of an item, as a file has it. Events are written in the right order.
fn write_answer(table: &mut Table<'_>, kind: QuestionKind, item: &Item) {
    match kind {
        QuestionKind::Choice | QuestionKind::WhoSays => {
            table.line("right", &item.right.to_string());
        }
        QuestionKind::TrueFalse => table.line("right", flag_word(item.right == FIRST)),
        QuestionKind::FactOrClaim => {
            let is_claim = item.right == SECOND;
            table.text("right", if is_claim { "claim" } else { "fact" });
        }
        _ => {}
    }
}

fn with_proofs(questions: &[Question], proof: impl Fn(&str) -> Option<String>) -> Vec<Question> {
    let mut questions = questions.to_vec();
    for item in questions.iter_mut().flat_map(|it| &mut it.items) {
        item.proof = proof(&item.proof).unwrap_or_default();
    }
    questions
}

/// The id of the first sentence that has these words and no others.
fn sentence_of(article: &Article, words: &str) -> Option<String> {
    if words.is_empty() {
        return None;
    }
    let is_it = |sentence: &Sentence| sentence.text() == words;
    article.paragraphs().find_map(|paragraph| {
        let at = paragraph.sentences.iter().position(is_it)?;
        Some(format!("{}s{}", paragraph.id, at + 1))
    })
}

//! The typography of an own text, as its language asks for it.

use language::lang::rules;
use language::repair::repair_typography;
use reading::lesson::Question;

use super::OwnText;

impl OwnText {
    /// How many signs stand in what is read as keyboards have them, and not as the language sets them.
    pub fn plain_signs(&self) -> usize {
        let rules = rules(&self.lang);
        let read = self.lines.iter().filter(|line| line.is_read());
        let read = read.map(|line| &line.text);
        let parts = [&self.title, &self.lead].into_iter().chain(read);
        parts
            .map(|part| repair_typography(part, rules).count())
            .sum()
    }

    /// Sets those signs right. The page stays as it came.
    pub fn set_signs_right(&mut self) {
        let rules = rules(&self.lang);
        let read = self.lines.iter_mut().filter(|line| line.is_read());
        let read = read.map(|line| &mut line.text);
        let head = [&mut self.title, &mut self.lead].into_iter();
        // Proofs are sentences of the text.
        let items = self
            .questions
            .iter_mut()
            .flat_map(|question| &mut question.items);
        let proofs = items.map(|item| &mut item.proof);
        for part in head.chain(read).chain(proofs) {
            let repaired = repair_typography(part, rules);
            if repaired.count() > 0 {
                *part = repaired.text().to_owned();
            }
        }
    }
}

/// Sets the signs right in what a question about a text in that language says. Proofs are sentences of the text.
pub fn set_question_right(question: &mut Question, lang: &str) {
    let rules = rules(lang);
    let Question {
        ask,
        choices,
        items,
        answer,
        ..
    } = question;
    let items = items.iter_mut().map(|item| &mut item.text);
    for part in [ask, answer].into_iter().chain(choices).chain(items) {
        let repaired = repair_typography(&part.text, rules);
        if repaired.count() > 0 {
            part.text = repaired.text().to_owned();
        }
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use reading::lesson::QuestionKind;

    use super::*;
    use crate::own_text::{BY_READER, TextLine};

    #[test]
    fn signs_are_set_right_where_it_is_read() {
        let line = |text: &str, aside: &str| TextLine {
            text: text.to_owned(),
            aside: aside.to_owned(),
            ..TextLine::default()
        };
        let mut text = OwnText {
            lang: "fr".to_owned(),
            title: "L'été".to_owned(),
            lines: vec![line("Qui ? \"Moi\"", ""), line("L'autre", BY_READER)],
            original: "L'été".to_owned(),
            ..OwnText::default()
        };
        assert_eq!(text.plain_signs(), 4);
        text.set_signs_right();
        assert_eq!(text.plain_signs(), 0);
        assert_eq!(text.title, "L’été");
        let lines: Vec<_> = text.lines.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(lines, ["Qui\u{202f}? «\u{202f}Moi\u{202f}»", "L'autre"]);
        assert_eq!(text.original, "L'été");
    }

    #[test]
    fn signs_of_a_question_are_set_right_in_french_only() {
        let mut question = Question::empty(QuestionKind::Choice);
        question.ask.text = "Qui dit « Moi » ?".to_owned();
        question.choices[0].text = "L'autre !".to_owned();
        question.answer.text = "Voir : § 2".to_owned();
        let typed = question.clone();
        set_question_right(&mut question, "es");
        assert_eq!(question, typed);
        set_question_right(&mut question, "fr");
        assert_eq!(question.ask.text, "Qui dit «\u{202f}Moi\u{202f}»\u{202f}?");
        assert_eq!(question.choices[0].text, "L’autre\u{202f}!");
        assert_eq!(question.answer.text, "Voir\u{202f}: § 2");
    }
}

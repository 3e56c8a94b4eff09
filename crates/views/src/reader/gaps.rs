//! Gaps that are filled by typing. `public/letters.js` has keys for letters that a keyboard may lack.

use reading::lesson::{Item, Question, QuestionKind, Verdict};

use crate::strings::Questions;

/// Stands between the words of a list: a wide space, which no text has.
pub(crate) const BETWEEN: char = '\u{2003}';

/// The words from which the missing ones are taken; nothing for questions of other kinds.
pub(super) fn bank(question: &Question) -> String {
    let mut bank = String::new();
    if question.kind == QuestionKind::Gaps {
        for choice in &question.choices {
            if !bank.is_empty() {
                bank.push(BETWEEN);
            }
            bank.push_str(&choice.text);
        }
    }
    bank
}

/// What is said of that answer; nothing where there is none, or where nobody has told what is right.
pub(super) fn verdict(question: &Question, item: &Item, given: &str) -> Option<Verdict> {
    if given.is_empty() || item.right == 0 {
        return None;
    }
    Some(match question.kind {
        QuestionKind::Gaps => question.judge(item, given),
        _ if given == item.right.to_string() => Verdict::Right,
        _ => Verdict::Wrong,
    })
}

/// What is said, in words.
pub(super) fn said(verdict: Verdict, words: &Questions) -> &'static str {
    match verdict {
        Verdict::Right => words.right,
        Verdict::Almost => words.almost,
        Verdict::Wrong => words.wrong,
    }
}

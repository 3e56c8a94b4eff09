//! Questions about a lesson, with what answers them.

use crate::json::record;
use crate::words::words;

use super::{Article, Noted};

words! {
    /// What a question asks for.
    QuestionKind {
        /// The right one of several options.
        Choice = "choice",
        /// Whether a statement is true, and the passage that shows it.
        TrueFalse = "true-false",
        /// Who says each of several statements.
        WhoSays = "who-says",
        /// Whether each of several statements is a fact, or what somebody claims.
        FactOrClaim = "fact-or-claim",
        /// The words that are missing in several sentences, from a list.
        Gaps = "gaps",
        /// Which explanation goes with which name.
        Match = "match",
        /// The order of several events.
        Order = "order",
        /// An answer in one's own words.
        Open = "open",
    }
}

/// Why a question cannot be asked, or answered, as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It asks nothing.
    NothingAsked,
    /// There are fewer than two to choose from, or to put in order.
    FewerThanTwo,
    /// Nothing is said of which something is to be told.
    NoStatement,
    /// Nobody has said what is right.
    NoRightAnswer,
}

/// A question about a lesson.
///
/// All kinds have one shape: what is to be answered are its items, and each has one right answer among the
/// choices. An open question has one item and nothing to choose.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// What it asks for.
    pub kind: QuestionKind,
    /// The question.
    pub ask: Noted,
    /// What can be answered: options or speakers. None for [`QuestionKind::TrueFalse`],
    /// [`QuestionKind::FactOrClaim`] and [`QuestionKind::Order`], whose answers are the same everywhere; see
    /// [`Question::answers`].
    pub choices: Vec<Noted>,
    /// What is to be answered, in the order in which it is shown. Where that is the question itself, as with
    /// options or a statement that is true or false, the one item has no words of its own.
    pub items: Vec<Item>,
    /// Why that is right; of an open question, what an answer may say.
    pub answer: Noted,
    /// How long the answer to an open question should be, in words; 0 where nobody has said it.
    pub words: u32,
}

record!(Question {
    kind,
    ask,
    choices,
    items,
    answer,
    words
});

/// One thing that a question asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// The statement or event.
    pub text: Noted,
    /// Number of the right answer, from 1; 0 where that is not told, or where nothing is to choose.
    pub right: u32,
    /// Id of the sentence that proves it: `p3s2`; empty where none does.
    pub proof: String,
}

record!(Item { text, right, proof });

/// How many options a question offers at first while it is written; those without words are left out later.
const OPTIONS: usize = 4;

/// How many speakers and statements.
const STATEMENTS: usize = 3;

impl Question {
    /// A question of that kind that is still to be written.
    pub fn empty(kind: QuestionKind) -> Question {
        let (choices, items) = match kind {
            QuestionKind::Choice => (OPTIONS, 1),
            QuestionKind::WhoSays => (STATEMENTS, STATEMENTS),
            QuestionKind::FactOrClaim | QuestionKind::Order => (0, STATEMENTS),
            _ => (0, 1),
        };
        let mut question = Question {
            kind,
            ask: Noted::default(),
            choices: vec![Noted::default(); choices],
            items: vec![Item::default(); items],
            answer: Noted::default(),
            words: 0,
        };
        question.number_events();
        question
    }

    /// The question as it is asked: without options and statements that have no words, and with events in another
    /// order than the right one. Nothing where it asks nothing, or leaves nothing to choose.
    pub fn written(&self) -> Option<Question> {
        let is_asked = match self.kind {
            // What they ask is the same in every lesson.
            QuestionKind::Gaps | QuestionKind::Match => true,
            _ => !is_blank(&self.ask),
        };
        let mut question = self.clone();
        question.choices.retain(|it| !is_blank(it));
        for item in &mut question.items {
            item.right = self.right_of_written(item.right);
        }
        if self.has_statements() {
            question.items.retain(|item| !is_blank(&item.text));
        }
        let is_told = question.items.iter().any(|item| item.right > 0);
        if self.kind == QuestionKind::Order && is_told {
            question.sort_events();
            question.number_events();
            question.items = mixed(question.items);
        }
        let is_enough = match self.kind {
            QuestionKind::Order => question.items.len() > 1,
            _ => !question.items.is_empty(),
        };
        let has_choice = self.choices.is_empty() || question.choices.len() > 1;
        (is_asked && is_enough && has_choice).then_some(question)
    }

    /// The first flaw of a question that is being written, if it has one. What proves an answer may be missing.
    pub fn flaw(&self) -> Option<Flaw> {
        if self.kind == QuestionKind::Open {
            return is_blank(&self.ask).then_some(Flaw::NothingAsked);
        }
        let items = self.items.iter();
        let mut asked = items.filter(|item| !self.has_statements() || !is_blank(&item.text));
        let is_told = |item: &Item| self.right_of_written(item.right) > 0;
        let choices = self.choices.iter().filter(|it| !is_blank(it)).count();
        if is_blank(&self.ask) {
            Some(Flaw::NothingAsked)
        } else if self.kind == QuestionKind::Order {
            (asked.count() < 2).then_some(Flaw::FewerThanTwo)
        } else if choices < 2 && matches!(self.kind, QuestionKind::Choice | QuestionKind::WhoSays) {
            Some(Flaw::FewerThanTwo)
        } else if asked.clone().next().is_none() {
            Some(Flaw::NoStatement)
        } else {
            (!asked.all(is_told)).then_some(Flaw::NoRightAnswer)
        }
    }

    /// What the number of a right answer is once choices without words are left out.
    fn right_of_written(&self, right: u32) -> u32 {
        let is_left_out = |(_, choice): &(u32, &Noted)| is_blank(choice);
        let gone: Vec<u32> = (FIRST..=right)
            .zip(&self.choices)
            .filter(is_left_out)
            .map(|(number, _)| number)
            .collect();
        if gone.last() == Some(&right) {
            return 0;
        }
        right - u32::try_from(gone.len()).unwrap_or_default()
    }

    /// Whether what is to be answered in it has words of its own.
    pub fn has_statements(&self) -> bool {
        matches!(
            self.kind,
            QuestionKind::WhoSays | QuestionKind::FactOrClaim | QuestionKind::Order
        )
    }

    /// Has events stand in the right order, as they are written.
    pub fn sort_events(&mut self) {
        if self.kind == QuestionKind::Order {
            self.items.sort_by_key(|item| item.right);
        }
    }

    /// Has the order in which events stand be the right one.
    pub fn number_events(&mut self) {
        if self.kind == QuestionKind::Order {
            for (item, place) in self.items.iter_mut().zip(FIRST..) {
                item.right = place;
            }
        }
    }

    /// How many answers there are to choose from.
    pub fn answers(&self) -> usize {
        match self.kind {
            QuestionKind::Choice
            | QuestionKind::WhoSays
            | QuestionKind::Gaps
            | QuestionKind::Match => self.choices.len(),
            QuestionKind::TrueFalse | QuestionKind::FactOrClaim => 2,
            QuestionKind::Order => self.items.len(),
            QuestionKind::Open => 0,
        }
    }

    /// Whether it tells what is right.
    pub fn has_answer(&self) -> bool {
        !self.answer.text.is_empty() || self.items.iter().any(|item| item.right > 0)
    }

    /// The counterparts in the notes' language: of the question, of its items and of its choices; none where it
    /// has none.
    pub fn notes(&self) -> Vec<String> {
        let items = self.items.iter().map(|item| &item.text);
        let parts = [&self.ask].into_iter().chain(items).chain(&self.choices);
        let mut notes: Vec<String> = parts.map(|part| part.note.clone()).collect();
        if notes.iter().all(String::is_empty) {
            notes.clear();
        }
        notes
    }

    /// Gives it these counterparts, in the order in which [`Question::notes`] has them.
    pub fn set_notes(&mut self, notes: Vec<String>) {
        let items = self.items.iter_mut().map(|item| &mut item.text);
        let parts = [&mut self.ask]
            .into_iter()
            .chain(items)
            .chain(&mut self.choices);
        for (part, note) in parts.zip(notes) {
            part.note = note;
        }
    }
}

fn is_blank(noted: &Noted) -> bool {
    noted.text.trim().is_empty()
}

/// The answer « vrai », and « fait »: the first of two.
pub const FIRST: u32 = 1;

/// The answer « faux », and « affirmation »: the second of two.
pub const SECOND: u32 = 2;

/// The events of a question in the order in which they are shown, which is never the right one where there
/// are several. The same events are always shown in the same order.
pub fn mixed<T>(events: Vec<T>) -> Vec<T> {
    let mut mixed: Vec<Option<T>> = events.into_iter().map(Some).collect();
    let count = mixed.len();
    // A step that has no divisor in common with their number comes to each of them once. It begins in the
    // middle, so that the first event is not shown first.
    let step = (2..count)
        .rev()
        .find(|step| gcd(*step, count) == 1 && *step != count - 1)
        .unwrap_or(1);
    let order = (0..count).map(|at| (count / 2 + at * step) % count);
    order
        .filter_map(|at| mixed.get_mut(at).and_then(Option::take))
        .collect()
}

fn gcd(a: usize, b: usize) -> usize {
    if b == 0 { a } else { gcd(b, a % b) }
}

impl Article {
    /// The sentence of that id, `p3s2`, without markup.
    pub fn sentence(&self, id: &str) -> Option<String> {
        let (paragraph, sentence) = id.rsplit_once('s')?;
        let at = sentence.parse::<usize>().ok()?.checked_sub(1)?;
        let paragraph = self.paragraphs().find(|known| known.id == paragraph)?;
        paragraph.sentences.get(at).map(super::Sentence::text)
    }

    /// The id of the one sentence of the body that has these words; nothing where there is none, or where
    /// there are several.
    pub fn sentence_with(&self, words: &str) -> Option<String> {
        let body = self.blocks.iter().filter_map(super::Block::paragraph);
        let mut found = body.flat_map(|paragraph| {
            let sentences = paragraph.sentences.iter().enumerate();
            let having = sentences.filter(|(_, sentence)| sentence.text().contains(words));
            having.map(|(at, _)| format!("{}s{}", paragraph.id, at + 1))
        });
        let first = found.next()?;
        found.next().is_none().then_some(first)
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::{Question, QuestionKind, mixed};

    #[test]
    fn what_has_no_words_is_left_out() {
        let mut question = Question::empty(QuestionKind::Choice);
        assert_eq!(question.written(), None);
        question.ask.text = "Quoi ?".to_owned();
        question.choices[1].text = "Ceci.".to_owned();
        assert_eq!(question.written(), None);
        question.choices[3].text = "Cela.".to_owned();
        question.items[0].right = 4;
        let written = question.written().unwrap();
        assert_eq!(written.choices.len(), 2);
        assert_eq!(written.items[0].right, 2);
        assert_eq!(written.written(), Some(written));
        let mut open = Question::empty(QuestionKind::Open);
        open.ask.text = "Pourquoi ?".to_owned();
        assert_eq!(open.written(), Some(open));
    }

    #[test]
    fn a_right_answer_without_words_is_none() {
        let mut question = Question::empty(QuestionKind::Choice);
        question.ask.text = "Quoi ?".to_owned();
        question.choices[0].text = "Ceci.".to_owned();
        question.choices[2].text = "Cela.".to_owned();
        question.items[0].right = 2;
        assert_eq!(question.written().unwrap().items[0].right, 0);
    }

    #[test]
    fn who_says_it_has_speakers_and_statements() {
        let mut question = Question::empty(QuestionKind::WhoSays);
        question.ask.text = "Qui le dit ?".to_owned();
        question.choices[0].text = "La mairie".to_owned();
        question.choices[2].text = "Les pêcheurs".to_owned();
        assert_eq!(question.written(), None);
        question.items[1].text.text = "Le port est prêt.".to_owned();
        question.items[1].right = 3;
        let written = question.written().unwrap();
        assert_eq!(written.items.len(), 1);
        assert_eq!(written.items[0].right, 2);
        assert_eq!(written.written(), Some(written));
    }

    #[test]
    fn events_are_written_in_the_right_order_and_asked_in_another() {
        let mut question = Question::empty(QuestionKind::Order);
        question.ask.text = "Dans quel ordre ?".to_owned();
        question.items[0].text.text = "Le port ferme.".to_owned();
        assert_eq!(question.written(), None);
        question.items[2].text.text = "Il rouvre.".to_owned();
        let written = question.written().unwrap();
        let shown: Vec<_> = written
            .items
            .iter()
            .map(|it| (it.right, &*it.text.text))
            .collect();
        assert_eq!(shown, [(2, "Il rouvre."), (1, "Le port ferme.")]);
        assert_eq!(written.written(), Some(written.clone()));
        // Where the order is not told, it is not given away either.
        let mut untold = written.clone();
        for item in &mut untold.items {
            item.right = 0;
        }
        assert_eq!(untold.written(), Some(untold));
        let mut again = written;
        again.sort_events();
        assert_eq!(again.items[0].text.text, "Le port ferme.");
    }

    #[test]
    fn events_are_never_shown_in_their_own_order() {
        for count in 2..20 {
            let events: Vec<usize> = (0..count).collect();
            let shown = mixed(events.clone());
            assert_ne!(shown, events);
            let mut sorted = shown;
            sorted.sort_unstable();
            assert_eq!(sorted, events);
        }
    }

    #[test]
    fn one_event_or_none_stays_as_it_is() {
        assert_eq!(mixed(Vec::<u8>::new()), Vec::<u8>::new());
        assert_eq!(mixed(vec!["une"]), ["une"]);
    }
}

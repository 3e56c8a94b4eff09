//! The way through a lesson on the wall, one stop after the other.

use std::ops::Range;

use language::text::count_words;
use reading::course::{Course, Grid, StepKind};
use reading::lesson::{Article, Block, Question, QuestionKind};

use crate::pieces::pieces;

/// How many words a stop has at most: so many are read from the last row of a class at 1024 × 768. A longer sentence
/// stands alone.
const MOST: usize = 40;

/// What the wall shows at one moment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The headline alone: the class guesses what the text says.
    Headline,
    /// The headline and the paragraph under it.
    Lead,
    /// Sentences of the block of the body at that place, from 0.
    Text {
        /// The place of the block.
        block: usize,
        /// Which sentences, from 0.
        sentences: Range<usize>,
    },
    /// What the class does next. Before it guesses it sees the headline and the paragraph under it.
    Step(StepKind),
    /// The point of language that the text shows.
    LanguagePoint,
    /// The table of what happened.
    Grid,
    /// The question at that place, from 0, or some of its items.
    Question {
        /// The place of the question.
        at: usize,
        /// Which items, from 0.
        items: Range<usize>,
    },
}

/// All stops of an article, of whose questions so many are not those of exercises; there is at least one.
pub(super) fn stops(article: &Article, course: &Course, own_questions: usize) -> Vec<Stop> {
    let step = |kind| course.step(kind).map(|_| Stop::Step(kind));
    let mut stops = vec![Stop::Headline];
    if let Some(guess) = step(StepKind::Hypotheses) {
        stops.push(guess);
    } else if !article.lead.sentences.is_empty() {
        stops.push(Stop::Lead);
    }
    stops.extend(step(StepKind::Global));
    for (block, paragraph) in article.blocks.iter().map(Block::paragraph).enumerate() {
        let pieces = paragraph.map(|paragraph| pieces(paragraph, MOST));
        stops.extend(
            pieces
                .unwrap_or_default()
                .into_iter()
                .map(|sentences| Stop::Text { block, sentences }),
        );
    }
    stops.extend((course.grid != Grid::None).then_some(Stop::Grid));
    let count = article.questions.len();
    let questions = |range: Range<usize>| {
        let numbered = article.questions.iter().enumerate();
        let asked = numbered.skip(range.start).take(range.len());
        asked.flat_map(|(at, question)| {
            let pieces = items(question).into_iter();
            pieces.map(move |items| Stop::Question { at, items })
        })
    };
    stops.extend(step(StepKind::Detail));
    stops.extend(questions(0..own_questions.min(count)));
    if let Some(language) = step(StepKind::Language) {
        stops.push(language);
        stops.extend(article.language_point.as_ref().map(|_| Stop::LanguagePoint));
    }
    stops.extend(questions(own_questions..count));
    stops.extend(step(StepKind::Production));
    stops
}

/// The items of a question, as many as there is room for. Only sentences with gaps are so long that it makes a difference.
fn items(question: &Question) -> Vec<Range<usize>> {
    let all = 0..question.items.len();
    if question.kind != QuestionKind::Gaps {
        return vec![all];
    }
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut count = 0;
    for (at, item) in question.items.iter().enumerate() {
        let words = count_words(&item.text.text);
        match pieces.last_mut() {
            Some(last) if count + words <= MOST => {
                last.end = at + 1;
                count += words;
            }
            _ => {
                pieces.push(at..at + 1);
                count = words;
            }
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use reading::lesson::{Item, LanguagePoint, Noted, Paragraph, Run, Sentence};

    use super::*;

    fn paragraph(lengths: &[usize]) -> Paragraph {
        let sentences = lengths.iter().map(|length| Sentence {
            runs: vec![Run::Text("mot ".repeat(*length).trim_end().to_owned())],
        });
        Paragraph {
            sentences: sentences.collect(),
            ..Paragraph::default()
        }
    }

    #[test]
    fn the_headline_comes_first_and_the_questions_last() {
        let article = Article {
            lead: paragraph(&[3]),
            blocks: vec![
                Block::Subheading(Noted::default()),
                Block::Paragraph(paragraph(&[20, 15, 10])),
            ],
            ..Article::default()
        };
        let text = |sentences| Stop::Text {
            block: 1,
            sentences,
        };
        let course = Course::whole("port");
        assert_eq!(
            stops(&article, &course, 0),
            [Stop::Headline, Stop::Lead, text(0..2), text(2..3)]
        );
        assert_eq!(stops(&Article::default(), &course, 0), [Stop::Headline]);
    }

    #[test]
    fn each_step_comes_before_what_is_done_in_it() {
        let open = Question {
            kind: QuestionKind::Open,
            ask: Noted::default(),
            choices: Vec::new(),
            items: Vec::new(),
            answer: Noted::default(),
            words: 0,
        };
        let article = Article {
            lead: paragraph(&[3]),
            blocks: vec![Block::Paragraph(paragraph(&[20]))],
            questions: vec![open.clone(), open.clone(), open],
            language_point: Some(LanguagePoint::default()),
            ..Article::default()
        };
        let question = |at, items| Stop::Question { at, items };
        let mut course = Course {
            grid: Grid::Empty,
            ..Course::whole("port")
        };
        StepKind::ALL
            .iter()
            .for_each(|kind| course.toggle_step(*kind));
        assert_eq!(
            stops(&article, &course, 2),
            [
                Stop::Headline,
                Stop::Step(StepKind::Hypotheses),
                Stop::Step(StepKind::Global),
                Stop::Text {
                    block: 0,
                    sentences: 0..1
                },
                Stop::Grid,
                Stop::Step(StepKind::Detail),
                question(0, 0..0),
                question(1, 0..0),
                Stop::Step(StepKind::Language),
                Stop::LanguagePoint,
                question(2, 0..0),
                Stop::Step(StepKind::Production),
            ]
        );
    }

    #[test]
    fn gaps_are_shown_as_many_as_there_is_room_for() {
        let item = |words: &usize| Item {
            text: Noted {
                text: "mot ".repeat(*words),
                note: String::new(),
            },
            ..Item::default()
        };
        let mut question = Question::empty(QuestionKind::Gaps);
        question.items = [20, 20, 1, 70, 5].iter().map(item).collect();
        assert_eq!(items(&question), [0..2, 2..3, 3..4, 4..5]);
        question.kind = QuestionKind::Match;
        assert_eq!(items(&question), [0..5; 1]);
    }
}

//! The way through a lesson on the wall, one stop after the other.

use std::ops::Range;

use reading::lesson::{Article, Block};

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
    /// The question at that place, from 0.
    Question(usize),
}

/// All stops of an article; there is at least one.
pub(super) fn stops(article: &Article) -> Vec<Stop> {
    let mut stops = vec![Stop::Headline];
    if !article.lead.sentences.is_empty() {
        stops.push(Stop::Lead);
    }
    for (block, paragraph) in article.blocks.iter().map(Block::paragraph).enumerate() {
        let pieces = paragraph.map(|paragraph| pieces(paragraph, MOST));
        stops.extend(
            pieces
                .unwrap_or_default()
                .into_iter()
                .map(|sentences| Stop::Text { block, sentences }),
        );
    }
    stops.extend((0..article.questions.len()).map(Stop::Question));
    stops
}

#[cfg(test)]
mod tests {
    use reading::lesson::{Noted, Paragraph, Run, Sentence};

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
        assert_eq!(
            stops(&article),
            [Stop::Headline, Stop::Lead, text(0..2), text(2..3)]
        );
        assert_eq!(stops(&Article::default()), [Stop::Headline]);
    }
}

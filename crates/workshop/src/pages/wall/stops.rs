//! The way through a lesson on the wall, one stop after the other.

use std::ops::Range;

use language::text::count_words;
use reading::lesson::{Article, Block, Paragraph};

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
        let pieces = paragraph.map(pieces);
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

/// The sentences of a paragraph in pieces that fit on the wall.
fn pieces(paragraph: &Paragraph) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut count = 0;
    for (at, sentence) in paragraph.sentences.iter().enumerate() {
        let words = count_words(&sentence.text());
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
    #![allow(clippy::indexing_slicing)]
    use proptest::prelude::*;
    use reading::lesson::{Block, Noted, Run, Sentence};

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

    proptest! {
        #[test]
        fn every_sentence_is_on_one_stop(lengths in proptest::collection::vec(1usize..70, 0..12)) {
            let found = pieces(&paragraph(&lengths));
            let shown: Vec<usize> = found.iter().cloned().flatten().collect();
            prop_assert_eq!(shown, (0..lengths.len()).collect::<Vec<_>>());
            for piece in found {
                let words: usize = lengths[piece.clone()].iter().sum();
                prop_assert!(words <= MOST || piece.len() == 1);
            }
        }
    }
}

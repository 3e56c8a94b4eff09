//! A paragraph in pieces, where a page or a wall has no room for all of it.

use std::ops::Range;

use language::text::count_words;
use reading::lesson::Paragraph;

/// The sentences of a paragraph in pieces of at most so many words. A longer sentence stands alone.
pub(crate) fn pieces(paragraph: &Paragraph, most: usize) -> Vec<Range<usize>> {
    let mut pieces: Vec<Range<usize>> = Vec::new();
    let mut count = 0;
    for (at, sentence) in paragraph.sentences.iter().enumerate() {
        let words = count_words(&sentence.text());
        match pieces.last_mut() {
            Some(last) if count + words <= most => {
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
    use reading::lesson::{Run, Sentence};

    use super::*;

    proptest! {
        #[test]
        fn every_sentence_is_in_one_piece(
            lengths in proptest::collection::vec(1usize..70, 0..12),
            most in 1usize..90,
        ) {
            let sentences = lengths.iter().map(|length| Sentence {
                runs: vec![Run::Text("mot ".repeat(*length).trim_end().to_owned())],
            });
            let paragraph = Paragraph { sentences: sentences.collect(), ..Paragraph::default() };
            let found = pieces(&paragraph, most);
            let shown: Vec<usize> = found.iter().cloned().flatten().collect();
            prop_assert_eq!(shown, (0..lengths.len()).collect::<Vec<_>>());
            for piece in found {
                let words: usize = lengths[piece.clone()].iter().sum();
                prop_assert!(words <= most || piece.len() == 1);
            }
        }
    }
}

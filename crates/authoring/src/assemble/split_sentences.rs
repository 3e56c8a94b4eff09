//! From a passage and its mentions to sentences of runs.

use std::ops::Range;

use language::lang::Rules;
use language::text::sentences::{sentences, trim};
use reading::lesson::{Mention, Run, Sentence};

/// How a passage becomes sentences.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Split {
    /// By the rules of its language.
    BySentence,
    /// A list, « En bref »: each passage is one.
    ByPassage,
}

impl Split {
    /// The sentences of a text without spaces at their ends. A break within one of the
    /// `joined` ranges is none.
    pub(super) fn ranges(
        self,
        text: &str,
        joined: &[Range<usize>],
        rules: &Rules,
    ) -> Vec<Range<usize>> {
        let found = match self {
            Split::BySentence => sentences(text, rules),
            Split::ByPassage => std::iter::once(0..text.len()).collect(),
        };
        let mut ranges: Vec<Range<usize>> = Vec::new();
        for range in found {
            match ranges.last_mut() {
                Some(last)
                    if joined
                        .iter()
                        .any(|j| j.start < last.end && last.end < j.end) =>
                {
                    last.end = range.end;
                }
                _ => ranges.push(range),
            }
        }
        let trimmed = ranges.into_iter().map(|range| trim(text, range));
        trimmed.filter(|range| !range.is_empty()).collect()
    }
}

/// The runs of one sentence; `mentions` are those of the whole text, in order.
pub(super) fn sentence(
    text: &str,
    range: Range<usize>,
    mentions: &[(Range<usize>, Mention)],
) -> Sentence {
    let mut runs = Vec::new();
    let mut at = range.start;
    let plain = |from: usize, to: usize, runs: &mut Vec<Run>| {
        let piece = text.get(from..to).filter(|piece| !piece.is_empty());
        runs.extend(piece.map(|piece| Run::Text(piece.to_owned())));
    };
    for (place, mention) in mentions {
        if range.start <= place.start && place.end <= range.end {
            plain(at, place.start, &mut runs);
            runs.push(Run::Mention(mention.clone()));
            at = place.end;
        }
    }
    plain(at, range.end, &mut runs);
    Sentence { runs }
}

//! A whole translation laid beside a text: its sentences are paired with those of the text, the pairs put right
//! by hand, and then the sentences become notes. No sentence is lost on the way.

use language::alignment::{self, Side};
use language::lang::rules;
use language::repair::repair_signs;
use reading::json::record;

use super::{OwnText, Place, Workbench};

/// A translation of a text, sentence by sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Translation {
    /// BCP 47 tag of its language.
    pub lang: String,
    /// Sentences of the text and of the translation, each of both in its order.
    pub pairs: Vec<SentencePair>,
}

/// Sentences that say the same. One side may be empty: what stands on the other has no counterpart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SentencePair {
    /// Of the text.
    pub text: Vec<String>,
    /// Of the translation.
    pub translation: Vec<String>,
    /// How sure that is, from 0 to 100, which is also said of what somebody has paired by hand.
    pub percent: u32,
}

/// The confidence in what somebody has paired by hand.
const BY_HAND: u32 = 100;

record!(SentencePair {
    text,
    translation,
    percent
});

record!(Translation { lang, pairs });

impl Workbench {
    /// Pairs a translation with what is read of a text, by the names that the glossary has in both languages, too.
    pub fn align(&self, text: &OwnText, translation: &str, lang: &str) -> Translation {
        let words = text.words();
        // The mark of a note hides no end of a sentence.
        let ours = repair_signs(&words, rules(&text.lang));
        let theirs_repaired = repair_signs(translation, rules(lang));
        let aligned = alignment::align(
            Side {
                text: ours.text(),
                rules: rules(&text.lang),
            },
            Side {
                text: theirs_repaired.text(),
                rules: rules(lang),
            },
            &self.counterparts(lang),
        );
        let ours = aligned.left.into_iter().map(|range| {
            let words = words.get(ours.original(range));
            words.unwrap_or_default().to_owned()
        });
        let theirs = aligned.right.into_iter();
        let begins = theirs.map(|range| theirs_repaired.original(range).start);
        let theirs = sentences_from(begins.collect(), translation);
        let (mut ours, mut theirs) = (ours, theirs.into_iter());
        let pairs = aligned.pairs.into_iter().map(|pair| SentencePair {
            text: ours.by_ref().take(pair.left.len()).collect(),
            translation: theirs.by_ref().take(pair.right.len()).collect(),
            percent: percent(pair.confidence),
        });
        Translation {
            lang: lang.to_owned(),
            pairs: pairs.collect(),
        }
    }
}

/// The sentences of a text that begin there, each up to the next: whatever stands between two of them, such as the
/// mark of a note, is part of one.
fn sentences_from(mut begins: Vec<usize>, text: &str) -> Vec<String> {
    if let Some(first) = begins.first_mut() {
        *first = 0;
    }
    let ends = begins.iter().skip(1).copied().chain([text.len()]);
    let sentences = begins.iter().zip(ends).map(|(begin, end)| {
        let words = text.get(*begin..end).unwrap_or_default();
        words.trim().to_owned()
    });
    sentences.collect()
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "it is between 0 and 100"
)]
fn percent(confidence: f64) -> u32 {
    (confidence.clamp(0.0, 1.0) * 100.0).round() as u32
}

impl Translation {
    /// Whether any of it can become a note.
    pub fn has_notes(&self) -> bool {
        let mut pairs = self.pairs.iter();
        pairs.any(|pair| !pair.text.is_empty() && !pair.translation.is_empty())
    }

    /// Joins a pair with the next.
    pub fn join(&mut self, at: usize) {
        if at + 1 < self.pairs.len() {
            let next = self.pairs.remove(at + 1);
            if let Some(pair) = self.pairs.get_mut(at) {
                pair.text.extend(next.text);
                pair.translation.extend(next.translation);
                pair.percent = BY_HAND;
            }
        }
    }

    /// Splits a pair after its first sentence of each side.
    pub fn split(&mut self, at: usize) {
        let Some(pair) = self.pairs.get_mut(at).filter(|pair| pair.can_split()) else {
            return;
        };
        let rest = SentencePair {
            text: pair.text.drain(pair.text.len().min(1)..).collect(),
            translation: pair
                .translation
                .drain(pair.translation.len().min(1)..)
                .collect(),
            percent: BY_HAND,
        };
        pair.percent = BY_HAND;
        self.pairs.insert(at + 1, rest);
    }

    /// Has the first sentence of a pair's translation go to the pair before it.
    pub fn move_up(&mut self, at: usize) {
        let Some(before) = at.checked_sub(1) else {
            return;
        };
        if let Some([before, pair]) = self.pairs.get_mut(before..=at)
            && !pair.translation.is_empty()
        {
            before.translation.push(pair.translation.remove(0));
            (before.percent, pair.percent) = (BY_HAND, BY_HAND);
        }
        self.drop_empty();
    }

    /// Has the last sentence of a pair's translation go to the pair after it.
    pub fn move_down(&mut self, at: usize) {
        if let Some([pair, after]) = self.pairs.get_mut(at..at.saturating_add(2))
            && let Some(last) = pair.translation.pop()
        {
            after.translation.insert(0, last);
            (pair.percent, after.percent) = (BY_HAND, BY_HAND);
        }
        self.drop_empty();
    }

    fn drop_empty(&mut self) {
        self.pairs
            .retain(|pair| !(pair.text.is_empty() && pair.translation.is_empty()));
    }
}

impl SentencePair {
    /// Whether one of its sides has several sentences.
    pub fn can_split(&self) -> bool {
        self.text.len().max(self.translation.len()) > 1
    }
}

impl OwnText {
    /// Makes notes of the translation that lies beside the text. What has no counterpart stays.
    pub fn take_notes_of_translation(&mut self) {
        let Some(translation) = self.translation.take() else {
            return;
        };
        self.notes_lang.clone_from(&translation.lang);
        let places: Vec<Place> = self.places().collect();
        let mut notes: Vec<(Place, String)> = Vec::new();
        let mut rest = Vec::new();
        // How many places, and bytes of the next one, are left behind.
        let (mut nth, mut from) = (0, 0);
        for mut pair in translation.pairs {
            let mut place = None;
            for sentence in &pair.text {
                let found = self.find(&places, (nth, from), sentence);
                if let Some(found) = found {
                    (nth, from) = found;
                    place = place.or(places.get(nth));
                }
            }
            match place {
                None => {
                    pair.text.clear();
                    rest.push(pair);
                }
                Some(place) => match notes.last_mut() {
                    Some((before, note)) if before == place => {
                        note.push(' ');
                        note.push_str(&pair.translation.join(" "));
                    }
                    _ => notes.push((*place, pair.translation.join(" "))),
                },
            }
        }
        for (place, note) in notes {
            let note = note.trim();
            if !note.is_empty() {
                self.write_note(place, note.to_owned(), false);
            }
        }
        rest.retain(|pair| !pair.translation.is_empty());
        if !rest.is_empty() {
            self.translation = Some(Translation {
                pairs: rest,
                ..translation
            });
        }
    }

    /// The place, as a position among these, in which a sentence stands from there on, and where it ends in it.
    fn find(
        &self,
        places: &[Place],
        (nth, from): (usize, usize),
        sentence: &str,
    ) -> Option<(usize, usize)> {
        for (at, place) in places.iter().enumerate().skip(nth) {
            let start = if at == nth { from } else { 0 };
            let words = self.words_at(*place).get(start..).unwrap_or_default();
            if let Some(found) = words.find(sentence) {
                return Some((at, start + found + sentence.len()));
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::indexing_slicing)]
    use super::*;
    use crate::own_text::TextLine;
    use proptest::prelude::*;

    fn text(title: &str, lines: &[&str]) -> OwnText {
        let lines = lines.iter().map(|line| TextLine {
            text: (*line).to_owned(),
            ..TextLine::default()
        });
        OwnText {
            lang: "fr".to_owned(),
            title: title.to_owned(),
            lines: lines.collect(),
            ..OwnText::default()
        }
    }

    fn port() -> OwnText {
        text(
            "Le port de Koulé rouvre",
            &[
                "Le port de Koulé a rouvert mardi. Les 40 pirogues étaient parties depuis deux ans.",
                "La fédération enverra une délégation à l’inauguration du pont de Tassé.",
            ],
        )
    }

    const PORT: &str = "The port of Koulé reopens\n\nThe port of Koulé reopened on Tuesday. The 40 boats had been gone for \
        two years.\n\nThe federation will send a delegation to the opening of the bridge of Tassé.\n\nShare this article";

    fn notes(text: &OwnText) -> Vec<&str> {
        let places = text.places();
        places
            .map(|place| text.note(place).map_or("", |note| &note.text))
            .collect()
    }

    #[test]
    fn a_translation_becomes_notes() {
        let mut text = port();
        let translation = Workbench::default().align(&text, PORT, "en");
        assert!(translation.has_notes());
        text.translation = Some(translation);
        text.take_notes_of_translation();
        assert_eq!(
            notes(&text),
            [
                "The port of Koulé reopens",
                "The port of Koulé reopened on Tuesday. The 40 boats had been gone for two years.",
                "The federation will send a delegation to the opening of the bridge of Tassé.",
            ]
        );
        // What has no counterpart is there still.
        let rest = text.translation.unwrap();
        assert_eq!(rest.pairs.len(), 1);
        assert_eq!(rest.pairs[0].translation, ["Share this article"]);
        assert!(!rest.has_notes());
    }

    #[test]
    fn a_line_that_was_set_aside_meanwhile_gets_no_note() {
        let mut text = port();
        text.translation = Some(Workbench::default().align(&text, PORT, "en"));
        text.lines[0].aside = "reader".to_owned();
        text.take_notes_of_translation();
        let rest = text.translation.as_ref().unwrap();
        let rest: Vec<&String> = rest
            .pairs
            .iter()
            .flat_map(|pair| &pair.translation)
            .collect();
        assert_eq!(rest.len(), 3, "{rest:?}");
        assert!(notes(&text)[1].starts_with("The federation"));
    }

    fn pairs(sides: &[(&str, &str)]) -> Translation {
        let sentences = |text: &str| text.split_whitespace().map(str::to_owned).collect();
        let pairs = sides.iter().map(|(text, translation)| SentencePair {
            text: sentences(text),
            translation: sentences(translation),
            percent: 50,
        });
        Translation {
            lang: "en".to_owned(),
            pairs: pairs.collect(),
        }
    }

    fn sides(translation: &Translation) -> Vec<(String, String)> {
        let pairs = translation.pairs.iter();
        pairs
            .map(|pair| (pair.text.join(" "), pair.translation.join(" ")))
            .collect()
    }

    fn after(
        sides_before: &[(&str, &str)],
        change: impl Fn(&mut Translation),
    ) -> Vec<(String, String)> {
        let mut translation = pairs(sides_before);
        change(&mut translation);
        sides(&translation)
    }

    fn of(sides: &[(&str, &str)]) -> Vec<(String, String)> {
        let sides = sides.iter();
        sides
            .map(|(a, b)| ((*a).to_owned(), (*b).to_owned()))
            .collect()
    }

    #[test]
    fn pairs_are_put_right_by_hand() {
        let two = [("a b", "A B C"), ("c", "D")];
        assert_eq!(after(&two, |t| t.join(0)), of(&[("a b c", "A B C D")]));
        assert_eq!(after(&two, |t| t.join(1)), of(&two));
        assert_eq!(
            after(&two, |t| t.split(0)),
            of(&[("a", "A"), ("b", "B C"), ("c", "D")])
        );
        assert_eq!(after(&two, |t| t.split(1)), of(&two));
        assert_eq!(
            after(&two, |t| t.move_down(0)),
            of(&[("a b", "A B"), ("c", "C D")])
        );
        assert_eq!(after(&two, |t| t.move_down(1)), of(&two));
        assert_eq!(
            after(&two, |t| t.move_up(1)),
            of(&[("a b", "A B C D"), ("c", "")])
        );
        assert_eq!(after(&two, |t| t.move_up(0)), of(&two));
        // A pair of which nothing is left goes.
        assert_eq!(
            after(&[("a", ""), ("", "A")], |t| t.move_up(1)),
            of(&[("a", "A")])
        );
        // What stands alone can be split, too.
        assert_eq!(
            after(&[("", "A B")], |t| t.split(0)),
            of(&[("", "A"), ("", "B")])
        );
    }

    proptest! {
        #[test]
        fn no_sentence_is_lost(
            lines in prop::collection::vec("[A-Za-zé .!?«»\n]{0,40}", 0..4),
            translation in "[A-Za-z0-9 .!?\"\n\\[\\]]{0,120}",
            changes in prop::collection::vec((0_usize..4, 0_usize..6), 0..8),
        ) {
            let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
            let mut text = text("Titre", &lines);
            let mut laid = Workbench::default().align(&text, &translation, "en");
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let all = |laid: &Translation| laid.pairs.iter().flat_map(|pair| &pair.translation).map(|s| letters(s)).collect::<String>();
            prop_assert_eq!(all(&laid), letters(&translation));
            for (change, at) in changes {
                match change {
                    0 => laid.join(at),
                    1 => laid.split(at),
                    2 => laid.move_up(at),
                    _ => laid.move_down(at),
                }
                prop_assert_eq!(all(&laid), letters(&translation));
            }
            text.translation = Some(laid);
            text.take_notes_of_translation();
            let rest = text.translation.as_ref().map(all).unwrap_or_default();
            let kept: String = notes(&text).iter().map(|note| letters(note)).collect();
            let mut kept: Vec<char> = kept.chars().chain(rest.chars()).collect();
            let mut came: Vec<char> = letters(&translation).chars().collect();
            kept.sort_unstable();
            came.sort_unstable();
            prop_assert_eq!(kept, came);
        }
    }
}

//! The language of a text: whether it is the one that somebody takes it to be in.

use std::ops::RangeInclusive;

use super::words::tokens;
use crate::fold::fold;
use crate::lang::Rules;

/// A text of fewer words does not tell its language, and of a longer one so many words do.
const WORDS_TO_TELL: RangeInclusive<usize> = 20..=500;

/// At least so many of a hundred words are among the [`Rules::common`]: in French about twenty are.
const COMMON_PERCENT: usize = 5;

/// Whether a text may be in the language of those rules. Where nothing speaks against it, it may.
pub fn may_be_in(text: &str, rules: &Rules) -> bool {
    let common = rules.common;
    let words = tokens(text, 0..text.len()).take(*WORDS_TO_TELL.end());
    let (mut count, mut known) = (0, 0);
    for word in words {
        count += 1;
        known += usize::from(common.contains(&fold(word.text).as_str()));
    }
    common.is_empty() || count < *WORDS_TO_TELL.start() || known * 100 >= count * COMMON_PERCENT
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::rules;

    #[test]
    fn french_is_told_from_its_neighbours() {
        for (text, is_french) in [
            (
                "Les vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus âgée d’entre elles. La \
                 fédération enverra une délégation à l’inauguration du pont.",
                true,
            ),
            (
                "The women had waited for this day as one waits for the rain, said the oldest of them. The federation will \
                 send some of its people to the opening of the bridge.",
                false,
            ),
            (
                "Las vendedoras habían esperado este día como se espera la lluvia, dijo la mayor de ellas. La federación enviará \
                 una delegación a la inauguración del puente de la ciudad.",
                false,
            ),
            (
                "Le venditrici avevano aspettato questo giorno come si aspetta la pioggia, ha detto la più anziana. La \
                 federazione manderà una delegazione alla inaugurazione del ponte.",
                false,
            ),
            (
                "Die Frauen hatten auf diesen Tag gewartet, wie man auf den Regen wartet, sagte die älteste von ihnen. Der \
                 Verband schickt einige seiner Leute zur Eröffnung der Brücke.",
                false,
            ),
            ("The port of Koulé", true),
            ("", true),
        ] {
            assert_eq!(may_be_in(text, rules("fr")), is_french, "{text}");
            assert!(may_be_in(text, rules("nl")), "{text}");
        }
    }
}

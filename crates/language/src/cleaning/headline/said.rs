//! What a text says of a line above it: a headline has words of its text, what a site writes above
//! every text rarely has.

use std::collections::HashSet;

use crate::cleaning::key::key;
use crate::cleaning::unit::{Unit, before};

use super::Head;

/// Words of fewer letters stand in every text.
const WORD_LETTERS: usize = 4;
/// Words are the same if so many of their first letters are: « pêche », « pêcheuses ».
const SAME_LETTERS: usize = 6;
/// What a text is about, it says in its first lines.
const LINES: usize = 30;
/// A text of fewer words says too little,
const TELLING_WORDS: usize = 25;
/// and one of fewer words than this may leave out those of its title.
const ENOUGH_WORDS: usize = 35;
/// So many bytes of a line are read.
const LINE_BYTES: usize = 4000;
/// Points for a line if the text has half of its words or more.
const SAID: i32 = 2;
/// Points taken off if it has none of them.
const UNSAID: i32 = 4;

/// The words of a text.
pub(super) struct Said(HashSet<String>);

impl Said {
    /// Reads the text below a head.
    pub(super) fn below(head: &Head<'_>) -> Self {
        let text = head.units.iter().skip(head.text).take(LINES);
        let keys = text.map(|unit| key(before(&unit.text, LINE_BYTES)));
        let words: HashSet<String> = keys.flat_map(|key| words(&key)).collect();
        match words.len() < TELLING_WORDS {
            true => Said(HashSet::new()),
            false => Said(words),
        }
    }

    /// Points for a line, by how many of its words the text has.
    pub(super) fn points(&self, line: &Unit) -> i32 {
        let words = words(&line.key);
        let said = words.iter().filter(|word| self.0.contains(*word)).count();
        match said {
            _ if words.is_empty() || self.0.is_empty() => 0,
            0 if self.0.len() < ENOUGH_WORDS => 0,
            0 => -UNSAID,
            said if said * 2 >= words.len() => SAID,
            _ => 0,
        }
    }

    /// Whether the text has none of the words of a line.
    pub(super) fn leaves_out(&self, line: &Unit) -> bool {
        self.points(line) < 0
    }
}

/// The words of a key by their first letters.
fn words(key: &str) -> HashSet<String> {
    let words = key.split([' ', '\'']);
    let long = words.filter(|word| word.chars().count() >= WORD_LETTERS);
    long.map(|word| word.chars().take(SAME_LETTERS).collect())
        .collect()
}

#[cfg(test)]
mod tests {
    use crate::cleaning::Cleaner;

    #[test]
    fn the_title_has_words_of_the_text() {
        let text = "Les premières pirogues ont accosté à six heures, chargées de riz, de poisson fumé et de nattes. \
            Les vendeuses avaient attendu ce jour comme on attend la pluie, a confié la plus âgée d’entre elles, \
            assise devant son étal. La mairie promet que les travaux du second hangar commenceront avant la fin \
            de la saison sèche, quand le niveau du fleuve permettra aux maçons de poser les premières pierres.\n";
        for above in [
            "Español English Kréyol Deutsch\n\nPirogues : le retour",
            "Pirogues : le retour\n\nToutes les radios, tous les jours",
        ] {
            let cleaned = Cleaner::new("fr").clean(&format!("{above}\n\n{text}"));
            let title = cleaned.title.map(|title| title.text);
            assert_eq!(title.as_deref(), Some("Pirogues : le retour"));
        }
    }
}

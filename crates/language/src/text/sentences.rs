//! Cutting text into sentences: Unicode's rules first (UAX 29), then what they do not know
//! of abbreviations, initials, quotations and ellipses.

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation;

use super::abbreviations::ends_in_abbreviation;
use super::notes::{mark, mark_behind_stop};
use super::tail;
use super::wrapped::Wrapping;
use crate::lang::Rules;

/// The sentences of a text, as byte ranges that follow each other without a gap; spaces
/// after a sentence belong to it.
pub fn sentences(text: &str, rules: &Rules) -> Vec<Range<usize>> {
    cut(text, &Wrapping::new(text, rules), rules)
}

fn cut(text: &str, wrapping: &Wrapping, rules: &Rules) -> Vec<Range<usize>> {
    let mut ends = Vec::new();
    let mut start = 0;
    for piece in text.split_sentence_bounds() {
        let end = start + piece.len();
        for (at, _) in piece.match_indices('…') {
            ends.extend(after_ellipsis(text, start + at + '…'.len_utf8()));
        }
        for (at, dash) in piece.match_indices(['—', '–']) {
            ends.extend(before_dash(text, start + at, dash.len()));
        }
        for (at, _) in piece.match_indices('.') {
            ends.extend(behind_note(text, start + at + 1, rules));
        }
        ends.push(end);
        start = end;
    }
    let careless = careless_ends(text, wrapping.careless());
    ends.extend(&careless);
    ends.sort_unstable();
    let mut sentences = Vec::new();
    let mut start = 0;
    for end in ends {
        let is_careless = careless.binary_search(&end).is_ok();
        let end = past_closing(text, end);
        let done = end == text.len();
        if end > start && (done || is_break(text, start..end, is_careless, wrapping, rules)) {
            sentences.push(start..end);
            start = end;
        }
    }
    sentences
}

/// The sentences of a text without the spaces at their ends, each with whether it begins a
/// paragraph, a heading or an item of a list: what stands behind a line break that does not only
/// wrap a line.
pub(crate) fn with_openings(text: &str, rules: &Rules) -> Vec<(Range<usize>, bool)> {
    let wrapping = Wrapping::new(text, rules);
    let mut found = Vec::new();
    let mut end = 0;
    for sentence in cut(text, &wrapping, rules) {
        let sentence = trim(text, sentence);
        if sentence.is_empty() {
            continue;
        }
        let between = text.get(end..sentence.start).unwrap_or_default();
        let mut line_breaks = between.match_indices('\n').map(|(at, _)| end + at + 1);
        let opens = found.is_empty() || line_breaks.any(|line| !wrapping.is_wrapped(line));
        end = sentence.end;
        found.push((sentence, opens));
    }
    found
}

/// A range of the text without the spaces at its ends.
pub fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let piece = text.get(range.clone()).unwrap_or_default();
    let start = range.start + (piece.len() - piece.trim_start().len());
    start..(start + piece.trim().len()).max(start)
}

/// Where a sentence that ends in an ellipsis ends: Unicode takes « … » for a letter.
fn after_ellipsis(text: &str, at: usize) -> Option<usize> {
    let (before, after) = text.split_at_checked(at)?;
    let word = before.strip_suffix('…')?.chars().next_back()?;
    let next = after.trim_start();
    let capital = next.chars().next().is_some_and(char::is_uppercase);
    (word.is_alphanumeric() && capital && next.len() < after.len()).then(|| text.len() - next.len())
}

/// Moves a break that stands before closing marks to behind them and their spaces.
fn past_closing(text: &str, at: usize) -> usize {
    let mut at = at;
    // Unicode ends the sentence within the mark: « pays.[ », « 1] ».
    if tail(text, at, 1) == "[" && mark(text.get(at - 1..).unwrap_or_default(), false).is_some() {
        at -= 1;
    }
    while let Some(after) = text.get(at..) {
        let before = tail(text, at, 4);
        let is_apart = before.ends_with(char::is_whitespace);
        match after.chars().next() {
            Some(c) if matches!(c, '»' | '”' | ')' | ']') => at += c.len_utf8(),
            // « Vraiment ?… »
            Some('…') if !is_apart => at += '…'.len_utf8(),
            _ if at > 0 && !before.ends_with('\n') => match mark(after, is_apart) {
                Some(length) => at += length,
                None => break,
            },
            _ => break,
        }
        let spaces = text.get(at..).unwrap_or_default();
        at += spaces.len() - spaces.trim_start().len();
    }
    at
}

/// Where a sentence ends behind whose full stop the mark of a note stands.
fn behind_note(text: &str, at: usize, rules: &Rules) -> Option<usize> {
    let (before, after) = text.split_at_checked(at)?;
    let length = mark_behind_stop(before, after)?;
    let rest = after.get(length..)?.trim_start();
    (!ends_in_abbreviation(before, after, rules)).then(|| text.len() - rest.len())
}

/// Where a turn in a dialogue begins behind the one before: `— Qui ? — Lui.`
fn before_dash(text: &str, at: usize, dash: usize) -> Option<usize> {
    let (before, after) = text.split_at_checked(at)?;
    let line = before.rsplit('\n').next()?;
    let is_dialogue = line.trim_start().starts_with(['—', '–']);
    let is_done = before.trim_end().ends_with(['.', '!', '?', '…', '»']);
    let next = after.get(dash..)?.trim_start();
    (is_dialogue && is_done && next.starts_with(char::is_uppercase)).then_some(at)
}

/// Where sentences end in stretches written without capitals.
fn careless_ends(text: &str, stretches: &[Range<usize>]) -> Vec<usize> {
    let mut ends = Vec::new();
    for stretch in stretches {
        let words = text.get(stretch.clone()).unwrap_or_default();
        for (at, _) in words.match_indices(' ') {
            let (before, after) = words.split_at(at);
            let ended = before.ends_with(['.', '!', '?', '…']);
            if ended && after.trim_start().starts_with(char::is_lowercase) {
                ends.push(stretch.start + at + 1);
            }
        }
    }
    ends
}

fn is_break(
    text: &str,
    sentence: Range<usize>,
    is_careless: bool,
    wrapping: &Wrapping,
    rules: &Rules,
) -> bool {
    let at = sentence.end;
    let Some((before, after)) = text.get(sentence).zip(text.get(at..)) else {
        return false;
    };
    let trimmed = before.trim_end();
    if before.ends_with('\n') {
        if !wrapping.is_wrapped(at) {
            return true;
        }
        if !trimmed.ends_with(['.', '!', '?', '…', '»', '”', ')', '"']) {
            return false;
        }
    }
    let goes_on = after
        .chars()
        .find(|c| !matches!(c, '«' | '“' | '(' | '[') && !c.is_whitespace())
        .is_some_and(|c| c.is_lowercase() || matches!(c, ',' | ';' | ':'));
    (is_careless || !goes_on) && !ends_in_abbreviation(trimmed, after, rules)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;
    use crate::lang::rules;

    /// The text with `|` at every break must be what cutting the text without them gives.
    #[track_caller]
    fn check(lang: &str, expected: &str) {
        let text = expected.replace('|', "");
        let found: Vec<&str> = sentences(&text, rules(lang))
            .into_iter()
            .map(|range| &text[range])
            .collect();
        assert_eq!(found.join("|"), expected);
    }

    #[test]
    fn french_abbreviations() {
        check("fr", "Il pleut. |M. Diop parle.");
        check("fr", "MM. Diop et Sangaré écoutent. |Le Dr. Bâ aussi.");
        check(
            "fr",
            "Voir p. 5 et art. 3 du traité. |Voir aussi no. 12. |Fin.",
        );
        check(
            "fr",
            "Rome, en 52 av. J.-C., est une république. |C’est loin.",
        );
        check("fr", "Il naît en 52 av. J.-C. |Il meurt tard.");
        check(
            "fr",
            "Le riz, le mil, etc. poussent ici. |Le blé, etc. |Voilà.",
        );
        check("fr", "Mme Bâ a 3.500 livres. |Elle lit.");
    }

    #[test]
    fn line_breaks() {
        check(
            "fr",
            "Le texte est coupé\nen milieu de phrase par M.\nDiop. |Fin.",
        );
        check("fr", "Un titre\n|Le texte suit.");
        check(
            "fr",
            "Il décide\u{202f}:\n|a) la paix\u{202f};\n|b) le pain.",
        );
        check("fr", "Article 1. Objet\n|II. Suite\n|Le texte.");
        check(
            "fr",
            "Les représentants de l’organisation des\nNations unies sont arrivés hier à Bamako dans\nla matinée. |Ils repartent demain avec la\nCEDEAO pour une autre capitale de la région.",
        );
    }

    #[test]
    fn dialogues_and_forums() {
        check("fr", "— Qui vient\u{202f}? |— Lui. |— Bien.");
        check(
            "fr",
            "lulu63 :\n|slt, oui moi. |appelle pas ! |va sur place",
        );
        check("fr", "Cf. la loi. |Il part.");
    }

    #[test]
    fn initials_and_acronyms() {
        check("fr", "« K. J.-M. Traoré » signe. |B. Y. Sangaré lit.");
        check("fr", "Il dirige l’O.I.F. |Le Mali en sort.");
        check("fr", "Il est né en 1925. |Il meurt.");
    }

    #[test]
    fn quotations_and_brackets() {
        check("fr", "« Non\u{202f}!\u{202f}» dit-il. |Elle part.");
        check("fr", "Il dit\u{202f}: «\u{202f}Non.\u{202f}» |Elle part.");
        check("fr", "« Quoi\u{202f}? » |« Rien. » |Fin.");
        check("fr", "Non\u{202f}! dit-il. |(C’est tout.) |Elle part.");
        check("fr", "Il part (enfin\u{202f}!), puis revient.");
        check(
            "fr",
            "Il attend… |Puis il part… enfin, presque. |Vraiment ?… |Oui.",
        );
    }

    #[test]
    fn marks_of_notes_stay_with_their_sentence() {
        check("fr", "L’Union compte 138 ports.[1] |Son siège est à Lumé.");
        check(
            "fr",
            "La digue est prête.² |Elle tient.[3][4] |Le maire en rit.",
        );
        check(
            "fr",
            "Il parle de « digues secondaires ».55 |Le juge en doute.",
        );
        check(
            "fr",
            "Vraiment\u{202f}?¹ |Oui.[note 2] |Non.* |Si.(5) |Fin.",
        );
        check("fr", "« Il viendra. »³ |Elle part. [7] |On attend.");
        check(
            "en",
            "The dike holds.[1] |It is new.2 |“It will stay.”3 |Good.",
        );
        check(
            "fr",
            "Il a [sic] dit non. |[…] Puis il part. |Mme Bâ a 3.500 livres.",
        );
        check("fr", "La version 2.4 est sortie. |L’art.4 Bis est abrogé.");
    }

    #[test]
    fn abbreviations_in_quotation_marks_and_before_questions() {
        check(
            "fr",
            "Si « cf. » désigne un renvoi, « ibid. » désigne le même livre. |Fin.",
        );
        check(
            "fr",
            "E. Sarr lui plaît (un peu, beaucoup, ... ?) depuis hier. |Fin.",
        );
        check(
            "fr",
            "Ph.D. est un groupe. |P.-D.G. aussi. |Voir p. ex. le port.",
        );
        check("fr", "Les poissons, p. ex. Sardinella aurita, fuient.");
        check(
            "en",
            "Ports, e.g. Lumé, grow. |They differ, i.e. Not all pay. |See p. 4.",
        );
    }

    #[test]
    fn talk_in_guillemets() {
        check(
            "fr",
            "Awa dit : « Salut ! |Je suis Awa. |Et vous ? » |Omar répond : « Bonjour ! |Je suis Omar. »",
        );
        check(
            "fr",
            "Il dirige l’Office des marées [OMA]. |Le Service des quais [SQ] en dépend.",
        );
    }

    #[test]
    fn a_text_without_an_end_mark() {
        check("fr", "Le port a quitté l’OMA");
        check("fr", "Il pleut. |Le port a quitté l’OMA");
    }

    #[test]
    fn lines_in_small_letters_are_items() {
        check("fr", "par lettre au greffe\n|par téléphone au 4711");
        check("fr", "Écrire au greffe\nou au port.");
    }

    #[test]
    fn items_behind_a_colon_are_not_one_sentence() {
        check(
            "fr",
            "Le guide du port que la mairie vient d’imprimer contient :\n|le plan des quais ;\n|la liste des tarifs\n|et les heures des marées.\n|Il est gratuit,\nou presque.",
        );
        check(
            "fr",
            "Le plan est prêt.\n|les tarifs suivront\nau printemps.",
        );
    }

    #[test]
    fn items_of_one_length_are_not_a_wrapped_paragraph() {
        check(
            "fr",
            "Montrer les quais aux capitaines qui ne les ont pas vus\n|Annoncer les marées avant que les bateaux partent\n|Garder les clés",
        );
    }

    #[test]
    fn a_conjunction_may_end_an_item() {
        check(
            "fr",
            "Le plan des quais, et\n|La liste des tarifs.\n|Le maire et\nBintou Diallo signent.",
        );
    }

    #[test]
    fn numbered_lines_and_lines_that_end_in_a_measure_are_items() {
        check(
            "fr",
            "1. Ouvrir le guide\n|2. Lire la page du\n|3. Fermer le guide",
        );
        check("fr", "Marche : 45 min.\n|Repas : une heure.");
    }

    #[test]
    fn addresses_on_lines_of_their_own() {
        check(
            "fr",
            "Le guide du port\n|https://exemple.test/port\n|Le plan\n|https://exemple.test/plan",
        );
    }

    #[test]
    fn english() {
        check(
            "en",
            "Mr. Diop spoke. |He met the U.S. Army in St. Louis. |Why? |“No.” |Gone.",
        );
        check("en", "He said “no.” |Then he left.");
        check("en", "“Stop!” he said. |She did.");
        check(
            "en",
            "The answer was no. |See (Fig. 3). |Read No. 5. |Mt. Lumé is high.",
        );
    }

    #[test]
    fn numbers_of_parts() {
        check(
            "fr",
            "2.1. La marée monte\n|Étape 2. Ouvrir la vanne. |Partir.",
        );
        check(
            "en",
            "2.1. The tide rises\n|Step 2. Open the valve. |Leave.",
        );
        check("fr", "La version 2.0. |Elle tient à l’étape 2. |Fin.");
    }

    #[test]
    fn trimming() {
        assert_eq!(trim(" ab  ", 0..5), 1..3);
        assert_eq!(trim("   ", 0..3), 3..3);
        assert_eq!(trim("ab", 5..9), 5..5);
    }
}

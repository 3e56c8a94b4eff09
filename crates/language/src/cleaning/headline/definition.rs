//! A line that the text defines, as encyclopedias do with their headwords.

use crate::cleaning::unit::{Form, Unit, before};
use crate::cleaning::wording::Wording;

use super::Head;

/// The most words and bytes of what a text defines at its beginning.
const DEFINED_WORDS: usize = 6;
const DEFINED_BYTES: usize = 80;
/// The most bytes of an article before it.
const ARTICLE_BYTES: usize = 3;

/// The first line that the text defines with its first words, as encyclopedias do: « Almadia »
/// above « L’Almadia (« la grande pirogue ») est une société… ».
pub(super) fn line_that_text_defines(head: &Head<'_>) -> Option<usize> {
    let text = head.units.get(head.text)?.text.as_str();
    let is_defined = |unit: &Unit| unit.is_open() && defines(text, unit, head.wording);
    head.units.get(..head.text)?.iter().position(is_defined)
}

/// Whether a text defines a line with its first words.
pub(in crate::cleaning) fn defines(text: &str, line: &Unit, wording: &Wording) -> bool {
    let is_mark = |c: char| c.is_whitespace() || c == '\'' || c == '’';
    let after_article = text
        .find(is_mark)
        .filter(|end| *end <= ARTICLE_BYTES)
        .and_then(|end| text.get(end..))
        .map(|rest| rest.trim_start_matches(is_mark));
    let words = without_brackets(line.text.trim());
    let mut beginnings = [Some(text), after_article].into_iter().flatten();
    line.form == Form::Text
        && line.words() <= DEFINED_WORDS
        && words.len() <= DEFINED_BYTES
        && !line.key.is_empty()
        && beginnings.any(|text| {
            let rest = without_beginning(text, words);
            rest.is_some_and(|rest| is_definition(rest, wording))
        })
}

/// A headword without what tells it from others: « Koulé » of « Koulé (ville) ».
fn without_brackets(words: &str) -> &str {
    let inside = words
        .strip_suffix(')')
        .and_then(|words| words.rsplit_once('('));
    inside.map_or(words, |(word, _)| word.trim_end())
}

/// A text without the words it begins with, be it with a capital or not.
fn without_beginning<'t>(text: &'t str, words: &str) -> Option<&'t str> {
    let (mut text, mut words) = (text.chars(), words.chars());
    let same = text.next()?.to_lowercase().eq(words.next()?.to_lowercase());
    let rest = same.then_some(text.as_str())?;
    rest.strip_prefix(words.as_str())
}

/// Whether a text goes on as a definition does: « (« la grande pirogue »), fondée en 1990, est une
/// société », « , en anglais Long Boat, est une société ».
fn is_definition(rest: &str, wording: &Wording) -> bool {
    let rest = rest.trim_start();
    let bracket = rest.strip_prefix('(').and_then(|rest| rest.split_once(')'));
    let rest = match bracket {
        Some((_, after)) if comes_to_copula(after, wording) => return true,
        Some((_, after)) => after.trim_start(),
        None => rest,
    };
    // Another name may stand between commas.
    let rest = match rest.strip_prefix(',').map(|rest| rest.split_once(',')) {
        Some(Some((name, after))) if name.len() <= DEFINED_BYTES => after.trim_start(),
        Some(_) => rest.trim_start_matches([' ', ',']),
        None => rest,
    };
    wording.is_copula(rest.split_whitespace().next().unwrap_or_default())
}

/// Whether what is said in passing leads to what the text says something is: « fondée en 1990, est ».
fn comes_to_copula(rest: &str, wording: &Wording) -> bool {
    let words = before(rest, DEFINED_BYTES).split_whitespace();
    let mut sentence = words.take_while(|word| !word.ends_with('.'));
    sentence.any(|word| wording.is_copula(word))
}

#[cfg(test)]
mod tests {
    use crate::cleaning::Cleaner;

    fn assert_title(above: &str, title: Option<&str>, text: &str) {
        let cleaned = Cleaner::new("fr").clean(&format!("{above}\n\n{text}"));
        let found = cleaned.title.as_ref().map(|part| part.text.as_str());
        assert_eq!(found, title, "{above}: {cleaned:#?}");
    }

    #[test]
    fn what_the_text_defines_may_have_a_small_letter_there() {
        let text = "Le paludisme est une maladie transmise par des moustiques, que l’on peut prévenir et guérir si l’on se soigne.\n";
        assert_title(
            "Ministère de la Santé\n\nPaludisme\n\nPrincipaux faits",
            Some("Paludisme"),
            text,
        );
    }

    #[test]
    fn what_the_text_defines_is_the_title() {
        let text = "L’Almadia (« la grande pirogue ») est une société de transport du fleuve, qui relie Koulé aux îles depuis vingt ans.\n";
        assert_title(
            "Almadia\n\nAlmadia\n\nlogo de la société en 1990 sur une de ses pirogues",
            Some("Almadia"),
            text,
        );
        let named = text.replace("») est", "»), en anglais Long Boat (LB), est");
        assert_title("Almadia\n\nlogo de la société", Some("Almadia"), &named);
        let founded = text.replace("») est", "») fondée le 3 mai 1990 à Koulé est");
        assert_title("Almadia", Some("Almadia"), &founded);
    }
}

#![allow(clippy::unwrap_used, clippy::indexing_slicing)]
use super::*;
use crate::lang::rules;

const NAMES: &[(&str, &[&str])] = &[
    ("aes", &["AES", "Alliance des États du Sahel"]),
    ("sahel", &["Sahel"]),
    ("cedeao", &["CEDEAO"]),
    (
        "oif",
        &["OIF", "Organisation internationale de la francophonie"],
    ),
    ("francophonie", &["francophonie"]),
    ("burkina", &["Burkina Faso"]),
    ("ivoire", &["Côte d’Ivoire"]),
    ("niger", &["Niger"]),
    ("lavrov", &["Sergueï Lavrov"]),
    ("russie", &["Russie"]),
    ("brics", &["BRICS"]),
    ("union", &["Union africaine"]),
    ("fu-aes", &["FU-AES"]),
];
const EXPRESSIONS: &[(&str, &[&str])] = &[
    ("issue", &["à l’issue de", "à l’issue d’"]),
    ("sous-region", &["sous-région"]),
    ("hui", &["hui"]),
    ("estimer", &["estime"]),
    ("importer", &["n’importe quoi"]),
];

fn matcher(lang: &str) -> (Vec<&'static str>, Matcher) {
    let mut ids = Vec::new();
    let mut forms = Vec::new();
    for (group, rule) in [
        (NAMES, MatchRule::for_name as fn(&str) -> MatchRule),
        (EXPRESSIONS, MatchRule::for_expression),
    ] {
        for (id, written) in group {
            forms.extend(written.iter().map(|form| (ids.len(), *form, rule(form))));
            ids.push(*id);
        }
    }
    (ids, Matcher::new(forms, rules(lang)))
}

/// The text with `[` and `]` around every mention must be what matching the text without
/// them gives. A `|` marks a boundary that an apostrophe makes, for the eye only.
#[track_caller]
fn check(expected: &str) {
    check_in("fr", expected);
}

#[track_caller]
fn check_in(lang: &str, expected: &str) {
    let expected = expected.replace('|', "");
    let text = expected.replace(['[', ']'], "");
    let mut marked = String::new();
    let mut at = 0;
    for found in matcher(lang).1.find(&text) {
        marked.push_str(&text[at..found.range.start]);
        marked.push_str(&format!("[{}]", &text[found.range.clone()]));
        at = found.range.end;
    }
    marked.push_str(&text[at..]);
    assert_eq!(marked, expected);
}

#[test]
fn elided_articles_are_words_of_their_own() {
    check("l’|[AES] et la [CEDEAO]");
    check("L'|[AES], qu’|[OIF], jusqu’|[AES], lorsqu’|[AES] et presqu’|[AES]");
    check("aujourd’hui, quelqu’hui, l’|[hui]");
    check("‘[AES]’ et '[AES]'");
}

#[test]
fn all_that_elides_is_known() {
    check("qu’|[AES], s’|[AES], n’|[OIF], c’|[AES], m’|[OIF], t’|[AES], d’|[AES], j’|[OIF]");
    check("lorsqu’|[OIF], puisqu’|[AES], quoiqu’|[AES], presqu’|[AES], Presqu’|[AES]");
}

#[test]
fn an_apostrophe_has_many_shapes() {
    for mark in ["'", "’", "ʼ", "′", "‘", "´", "’ ", "' "] {
        check(&format!(
            "l{mark}[AES], [Côte d{mark}Ivoire], [à l{mark}issue de] tout"
        ));
        check(&format!("[N{mark}importe quoi] et [n{mark}importe quoi]"));
    }
    check_in("en", "the [AES]' [OIF]");
}

#[test]
fn words_are_whole() {
    check("les NIGERIENS du [Niger], NAES et AES2 et 2AES");
    check("la [Russie], les Russies, la russification");
}

#[test]
fn short_forms_keep_their_case() {
    check("[AES], aes, Aes, niger, [Niger], NIGER");
    check("[Burkina Faso], [BURKINA FASO], [cédéao], [Cedeao]");
    check("les [BRICS] et les brics");
}

#[test]
fn dotted_acronyms() {
    check("l’|[O.I.F.] et l’|[O.I.F], la [C.E.D.E.A.O.] aussi, o.i.f.");
}

#[test]
fn hyphens_join_and_dashes_part() {
    check("la [FU-AES], l’anti-AES, AES-Russie, Russie-AES");
    check("[AES]–[Russie], [AES] - [Russie], [AES]- et -[Russie]");
    check("[Burkina-Faso] et [Côte-d’Ivoire], [Burkina\u{2011}Faso]");
    check("la [sous-région], sous région");
    check("[estime]-t-il, [estime]-t-elle, estime-toile");
}

#[test]
fn spaces_and_marks_vary() {
    check("le [Burkina\u{a0}Faso], le [Burkina\u{202f}Faso], le [Burkina \n Faso]");
    check("l’|[alliance des e\u{301}tats du Sahel]");
}

#[test]
fn a_form_that_ends_in_an_apostrophe() {
    check("[à l’issue d’]un vote et [à l’issue de] la réunion, à l’issue des");
}

#[test]
fn the_longest_form_wins() {
    check("l’|[Alliance des États du Sahel] ([AES])");
    check("[Organisation internationale de la francophonie] ([OIF])");
    let (ids, matcher) = matcher("fr");
    let found = matcher.find("l’Alliance des États du Sahel");
    let inside: Vec<&str> = found[0].inside.iter().map(|entry| ids[*entry]).collect();
    assert_eq!((ids[found[0].entry], inside), ("aes", vec!["sahel"]));
}

#[test]
fn addresses_are_left_alone() {
    check("https://example.org/AES et www.aes.org/AES, AES.org, AES@example.org, @AES");
    check("voir l’|[AES]. Puis #[AES], (AES.info)");
}

#[test]
fn a_possessive_in_english() {
    check_in("en", "[AES]’s, [AES]' and AES’x");
    check("AES’s");
}

#[test]
fn long_texts_are_searched_block_by_block() {
    let (_, matcher) = matcher("fr");
    let form = "Alliance des États du Sahel";
    // Wherever the form lies about the end of a block, and with no space to end one at.
    let fillers = (super::BLOCK - 40..super::BLOCK + 10).step_by(6);
    let fillers = fillers.map(|length| "é ".repeat(length / 2));
    for filler in fillers.chain(["é".repeat(3 * super::BLOCK)]) {
        for joint in ["x ", " ", " l’"] {
            let text = format!("{filler}{joint}{form} {filler} {form}");
            let found = matcher.find(&text);
            let parts: Vec<&str> = found.iter().map(|one| &text[one.range.clone()]).collect();
            assert_eq!(parts, [form, form], "{}", filler.len());
        }
    }
}

#[test]
fn nothing_to_find() {
    let none = Matcher::new(Vec::<(usize, &str, MatchRule)>::new(), rules("fr"));
    assert!(none.find("l’AES").is_empty());
    let empty = ["", " ", "!"].map(|form| (0, form, MatchRule::for_name(form)));
    assert!(Matcher::new(empty, rules("fr")).find("! oh !").is_empty());
}

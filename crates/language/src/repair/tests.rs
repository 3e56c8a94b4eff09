#![allow(clippy::indexing_slicing, clippy::unwrap_used)]
use super::*;
use crate::lang::rules;

const FORMS: [&str; 2] = ["Confédération des États du Sahel", "Burkina Faso"];

#[track_caller]
fn check(kind: Option<RepairKind>, came: &str, expected: &str) {
    let repaired = repair(came, rules("fr"), FORMS);
    assert_eq!(repaired.text(), expected);
    assert_eq!(repaired.undone(), came);
    let told = repaired.told();
    assert_eq!(told.first().map(|told| told.kind), kind, "{told:?}");
}

#[test]
fn ligatures_are_written_out_and_letters_stay() {
    let kind = Some(RepairKind::Ligature);
    check(
        kind,
        "un communiqué o\u{fb03}ciel",
        "un communiqué officiel",
    );
    check(
        kind,
        "les A\u{fb00}aires du \u{fb02}euve",
        "les Affaires du fleuve",
    );
    check(None, "une œuvre, et cætera", "une œuvre, et cætera");
}

#[test]
fn soft_hyphens_go_but_for_those_that_guard_a_hyphen() {
    let kind = Some(RepairKind::SoftHyphen);
    check(kind, "la fran\u{ad}co\u{ad}phonie", "la francophonie");
    let kind = Some(RepairKind::BrokenWord);
    check(kind, "la franco\u{ad}\nphonie est", "la francophonie\nest");
    let kind = Some(RepairKind::BrokenCompound);
    check(
        kind,
        "un choc trans-\u{ad}\nfrontalier fort",
        "un choc trans-frontalier\nfort",
    );
}

#[test]
fn words_broken_at_a_line_end_are_joined() {
    let kind = Some(RepairKind::BrokenWord);
    for (came, expected) in [
        // In the glossary.
        (
            "la Confédé-\nration des États",
            "la Confédération\ndes États",
        ),
        ("le Burki-\nna Faso dort", "le Burkina\nFaso dort"),
        // Elsewhere in the text, in other letters.
        (
            "MARCHÉS\nau mar-  \n  ché, dit-il",
            "MARCHÉS\nau marché,\ndit-il",
        ),
        // By its syllables.
        ("un gouverne-\nment neuf", "un gouvernement\nneuf"),
        (
            "des mesures nouvel-\nles pour",
            "des mesures nouvelles\npour",
        ),
        ("le DÉVELOP-\nPEMENT du", "le DÉVELOPPEMENT\ndu"),
        ("le sous-déve-\nloppement du", "le sous-développement\ndu"),
        // Nothing stands behind it on its line.
        (
            "il voit le gouverne-\nment.\n\nFin",
            "il voit le\ngouvernement.\n\nFin",
        ),
    ] {
        check(kind, came, expected);
    }
}

#[test]
fn compounds_keep_their_hyphen() {
    let kind = Some(RepairKind::BrokenCompound);
    for (came, expected) in [
        ("la Guinée-\nBissau dort", "la Guinée-Bissau\ndort"),
        ("les États-\nUnis dorment", "les États-Unis\ndorment"),
        ("c’est-\nà-dire demain", "c’est-à-dire\ndemain"),
        ("un vis-à-\nvis utile", "un vis-à-vis\nutile"),
        ("la sous-\nrégion dort", "la sous-région\ndort"),
        ("que dit-\nil ici", "que dit-il\nici"),
        ("y a-\nt-il ici", "y a-t-il\nici"),
        ("soi et eux-\nmêmes ici", "soi et eux-mêmes\nici"),
        ("de 10-\n20 pays", "de 10-20\npays"),
        // Elsewhere in the text.
        (
            "l’eau-forte ; une eau-\nforte bleue",
            "l’eau-forte ; une eau-forte\nbleue",
        ),
    ] {
        check(kind, came, expected);
    }
    for alone in [
        "les per-\net polyfluorées",
        "centre- ou sud-américain",
        "un mot -\nun autre",
        "voir https://exemple.test/le-gouverne-\nment ici",
        "Mal-\n\nfin",
    ] {
        check(None, alone, alone);
    }
}

#[test]
fn what_is_unclear_keeps_its_hyphen_and_is_told() {
    let came = "la taxe et l’eau ; une taxe-\neau potable";
    let repaired = repair(came, rules("fr"), FORMS);
    assert_eq!(repaired.text(), "la taxe et l’eau ; une taxe-eau\npotable");
    let told = Told {
        kind: RepairKind::UnclearHyphen,
        line: 1,
        before: "taxe-\neau".to_owned(),
        after: "taxe-eau".to_owned(),
    };
    assert_eq!(repaired.told(), [told]);
}

#[test]
fn a_line_that_is_nothing_but_half_a_word_stays() {
    for came in [
        "gouverne-\nment\n",
        "le\ngouverne-\nment-\nsuite",
        "un inter-\ngouverne-\nmental ici",
        "mot- gouverne-\nment\n",
    ] {
        check(None, came, came);
    }
}

#[test]
fn marks_of_notes_go() {
    let kind = Some(RepairKind::NoteMark);
    for (came, expected) in [
        ("le Mali³ et la CEDEAO[12].", "le Mali et la CEDEAO."),
        ("138 pays.[1] Son siège", "138 pays. Son siège"),
        ("prête.² Elle", "prête. Elle"),
        ("prête.2 Elle", "prête. Elle"),
        (
            "« libertés secondaires ».55 Le juge",
            "« libertés secondaires ». Le juge",
        ),
        ("« libertés »55.", "« libertés »."),
        ("en 1960[1][2], puis", "en 1960, puis"),
        ("la banque[3, 4] (BCEAO)⁵ dort", "la banque (BCEAO) dort"),
        ("organisations\\[4] (OI)", "organisations (OI)"),
        ("le Mali<sup>3</sup> et", "le Mali et"),
        ("en 1960<sup><a href=\"#n3\">3</a></sup>.", "en 1960."),
        ("le Mali[[3]](https://exemple.test/a#n3) et", "le Mali et"),
        ("le **Mali**[^3] et", "le **Mali** et"),
    ] {
        check(kind, came, expected);
    }
}

#[test]
fn what_only_looks_like_a_mark_stays() {
    for came in [
        "30 m², 5 km², 3 dam³ et 10⁶ x²",
        "le CO₂, le 1er et le 1ᵉʳ mai, le XXᵉ",
        "10<sup>6</sup>, m<sup>2</sup>, 1<sup>er</sup>",
        "la sécurité extérieure [DGSE] en [2012], page [12]",
        "Art.12 Le prix, n.5 Le, p.3 Il",
        "3.500 euros, version.2 finale, l’A320",
        "le mot[s], l’an[2012], x[1], tableau[0]",
        "[1] Première note\n[^2]: Seconde",
        "[texte][1]",
    ] {
        check(None, came, came);
    }
}

#[test]
fn places_lead_back_and_forth() {
    let came = "un oﬃcier de la Confédé-\nration[3] des États";
    let repaired = repair(came, rules("fr"), FORMS);
    assert_eq!(
        repaired.text(),
        "un officier de la Confédération\ndes États"
    );
    for (now, then) in [
        ("officier", "oﬃcier"),
        ("ffi", "ﬃ"),
        ("Confédération", "Confédé-\nration"),
        ("Confédération\ndes", "Confédé-\nration[3] des"),
        ("États", "États"),
    ] {
        let at = repaired.text().find(now).unwrap();
        let there = at..at + now.len();
        let origin = repaired.original(there.clone());
        assert_eq!(&came[origin.clone()], then);
        assert_eq!(repaired.repaired(origin), there);
    }
    let kinds: Vec<_> = repaired
        .told()
        .into_iter()
        .map(|one| (one.line, one.kind))
        .collect();
    let expected = [
        (1, RepairKind::Ligature),
        (1, RepairKind::BrokenWord),
        (2, RepairKind::NoteMark),
    ];
    assert_eq!(kinds, expected);
}

#[test]
fn typography_is_set_right_and_back() {
    let set = |came: &str| {
        let repaired = repair_typography(came, rules("fr"));
        assert_eq!(repaired.undone(), came);
        (repaired.text().replace('\u{202f}', "~"), repaired.count())
    };
    for (came, expected, count) in [
        ("L'UVV l'a dit : \"Non !\"", "L’UVV l’a dit~: «~Non~!~»", 6),
        (
            "l'\"appel\" d'hier ; qui ?!",
            "l’«~appel~» d’hier~; qui~?!",
            6,
        ),
        ("« Oui », dit-il\u{a0}!", "«~Oui~», dit-il~!", 3),
        ("aujourd'hui", "aujourd’hui", 1),
        // Nothing says which of them begins; the next paragraph is another matter.
        ("un \"deux\nun \"deux\"", "un \"deux\nun «~deux~»", 2),
        (
            "un écran de 15\" et un de 17\"",
            "un écran de 15\" et un de 17\"",
            0,
        ),
        (
            "à 12:30, https://rfi.fr/?a=b, 'x' :-)",
            "à 12:30, https://rfi.fr/?a=b, 'x' :-)",
            0,
        ),
        ("«~Non~!~» dit l’UVV~:", "«~Non~!~» dit l’UVV~:", 0),
    ] {
        let came = came.replace('~', "\u{202f}");
        assert_eq!(set(&came), (expected.to_owned(), count), "{came}");
    }
    let english = repair_typography("It's \"fine\" : yes !", rules("en"));
    assert_eq!(english.count(), 0);
}

//! Tests as notation: `[…]` is an acronym, `{…=AES}` what the text gives as the long form of
//! AES.
#![allow(clippy::indexing_slicing)]

use super::acronyms;
use crate::lang::rules;

#[track_caller]
fn check(expected: &str) {
    let mut text = String::new();
    let mut chars = expected.chars();
    while let Some(c) = chars.next() {
        match c {
            '[' | ']' | '{' => {}
            '=' => {
                chars.find(|c| *c == '}');
            }
            c => text.push(c),
        }
    }
    let found = acronyms(&text, rules("fr"));
    let mut marks: Vec<(usize, usize, String)> = Vec::new();
    for range in &found.acronyms {
        marks.push((range.start, 1, "[".to_owned()));
        marks.push((range.end, 0, "]".to_owned()));
    }
    for definition in &found.definitions {
        let form = &text[definition.acronym.clone()];
        marks.push((definition.expansion.start, 1, "{".to_owned()));
        marks.push((definition.expansion.end, 0, format!("={form}}}")));
    }
    marks.sort();
    for (at, _, mark) in marks.into_iter().rev() {
        text.insert_str(at, &mark);
    }
    assert_eq!(text, expected);
}

#[test]
fn capitals() {
    check("L’[ONU], l’[UE] et qu’[OIF] ; d'[AES], aux [BRICS], le [G5] Sahel, le [G20].");
    check("La [FU-AES], la [COVID-19], la [R&D], l’accord [AES]-Russie, l’ex-[URSS].");
    check("L’[O.I.F.] et l’[U.E.] : K. J.-M. Traoré, J. F. Diop, av. J.-C., MM. Ba et Sow.");
    check("La [BAfD], un [ARNm], les [ONGs], mais Mme Koné, XXIe siècle, 300 MWh, le CO2.");
    check("Voir www.AES.org, info@ONU.org, rapport_AES.pdf et https://un.org/PDF.");
}

#[test]
fn numerals_units_and_codes() {
    check("Louis XIV, le chapitre IV, MMXXIV, 12 MW, 5 GW.");
    check("Langues : FR | EN | ES. Pays : BF, ML et NE. (EN) L’[OIF] (FR)");
    check("L’[UE], l’[ONU] et la [SDN].");
}

#[test]
fn capitals_for_display() {
    check("MALI : LA CEDEAO RÉAGIT\nLe président a parlé.");
    check("MALI : LA [CEDEAO] RÉAGIT\nLa [CEDEAO] a parlé.");
    check("Il a crié NON À LA GUERRE devant l’[ONU].");
    check("PAR JEAN KONÉ\nAssimi GOÏTA et M. DIOP ont salué la [CAF].");
    check("Le président Assimi GOITA a reçu Radio [RFI]. GOITA a souri.");
}

#[test]
fn long_forms_first() {
    check(
        "La {Communauté économique des États de l’Afrique de l’Ouest=CEDEAO} ([CEDEAO]) dit non.",
    );
    check("l’{Alliance des États du Sahel=AES} ([AES], créée en 2023)");
    check("Les {organisations non gouvernementales=ONG} ([ONG]) partent.");
    check(
        "la {Mission multidimensionnelle intégrée des Nations unies pour la stabilisation au Mali=MINUSMA} ([MINUSMA])",
    );
    check("l’« {Organisation internationale de la francophonie=OIF} » ([OIF])");
    check("l’{Union africaine=UA}, dite [UA], et l’{Union européenne=UE} ou [UE]");
    check("la {Banque africaine de développement=BAD}, en abrégé [BAD], prête.");
    check("Le {Fonds monétaire international=FMI} – [FMI] – prête.");
}

#[test]
fn acronyms_first() {
    check("L’[OIF] ({Organisation internationale de la francophonie=OIF}) se réunit.");
    check("La [BAD], ou {Banque africaine de développement=BAD}, prête.");
    check("[AES] : {Alliance des États du Sahel=AES}\n[UA] : pays");
    check("Le [FMI] (le {Fonds monétaire international=FMI}, à Washington)");
}

#[test]
fn letters_of_another_language() {
    check("Le {Bureau de la coordination des affaires humanitaires=OCHA} ([OCHA]) alerte.");
    check("selon le rapport du {Fonds des Nations unies pour l’enfance=UNICEF} ([UNICEF])");
    check(
        "le coordonnateur du {Bureau des Nations unies pour l’Afrique de l’Ouest et le Sahel=UNOWAS} ([UNOWAS])",
    );
    check("La [FAO], l’{Organisation pour l’alimentation et l’agriculture=FAO}, a dit");
    check("et {Organisation des Nations Unies pour l’alimentation=FAO} ([FAO])");
    check("L’[UNICEF] ({Fonds des Nations unies pour l’enfance=UNICEF}) alerte.");
}

#[test]
fn forms_like_words() {
    check("l’{Institut national de la statistique=Insta} ([Insta]) et l’[Insta]");
    check("La [CEDEAO] part, la [Cédéao] revient.");
    check("L’[AES] part, l’[Aes] revient, mais Aes dort.");
}

#[test]
fn brackets_that_define_nothing() {
    check("Marie Dupont ([LR], Nord) et Paul (56 ans) à Genève (Suisse) en 2024 ([AFP])");
    check("le porte-parole de l’armée ([AFP]) et à l’Assemblée nationale ([AFP])");
    check("l’[ONU] (New York) et la [CAF] (Maroc, Sénégal et Mali)");
}

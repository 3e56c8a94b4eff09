//! Which lines above the text may be the headline at all.

use std::ops::RangeInclusive;

use crate::cleaning::page_name::NAME_BYTES;
use crate::cleaning::unit::{Form, Unit};

use super::{HEADLINE_WORDS, Head};

/// The bytes of a headline.
const HEADLINE_BYTES: RangeInclusive<usize> = NAME_BYTES..=260;

impl Head<'_> {
    /// Whether an open line without further markup may be a headline.
    pub(super) fn may_be_headline(&self, unit: &Unit) -> bool {
        unit.is_open()
            && HEADLINE_BYTES.contains(&unit.text.len())
            && unit.words() >= HEADLINE_WORDS
            && !matches!(unit.form, Form::Item | Form::Quote | Form::Row)
            && !unit.announces()
            && !is_point(&unit.text)
            && !self.wording.is_section(&unit.key)
            && !self.meta.is_letterhead(unit)
            && !self.meta.are_persons_names(unit)
            && !self.meta.is_field(unit)
            && !self.meta.are_days(&unit.key)
            && !self.meta.names_two_days(&unit.key)
            && !self.wording.heads_part(unit)
            && !self.wording.is_salutation(&unit.key)
    }
}

/// A point of a sentence that a list goes on with: « 2 / de la Caisse des pêcheurs ».
fn is_point(text: &str) -> bool {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let point = rest.trim_start().strip_prefix(['/', ')', '-', '.', '°']);
    rest.len() < text.len()
        && point.is_some_and(|point| point.trim_start().starts_with(char::is_lowercase))
}

/// Whether a line names an official text, says what a letter is about, or is called the title:
/// « Loi n° 12 portant création du port », « Objet : Ouverture du port ».
pub(super) fn names_itself(head: &Head<'_>, unit: &Unit) -> bool {
    head.wording.names_act(&unit.key) || head.wording.names_subject(&unit.text)
}

#[cfg(test)]
mod tests {
    use super::super::asserted::{TEXT, assert_title};

    #[test]
    fn names_fields_parts_and_days_are_no_titles() {
        let title = "Le marché rouvre";
        for line in [
            "Ana Lobe1,2, Paul Ekani3, Issa Kombé1",
            "Professeure responsable : Ana Lobe",
            "Durée des travaux : 2016-2018",
            "Du 12 mars au 30 juin 2018",
            "Article 1 – Objet du présent règlement",
            "relatif aux travaux du second hangar",
            "Étude no 12, mars 2018",
        ] {
            assert_title(&format!("{title}\n\n{line}"), Some(title), TEXT);
        }
    }

    #[test]
    fn points_and_letters_of_an_index_are_no_titles() {
        assert_title("A", None, TEXT);
        let points = "au profit :\n\n1 / de la Caisse des pêcheurs de Koulé\n\n2 / de l’Union des ports du fleuve et des";
        assert_title(
            &format!("Cour de Koulé, Chambre sociale, 12 mars 2014\n\n{points}"),
            Some("Cour de Koulé, Chambre sociale, 12 mars 2014"),
            TEXT,
        );
    }

    #[test]
    fn an_official_text_names_itself() {
        for title in [
            "LOI n° 2018-12 du 12 mars 2018",
            "Décret portant création du Comité des pirogues",
            "Délibération n° 2018-12 : Tarifs du marché",
            "Objet : Ouverture de la campagne de pêche",
        ] {
            let above = format!(
                "La Voix de Koulé et des îles\n\n{title}\n\nLes dispositions générales\n\nLe champ d’application du texte"
            );
            assert_title(&above, Some(title), TEXT);
        }
        let list = "Loi n° 11 sur les bacs\n\nLoi n° 12 sur la pêche\n\nUne ville et son fleuve";
        assert_title(list, Some("Loi n° 12 sur la pêche"), TEXT);
    }

    #[test]
    fn a_line_may_be_called_the_title() {
        assert_title(
            "Actes de la sixième rencontre : les marchés du fleuve, les ports et les îles\n\nTitre : Nos pirogues\nAuteure : Ana Lobe",
            Some("Titre : Nos pirogues"),
            TEXT,
        );
    }

    #[test]
    fn controls_and_agencies_are_no_titles() {
        assert_title(
            "AFP\n\nPublié le 12/03/2014 à 10:15\n\nPartager",
            None,
            TEXT,
        );
        let controls = "Transféré par\n\nFormats disponibles\n\nTéléchargez aux formats PDF, TXT ou lisez en ligne\n\nAjouter au panier";
        let title = "Le plan directeur du port";
        assert_title(&format!("{title}\n\n{controls}"), Some(title), TEXT);
    }
}

#![allow(clippy::unwrap_used)]

use super::*;
use crate::lang::rules;

/// Pairs as `1+2=1`, sentences counted from 1.
fn pairs(french: &str, english: &str) -> String {
    let left = Side {
        text: french,
        rules: rules("fr"),
    };
    let right = Side {
        text: english,
        rules: rules("en"),
    };
    let side = |range: &Range<usize>| {
        let numbers: Vec<String> = range.clone().map(|at| (at + 1).to_string()).collect();
        numbers.join("+")
    };
    let aligned = align(left, right, &[("CEDEAO".to_owned(), "ECOWAS".to_owned())]);
    let pairs: Vec<String> = aligned
        .pairs
        .iter()
        .map(|pair| format!("{}={}", side(&pair.left), side(&pair.right)))
        .collect();
    pairs.join(" ")
}

#[test]
fn one_to_one() {
    assert_eq!(
        pairs(
            "Le train part à 8 h. Il arrive à midi.",
            "The train leaves at 8. It arrives at noon."
        ),
        "1=1 2=2"
    );
}

#[test]
fn two_sentences_for_one() {
    let french = "Le pont est fermé depuis mardi. Les camions passent par Toumba, à quarante kilomètres de là.";
    let english = "The bridge has been closed since Tuesday, and lorries go round by Toumba, forty kilometres away.";
    assert_eq!(pairs(french, english), "1+2=1");
}

#[test]
fn a_sentence_left_out() {
    let french = "Le maire a ouvert la séance à 9 heures.\n\nUn incident a retardé le vote du budget.\n\nLa CEDEAO enverra 12 observateurs.";
    let english = "The mayor opened the session at 9 o’clock.\n\nECOWAS will send 12 observers.";
    assert_eq!(pairs(french, english), "1=1 2= 3=2");
}

#[test]
fn lines_of_a_list_are_units() {
    let french = "Le guide du port contient :\nLe plan des quais\nLa liste des tarifs\nLes heures des marées\n\nIl est gratuit.";
    let english = "The harbour guide contains:\nA plan of the quays\nThe list of fees\nThe hours of the tides\n\nIt is free.";
    let each = "1=1 2=2 3=3 4=4 5=5";
    assert_eq!(pairs(french, english), each);
    let parted = french.replace('\n', "\n\n");
    assert_eq!(pairs(&parted, english), each);
    let small = "Écrire :\n\npar lettre au greffe du port\npar téléphone au 4711";
    let english = "Write:\n\nby letter to the port registry\nby phone at 4711";
    assert_eq!(pairs(small, english), "1=1 2=2 3=3");
}

#[test]
fn items_are_cut_the_same_on_both_sides() {
    // The French ones begin small or are of one length, as the lines of a wrapped paragraph are.
    let french = "Le guide que la mairie du port vient d’imprimer montre :\nles quais ;\nles tarifs ;\nles marées.\n\nMontrer les quais aux capitaines qui ne les ont pas vus\nAnnoncer les marées avant que les bateaux partent\nGarder les clés";
    let english = "The guide that the port’s town hall has just printed shows:\nQuays;\nFees;\nTides.\n\nShow captains the quays\nAnnounce tides before boats leave\nKeep the keys";
    assert_eq!(pairs(french, english), "1=1 2=2 3=3 4=4 5=5 6=6 7=7");
}

#[test]
fn contents_come_back_as_headings() {
    let french = "Sommaire\nQuais\nTarifs\nAide\n\nQuais\n\nLe port a trois quais.\n\nTarifs\n\nChaque bateau paie. Le tarif baisse en hiver.\n\nAide\n\nAppelez le greffe.";
    let english = "Contents\nQuays\nFees\nHelp\n\nQuays\n\nThe port has three quays.\n\nFees\n\nEvery boat pays. The fee falls in winter.\n\nHelp\n\nCall the registry.";
    assert_eq!(
        pairs(french, english),
        "1=1 2=2 3=3 4=4 5=5 6=6 7=7 8=8 9=9 10=10 11=11"
    );
}

#[test]
fn a_heading_keeps_its_pair() {
    let french =
        "Les quais\n\nLe port a trois quais. Deux sont neufs.\n\nLes tarifs\n\nChaque bateau paie.";
    let english = "The quays\n\nThe port has three quays. Two are new.\n\nFees\n\nEvery boat pays.";
    assert_eq!(pairs(french, english), "1=1 2=2 3=3 4=4 5=5");
}

#[test]
fn wrapped_lines_are_one_paragraph() {
    let french = "Le port de Lumé a trois quais, dont deux ont été\nconstruits après la grande crue qui avait emporté\nl’ancien. Le troisième est plus ancien que la\nville.";
    let english = "The port of Lumé has three quays, two of which were built after the great flood that had swept the old one away. The third is older than the town.";
    assert_eq!(pairs(french, english), "1=1 2=2");
}

#[test]
fn numbers_names_and_acronyms_lead_back() {
    // Nothing else tells: the sentences before it are not the same, and not as many.
    let french = "Les pluies furent rares. Beaucoup de familles partirent vers la côte. En 2006, l’UNICEF et l’OIM ont ouvert un bureau. Il ferme tôt.";
    let english = "In 2006, UNICEF and IOM opened an office. It closes early.";
    assert_eq!(pairs(french, english), "1= 2= 3=1 4=2");
}

#[test]
fn acronyms_differ_in_the_order_of_their_letters() {
    let french = "Le maire part. Le juge vient. Le FMI et l’OTAN se taisent.";
    let english = "IMF and NATO keep quiet.";
    assert_eq!(pairs(french, english), "1= 2= 3=1");
}

#[test]
fn nothing_to_pair() {
    assert_eq!(pairs("", ""), "");
    assert_eq!(pairs("Seul.", ""), "1=");
    assert_eq!(pairs(" \n", "Alone."), "=1");
}

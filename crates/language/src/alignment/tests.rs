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
fn nothing_to_pair() {
    assert_eq!(pairs("", ""), "");
    assert_eq!(pairs("Seul.", ""), "1=");
    assert_eq!(pairs(" \n", "Alone."), "=1");
}

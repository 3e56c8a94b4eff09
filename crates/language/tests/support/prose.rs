//! Text for properties.

use proptest::prelude::*;

/// Text made of what the rules look at, and of anything else.
pub(crate) fn prose() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => prop::sample::select(vec![
            "AES", "O.I.F.", "M. ", "J.-C.", "l’", "qu'", "«\u{202f}", "\u{202f}»", "! ", "? ", ". ", "… ",
            "e\u{301}", "œ", "\u{ad}", "-", "–", "\n", " ", "(", ")", "www.a.fr", "etat", "É", "ß", "İ",
        ]).prop_map(str::to_owned),
        1 => any::<String>(),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

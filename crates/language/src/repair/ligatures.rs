//! Ligatures that typesetting makes of letters, and that PDFs give away as one character. œ and æ are letters of the
//! language, and stay.

use super::edits::{Edit, RepairKind};
use crate::fold::written_out;

pub(super) fn edits(text: &str) -> Vec<Edit> {
    let found = text.char_indices();
    let found = found.filter_map(|(at, c)| Some((at, c, written_out(c)?)));
    let edits = found.map(|(at, c, letters)| Edit {
        kind: Some(RepairKind::Ligature),
        range: at..at + c.len_utf8(),
        with: letters.to_owned(),
    });
    edits.collect()
}

//! The mentions in a text that is no article yet.

use std::ops::Range;

use crate::article::Passage;
use crate::files::ContentFile;
use crate::glossary::SiteGlossary;
use language::lang::rules;

use super::mark_mentions::{Marker, Recogniser};

/// A mention found in a plain text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PlainMention {
    /// The id of the entry.
    pub entry: String,
    /// The bytes of the text.
    pub range: Range<usize>,
}

/// The mentions that a lesson with this text would have before its author marked any, in
/// order. Faults of the glossary are passed over: what can be read of it is used.
pub fn annotate(text: &str, lang: &str, glossary: &[ContentFile]) -> Vec<PlainMention> {
    let (glossary, _) = SiteGlossary::read(glossary);
    let recogniser = Recogniser::new(&glossary, rules(lang));
    let passage = Passage::plain(text.to_owned(), 1);
    let marks = Marker::new(&recogniser, &[]).marks(&passage, None);
    let mentions = marks.into_iter().filter_map(|mark| {
        Some(PlainMention {
            entry: glossary.item(mark.entry)?.entry.id.clone(),
            range: mark.range,
        })
    });
    mentions.collect()
}

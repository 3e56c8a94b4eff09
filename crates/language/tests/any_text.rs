//! What holds for any text, however odd.
#![allow(clippy::unwrap_used, clippy::indexing_slicing)]

#[path = "support/prose.rs"]
mod support;

use language::acronyms::acronyms;
use language::fold::{Folded, fold};
use language::lang::rules;
use language::matching::{MatchRule, Matcher};
use language::names::names;
use language::text::sentences::{sentences, trim};
use proptest::prelude::*;
use support::prose;
use unicode_normalization::UnicodeNormalization;

proptest! {
    #[test]
    fn acronyms_and_long_forms_are_words_of_the_text(text in prose()) {
        let found = acronyms(&text, rules("fr"));
        let mut end = 0;
        for range in &found.acronyms {
            prop_assert!(range.start >= end);
            prop_assert!(!text[range.clone()].trim().is_empty());
            end = range.end;
        }
        for definition in &found.definitions {
            prop_assert!(!text[definition.expansion.clone()].is_empty());
            prop_assert!(!text[definition.acronym.clone()].is_empty());
        }
    }

    #[test]
    fn names_are_counted(text in prose()) {
        for name in names(&text, &[], rules("fr")) {
            prop_assert!(name.count > 0 && !name.text.is_empty());
        }
    }

    #[test]
    fn composed_and_decomposed_texts_have_the_same_mentions(text in prose()) {
        let forms = ["AES", "État", "l’École", "cœur"];
        let forms = forms.iter().enumerate();
        let known = forms.map(|(at, form)| (at, *form, MatchRule::for_name(form)));
        let matcher = Matcher::new(known, rules("fr"));
        let mentions = |text: &str| -> Vec<(usize, String)> {
            let found = matcher.find(text).into_iter();
            found.map(|one| (one.entry, text[one.range].nfc().collect())).collect()
        };
        let composed: String = text.nfc().collect();
        let decomposed: String = text.nfd().collect();
        prop_assert_eq!(mentions(&composed), mentions(&decomposed));
    }

    #[test]
    fn sentences_tile_the_text(text in prose(), lang in "fr|en|es") {
        let mut end = 0;
        for range in sentences(&text, rules(&lang)) {
            prop_assert_eq!(range.start, end);
            prop_assert!(text.get(range.clone()).is_some_and(|sentence| !sentence.is_empty()));
            prop_assert!(text.get(trim(&text, range.clone())).is_some());
            end = range.end;
        }
        prop_assert_eq!(end, text.len());
    }

    #[test]
    fn folding_leads_back_to_characters(text in prose()) {
        let folded = Folded::new(&text);
        prop_assert_eq!(folded.cased().len(), folded.lower().len());
        for (at, c) in folded.lower().char_indices() {
            if let Some(range) = folded.original(at..at + c.len_utf8()) {
                prop_assert!(text.get(range).is_some());
            }
        }
        prop_assert_eq!(fold(&fold(&text)), fold(&text));
    }

    #[test]
    fn mentions_are_words_of_the_text_in_order(text in prose(), form in "[A-Za-zé’ .-]{1,6}") {
        let forms = ["AES", "OIF", "état", "E", form.as_str()];
        let forms = forms.into_iter().enumerate().map(|(at, form)| (at, form, MatchRule::for_name(form)));
        let mut end = 0;
        for found in Matcher::new(forms, rules("fr")).find(&text) {
            prop_assert!(found.range.start >= end);
            prop_assert!(text.get(found.range.clone()).is_some_and(|words| !words.is_empty()));
            end = found.range.end;
        }
    }
}

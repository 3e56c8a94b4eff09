//! What the classes and ids of elements say, by the words they are put together from.

use std::collections::{HashMap, HashSet};

use crate::cleaning::why::Why;
use crate::cleaning::words::PageWords;

/// The most words of a class that are looked at: nobody gives more by hand.
const CLASS_WORDS: usize = 60;

/// The words of classes in some languages.
#[derive(Debug)]
pub(in crate::cleaning) struct Classes {
    /// Words of elements that are not for the article.
    aside: HashMap<&'static str, Why>,
    /// Words of the element with the lead.
    lead: HashSet<&'static str>,
    /// Words of the element with the date.
    date: HashSet<&'static str>,
}

impl Classes {
    pub(in crate::cleaning) fn new(words: &[PageWords]) -> Self {
        Classes {
            aside: words.iter().flat_map(PageWords::aside_classes).collect(),
            lead: words
                .iter()
                .flat_map(PageWords::lead_classes)
                .copied()
                .collect(),
            date: words
                .iter()
                .flat_map(PageWords::date_classes)
                .copied()
                .collect(),
        }
    }

    /// Why an element with this class or id is not for the article: `share-buttons`.
    pub(super) fn why(&self, class: &str) -> Option<Why> {
        let known = |word: &String| self.aside.get(word.as_str()).copied();
        let why = words(class).take(CLASS_WORDS).find_map(|word| known(&word));
        // « pub » is short for publicity and for publication.
        let is_date = || words(class).any(|word| self.date.contains(word.as_str()));
        why.filter(|why| *why != Why::Advertising || !is_date())
    }

    /// Whether a class is that of the lead: `article__chapo`.
    pub(super) fn is_lead(&self, class: &str) -> bool {
        words(class).any(|word| self.lead.contains(word.as_str()))
    }
}

/// The words of a class, in small letters: `related`, `posts` of `Related-posts`.
fn words(class: &str) -> impl Iterator<Item = String> {
    class
        .split(|c: char| !c.is_ascii_alphanumeric())
        .map(str::to_ascii_lowercase)
}

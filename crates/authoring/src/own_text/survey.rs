//! What is explained in a text by whom, and what nobody explains.

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use language::acronyms::acronyms;
use language::fold::fold;
use language::lang::rules;
use language::names::names;
use reading::json::record;

use super::items::{HERE, OWN, items};
use super::workbench::Known;
use super::{OwnText, Workbench};
use crate::article::Passage;
use crate::assemble::{Mark, Marker, Recogniser};
use crate::glossary::{SiteGlossary, undotted};

/// An acronym or a name that nobody explains.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unexplained {
    /// As the text has it first.
    pub text: String,
    /// How often the text has it.
    pub count: u32,
    /// Whether it is an acronym.
    pub is_acronym: bool,
}

record!(Unexplained {
    text,
    count,
    is_acronym
});

/// What a reader can do about the words of a text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Survey {
    /// What nobody explains, the most frequent first, then in order of the text.
    pub unexplained: Vec<Unexplained>,
    /// Ids of the entries of the reader's glossary that the text mentions.
    pub of_glossary: Vec<String>,
}

record!(Survey {
    unexplained,
    of_glossary
});

impl Workbench {
    /// Looks through the words of a text. What the reader has said is no name is left out.
    pub fn survey(&self, text: &OwnText) -> Survey {
        let rules = rules(&text.lang);
        let layers = self.layers(text, rules);
        let recogniser = Recogniser::new(&layers.glossary, rules);
        let passage = Passage::plain(text.words_with_mentions(), 1);
        let words = &passage.text;
        let marks = Marker::new(&recogniser, &[]).marks(&passage, None);
        let mut found = acronyms(words, rules);
        // « SUD-Rail » is a name.
        found.acronyms.retain(|range| !is_in_compound(words, range));
        let mut unexplained = tally(words, &found.acronyms, &marks);
        let mut known: Vec<Range<usize>> = marks.iter().map(|mark| mark.range.clone()).collect();
        known.extend(found.acronyms);
        // Long forms stand with their acronyms.
        let long_forms = found.definitions.into_iter();
        known.extend(long_forms.map(|definition| definition.expansion));
        let names = names(words, &known, rules).into_iter();
        unexplained.extend(names.map(|name| Unexplained {
            text: name.text,
            count: u32::try_from(name.count).unwrap_or(u32::MAX),
            is_acronym: false,
        }));
        let no_names: Vec<String> = text.not_names.iter().map(|name| fold(name)).collect();
        unexplained.retain(|word| !no_names.contains(&fold(&word.text)));
        // Whoever has explained a form need not be asked for it, even where it stands in no place of its own.
        let here = Known::of(SiteGlossary::of(items(&text.entries, HERE)));
        let is_claimed = |form: &str| here.claims(form).or(self.own.claims(form)).is_some();
        unexplained.retain(|word| !is_claimed(&word.text));
        unexplained.sort_by_key(|word| std::cmp::Reverse(word.count));
        let entries: BTreeSet<usize> = marks.iter().map(|mark| mark.entry).collect();
        let items = entries.iter().filter_map(|at| layers.glossary.item(*at));
        let own = items.filter_map(|item| item.entry.id.strip_prefix(OWN));
        Survey {
            unexplained,
            of_glossary: own.map(str::to_owned).collect(),
        }
    }
}

/// Whether a hyphen joins the acronym in that range to a word with a capital that is no acronym.
fn is_in_compound(words: &str, range: &Range<usize>) -> bool {
    let before = words.get(..range.start).unwrap_or_default();
    let after = words.get(range.end..).unwrap_or_default();
    let is_name =
        |word: &str| word.starts_with(char::is_uppercase) && word.contains(char::is_lowercase);
    let ends = |c: char| !c.is_alphanumeric();
    let word_before = before
        .strip_suffix(HYPHENS)
        .and_then(|it| it.rsplit(ends).next());
    let word_after = after
        .strip_prefix(HYPHENS)
        .and_then(|it| it.split(ends).next());
    word_before.is_some_and(is_name) || word_after.is_some_and(is_name)
}

/// What joins the words of a compound.
const HYPHENS: [char; 2] = ['-', '\u{2011}'];

/// The acronyms outside the mentions, in the order of the text; with dots and without they are one.
fn tally(words: &str, found: &[Range<usize>], marks: &[Mark]) -> Vec<Unexplained> {
    let mut listed: Vec<Unexplained> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for range in found {
        let after = marks.partition_point(|mark| mark.range.end <= range.start);
        let is_explained = marks
            .get(after)
            .is_some_and(|mark| mark.range.start < range.end);
        let form = words.get(range.clone()).unwrap_or_default();
        if is_explained || form.is_empty() {
            continue;
        }
        let at = *places.entry(undotted(form)).or_insert_with(|| {
            listed.push(Unexplained {
                text: form.to_owned(),
                count: 0,
                is_acronym: true,
            });
            listed.len() - 1
        });
        if let Some(acronym) = listed.get_mut(at) {
            acronym.count = acronym.count.saturating_add(1);
        }
    }
    listed
}

#[cfg(test)]
mod tests {
    #![allow(clippy::indexing_slicing)]
    use super::*;
    use reading::glossary::OwnEntry;

    const PAGE: &str = "# Le port de Tassé rouvre\n\nLe Fonds d’aide à la pêche (FAP) a prévenu Aminata Sow mardi soir, après deux jours de \
        travaux au bord du lac de Koulé. La SNCK attend. Aminata Sow a répondu au FAP : la S.N.C.K. paiera.\n";

    fn text(bench: &Workbench) -> OwnText {
        bench.text_of_page(PAGE.to_owned(), "fr")
    }

    fn unexplained(survey: &Survey) -> Vec<(&str, u32, bool)> {
        let words = survey.unexplained.iter();
        words
            .map(|word| (word.text.as_str(), word.count, word.is_acronym))
            .collect()
    }

    #[test]
    fn what_nobody_explains_is_counted() {
        let bench = Workbench::default();
        let survey = bench.survey(&text(&bench));
        assert_eq!(
            unexplained(&survey),
            [
                ("SNCK", 2, true),
                ("Aminata Sow", 2, false),
                ("Koulé", 1, false)
            ]
        );
    }

    #[test]
    fn what_is_no_name_or_has_an_entry_is_left_out() {
        let mut own = OwnEntry::default();
        own.entry.id = "sow".to_owned();
        own.set_forms(vec!["Aminata Sow".to_owned()]);
        own.write_text("fr", |text| text.explanation = "Une ministre.".to_owned());
        let bench = Workbench::default().with_glossary(&[own.clone()]);
        let mut text = text(&bench);
        text.not_names = vec!["koulé".to_owned()];
        let survey = bench.survey(&text);
        assert_eq!(unexplained(&survey), [("SNCK", 2, true)]);
        assert_eq!(survey.of_glossary, ["sow"]);
        // An entry for this text comes before that of the glossary.
        text.entries = vec![own];
        assert!(bench.survey(&text).of_glossary.is_empty());
    }

    #[test]
    fn a_compound_is_one_name_and_is_asked_for_once() {
        let bench = Workbench::default();
        let page = "# Le train s’arrête\n\nSelon SUD-Rail, la grève continue mardi dans toute l’Île-de-France, dit SUD-Rail, \
            et les voyageurs devront attendre la fin de la semaine.\n";
        let mut text = bench.text_of_page(page.to_owned(), "fr");
        assert_eq!(
            unexplained(&bench.survey(&text)),
            [("SUD-Rail", 2, false), ("Île-de-France", 1, false)]
        );
        let mut own = OwnEntry::default();
        own.entry.id = "ile".to_owned();
        own.set_forms(vec!["Île-de-France".to_owned()]);
        own.write_text("fr", |text| {
            text.explanation = "La région de Paris.".to_owned()
        });
        text.entries = vec![own.clone()];
        assert_eq!(unexplained(&bench.survey(&text)), [("SUD-Rail", 2, false)]);
        // A form that somebody has chosen, and which stands nowhere by itself.
        own.set_forms(vec!["SUD-Rail".to_owned(), "Île-de-France".to_owned()]);
        text.entries = vec![own];
        assert_eq!(unexplained(&bench.survey(&text)), []);
    }
}

//! What may go wrong with the forms of an entry that is being written.

use language::lang::rules;
use language::matching::{MatchRule, Matcher};
use reading::glossary::OwnEntry;
use reading::json::{InJson, Json};

use super::items::{HERE, OWN, items};
use super::layers::Layer;
use super::workbench::Known;
use super::{OwnText, Workbench};
use crate::glossary::SiteGlossary;

/// What may go wrong with a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormFault {
    /// It has no letter or digit, and is never found.
    NoLetter,
    /// It is found in other words of the text, too: these.
    Elsewhere(Vec<String>),
    /// Another entry claims it: whose, and its headword.
    Claimed(Layer, String),
}

/// A form without a letter is nothing, other words are a list, and a claim is a layer and a headword.
impl InJson for FormFault {
    fn to_json(&self) -> Json {
        match self {
            FormFault::NoLetter => Json::Nothing,
            FormFault::Elsewhere(words) => Json::List(vec![words.to_json()]),
            FormFault::Claimed(layer, headword) => {
                Json::List(vec![layer.to_json(), headword.to_json()])
            }
        }
    }

    fn from_json(json: &Json) -> Option<Self> {
        Some(match json.items() {
            [] => FormFault::NoLetter,
            [words] => FormFault::Elsewhere(Vec::from_json(words)?),
            [layer, headword, ..] => {
                FormFault::Claimed(Layer::from_json(layer)?, String::from_json(headword)?)
            }
        })
    }
}

/// How many words a fault names.
const MOST_WORDS: usize = 3;

impl Workbench {
    /// What may go wrong with the forms of an entry, each with its form. The entry is one of the text, or else one of
    /// the reader's glossary.
    pub fn form_faults(
        &self,
        own: &OwnEntry,
        layer: Layer,
        text: Option<&OwnText>,
    ) -> Vec<(String, FormFault)> {
        let here = text.map_or(&[][..], |text| &text.entries);
        let here = Known::of(SiteGlossary::of(items(here, HERE)));
        let prefix = if layer == Layer::Here { HERE } else { OWN };
        let id = format!("{prefix}{}", own.entry.id);
        let layers = [
            (Layer::Here, &here),
            (Layer::Site, &*self.site),
            (Layer::Own, &*self.own),
        ];
        let forms = own.forms.iter().map(|form| form.trim());
        let mut faults = Vec::new();
        for form in forms.filter(|form| !form.is_empty()) {
            if !form.contains(char::is_alphanumeric) {
                faults.push((form.to_owned(), FormFault::NoLetter));
                continue;
            }
            for (layer, known) in layers {
                let other = known.claims(form).filter(|item| item.entry.id != id);
                let claimed = other.map(|item| {
                    let fault = FormFault::Claimed(layer, item.entry.headword.clone());
                    (form.to_owned(), fault)
                });
                faults.extend(claimed);
            }
            let elsewhere = text.map(|text| elsewhere(form, own, text));
            if let Some(words) = elsewhere.filter(|words| !words.is_empty()) {
                faults.push((form.to_owned(), FormFault::Elsewhere(words)));
            }
        }
        faults
    }
}

/// The first words of the text in which a form is found, but which are other words: longer ones, or with other accents.
fn elsewhere(form: &str, own: &OwnEntry, text: &OwnText) -> Vec<String> {
    let rule = match own.entry.is_expression() {
        true => MatchRule::for_expression(form),
        false => MatchRule::for_name(form),
    };
    let words = text.words();
    let matcher = Matcher::new([(0, form, rule)], rules(&text.lang));
    let mut elsewhere: Vec<String> = Vec::new();
    for found in matcher.candidates(&words) {
        let before = words.get(..found.range.start).unwrap_or_default();
        let after = words.get(found.range.end..).unwrap_or_default();
        let start = before.trim_end_matches(char::is_alphanumeric).len();
        let longer = after.trim_start_matches(char::is_alphanumeric);
        let whole = words.get(start..words.len() - longer.len());
        let whole = whole.unwrap_or_default();
        let is_itself = letters(whole) == letters(form);
        if !is_itself && !elsewhere.iter().any(|known| known == whole) {
            elsewhere.push(whole.to_owned());
        }
        if elsewhere.len() == MOST_WORDS {
            break;
        }
    }
    elsewhere
}

/// The letters and digits alone, small: how capitals, spaces and signs are written makes no other word.
fn letters(words: &str) -> String {
    let letters = words.chars().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::ContentFile;

    fn own(id: &str, form: &str) -> OwnEntry {
        let mut own = OwnEntry::default();
        own.entry.id = id.to_owned();
        own.set_forms(vec![form.to_owned()]);
        own.write_text("fr", |text| text.explanation = "Une phrase.".to_owned());
        own
    }

    #[test]
    fn a_form_that_is_claimed_twice_or_means_other_words_is_named() {
        let glossary = ContentFile {
            path: "glossary/names.toml".to_owned(),
            text: "[onu]\nkind = \"organisation\"\nforms = [\"ONU\"]\nfr = { explanation = \"Une phrase.\" }\n".to_owned(),
        };
        let bench = Workbench::new(&[glossary]).with_glossary(&[own("lac", "Koulé")]);
        let text = OwnText {
            entries: vec![own("une", "ONU")],
            ..bench.text_of_page("Le marché rouvre. La marche continue.".to_owned(), "fr")
        };
        let faults = |id: &str, form: &str, layer: Layer| {
            let faults = bench.form_faults(&own(id, form), layer, Some(&text));
            let faults = faults.into_iter();
            faults.map(|(_, fault)| fault).collect::<Vec<_>>()
        };
        let claimed = |layer, headword: &str| FormFault::Claimed(layer, headword.to_owned());
        assert_eq!(faults("lac", "Koulé", Layer::Own), []);
        assert_eq!(
            faults("autre", "Koulé", Layer::Own),
            [claimed(Layer::Own, "Koulé")]
        );
        assert_eq!(
            faults("une", "O.N.U.", Layer::Here),
            [claimed(Layer::Site, "ONU")]
        );
        assert_eq!(
            faults("autre", "ONU", Layer::Here),
            [claimed(Layer::Here, "ONU"), claimed(Layer::Site, "ONU")]
        );
        assert_eq!(faults("signe", "→", Layer::Here), [FormFault::NoLetter]);
        assert_eq!(
            faults("marche", "marché", Layer::Here),
            [FormFault::Elsewhere(vec!["marche".to_owned()])]
        );
    }

    #[test]
    fn a_fault_is_the_same_after_it_was_sent() {
        for fault in [
            FormFault::NoLetter,
            FormFault::Elsewhere(vec!["marche".to_owned()]),
            FormFault::Claimed(Layer::Site, "ONU".to_owned()),
        ] {
            assert_eq!(FormFault::from_json(&fault.to_json()), Some(fault));
        }
    }
}

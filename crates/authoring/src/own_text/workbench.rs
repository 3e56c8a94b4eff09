//! What is known to whoever makes texts and lessons.

use std::rc::Rc;

use reading::glossary::OwnEntry;

use super::items::{OWN, items};
use crate::files::ContentFile;
use crate::glossary::{Claims, Item, SiteGlossary};

/// What makes lessons of own texts: the glossaries that explain them.
#[derive(Clone, Debug, Default)]
pub struct Workbench {
    pub(super) site: Rc<Known>,
    /// The reader's own glossary.
    pub(super) own: Rc<Known>,
}

/// A glossary, and which of its entries claims a form.
#[derive(Debug, Default)]
pub(super) struct Known {
    pub(super) glossary: SiteGlossary,
    claims: Claims,
}

impl Known {
    pub(super) fn of(glossary: SiteGlossary) -> Known {
        let claims = Claims::of(glossary.items());
        Known { glossary, claims }
    }

    /// The entry that claims a form.
    pub(super) fn claims(&self, form: &str) -> Option<&Item> {
        self.glossary.item(self.claims.position(form)?)
    }
}

impl Workbench {
    /// With the glossary of those files. Faults in them are passed over: what can be read is used.
    pub fn new(glossary: &[ContentFile]) -> Workbench {
        let (glossary, _) = SiteGlossary::read(glossary);
        Workbench {
            site: Rc::new(Known::of(glossary)),
            ..Workbench::default()
        }
    }

    /// The same with those entries as the reader's own glossary.
    #[must_use]
    pub fn with_glossary(&self, entries: &[OwnEntry]) -> Workbench {
        Workbench {
            site: self.site.clone(),
            own: Rc::new(Known::of(SiteGlossary::of(items(entries, OWN)))),
        }
    }

    /// Every form by which the glossaries know their entries.
    pub(super) fn forms(&self) -> impl Iterator<Item = &str> {
        let items = [&self.site, &self.own].map(|known| known.glossary.items());
        let forms = items.into_iter().flatten().flat_map(|item| &item.forms);
        forms.map(String::as_str)
    }

    /// Their forms, each with what its entry is called in that language.
    pub(super) fn counterparts(&self, lang: &str) -> Vec<(String, String)> {
        let mut counterparts = Vec::new();
        let items = [&self.site, &self.own].map(|known| known.glossary.items());
        for item in items.into_iter().flatten() {
            let Some(text) = item.entry.text(lang) else {
                continue;
            };
            let names = [&text.form, &text.name];
            for name in names.into_iter().filter(|name| !name.is_empty()) {
                let forms = item.forms.iter();
                counterparts.extend(forms.map(|form| (form.clone(), name.clone())));
            }
        }
        counterparts
    }
}

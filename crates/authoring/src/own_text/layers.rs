//! Who explains a text, in the order in which they are asked.

use language::lang::Rules;
use reading::words;

use super::definitions::defined;
use super::items::{HERE, items};
use super::workbench::Known;
use super::{OwnText, Workbench};
use crate::glossary::SiteGlossary;

words! {
    /// Who explains something. The first that does is believed; what the others say stands beside it.
    #[derive(PartialOrd, Ord, Default)]
    Layer {
        /// The reader, for this text only.
        #[default]
        Here = "here",
        /// The glossary of the site.
        Site = "site",
        /// The text itself.
        Text = "text",
        /// The glossary of the reader, over all their texts.
        Own = "own",
    }
}

impl Layer {
    /// « Selon ce texte ».
    pub(super) fn says(self, rules: &Rules) -> &'static str {
        match self {
            Layer::Site => rules.as_the_site_says,
            Layer::Text => rules.as_the_text_says,
            // What is written for one text is never beside something else.
            Layer::Here | Layer::Own => rules.as_your_glossary_says,
        }
    }
}

/// All entries that explain a text.
#[derive(Debug)]
pub(super) struct Layers {
    pub(super) glossary: SiteGlossary,
    /// How many entries there are in each layer and those before it.
    ends: [(Layer, usize); 4],
}

impl Layers {
    /// The layer of the entry at that position.
    pub(super) fn layer(&self, position: usize) -> Layer {
        let mut ends = self.ends.iter();
        let layer = ends.find(|(_, end)| position < *end);
        layer.map_or(Layer::Own, |(layer, _)| *layer)
    }
}

impl Workbench {
    /// The entries that explain a text.
    pub(super) fn layers(&self, text: &OwnText, rules: &Rules) -> Layers {
        let here = Known::of(SiteGlossary::of(items(&text.entries, HERE)));
        let known = |form: &str| here.claims(form).or_else(|| self.site.claims(form));
        let own = |form: &str| self.own.claims(form);
        let text = defined(&text.words(), &text.lang, rules, known, own);
        let [here, site, own] =
            [&here, &*self.site, &*self.own].map(|known| known.glossary.items());
        let mut end = 0;
        let counts = [
            (Layer::Here, here.len()),
            (Layer::Site, site.len()),
            (Layer::Text, text.len()),
            (Layer::Own, own.len()),
        ];
        let ends = counts.map(|(layer, count)| {
            end += count;
            (layer, end)
        });
        let items = [here, site, &text, own].into_iter().flatten().cloned();
        Layers {
            glossary: SiteGlossary::of(items),
            ends,
        }
    }
}

//! The entries to which an entry of a reader may refer.

use std::collections::HashSet;

use reading::glossary::{Entry, OwnEntry};

use super::items::OWN;
use super::{Layer, OwnText, Workbench};

impl Workbench {
    /// The entries to which one of that layer may refer, each by the id that it has there, with its headword. Of a text
    /// they are those of the text itself, too.
    pub fn known(&self, layer: Layer, text: Option<&OwnText>) -> Vec<(String, String)> {
        let mut known: Vec<(String, String)> = Vec::new();
        if let Some(text) = text.filter(|_| layer == Layer::Here) {
            for OwnEntry { entry, .. } in &text.entries {
                known.push((entry.id.clone(), entry.headword.clone()));
            }
        }
        for item in self.own.glossary.items() {
            let Entry { id, headword, .. } = &item.entry;
            // Among each other they leave out where they stand.
            let id = match layer {
                Layer::Own => id.strip_prefix(OWN).unwrap_or(id),
                _ => id,
            };
            known.push((id.to_owned(), headword.clone()));
        }
        let ids: HashSet<&str> = known.iter().map(|(id, _)| id.as_str()).collect();
        let of_site = self.site.glossary.items().iter();
        let of_site = of_site.filter(|item| !ids.contains(item.entry.id.as_str()));
        let of_site = of_site.map(|item| (item.entry.id.clone(), item.entry.headword.clone()));
        let of_site: Vec<(String, String)> = of_site.collect();
        known.extend(of_site);
        known
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::ContentFile;
    use crate::own_text::id_of_entry;

    fn own(form: &str) -> OwnEntry {
        let mut own = OwnEntry::default();
        own.entry.id = id_of_entry(form, |_| false);
        own.set_forms(vec![form.to_owned()]);
        own.write_text("fr", |text| text.explanation = "Une phrase.".to_owned());
        own
    }

    #[test]
    fn an_entry_refers_to_those_of_its_layer_and_of_the_layers_beside_it() {
        let site = ContentFile {
            path: "glossary/names.toml".to_owned(),
            text: "[onu]\nkind = \"organisation\"\nforms = [\"ONU\"]\nfr = { explanation = \"Une phrase.\" }\n".to_owned(),
        };
        let bench = Workbench::new(&[site]).with_glossary(&[own("Koulé")]);
        let text = OwnText {
            entries: vec![own("Tassé")],
            ..OwnText::default()
        };
        let known = |layer| {
            let known = bench.known(layer, Some(&text)).into_iter();
            known.map(|(id, _)| id).collect::<Vec<_>>()
        };
        assert_eq!(known(Layer::Own), ["koule", "onu"]);
        assert_eq!(known(Layer::Here), ["tasse", "own.koule", "onu"]);
        // Each leads to an entry of the lesson.
        let mut lake = own("Lac");
        lake.see = known(Layer::Here);
        let text = OwnText {
            entries: vec![lake, own("Tassé")],
            ..bench.text_of_page("Le Lac, Koulé, Tassé et l’ONU.".to_owned(), "fr")
        };
        let lesson = bench.lesson(&text);
        let lake = lesson.glossary.entry("here.lac");
        assert_eq!(lake.map(|lake| lake.see.len()), Some(3));
    }
}

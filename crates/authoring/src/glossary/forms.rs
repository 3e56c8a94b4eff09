//! The forms of glossary files for whoever has a text but no lesson.

use crate::files::ContentFile;

use super::SiteGlossary;

/// An entry by its forms.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EntryForms {
    /// The id of the entry.
    pub id: String,
    /// The forms that recognise it anywhere.
    pub forms: Vec<String>,
    /// What it is called in the language of that BCP 47 tag.
    pub names: Vec<(String, String)>,
}

/// The forms of all entries in some glossary files; what cannot be read is left out.
pub fn entry_forms(files: &[ContentFile]) -> Vec<EntryForms> {
    let (glossary, _) = SiteGlossary::read(files);
    let items = glossary.items().iter();
    items
        .map(|item| EntryForms {
            id: item.entry.id.clone(),
            forms: item.forms.clone(),
            names: item
                .entry
                .texts
                .iter()
                .flat_map(|text| [(&text.lang, &text.form), (&text.lang, &text.name)])
                .filter(|(_, name)| !name.is_empty())
                .map(|(lang, name)| (lang.clone(), name.clone()))
                .collect(),
        })
        .collect()
}

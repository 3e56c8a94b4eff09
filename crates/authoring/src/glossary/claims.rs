//! Which entry of a glossary claims a form.

use std::collections::HashMap;

use language::fold::Folded;
use language::matching::MatchRule;

use super::Item;

/// The entries of a glossary by their forms.
#[derive(Debug, Default)]
pub(crate) struct Claims {
    entries: HashMap<String, usize>,
}

impl Claims {
    /// Of entries in their order: a form that two claim belongs to the first.
    pub(crate) fn of(items: &[Item]) -> Claims {
        let mut entries = HashMap::new();
        for (position, item) in items.iter().enumerate() {
            for form in &item.forms {
                entries.entry(undotted(form)).or_insert(position);
            }
        }
        Claims { entries }
    }

    /// The position of the entry that claims a form, with dots or without: `O.N.U.` is `ONU`.
    pub(crate) fn position(&self, form: &str) -> Option<usize> {
        self.entries.get(&undotted(form)).copied()
    }
}

/// The same for forms that differ in dots.
pub(crate) fn undotted(form: &str) -> String {
    claim(&form.replace('.', ""))
}

/// Equal for forms that recognise the same words.
pub(crate) fn claim(form: &str) -> String {
    let folded = Folded::new(form);
    let written = match MatchRule::for_name(form).exact_case {
        true => folded.cased(),
        false => folded.lower(),
    };
    written.replace('-', " ")
}

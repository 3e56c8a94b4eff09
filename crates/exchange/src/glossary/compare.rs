//! What becomes of entries that come to a glossary.

use std::collections::BTreeMap;

use reading::glossary::OwnEntry;

/// What becomes of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Coming {
    /// It is not here yet.
    New,
    /// It is here already.
    Same,
    /// Something else is here in its place.
    Different,
}

/// Entries that come, each with what becomes of it, under the ids that they have or get here.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison(pub Vec<(Coming, OwnEntry)>);

/// Compares entries with those that are here, by their ids. An entry without a sound id takes the place of one with
/// the same first form; where there is none, `new_id` makes one of its headword that is not taken.
pub fn compare(
    here: &BTreeMap<String, OwnEntry>,
    coming: Vec<OwnEntry>,
    new_id: impl Fn(&str, &dyn Fn(&str) -> bool) -> String,
) -> Comparison {
    let by_form: BTreeMap<&str, &String> = here
        .iter()
        .filter_map(|(id, own)| Some((own.forms.first()?.as_str(), id)))
        .collect();
    let mut all: BTreeMap<String, (Coming, OwnEntry)> = BTreeMap::new();
    for mut own in coming {
        let first = own.forms.first().map_or("", String::as_str);
        if !is_sound(&own.entry.id) || all.contains_key(&own.entry.id) {
            let known = by_form.get(first).filter(|id| !all.contains_key(**id));
            own.entry.id = match known {
                Some(id) => (*id).clone(),
                None => new_id(&own.entry.headword, &|id| {
                    here.contains_key(id) || all.contains_key(id)
                }),
            };
        }
        let becomes = match here.get(&own.entry.id) {
            None => Coming::New,
            Some(known) if in_order(known) == in_order(&own) => Coming::Same,
            Some(_) => Coming::Different,
        };
        all.insert(own.entry.id.clone(), (becomes, own));
    }
    Comparison(all.into_values().collect())
}

/// The entry with its languages in one order: files have them in another.
fn in_order(own: &OwnEntry) -> OwnEntry {
    let mut own = own.clone();
    own.entry
        .texts
        .sort_by(|one, other| one.lang.cmp(&other.lang));
    own
}

/// Whether it can be an id: small letters, digits, single hyphens.
fn is_sound(id: &str) -> bool {
    let is_part = |part: &str| {
        let mut bytes = part.bytes();
        !part.is_empty() && bytes.all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
    };
    id.split('-').all(is_part)
}

impl Comparison {
    /// How many of them there are of which that becomes.
    pub fn count(&self, becomes: Coming) -> usize {
        self.0.iter().filter(|(it, _)| *it == becomes).count()
    }
}

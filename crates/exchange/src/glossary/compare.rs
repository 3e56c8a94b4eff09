//! What becomes of entries that come to a glossary.

use std::collections::HashMap;

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
    here: &[OwnEntry],
    coming: Vec<OwnEntry>,
    new_id: impl Fn(&str, &dyn Fn(&str) -> bool) -> String,
) -> Comparison {
    let first = |own: &OwnEntry| own.forms.first().cloned().unwrap_or_default();
    let mut ids: HashMap<String, usize> = HashMap::new();
    let mut forms: HashMap<String, usize> = HashMap::new();
    for (at, own) in here.iter().enumerate() {
        ids.insert(own.entry.id.clone(), at);
        forms.entry(first(own)).or_insert(at);
    }
    // Past those that are here: ids of entries that have come.
    let mut come: HashMap<String, usize> = HashMap::new();
    let mut all = Vec::new();
    for mut own in coming {
        if !is_sound(&own.entry.id) || come.contains_key(&own.entry.id) {
            let known = forms.get(&first(&own)).and_then(|at| here.get(*at));
            let known = known.filter(|known| !come.contains_key(&known.entry.id));
            own.entry.id = match known {
                Some(known) => known.entry.id.clone(),
                None => new_id(&own.entry.headword, &|id| {
                    ids.contains_key(id) || come.contains_key(id)
                }),
            };
        }
        let known = ids.get(&own.entry.id).and_then(|at| here.get(*at));
        let becomes = match known {
            None => Coming::New,
            Some(known) if is_same(known, &own) => Coming::Same,
            Some(_) => Coming::Different,
        };
        come.insert(own.entry.id.clone(), all.len());
        all.push((becomes, own));
    }
    Comparison(all)
}

/// Whether two entries differ in the order of their languages at most: files have them in another.
fn is_same(one: &OwnEntry, other: &OwnEntry) -> bool {
    let mut turned = other.clone();
    let texts = &one.entry.texts;
    let has_all = |own: &OwnEntry| own.entry.texts.iter().all(|text| texts.contains(text));
    if texts.len() == other.entry.texts.len() && has_all(other) {
        turned.entry.texts.clone_from(texts);
    }
    *one == turned
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

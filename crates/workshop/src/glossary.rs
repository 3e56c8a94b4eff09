//! The reader's glossary as a page works on it.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use browser::storage::NotKept;
use browser::{glossary, spawn_local};
use reading::glossary::OwnEntry;
use yew::prelude::*;

use crate::bench;
use crate::edited::{self, Used, Worked, use_worked};

/// The entries by their ids.
pub(crate) type Entries = BTreeMap<String, OwnEntry>;

/// The glossary of a page.
pub(crate) type Work = edited::Work<Entries>;

/// What a page asks of the glossary.
pub(crate) type Change = edited::Change<Entries>;

thread_local! {
    /// The glossary that has changed and is not kept yet.
    static HELD: RefCell<Option<Rc<Entries>>> = const { RefCell::new(None) };
    /// As it was kept last.
    static KEPT: RefCell<Rc<Entries>> = RefCell::default();
}

impl Worked for Entries {
    type Key = ();

    async fn fetch((): &()) -> Option<Rc<Entries>> {
        if let Some(held) = HELD.with_borrow(Clone::clone) {
            return Some(held);
        }
        let entries = glossary::entries().await.into_iter();
        let entries = entries.map(|own| (own.entry.id.clone(), own));
        let entries: Rc<Entries> = Rc::new(entries.collect());
        KEPT.set(entries.clone());
        Some(entries)
    }

    fn hold((): &(), now: &Rc<Entries>) {
        HELD.set(Some(now.clone()));
    }

    async fn keep((): &(), now: &Rc<Entries>) -> Result<(), NotKept> {
        let before = KEPT.with_borrow(Clone::clone);
        // Only what this page has changed: another window may have added to it meanwhile.
        let ids: BTreeSet<&String> = before.keys().chain(now.keys()).collect();
        let changed = ids.into_iter().filter(|id| before.get(*id) != now.get(*id));
        let changes: Vec<_> = changed
            .map(|id| (id.clone(), now.get(id).cloned()))
            .collect();
        glossary::change(&changes).await?;
        let old = changes.iter().filter_map(|(id, _)| before.get(id));
        let new = changes.iter().filter_map(|(_, own)| own.as_ref());
        let forms = old.chain(new).flat_map(|own| &own.forms).cloned().collect();
        KEPT.set(now.clone());
        HELD.with_borrow_mut(|held| {
            if held.as_ref().is_some_and(|held| Rc::ptr_eq(held, now)) {
                *held = None;
            }
        });
        spawn_local(bench::explain_anew(forms));
        Ok(())
    }
}

/// The reader's glossary, kept a moment after each change.
#[hook]
pub(crate) fn use_glossary() -> Used<Entries> {
    use_worked::<Entries>(())
}

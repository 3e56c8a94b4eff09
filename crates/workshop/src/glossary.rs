//! The reader's glossary as a page works on it.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use browser::storage::NotKept;
use browser::{glossary, outdated, spawn_local};
use reading::glossary::OwnEntry;
use yew::prelude::*;

use crate::bench;
use crate::edited::{self, Used, Worked, use_worked};

/// The entries, in the order of their ids.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Entries(Vec<OwnEntry>);

impl Entries {
    /// All of them.
    pub(crate) fn all(&self) -> &[OwnEntry] {
        &self.0
    }

    /// The entry of that id.
    pub(crate) fn get(&self, id: &str) -> Option<&OwnEntry> {
        self.0.get(self.place(id).ok()?)
    }

    /// Adds an entry, in place of one with its id.
    pub(crate) fn insert(&mut self, own: OwnEntry) {
        match self.place(&own.entry.id) {
            Ok(at) => {
                if let Some(known) = self.0.get_mut(at) {
                    *known = own;
                }
            }
            Err(at) => self.0.insert(at, own),
        }
    }

    /// Takes the entry of that id out, if there is one.
    pub(crate) fn remove(&mut self, id: &str) {
        if let Ok(at) = self.place(id) {
            self.0.remove(at);
        }
    }

    /// Where the entry of that id stands, or would.
    fn place(&self, id: &str) -> Result<usize, usize> {
        let by_id = |own: &OwnEntry| own.entry.id.as_str().cmp(id);
        self.0.binary_search_by(by_id)
    }
}

/// The glossary of a page.
pub(crate) type Work = edited::Work<Entries>;

/// What a page asks of the glossary.
pub(crate) type Change = edited::Change<Entries>;

thread_local! {
    /// The glossary that has changed and is not kept yet.
    static HELD: RefCell<Option<Rc<Entries>>> = const { RefCell::new(None) };
    /// As it was kept last.
    static KEPT: RefCell<Rc<Entries>> = RefCell::default();
    /// The ids of what has changed since, even if it was changed back.
    static CHANGED: RefCell<BTreeSet<String>> = const { RefCell::new(BTreeSet::new()) };
}

/// What has changed since the glossary was kept last, and the forms of those entries before and now. Only what this page
/// has changed: another window may have added to it meanwhile.
fn changes(now: &Entries) -> (Vec<glossary::Change>, Vec<String>) {
    let before = KEPT.with_borrow(Clone::clone);
    let changed = CHANGED.with_borrow_mut(|changed| {
        let new = now.all().iter();
        let new = new.filter(|own| before.get(&own.entry.id) != Some(*own));
        let gone = before.all().iter();
        let gone = gone.filter(|own| now.get(&own.entry.id).is_none());
        changed.extend(new.chain(gone).map(|own| own.entry.id.clone()));
        changed.clone()
    });
    let entries = changed.iter().flat_map(|id| [before.get(id), now.get(id)]);
    let forms = entries.flatten().flat_map(|own| own.forms.iter().cloned());
    let forms = forms.collect();
    let changes = changed.into_iter().map(|id| {
        let own = now.get(&id).cloned();
        (id, own)
    });
    (changes.collect(), forms)
}

/// Makes the changes that an earlier page had no time to keep.
pub async fn take_up() {
    let noted = glossary::noted();
    if noted.is_empty() {
        return;
    }
    let mut forms = Vec::new();
    for own in glossary::entries().await {
        if noted.iter().any(|(id, _)| *id == own.entry.id) {
            forms.extend(own.forms);
        }
    }
    let new = noted.iter().filter_map(|(_, own)| own.as_ref());
    forms.extend(new.flat_map(|own| own.forms.iter().cloned()));
    outdated::note_changed_forms(&forms);
    // Where the browser refuses, the next visit tries again.
    glossary::change(&noted).await.ok();
}

impl Worked for Entries {
    type Key = ();

    async fn fetch((): &()) -> Option<Rc<Entries>> {
        if let Some(held) = HELD.with_borrow(Clone::clone) {
            return Some(held);
        }
        let mut entries = Entries::default();
        for own in glossary::entries().await {
            entries.insert(own);
        }
        let entries = Rc::new(entries);
        KEPT.set(entries.clone());
        Some(entries)
    }

    fn hold((): &(), now: &Rc<Entries>) {
        HELD.set(Some(now.clone()));
        // The database answers later than a page may be loaded again.
        glossary::note(&changes(now).0);
    }

    async fn keep((): &(), now: &Rc<Entries>) -> Result<(), NotKept> {
        let (changes, forms) = changes(now);
        // Before it has changed: the window may be closed at any moment.
        outdated::note_changed_forms(&forms);
        glossary::change(&changes).await?;
        KEPT.set(now.clone());
        HELD.with_borrow_mut(|held| {
            if held.as_ref().is_some_and(|held| Rc::ptr_eq(held, now)) {
                *held = None;
                CHANGED.take();
            }
        });
        spawn_local(bench::explain_anew(forms));
        Ok(())
    }
}

/// Whether changes of it are not kept yet.
pub(crate) fn is_held() -> bool {
    HELD.with_borrow(Option::is_some)
}

/// Keeps changes that are not kept yet; returns whether there were any.
///
/// # Errors
///
/// Where the browser has not kept them.
pub(crate) async fn keep_held() -> Result<bool, NotKept> {
    let held = HELD.with_borrow(Clone::clone);
    match held {
        Some(now) => Entries::keep(&(), &now).await.map(|()| true),
        None => Ok(false),
    }
}

/// The reader's glossary, kept a moment after each change.
#[hook]
pub(crate) fn use_glossary() -> Used<Entries> {
    use_worked::<Entries>(())
}

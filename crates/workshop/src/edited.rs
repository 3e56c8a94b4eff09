//! What a page works on: fetched, changed, undone, and kept a moment after each change.

use std::rc::Rc;

use browser::storage::NotKept;
use browser::{listen, spawn_local};
use yew::prelude::*;

/// How long after a change it is kept, in milliseconds: somebody who types goes on.
const PAUSE: u32 = 300;

/// How many changes can be undone.
const MOST_UNDONE: usize = 30;

/// What the browser keeps, and a page works on.
pub(crate) trait Worked: Clone + PartialEq + 'static {
    /// What it is found by.
    type Key: Clone + PartialEq + 'static;

    /// As it was last, if this browser keeps it.
    async fn fetch(key: &Self::Key) -> Option<Rc<Self>>;

    /// Holds it until it is kept: the next page does not fetch what it was before.
    fn hold(key: &Self::Key, now: &Rc<Self>);

    /// Keeps it.
    async fn keep(key: &Self::Key, now: &Rc<Self>) -> Result<(), NotKept>;
}

/// What a page works on.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Work<T> {
    /// It is being fetched.
    Awaited,
    /// This browser does not keep it.
    Missing,
    /// As it is now.
    Here(Edited<T>),
}

/// Something, and how it was before each change.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Edited<T> {
    pub(crate) now: Rc<T>,
    before: Vec<Rc<T>>,
    /// How often it has changed.
    changes: u32,
    /// The field that was typed in last.
    field: Option<String>,
}

/// What a page asks of what it works on.
pub(crate) enum Change<T> {
    /// It has arrived.
    Fetched(Option<Rc<T>>),
    /// It is changed so.
    Edit {
        /// The field that is typed in: letters that follow each other in one are one change.
        field: Option<String>,
        /// Changes it.
        edit: Box<dyn FnOnce(&mut T)>,
    },
    /// The last change is undone.
    Undo,
}

impl<T> Change<T> {
    /// A change by itself.
    pub(crate) fn edit(edit: impl FnOnce(&mut T) + 'static) -> Change<T> {
        let edit = Box::new(edit);
        Change::Edit { field: None, edit }
    }

    /// Letters typed in a field of that name.
    pub(crate) fn typed(
        field: impl Into<String>,
        edit: impl FnOnce(&mut T) + 'static,
    ) -> Change<T> {
        Change::Edit {
            field: Some(field.into()),
            edit: Box::new(edit),
        }
    }
}

impl<T: Clone + 'static> Reducible for Work<T> {
    type Action = Change<T>;

    fn reduce(self: Rc<Self>, change: Change<T>) -> Rc<Self> {
        let mut work = (*self).clone();
        match (&mut work, change) {
            (_, Change::Fetched(None)) => return Rc::new(Work::Missing),
            (_, Change::Fetched(Some(now))) => {
                return Rc::new(Work::Here(Edited {
                    now,
                    before: Vec::new(),
                    changes: 0,
                    field: None,
                }));
            }
            (Work::Here(edited), Change::Edit { field, edit }) => edited.edit(field, edit),
            (Work::Here(edited), Change::Undo) => edited.undo(),
            _ => {}
        }
        Rc::new(work)
    }
}

impl<T: Clone> Edited<T> {
    /// Whether a change can be taken back.
    pub(crate) fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    fn edit(&mut self, field: Option<String>, edit: Box<dyn FnOnce(&mut T)>) {
        if field.is_none() || field != self.field {
            self.before.push(self.now.clone());
            let spare = self.before.len().saturating_sub(MOST_UNDONE);
            self.before.drain(..spare);
        }
        self.changes += 1;
        self.field = field;
        edit(Rc::make_mut(&mut self.now));
    }

    fn undo(&mut self) {
        if let Some(before) = self.before.pop() {
            self.changes += 1;
            self.field = None;
            self.now = before;
        }
    }
}

/// What a page works on, and whether its last change was kept.
pub(crate) struct Used<T: Clone + 'static> {
    pub(crate) work: UseReducerHandle<Work<T>>,
    /// The browser has not kept the last change.
    pub(crate) is_refused: bool,
}

/// What is found by that key, kept a moment after each change.
#[hook]
pub(crate) fn use_worked<T: Worked>(key: T::Key) -> Used<T> {
    let work = use_reducer(|| Work::Awaited);
    let is_refused = use_state(|| false);
    {
        let work = work.dispatcher();
        use_effect_with(key.clone(), move |key| {
            let key = key.clone();
            spawn_local(async move { work.dispatch(Change::Fetched(T::fetch(&key).await)) });
        });
    }
    let changed = match &*work {
        Work::Here(edited) => Some((edited.changes, edited.now.clone())),
        Work::Awaited | Work::Missing => None,
    };
    let count = changed.as_ref().map_or(0, |(count, _)| *count);
    // What was changed last, for the timer that keeps it unless another change has followed.
    let latest = use_mut_ref(|| None::<(u32, Rc<T>)>);
    latest.replace(changed);
    {
        let is_refused = is_refused.clone();
        use_effect_with(count, move |count| {
            let count = *count;
            if count == 0 {
                return;
            }
            if let Some((_, now)) = &*latest.borrow() {
                T::hold(&key, now);
            }
            listen::after(PAUSE, move || {
                let now = latest.borrow().clone();
                if let Some((_, now)) = now.filter(|(now, _)| *now == count) {
                    spawn_local(async move {
                        is_refused.set(T::keep(&key, &now).await.is_err());
                    });
                }
            });
        });
    }
    Used {
        work,
        is_refused: *is_refused,
    }
}

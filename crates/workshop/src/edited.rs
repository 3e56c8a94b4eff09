//! What a page works on: fetched, changed, undone, and kept a moment after each change.

use std::cell::RefCell;
use std::rc::Rc;

use browser::listen::Listeners;
use browser::storage::NotKept;
use browser::turn::Turn;
use browser::{listen, prepare_to_keep, spawn_local};
use yew::prelude::*;

/// How long after a change it is kept, in milliseconds: somebody who types goes on.
const PAUSE: u32 = 300;

/// How many pauses somebody who types without any is waited for: every change is kept within a second.
const MOST_PAUSES: u32 = 3;

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

    /// Has at hand what keeping it needs: a page that is closed has no time to fetch it.
    async fn prepare() {
        prepare_to_keep().await;
    }

    /// Names what only one window at a time may work on; nothing where several may.
    fn turn(_key: &Self::Key) -> Option<String> {
        None
    }

    /// Keeps it on a page that is being left.
    async fn keep_at_once(key: &Self::Key, now: &Rc<Self>) -> Result<(), NotKept> {
        Self::keep(key, now).await
    }

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
    /// How many of its changes are kept.
    kept: u32,
    /// The field that was typed in last.
    field: Option<String>,
    /// Another window works on it: here it is only read.
    is_elsewhere: bool,
    /// How often the turn was taken over from another window.
    taken_over: u32,
}

/// What a page asks of what it works on.
pub(crate) enum Change<T> {
    /// It has arrived.
    Fetched {
        /// Nothing where this browser does not keep it.
        now: Option<Rc<T>>,
        /// Another window works on it.
        is_elsewhere: bool,
    },
    /// So many changes are kept.
    Kept(u32),
    /// Another window has taken it over.
    Lost,
    /// It is taken over from another window.
    TakeOver,
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
            (_, Change::Fetched { now: None, .. }) => return Rc::new(Work::Missing),
            (
                before,
                Change::Fetched {
                    now: Some(now),
                    is_elsewhere,
                },
            ) => {
                return Rc::new(Work::Here(Edited {
                    now,
                    before: Vec::new(),
                    changes: 0,
                    kept: 0,
                    field: None,
                    is_elsewhere,
                    taken_over: before.taken_over(),
                }));
            }
            (Work::Here(edited), Change::Kept(kept)) => edited.kept = kept,
            (Work::Here(edited), Change::Lost) => edited.is_elsewhere = true,
            (Work::Here(edited), Change::TakeOver) => edited.taken_over += 1,
            (Work::Here(edited), _) if edited.is_elsewhere => {}
            (Work::Here(edited), Change::Edit { field, edit }) => edited.edit(field, edit),
            (Work::Here(edited), Change::Undo) => edited.undo(),
            _ => {}
        }
        Rc::new(work)
    }
}

impl<T> Work<T> {
    fn taken_over(&self) -> u32 {
        match self {
            Work::Here(edited) => edited.taken_over,
            Work::Awaited | Work::Missing => 0,
        }
    }
}

impl<T: Clone> Edited<T> {
    /// Whether a change can be taken back.
    pub(crate) fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }

    /// How often it has changed on this page.
    pub(crate) fn changes(&self) -> u32 {
        self.changes
    }

    /// Whether the last change is kept; nothing where there was none.
    pub(crate) fn is_kept(&self) -> Option<bool> {
        (self.changes > 0).then_some(self.kept == self.changes)
    }

    /// Whether another window works on it.
    pub(crate) fn is_elsewhere(&self) -> bool {
        self.is_elsewhere
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

/// Keeps what a page works on.
struct Keeper<T: Worked> {
    key: T::Key,
    work: UseReducerDispatcher<Work<T>>,
    is_refused: UseStateSetter<bool>,
    state: RefCell<KeeperState<T>>,
}

struct KeeperState<T> {
    /// The last change, if it is not kept yet, and its number.
    unkept: Option<(u32, Rc<T>)>,
    /// Whether a timer will keep it.
    is_timed: bool,
    /// The right to change it.
    turn: Option<Turn>,
    /// The page has gone.
    is_left: bool,
}

impl<T: Worked> Keeper<T> {
    /// Keeps the last change now, unless it is kept.
    async fn keep(&self, at_once: bool) {
        let unkept = self.state.borrow().unkept.clone();
        let Some((count, now)) = unkept else { return };
        let kept = if at_once {
            T::keep_at_once(&self.key, &now).await
        } else {
            T::keep(&self.key, &now).await
        };
        self.is_refused.set(kept.is_err());
        if kept.is_ok() {
            self.work.dispatch(Change::Kept(count));
            let unkept = &mut self.state.borrow_mut().unkept;
            // What is refused is tried again with the next change.
            if unkept.as_ref().is_some_and(|(last, _)| *last == count) {
                *unkept = None;
            }
        }
    }

    /// Keeps that change after a pause.
    fn keep_later(self: Rc<Self>, count: u32, now: Rc<T>) {
        T::hold(&self.key, &now);
        spawn_local(T::prepare());
        let mut state = self.state.borrow_mut();
        state.unkept = Some((count, now));
        if !std::mem::replace(&mut state.is_timed, true) {
            drop(state);
            self.wait(count, 1);
        }
    }

    /// Waits for a pause, but not for ever; `count` is the number of the last change.
    fn wait(self: Rc<Self>, count: u32, pauses: u32) {
        listen::after(PAUSE, move || {
            let last = self.state.borrow().unkept.as_ref().map(|(last, _)| *last);
            match last {
                Some(last) if last != count && pauses < MOST_PAUSES => self.wait(last, pauses + 1),
                _ => {
                    self.state.borrow_mut().is_timed = false;
                    spawn_local(async move { self.keep(false).await });
                }
            }
        });
    }

    /// Takes the turn and fetches it.
    async fn begin(self: Rc<Self>, taken_over: u32) {
        let mut is_elsewhere = false;
        if let Some(name) = T::turn(&self.key) {
            let keeper = Rc::clone(&self);
            let lost = move || {
                keeper.work.dispatch(Change::Lost);
                spawn_local(async move { keeper.end().await });
            };
            let turn = if taken_over > 0 {
                Turn::take_over(&name, lost).await
            } else {
                Turn::take(&name, lost).await
            };
            is_elsewhere = turn.is_none();
            let mut state = self.state.borrow_mut();
            if state.is_left {
                return;
            }
            state.turn = turn;
        }
        let now = T::fetch(&self.key).await;
        self.work.dispatch(Change::Fetched { now, is_elsewhere });
    }

    /// Keeps the last change and gives the turn back.
    async fn end(&self) {
        self.keep(false).await;
        self.state.borrow_mut().turn = None;
    }
}

/// What is found by that key, kept a moment after each change.
#[hook]
pub(crate) fn use_worked<T: Worked>(key: T::Key) -> Used<T> {
    let work = use_reducer(|| Work::Awaited);
    let is_refused = use_state(|| false);
    let keeper = {
        let (work, is_refused) = (work.dispatcher(), is_refused.setter());
        use_memo(key, move |key| Keeper::<T> {
            key: key.clone(),
            work,
            is_refused,
            state: RefCell::new(KeeperState {
                unkept: None,
                is_timed: false,
                turn: None,
                is_left: false,
            }),
        })
    };
    {
        let keeper = Rc::clone(&keeper);
        use_effect_with(work.taken_over(), move |taken_over| {
            spawn_local(keeper.begin(*taken_over));
        });
    }
    let changed = match &*work {
        Work::Here(edited) => Some((edited.changes, edited.now.clone())),
        Work::Awaited | Work::Missing => None,
    };
    let count = changed.as_ref().map_or(0, |(count, _)| *count);
    {
        let keeper = Rc::clone(&keeper);
        use_effect_with(count, move |_| {
            if let Some((count, now)) = changed.filter(|(count, _)| *count > 0) {
                keeper.keep_later(count, now);
            }
        });
    }
    use_effect_with((), move |()| {
        let mut listeners = Listeners::default();
        let leaving = Rc::clone(&keeper);
        listeners.leaves(move || {
            let keeper = Rc::clone(&leaving);
            spawn_local(async move { keeper.keep(true).await });
        });
        move || {
            drop(listeners);
            keeper.state.borrow_mut().is_left = true;
            spawn_local(async move { keeper.end().await });
        }
    });
    Used {
        work,
        is_refused: *is_refused,
    }
}

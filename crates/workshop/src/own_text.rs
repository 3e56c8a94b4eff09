//! The text that a page works on: fetched, changed, undone, and kept a moment after each change.

use std::rc::Rc;

use authoring::own_text::OwnText;
use browser::{listen, own_texts, spawn_local};
use yew::prelude::*;

use crate::bench;

/// How long after a change a text is kept, in milliseconds: somebody who types goes on.
const PAUSE: u32 = 300;

/// How many changes can be undone.
const MOST_UNDONE: usize = 30;

/// The text of a page.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Work {
    /// It is being fetched.
    #[default]
    Awaited,
    /// This browser does not keep it.
    Missing,
    /// As it is now.
    Here(Edited),
}

/// A text, and how it was before each change.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Edited {
    pub(crate) now: Rc<OwnText>,
    before: Vec<Rc<OwnText>>,
    /// How often it has changed.
    changes: u32,
    /// The field that was typed in last.
    field: Option<String>,
}

impl Edited {
    /// Whether a change can be taken back.
    pub(crate) fn can_undo(&self) -> bool {
        !self.before.is_empty()
    }
}

/// What a page asks of its text.
pub(crate) enum Change {
    /// The text has arrived.
    Fetched(Option<Rc<OwnText>>),
    /// It is changed so.
    Edit {
        /// The field that is typed in: letters that follow each other in one are one change.
        field: Option<String>,
        /// Changes it.
        edit: Box<dyn FnOnce(&mut OwnText)>,
    },
    /// The last change is undone.
    Undo,
}

impl Change {
    /// A change by itself.
    pub(crate) fn edit(edit: impl FnOnce(&mut OwnText) + 'static) -> Change {
        let edit = Box::new(edit);
        Change::Edit { field: None, edit }
    }

    /// Letters typed in a field of that name.
    pub(crate) fn typed(
        field: impl Into<String>,
        edit: impl FnOnce(&mut OwnText) + 'static,
    ) -> Change {
        Change::Edit {
            field: Some(field.into()),
            edit: Box::new(edit),
        }
    }
}

impl Reducible for Work {
    type Action = Change;

    fn reduce(self: Rc<Self>, change: Change) -> Rc<Self> {
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

impl Edited {
    fn edit(&mut self, field: Option<String>, edit: Box<dyn FnOnce(&mut OwnText)>) {
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

/// A text, and whether its last change was kept.
pub(crate) struct UsedText {
    pub(crate) work: UseReducerHandle<Work>,
    /// The browser has not kept the last change.
    pub(crate) is_refused: bool,
}

/// The text of that id, kept a moment after each change.
#[hook]
pub(crate) fn use_own_text(id: &str) -> UsedText {
    let work = use_reducer(Work::default);
    let is_refused = use_state(|| false);
    {
        let (work, id) = (work.dispatcher(), id.to_owned());
        use_effect_with(id, move |id| {
            let id = id.clone();
            spawn_local(async move {
                let text = own_texts::text(&id).await;
                let text = text.as_ref().and_then(OwnText::read);
                work.dispatch(Change::Fetched(text.map(Rc::new)));
            });
        });
    }
    let changed = match &*work {
        Work::Here(edited) => Some((edited.changes, edited.now.clone())),
        Work::Awaited | Work::Missing => None,
    };
    let count = changed.as_ref().map_or(0, |(count, _)| *count);
    // What was changed last, for the timer that keeps it unless another change has followed.
    let latest = use_mut_ref(|| None::<(u32, Rc<OwnText>)>);
    latest.replace(changed);
    {
        let is_refused = is_refused.clone();
        use_effect_with(count, move |count| {
            let count = *count;
            if count > 0 {
                listen::after(PAUSE, move || {
                    let now = latest.borrow().clone();
                    if let Some((_, text)) = now.filter(|(now, _)| *now == count) {
                        spawn_local(async move {
                            is_refused.set(bench::keep(&text).await.is_err());
                        });
                    }
                });
            }
        });
    }
    UsedText {
        work,
        is_refused: *is_refused,
    }
}

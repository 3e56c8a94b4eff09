//! What is asked about a text follows it as it changes, but not at every letter: the worker does one thing after the
//! other.

use std::cell::Cell;
use std::rc::Rc;

use browser::listen;

/// How long nothing may change before something is asked, in milliseconds.
const PAUSE: u32 = 300;

/// The last of several changes.
#[derive(Clone, Default)]
pub(crate) struct LastChange(Rc<Cell<u32>>);

impl LastChange {
    /// Calls for the first change at once, and for others where none has followed within a pause.
    pub(crate) fn then(&self, call: impl FnOnce() + 'static) {
        let nth = self.0.get().wrapping_add(1);
        self.0.set(nth);
        if nth == 1 {
            return call();
        }
        let last = self.0.clone();
        listen::after(PAUSE, move || {
            if last.get() == nth {
                call();
            }
        });
    }
}

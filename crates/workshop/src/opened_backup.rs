//! A backup that was opened as if it were a text, on its way to the page that restores it.

use std::cell::RefCell;

use browser::field::ChosenFile;

thread_local! {
    static OPENED: RefCell<Option<ChosenFile>> = const { RefCell::new(None) };
}

/// Has the page of the backup show that file where it opens next, as one that is chosen there.
pub(crate) fn hand_over(file: ChosenFile) {
    OPENED.set(Some(file));
}

/// That file, once.
pub(crate) fn take() -> Option<ChosenFile> {
    OPENED.take()
}

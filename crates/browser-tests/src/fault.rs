//! What can be wrong with a host.

use std::sync::{Arc, Condvar, Mutex};

/// What the host does to files whose path ends in a given way.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Says that there is no such file.
    Missing,
    /// Sends the file with one text replaced by another.
    Replaced(&'static str, &'static str),
    /// Sends something else, whether or not there is such a file.
    Instead(Vec<u8>),
    /// Says that the file is of that MIME type.
    Typed(&'static str),
    /// Drops the connection halfway through the file.
    Cut,
    /// The same, but only once the gate is opened.
    CutLater(Gate),
    /// Answers only once the gate is opened.
    Held(Gate),
    /// Sends the file up to that text, and the rest once the gate is opened.
    PausedAt(&'static str, Gate),
}

/// Holds answers back until a test opens it.
#[derive(Clone, Debug, Default)]
pub struct Gate(Arc<(Mutex<bool>, Condvar)>);

impl Gate {
    /// Lets all answers go.
    pub fn open(&self) {
        *self.0.0.lock().unwrap() = true;
        self.0.1.notify_all();
    }

    pub(crate) fn wait(&self) {
        let closed = self.0.0.lock().unwrap();
        drop(self.0.1.wait_while(closed, |open| !*open).unwrap());
    }
}

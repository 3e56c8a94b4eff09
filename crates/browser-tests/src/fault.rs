//! What can be wrong with a host.

use tokio::sync::watch;

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
pub struct Gate(watch::Sender<bool>);

impl Gate {
    /// Lets all answers go.
    pub fn open(&self) {
        self.0.send_replace(true);
    }

    /// Waits until it is open.
    pub(crate) async fn opened(&self) {
        // It cannot fail: this is one of those who may open it.
        self.0.subscribe().wait_for(|is_open| *is_open).await.ok();
    }
}

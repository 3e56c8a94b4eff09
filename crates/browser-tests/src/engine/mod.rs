//! The browser that the tests run in: Chromium, Firefox or WebKitGTK.

mod ability;
mod chromium;
mod firefox;
mod process;
mod record;
mod webkit;

use std::env;
use std::fmt;

use thirtyfour::WebDriver;
use thirtyfour::error::WebDriverResult;

pub use ability::Ability;
pub(crate) use process::Process;
pub(crate) use record::{Record, Witness};

use crate::Visit;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Blink, in headless Chromium.
    Chromium,
    /// Gecko, in headless Firefox.
    Firefox,
    /// WebKit, in a window of WebKitGTK: the nearest to iOS Safari on Linux.
    Webkit,
}

impl Engine {
    /// All of them.
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

    /// The engine named in `EN_REGARD_ENGINE`, else Chromium.
    ///
    /// # Panics
    ///
    /// Where there is no such engine.
    pub fn chosen() -> Self {
        match env::var("EN_REGARD_ENGINE").as_deref() {
            Err(_) | Ok("chromium") => Engine::Chromium,
            Ok("firefox") => Engine::Firefox,
            Ok("webkit") => Engine::Webkit,
            Ok(other) => panic!("EN_REGARD_ENGINE is {other}: chromium, firefox or webkit"),
        }
    }

    /// Whether this engine's driver lacks what a test is about. A test that needs it asks first,
    /// and ends if so; that is said on standard error, and written down in `docs/engines.md`.
    pub fn lacks(self, ability: Ability) -> bool {
        let lacks = !ability.is_in(self);
        if lacks {
            // Not by a macro: those are heard only where a test fails.
            let test = std::thread::current();
            let test = test.name().unwrap_or_default();
            let line = format!("not run in {self}: {test}: {}\n", ability.reason());
            std::io::Write::write_all(&mut std::io::stderr(), line.as_bytes()).ok();
        }
        lacks
    }

    /// Starts driver and browser as the visit wants them.
    pub(crate) async fn open(self, visit: &Visit) -> WebDriverResult<Opened> {
        match self {
            Engine::Chromium => chromium::open(visit).await,
            Engine::Firefox => firefox::open(visit).await,
            Engine::Webkit => webkit::open(visit).await,
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(match self {
            Engine::Chromium => "Chromium",
            Engine::Firefox => "Firefox",
            Engine::Webkit => "WebKit",
        })
    }
}

/// A browser that a driver has opened.
pub(crate) struct Opened {
    pub(crate) driver: WebDriver,
    /// The driver and what it needs; they end when these are dropped.
    pub(crate) processes: Vec<Process>,
    pub(crate) witness: Witness,
}

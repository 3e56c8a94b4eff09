//! How a reader comes to the site.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use thirtyfour::error::WebDriverResult;

use crate::Reader;
use crate::engine::Engine;
use crate::server::{Fault, Server};
use crate::site::fixture;

/// A reader's device, browser and luck.
#[derive(Clone, Debug)]
pub struct Visit {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) language: &'static str,
    site: PathBuf,
    prefix: &'static str,
    pub(crate) script: bool,
    pub(crate) before: &'static str,
    pub(crate) is_slow: bool,
    pub(crate) waits: bool,
    pub(crate) bars: bool,
    pub(crate) own_colours: bool,
    headers: bool,
    pub(crate) record: Option<PathBuf>,
    pub(crate) profile: Option<PathBuf>,
    faults: BTreeMap<&'static str, Fault>,
}

impl Visit {
    /// To the tests' own site, on a phone, English-speaking, with everything working.
    pub fn on_phone() -> Self {
        Visit {
            width: 360,
            height: 740,
            language: "en-GB",
            site: fixture(),
            prefix: "/",
            script: true,
            before: "",
            is_slow: false,
            waits: true,
            bars: true,
            own_colours: false,
            headers: false,
            record: None,
            profile: None,
            faults: BTreeMap::new(),
        }
    }

    /// On a laptop.
    pub fn on_laptop() -> Self {
        Visit::on_phone().sized(1280, 800)
    }

    /// In a window of that size, in CSS pixels.
    pub fn sized(self, width: u32, height: u32) -> Self {
        Visit {
            width,
            height,
            ..self
        }
    }

    /// With a browser in that language, a BCP 47 tag.
    pub fn speaking(self, language: &'static str) -> Self {
        Visit { language, ..self }
    }

    /// To the site built in that folder.
    pub fn to_site(self, site: PathBuf) -> Self {
        Visit { site, ..self }
    }

    /// With the site at that path, which begins and ends with a slash.
    pub fn hosted_at(self, prefix: &'static str) -> Self {
        Visit { prefix, ..self }
    }

    /// With scripting switched off.
    pub fn without_script(self) -> Self {
        Visit {
            script: false,
            ..self
        }
    }

    /// With a script that runs before any of the page's.
    pub fn after_running(self, before: &'static str) -> Self {
        Visit { before, ..self }
    }

    /// With a slow processor and network: a quarter of the speed, 150 ms for a round trip,
    /// 1.6 Mbit/s.
    pub fn on_a_slow_device(self) -> Self {
        Visit {
            is_slow: true,
            ..self
        }
    }

    /// Without waiting, after setting out for a page, until all of it has arrived.
    pub fn not_waiting_for_pages(self) -> Self {
        Visit {
            waits: false,
            ..self
        }
    }

    /// With scrollbars that take no room and are not seen, though room is kept for them.
    pub fn without_scrollbars(self) -> Self {
        Visit {
            bars: false,
            ..self
        }
    }

    /// With colours of the reader's own in place of the page's.
    pub fn in_own_colours(self) -> Self {
        Visit {
            own_colours: true,
            ..self
        }
    }

    /// With a host that sends what `_headers` asks for.
    pub fn with_headers(self) -> Self {
        Visit {
            headers: true,
            ..self
        }
    }

    /// With a browser that writes there, when it ends, all that it did on the network.
    pub fn recorded_in(self, record: &Path) -> Self {
        Visit {
            record: Some(record.to_owned()),
            ..self
        }
    }

    /// With a browser that keeps there whatever it keeps.
    pub fn keeping_in(self, profile: &Path) -> Self {
        Visit {
            profile: Some(profile.to_owned()),
            ..self
        }
    }

    /// With a host that has this fault at files whose path ends so.
    pub fn with_fault(mut self, path_end: &'static str, fault: Fault) -> Self {
        self.faults.insert(path_end, fault);
        self
    }

    /// Starts host, driver and browser.
    ///
    /// # Errors
    ///
    /// Whatever the driver reports.
    pub async fn begin(self) -> WebDriverResult<Reader> {
        let server = Server::start(&self.site, self.prefix, self.faults.clone(), self.headers);
        let opened = Engine::chosen().open(&self).await?;
        Ok(Reader::new(opened, server))
    }
}

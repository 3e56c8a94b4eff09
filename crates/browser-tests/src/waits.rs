//! Waiting until something is shown.

use thirtyfour::error::WebDriverResult;

use crate::reader::Reader;

impl Reader {
    /// Waits until that panel is open.
    pub async fn panel_is(&self, name: &str) -> WebDriverResult<()> {
        let panel = "document.querySelector('[role=dialog]')?.dataset.panel";
        self.until(&format!("{panel} === '{name}'")).await
    }

    /// Waits until no panel is open.
    pub async fn no_panel(&self) -> WebDriverResult<()> {
        self.until("document.querySelector('[role=dialog]') === null")
            .await
    }

    /// Waits until the explanation of that entry is open.
    pub async fn explained_is(&self, entry: &str) -> WebDriverResult<()> {
        let open = "document.querySelector('[data-panel=explanation]')?.dataset.entry";
        self.until(&format!("{open} === '{entry}'")).await
    }

    /// Waits until the library is shown.
    pub async fn library_is_shown(&self) -> WebDriverResult<()> {
        self.until("document.querySelector('.library') !== null")
            .await
    }

    /// Waits until a lesson is shown.
    pub async fn lesson_is_shown(&self) -> WebDriverResult<()> {
        self.until("document.querySelector('article') !== null")
            .await
    }

    /// Waits until an entry of the page's own glossary is shown at the foot of the window, as it is
    /// without the app.
    pub async fn entry_is_at_the_foot(&self) -> WebDriverResult<()> {
        self.until("document.querySelector('.entry:target') !== null")
            .await
    }
}

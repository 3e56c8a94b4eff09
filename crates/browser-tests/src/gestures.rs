//! What a reader does with hand and keys.

use serde_json::json;
use thirtyfour::error::WebDriverResult;
use thirtyfour::{By, WebElement};

use crate::engine::Engine;
use crate::reader::Reader;

/// Scrolls, where an element's middle is outside the window or under something else, until it lies
/// a quarter down.
const WITHIN_REACH: &str = "const [element] = arguments;
    const [first] = element.getClientRects();
    const { x, y, width, height } = first ?? element.getBoundingClientRect();
    const found = document.elementFromPoint(x + width / 2, y + height / 2);
    if (found && (element.contains(found) || found.contains(element))) return;
    element.scrollIntoView({ block: 'nearest' });
    if (!element.closest('[role=dialog]')) scrollBy(0, element.getBoundingClientRect().top - innerHeight / 4);";

impl Reader {
    /// Taps what a CSS selector finds first, wherever in the page it is.
    pub async fn tap(&self, selector: &str) -> WebDriverResult<()> {
        let element = self.visible(selector).await?;
        if Engine::chosen() != Engine::Chromium {
            // Only Chromium's driver scrolls whenever there is something to scroll for.
            self.driver()
                .execute(WITHIN_REACH, vec![element.to_json()?])
                .await?;
        }
        element.click().await
    }

    /// Presses the mouse on what a CSS selector finds first, and lets go so many CSS pixels to the
    /// right.
    pub async fn drag(&self, selector: &str, pixels: i64) -> WebDriverResult<()> {
        let element = self.visible(selector).await?;
        element.scroll_into_view().await?;
        let hand = self.driver().action_chain();
        let hand = hand.move_to_element_center(&element).click_and_hold();
        hand.move_by_offset(pixels, 0).release().perform().await
    }

    /// Clicks twice, as one does to select a word, on what a CSS selector finds first.
    pub async fn double_click(&self, selector: &str) -> WebDriverResult<()> {
        let element = self.visible(selector).await?;
        element.scroll_into_view().await?;
        let hand = self.driver().action_chain();
        hand.double_click_element(&element).perform().await
    }

    /// What a CSS selector finds first, once it is shown: what is below the first screen is laid out a
    /// moment later.
    async fn visible(&self, selector: &str) -> WebDriverResult<WebElement> {
        let first = json!(selector);
        let is_shown = format!("document.querySelector({first})?.checkVisibility()");
        self.until(&is_shown).await?;
        self.driver().find(By::Css(selector)).await
    }

    /// Presses keys one after the other.
    pub async fn press(&self, keys: impl Into<thirtyfour::TypingData>) -> WebDriverResult<()> {
        self.driver().action_chain().send_keys(keys).perform().await
    }

    /// Chooses an option of a list by its value. The driver's own way of choosing scrolls the
    /// page first, which no reader's does.
    pub async fn choose(&self, selector: &str, value: &str) -> WebDriverResult<()> {
        let list = format!("document.querySelector({})", json!(selector));
        self.until(&format!("!!{list}")).await?;
        let script = format!(
            "(list => {{ list.value = {};
                list.dispatchEvent(new Event('change', {{ bubbles: true }})); }})({list})",
            json!(value)
        );
        self.see(&script).await.map(drop)
    }

    /// Writes in the field that a CSS selector finds first, in place of what stands there.
    pub async fn write(&self, selector: &str, text: &str) -> WebDriverResult<()> {
        let field = format!("document.querySelector({})", json!(selector));
        self.until(&format!("!!{field}")).await?;
        let script = format!(
            "(field => {{ field.value = {};
                field.dispatchEvent(new InputEvent('input', {{ bubbles: true }})); }})({field})",
            json!(text)
        );
        self.see(&script).await.map(drop)
    }

    /// Chooses files of those names and bytes in the page's field for files.
    pub async fn choose_files(&self, files: &[(&str, impl AsRef<[u8]>)]) -> WebDriverResult<()> {
        let field = "document.querySelector('input[type=file]')";
        self.until(&format!("!!{field}")).await?;
        let script = format!(
            "(field => {{ field.files = {}.files;
                field.dispatchEvent(new Event('change', {{ bubbles: true }})); }})({field})",
            transfer(files)
        );
        self.see(&script).await.map(drop)
    }
}

/// Files as what a browser hands over where some are chosen or dropped.
pub fn transfer(files: &[(&str, impl AsRef<[u8]>)]) -> String {
    let files = files.iter().map(|(name, bytes)| (name, bytes.as_ref()));
    let files: Vec<(&&str, &[u8])> = files.collect();
    format!(
        "{}.reduce((list, [name, bytes]) => {{
            list.items.add(new File([new Uint8Array(bytes)], name)); return list; }}, new DataTransfer())",
        json!(files)
    )
}

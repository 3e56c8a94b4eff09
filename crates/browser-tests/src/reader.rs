//! The reader at the browser.

use std::path::Path;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use thirtyfour::error::{WebDriverError, WebDriverErrorInner, WebDriverResult};
use thirtyfour::{WebDriver, WindowHandle};

use crate::accessibility_tree::outline;
use crate::engine::{Engine, Opened, Process, Witness};
use crate::server::Server;
use crate::visit::Visit;

/// How long anything may take before a test fails: generous, since machines are busy.
const PATIENCE: Duration = Duration::from_secs(30);

/// A reader in front of a browser; at the end call [`Reader::leave`].
pub struct Reader {
    driver: Option<WebDriver>,
    // They end with the reader.
    processes: Vec<Process>,
    witness: Witness,
    server: Server,
    base: String,
    tabs: Mutex<Vec<WindowHandle>>,
    expected: Vec<&'static str>,
}

impl Reader {
    pub(crate) fn new(opened: Opened, server: Server) -> Self {
        Reader {
            driver: Some(opened.driver),
            processes: opened.processes,
            witness: opened.witness,
            base: server.base().to_owned(),
            server,
            tabs: Mutex::default(),
            expected: Vec::new(),
        }
    }

    pub(crate) fn driver(&self) -> &WebDriver {
        self.driver.as_ref().expect("the reader has not left")
    }

    /// Errors on the console that hold this text are what the test brought about.
    pub fn expect_error(&mut self, text: &'static str) {
        self.expected.push(text);
    }

    /// The address of a page, by its path from the library.
    pub fn address(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// The host of the site.
    pub fn host(&self) -> &Server {
        &self.server
    }

    /// Waits until the site is kept whole on this device.
    pub async fn kept_offline(&self) -> WebDriverResult<()> {
        self.until("navigator.serviceWorker.controller !== null")
            .await
    }

    /// Opens a page in a tab of its own and stays there.
    pub async fn open_in_new_tab(&self, path: &str) -> WebDriverResult<()> {
        let here = self.driver().window().await?;
        let tab = self.driver().new_tab().await?;
        self.driver().switch_to_window(tab.clone()).await?;
        self.remember(here, tab);
        self.open(path).await
    }

    fn remember(&self, here: WindowHandle, tab: WindowHandle) {
        let mut tabs = self.tabs.lock().unwrap();
        if tabs.is_empty() {
            tabs.push(here);
        }
        tabs.push(tab);
    }

    /// Goes to a tab, by the order in which they were opened, from 0. Drivers list them in any order.
    pub async fn to_tab(&self, nth: usize) -> WebDriverResult<()> {
        let tab = self.tabs.lock().unwrap().get(nth).cloned().unwrap();
        self.driver().switch_to_window(tab).await
    }

    /// Goes to a page, by its path from the library, and does not wait for the app.
    pub async fn go(&self, path: &str) -> WebDriverResult<()> {
        self.driver().goto(self.address(path)).await
    }

    /// Goes to a page and waits until the app has taken over.
    pub async fn open(&self, path: &str) -> WebDriverResult<()> {
        self.go(path).await?;
        self.ready().await
    }

    /// Opens a file of this machine, and does not wait for the app.
    pub async fn open_file(&self, path: &Path) -> WebDriverResult<()> {
        self.driver()
            .goto(format!("file://{}", path.display()))
            .await
    }

    /// Waits until the app has taken over.
    pub async fn ready(&self) -> WebDriverResult<()> {
        self.until("document.documentElement.dataset.app === 'ready'")
            .await
    }

    /// The value of a JavaScript expression.
    pub async fn see(&self, expression: &str) -> WebDriverResult<Value> {
        let script = format!("return ({expression});");
        Ok(self
            .driver()
            .execute(script, Vec::new())
            .await?
            .json()
            .clone())
    }

    /// The value of a JavaScript expression that is a text, else an empty one.
    pub async fn text(&self, expression: &str) -> WebDriverResult<String> {
        Ok(self
            .see(expression)
            .await?
            .as_str()
            .unwrap_or_default()
            .to_owned())
    }

    /// Waits until a JavaScript expression is true.
    pub async fn until(&self, expression: &str) -> WebDriverResult<()> {
        let begin = Instant::now();
        loop {
            // A page that is left while it answers may not be heard of for long: look once more.
            let is_last = begin.elapsed() >= PATIENCE;
            match self.see(expression).await {
                Ok(Value::Bool(true)) => return Ok(()),
                Ok(_) => {}
                Err(error) if is_of_a_page_left(&error) => {}
                Err(error) => return Err(error),
            }
            assert!(!is_last, "never true: {expression}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    /// Goes back in the window's history.
    pub async fn back(&self) -> WebDriverResult<()> {
        self.driver().back().await
    }

    /// Goes forward in the window's history.
    pub async fn forward(&self) -> WebDriverResult<()> {
        self.driver().forward().await
    }

    /// Loads the page anew and waits for the app. Firefox's driver would pass over the service
    /// worker, which its readers do only on purpose.
    pub async fn reload(&self) -> WebDriverResult<()> {
        self.see("window.isOld = true, setTimeout(() => location.reload())")
            .await?;
        self.until("!window.isOld").await?;
        self.ready().await
    }

    /// Shows the page as it is printed.
    pub async fn as_printed(&self) -> WebDriverResult<()> {
        let print = json!({ "media": "print" });
        self.inspect("Emulation.setEmulatedMedia", print)
            .await
            .map(drop)
    }

    /// Switches scripting on or off: what is on the page already has run, or has not. Only in
    /// Chromium: in the other engines a driver's scripts run while the page's are off.
    pub async fn scripting(&self, is_on: bool) -> WebDriverResult<()> {
        if Engine::chosen() != Engine::Chromium {
            return Ok(());
        }
        let off = json!({ "value": !is_on });
        self.inspect("Emulation.setScriptExecutionDisabled", off)
            .await
            .map(drop)
    }

    /// What a command of the DevTools protocol says of the page.
    pub async fn inspect(&self, command: &str, parameters: Value) -> WebDriverResult<Value> {
        self.driver().cdp().send_raw(command, parameters).await
    }

    /// What axe-core finds wrong with the page as it is now, a line each.
    pub async fn accessibility_faults(&self) -> WebDriverResult<Vec<String>> {
        if self.see("typeof axe").await? == json!("undefined") {
            self.driver()
                .execute(crate::site::axe(), Vec::new())
                .await?;
        }
        let script = "const done = arguments[arguments.length - 1];
            // By itself it leaves out what few ask for, and what it is not yet sure of.
            const asked = axe.getRules(['RGAAv4', 'wcag22aa']).map(({ ruleId }) => ruleId);
            const rules = Object.fromEntries([...asked, 'color-contrast-enhanced'].map(rule => [rule, { enabled: true }]));
            // How much of a target lies behind what stays in its place, the toolbar or an open panel, depends on how far
            // the text is scrolled: such a target is not too small.
            const stays = element => element && (['sticky', 'fixed'].includes(getComputedStyle(element).position) ? element : stays(element.parentElement));
            const isBehind = ({ target: [selector] }) => {
                const element = document.querySelector(selector);
                const { left, right, top, bottom } = element.getBoundingClientRect();
                return [top + 1, (top + bottom) / 2, bottom - 1].some(y => {
                    const over = stays(document.elementFromPoint((left + right) / 2, y));
                    return over && !over.contains(element);
                });
            };
            const counts = (id, node) => id !== 'target-size' || !isBehind(node);
            axe.run({ rules }).then(({ violations }) => done(violations.flatMap(({ id, nodes }) =>
                nodes.filter(node => counts(id, node)).map(({ target, failureSummary }) => `${id} at ${target}: ${failureSummary}`))));";
        let found = self.driver().execute_async(script, Vec::new()).await?;
        let found = found.json().as_array().cloned().unwrap_or_default();
        Ok(found.iter().map(ToString::to_string).collect())
    }

    /// What a screen reader is told of the page, as the browser tells it: a line for each thing
    /// that has a role of its own, with its name, indented below what it is part of.
    pub async fn accessibility_tree(&self) -> WebDriverResult<String> {
        let tree = self
            .inspect("Accessibility.getFullAXTree", json!({}))
            .await?;
        let nodes = tree.get("nodes").and_then(Value::as_array);
        Ok(outline(nodes.map_or(&[], Vec::as_slice)))
    }

    /// Kills the browser with all its processes, without a word to it, and opens it again, as that visit wants it, at
    /// the same host.
    pub async fn is_killed_and_returns(&mut self, visit: &Visit) -> WebDriverResult<()> {
        if let Some(driver) = self.driver.take() {
            // Ending the session would end the browser politely.
            drop(driver.leak());
        }
        self.processes.clear();
        let opened = Engine::chosen().open(visit).await?;
        self.driver = Some(opened.driver);
        self.processes = opened.processes;
        self.witness = opened.witness;
        Ok(())
    }

    /// Ends the visit.
    ///
    /// # Panics
    ///
    /// Where the console showed an error, or anything was asked of another origin.
    pub async fn leave(mut self) -> WebDriverResult<()> {
        let origin = self
            .base
            .split('/')
            .take(3)
            .collect::<Vec<_>>()
            .join("/")
            // Else a port would match another one that it begins.
            + "/";
        let record = self.witness.record(self.driver()).await?;
        for complaint in record.complaints {
            let expected = self.expected.iter().any(|text| complaint.contains(text));
            assert!(expected, "on the console: {complaint}");
        }
        for url in record.asked {
            // These never leave the device. The last is a page of the browser’s own, which it shows as it is opened again.
            let mut local = ["data:", "blob:", "file:", "chrome:"].iter();
            let own = url.starts_with(&origin) || local.any(|scheme| url.starts_with(scheme));
            assert!(own, "asked of another origin: {url}");
        }
        match self.driver.take() {
            Some(driver) => driver.quit().await,
            None => Ok(()),
        }
    }
}

/// Whether it says that the page was left while it answered, or as it was asked: what Firefox's
/// driver says.
fn is_of_a_page_left(error: &WebDriverError) -> bool {
    let WebDriverErrorInner::JavascriptError(told) = error.as_inner() else {
        return false;
    };
    let told = &told.value.message;
    ["Document was unloaded", "evalInSandbox"]
        .iter()
        .any(|of_a_page_left| told.contains(of_a_page_left))
}

impl Drop for Reader {
    /// After a failure the session is not ended politely: asking the driver could hang.
    fn drop(&mut self) {
        if let Some(driver) = self.driver.take() {
            drop(driver.leak());
        }
    }
}

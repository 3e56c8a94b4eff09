//! Processes of a driver, and the way to it.

use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use thirtyfour::error::WebDriverResult;
use thirtyfour::{Capabilities, WebDriver};

/// A process with all that it starts, which ends when this is dropped.
pub(crate) struct Process(Child);

impl Process {
    /// Starts it in a group of its own.
    pub(crate) fn start(command: &mut Command) -> Self {
        let started = command
            .stderr(Stdio::null())
            .stdin(Stdio::null())
            .process_group(0)
            .spawn();
        let name = command.get_program().to_string_lossy().into_owned();
        Process(
            started.unwrap_or_else(|_| {
                panic!("{name} is missing: run script/bootstrap engines first")
            }),
        )
    }

    /// Where it writes to, if that was piped.
    pub(crate) fn output(&mut self) -> Option<std::process::ChildStdout> {
        self.0.stdout.take()
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        // The browser is in the driver's group. Both may have ended by themselves.
        let group = format!("-{}", self.0.id());
        Command::new("kill")
            .args(["-KILL", "--", &group])
            .stderr(Stdio::null())
            .status()
            .ok();
        self.0.wait().ok();
    }
}

/// A port that nobody listens to: free again once the listener is dropped.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.local_addr().unwrap().port()
}

/// Opens a session. The driver needs a moment before it answers.
pub(crate) async fn connect(port: u16, wanted: Capabilities) -> WebDriverResult<WebDriver> {
    let address = format!("http://127.0.0.1:{port}");
    let mut last = None;
    for _ in 0..100 {
        match WebDriver::new(&address, wanted.clone()).await {
            Ok(driver) => return Ok(driver),
            Err(error) => last = Some(error),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(last.expect("it was tried"))
}

//! WebKitGTK, over its own driver, in a window on a screen that nobody sees.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::json;
use thirtyfour::Capabilities;
use thirtyfour::error::WebDriverResult;

use super::process::{connect, free_port};
use super::record::Lines;
use super::{Opened, Process, Witness};
use crate::Visit;

/// A window's keyboard focus belongs to a screen: each visit has one of its own.
const SCREEN: [&str; 5] = ["-screen", "0", "1600x1200x24", "-displayfd", "1"];

pub(super) async fn open(visit: &Visit) -> WebDriverResult<Opened> {
    let mut screen = Process::start(Command::new("Xvfb").args(SCREEN).stdout(Stdio::piped()));
    let mut number = String::new();
    let output = screen.output().expect("it is piped");
    BufReader::new(output).read_line(&mut number).unwrap();
    let port = free_port();
    let driver = Process::start(
        Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("DISPLAY", format!(":{}", number.trim()))
            .env("GTK_OVERLAY_SCROLLING", if visit.bars { "0" } else { "1" })
            // Containers and the root user have none.
            .env("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1")
            .stdout(Stdio::null()),
    );
    let lines = lines();
    File::create(&lines).unwrap();
    let window = Path::new(env!("CARGO_MANIFEST_DIR")).join("webkit/window.js");
    let asked = json!({
        "width": visit.width,
        "height": visit.height,
        "language": visit.language,
        "script": visit.script,
        "before": visit.before,
        "lines": lines,
    });
    let mut wanted = Capabilities::new();
    wanted.set(
        "webkitgtk:browserOptions",
        json!({ "binary": "/usr/bin/gjs", "args": ["-m", window, asked.to_string()] }),
    )?;
    if !visit.waits {
        wanted.set("pageLoadStrategy", "none")?;
    }
    let session = connect(port, wanted).await?;
    Ok(Opened {
        driver: session,
        processes: vec![driver, screen],
        witness: Witness::Lines(Lines(lines)),
    })
}

/// A file of this visit's own.
fn lines() -> PathBuf {
    static VISITS: AtomicU32 = AtomicU32::new(0);
    let visit = VISITS.fetch_add(1, Ordering::Relaxed);
    let name = format!("en-regard-visit-{}-{visit}", std::process::id());
    std::env::temp_dir().join(name)
}

//! A static host on this machine, one for each test.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read};
use std::path::Path;
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

use tiny_http::{Header, Response};

use crate::site::{dist, gzip, gzip_in_two};

/// How often it answers at once: a browser keeps up to six connections.
const THREADS: usize = 6;

/// What the host does to files whose path ends in a given way.
#[derive(Clone, Debug)]
pub enum Fault {
    /// Says that there is no such file.
    Missing,
    /// Sends the file with one text replaced by another.
    Replaced(&'static str, &'static str),
    /// Has a file there that the site has not.
    Also(Vec<u8>),
    /// Sends something else.
    Instead(String),
    /// Sends other bytes once the gate is opened: another version of the site.
    Later(Gate, Vec<u8>),
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

    fn is_open(&self) -> bool {
        *self.0.0.lock().unwrap()
    }

    fn wait(&self) {
        let closed = self.0.0.lock().unwrap();
        drop(self.0.1.wait_while(closed, |open| !*open).unwrap());
    }
}

/// Serves `dist/` below a path until it is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    base: String,
    faults: BTreeMap<&'static str, Fault>,
}

impl Server {
    /// Starts on a free port. `prefix` begins and ends with a slash.
    pub fn start(
        prefix: &'static str,
        faults: BTreeMap<&'static str, Fault>,
        with_headers: bool,
    ) -> Self {
        let headers = if with_headers {
            headers_of_the_site()
        } else {
            Vec::new()
        };
        let http = Arc::new(tiny_http::Server::http("127.0.0.1:0").unwrap());
        let base = format!("http://{}{prefix}", http.server_addr());
        for _ in 0..THREADS {
            let (http, faults, headers) = (Arc::clone(&http), faults.clone(), headers.clone());
            thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    let path = request.url().split(['?', '#']).next().unwrap_or_default();
                    let mut response = answer(path, prefix, &faults);
                    for header in &headers {
                        response.add_header(header.clone());
                    }
                    // The browser may have gone meanwhile.
                    drop(request.respond(response));
                }
            });
        }
        Server { http, base, faults }
    }

    /// The address of the library.
    pub fn base(&self) -> &str {
        &self.base
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for fault in self.faults.values() {
            if let Fault::Held(gate) | Fault::PausedAt(_, gate) = fault {
                gate.open();
            }
        }
        for _ in 0..THREADS {
            self.http.unblock();
        }
    }
}

/// What `_headers` asks a host to send with every file.
fn headers_of_the_site() -> Vec<Header> {
    let file = fs::read_to_string(dist().join("_headers")).unwrap();
    let of_all = file
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with(' '));
    let parsed = of_all.map(|line| line.trim().parse());
    parsed.collect::<Result<_, _>>().unwrap()
}

/// Bytes that stop once at a gate.
struct Body {
    bytes: io::Cursor<Vec<u8>>,
    halt: Option<(u64, Gate)>,
}

impl Read for Body {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Some((at, gate)) = &self.halt else {
            return self.bytes.read(buffer);
        };
        let before = at.saturating_sub(self.bytes.position());
        if before == 0 {
            gate.wait();
            self.halt = None;
            return self.bytes.read(buffer);
        }
        self.bytes.by_ref().take(before).read(buffer)
    }
}

fn answer(path: &str, prefix: &str, faults: &BTreeMap<&'static str, Fault>) -> Response<Body> {
    let fault = faults.iter().find(|(end, _)| path.ends_with(*end));
    let inside = path.strip_prefix(prefix).unwrap_or("no such page");
    let mut file = dist().join(inside);
    if file.is_dir() {
        file.push("index.html");
    }
    let bytes = match fault {
        Some((_, Fault::Missing)) => None,
        Some((_, Fault::Also(bytes))) => Some(bytes.clone()),
        _ => fs::read(&file).ok(),
    };
    match (bytes, fault) {
        (None, _) => {
            let page = fs::read(dist().join("404.html")).unwrap();
            reply(page, Path::new("404.html")).with_status_code(404)
        }
        (Some(bytes), Some((_, Fault::Replaced(from, to)))) => {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{path} holds no {from}");
            reply(text.replace(from, to).into_bytes(), &file)
        }
        (Some(_), Some((_, Fault::Instead(text)))) => reply(text.clone().into_bytes(), &file),
        (Some(_), Some((_, Fault::Later(gate, later)))) if gate.is_open() => {
            reply(later.clone(), &file)
        }
        (Some(bytes), Some((_, Fault::Held(gate)))) => {
            gate.wait();
            reply(bytes, &file)
        }
        (Some(bytes), Some((_, Fault::PausedAt(text, gate)))) => {
            let at = String::from_utf8_lossy(&bytes).find(text);
            let at = at.unwrap_or_else(|| panic!("{path} holds no {text}"));
            respond(&bytes, &file, Some((at, gate.clone())))
        }
        (Some(bytes), _) => reply(bytes, &file),
    }
}

fn reply(bytes: Vec<u8>, file: &Path) -> Response<Body> {
    respond(&bytes, file, None)
}

fn respond(bytes: &[u8], file: &Path, halt: Option<(usize, Gate)>) -> Response<Body> {
    let (bytes, halt) = match halt {
        Some((at, gate)) => {
            let (first, rest) = bytes.split_at(at);
            let (bytes, at) = gzip_in_two(first, rest);
            (bytes, Some((at, gate)))
        }
        None => (gzip(bytes), None),
    };
    let ending = file.extension().and_then(|ending| ending.to_str());
    let kind = match ending {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    };
    let header = |name, value| Header::from_bytes(name, value).unwrap();
    let headers = vec![
        header("Content-Type", kind),
        header("Content-Encoding", "gzip"),
    ];
    let length = Some(bytes.len());
    let bytes = io::Cursor::new(bytes);
    Response::new(200.into(), headers, Body { bytes, halt }, length, None)
}

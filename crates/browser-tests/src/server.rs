//! A static host on this machine, one for each test.

use std::collections::BTreeMap;
use std::fs;
use std::io::{self, Read, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use tiny_http::{Header, Request, Response};

pub use crate::fault::{Fault, Gate};
use crate::site::{dist, gzip, gzip_in_two};

/// How often it answers at once: a browser keeps up to six connections.
const THREADS: usize = 6;

/// Serves `dist/` below a path until it is dropped.
pub struct Server {
    http: Arc<tiny_http::Server>,
    host: Arc<Host>,
    base: String,
}

/// What the threads of a server share.
struct Host {
    prefix: &'static str,
    headers: Vec<Header>,
    faults: Mutex<BTreeMap<String, Fault>>,
    asked: Mutex<Vec<String>>,
    is_gone: AtomicBool,
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
        let faults = faults
            .into_iter()
            .map(|(end, fault)| (end.to_owned(), fault));
        let host = Arc::new(Host {
            prefix,
            headers,
            faults: Mutex::new(faults.collect()),
            asked: Mutex::default(),
            is_gone: AtomicBool::new(false),
        });
        let http = Arc::new(tiny_http::Server::http("127.0.0.1:0").unwrap());
        let base = format!("http://{}{prefix}", http.server_addr());
        for _ in 0..THREADS {
            let (http, host) = (Arc::clone(&http), Arc::clone(&host));
            thread::spawn(move || {
                while let Ok(request) = http.recv() {
                    host.answer(request);
                }
            });
        }
        Server { http, host, base }
    }

    /// The address of the library.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The path of a file, by its path from the library.
    pub fn path(&self, file: &str) -> String {
        format!("{}{file}", self.host.prefix)
    }

    /// From now on the host has this fault at files whose path ends so; of several, the one whose
    /// end is longest.
    pub fn has(&self, path_end: &str, fault: Fault) {
        let mut faults = self.host.faults.lock().unwrap();
        faults.insert(path_end.to_owned(), fault);
    }

    /// From now on the host has no fault.
    pub fn recovers(&self) {
        self.host.faults.lock().unwrap().clear();
    }

    /// From now on every connection breaks.
    pub fn goes(&self) {
        self.host.is_gone.store(true, Ordering::SeqCst);
    }

    /// What the host was asked for until now: method and path of each request.
    pub fn asked(&self) -> Vec<String> {
        self.host.asked.lock().unwrap().clone()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        for fault in self.host.faults.lock().unwrap().values() {
            if let Fault::Held(gate) | Fault::PausedAt(_, gate) | Fault::CutLater(gate) = fault {
                gate.open();
            }
        }
        for _ in 0..THREADS {
            self.http.unblock();
        }
    }
}

impl Host {
    fn answer(&self, request: Request) {
        let path = request.url().split(['?', '#']).next().unwrap_or_default();
        let path = path.to_owned();
        let asked = format!("{} {path}", request.method());
        self.asked.lock().unwrap().push(asked);
        if self.is_gone.load(Ordering::SeqCst) {
            return cut(request, &[], None);
        }
        let faults = self.faults.lock().unwrap();
        let fault = faults.iter().filter(|(end, _)| path.ends_with(*end));
        let fault = fault.max_by_key(|(end, _)| end.len());
        let fault = fault.map(|(_, fault)| fault.clone());
        drop(faults);
        let mut response = match (file(&path, self.prefix), fault) {
            (Some((file, bytes)), Some(Fault::Cut)) => {
                return cut(request, &half(&file, &bytes), None);
            }
            (Some((file, bytes)), Some(Fault::CutLater(gate))) => {
                return cut(request, &half(&file, &bytes), Some(&gate));
            }
            (file, fault) => answer(&path, file, fault),
        };
        for header in &self.headers {
            response.add_header(header.clone());
        }
        // The browser may have gone meanwhile.
        drop(request.respond(response));
    }
}

/// Sends these bytes and then, once the gate is opened, what is no part of an answer, upon which a
/// browser drops the connection as if it had broken.
fn cut(request: Request, bytes: &[u8], gate: Option<&Gate>) {
    let mut wire = request.into_writer();
    let sent = wire.write_all(bytes).and_then(|()| wire.flush());
    if let Some(gate) = gate {
        gate.wait();
    }
    let sent = sent.and_then(|()| wire.write_all(b"broken\r\n"));
    // The browser may have gone meanwhile.
    drop(sent.and_then(|()| wire.flush()));
}

/// An answer with the first half of the file, which says that more will come.
fn half(file: &Path, bytes: &[u8]) -> Vec<u8> {
    let (half, _) = bytes.split_at(bytes.len() / 2);
    let head = format!(
        "HTTP/1.1 200 OK\r\nContent-Type: {}\r\nTransfer-Encoding: chunked\r\n\r\n{:x}\r\n",
        kind(file),
        half.len()
    );
    [head.as_bytes(), half, b"\r\n"].concat()
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
        Read::take(&mut self.bytes, before).read(buffer)
    }
}

/// The file at that path, if there is one.
fn file(path: &str, prefix: &str) -> Option<(PathBuf, Vec<u8>)> {
    let mut file = dist().join(path.strip_prefix(prefix)?);
    if file.is_dir() {
        file.push("index.html");
    }
    let bytes = fs::read(&file).ok()?;
    Some((file, bytes))
}

fn answer(path: &str, file: Option<(PathBuf, Vec<u8>)>, fault: Option<Fault>) -> Response<Body> {
    match (file, fault) {
        (_, Some(Fault::Instead(bytes))) => {
            let name = if path.ends_with('/') {
                "index.html"
            } else {
                path
            };
            reply(bytes, Path::new(name))
        }
        (file, Some(Fault::Held(gate))) => {
            gate.wait();
            answer(path, file, None)
        }
        (None, _) | (_, Some(Fault::Missing)) => {
            let page = fs::read(dist().join("404.html")).unwrap();
            reply(page, Path::new("404.html")).with_status_code(404)
        }
        (Some((file, bytes)), Some(Fault::Replaced(from, to))) => {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{path} holds no {from}");
            reply(text.replace(from, to).into_bytes(), &file)
        }
        (Some((_, bytes)), Some(Fault::Typed(kind))) => respond(&bytes, kind, None),
        (Some((file, bytes)), Some(Fault::PausedAt(text, gate))) => {
            let at = String::from_utf8_lossy(&bytes).find(text);
            let at = at.unwrap_or_else(|| panic!("{path} holds no {text}"));
            respond(&bytes, kind(&file), Some((at, gate)))
        }
        (Some((file, bytes)), _) => reply(bytes, &file),
    }
}

fn reply(bytes: Vec<u8>, file: &Path) -> Response<Body> {
    respond(&bytes, kind(file), None)
}

fn respond(bytes: &[u8], kind: &str, halt: Option<(usize, Gate)>) -> Response<Body> {
    let (bytes, halt) = match halt {
        Some((at, gate)) => {
            let (first, rest) = bytes.split_at(at);
            let (bytes, at) = gzip_in_two(first, rest);
            (bytes, Some((at, gate)))
        }
        None => (gzip(bytes), None),
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

/// The MIME type by which hosts know a file.
fn kind(file: &Path) -> &'static str {
    let ending = file.extension().and_then(|ending| ending.to_str());
    match ending {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        _ => "application/octet-stream",
    }
}

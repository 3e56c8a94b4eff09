//! What a host sends.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use futures_util::stream::{self, BoxStream, StreamExt};
use http_body_util::StreamBody;
use hyper::Response;
use hyper::body::{Bytes, Frame};
use hyper::header::{
    CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue,
};

use crate::fault::{Fault, Gate};
use crate::site::{gzip, gzip_in_two};

/// The bytes of a response; an error breaks the connection.
pub(crate) type Body = StreamBody<BoxStream<'static, io::Result<Frame<Bytes>>>>;

/// The response to a request for that path, of a host that has the site in that folder below the
/// prefix.
pub(crate) async fn to(
    path: &str,
    site: &Path,
    prefix: &str,
    fault: Option<Fault>,
) -> Response<Body> {
    let fault = match fault {
        Some(Fault::Held(gate)) => {
            gate.opened().await;
            None
        }
        fault => fault,
    };
    if let Some(Fault::Instead(bytes)) = fault {
        let name = if path.ends_with('/') {
            "index.html"
        } else {
            path
        };
        return whole(&bytes, kind(Path::new(name)));
    }
    let file = file(path, site, prefix).filter(|_| !matches!(fault, Some(Fault::Missing)));
    let Some((file, bytes)) = file else {
        let page = fs::read(site.join("404.html")).unwrap();
        let mut lost = whole(&page, kind(Path::new("404.html")));
        *lost.status_mut() = hyper::StatusCode::NOT_FOUND;
        return lost;
    };
    let own = kind(&file);
    match fault {
        Some(Fault::Replaced(from, to)) => {
            let text = String::from_utf8(bytes).unwrap();
            assert!(text.contains(from), "{path} holds no {from}");
            whole(text.replace(from, to).as_bytes(), own)
        }
        Some(Fault::Typed(kind)) => whole(&bytes, kind),
        Some(Fault::PausedAt(text, gate)) => {
            let at = String::from_utf8_lossy(&bytes).find(text);
            let at = at.unwrap_or_else(|| panic!("{path} holds no {text}"));
            let (first, rest) = bytes.split_at(at);
            let (mut first, at) = gzip_in_two(first, rest);
            let rest = first.split_off(at);
            gzipped(
                own,
                first.len() + rest.len(),
                body(first, gate.into(), Ok(rest)),
            )
        }
        Some(Fault::Cut) => half(bytes, own, None),
        Some(Fault::CutLater(gate)) => half(bytes, own, Some(gate)),
        _ => whole(&bytes, own),
    }
}

/// What `_headers` asks a host to send with every file.
pub(crate) fn headers_of(site: &Path) -> HeaderMap {
    let file = fs::read_to_string(site.join("_headers")).unwrap();
    let of_all = file
        .lines()
        .skip(1)
        .take_while(|line| line.starts_with(' '));
    let parsed = of_all.map(|line| {
        let (name, value) = line.split_once(": ").unwrap();
        let name: HeaderName = name.trim().parse().unwrap();
        (name, value.parse().unwrap())
    });
    parsed.collect()
}

/// The file at that path, if there is one.
fn file(path: &str, site: &Path, prefix: &str) -> Option<(PathBuf, Vec<u8>)> {
    let mut file = site.join(path.strip_prefix(prefix)?);
    if file.is_dir() {
        file.push("index.html");
    }
    let bytes = fs::read(&file).ok()?;
    Some((file, bytes))
}

fn whole(bytes: &[u8], kind: &'static str) -> Response<Body> {
    let bytes = gzip(bytes);
    gzipped(kind, bytes.len(), body(bytes, None, Ok(Vec::new())))
}

fn gzipped(kind: &'static str, length: usize, body: Body) -> Response<Body> {
    let mut response = typed(kind, body);
    let headers = response.headers_mut();
    headers.insert(CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    headers.insert(CONTENT_LENGTH, length.into());
    response
}

/// The first half of the bytes, without saying how many there are, and then no more.
fn half(mut bytes: Vec<u8>, kind: &'static str, gate: Option<Gate>) -> Response<Body> {
    bytes.truncate(bytes.len() / 2);
    let broken = Err(io::ErrorKind::ConnectionAborted.into());
    typed(kind, body(bytes, gate, broken))
}

fn typed(kind: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    let headers = response.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}

/// Bytes, and more once the gate is opened.
fn body(first: Vec<u8>, gate: Option<Gate>, rest: io::Result<Vec<u8>>) -> Body {
    let later = async {
        match gate {
            Some(gate) => gate.opened().await,
            // What went before is on its way before the connection may break.
            None => tokio::task::yield_now().await,
        }
        rest
    };
    let parts = stream::iter([Ok(first)]).chain(stream::once(later));
    StreamBody::new(parts.map(|part| Ok(Frame::data(part?.into()))).boxed())
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

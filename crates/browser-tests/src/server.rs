//! A static host on this machine, one for each test.

use std::collections::BTreeMap;
use std::io;
use std::net;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use hyper::body::Incoming;
use hyper::header::HeaderMap;
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Request, Response};
use hyper_util::rt::TokioIo;
use tokio::net::TcpListener;
use tokio::runtime;
use tokio::sync::oneshot;

pub use crate::fault::{Fault, Gate};
use crate::response::{self, Body};

/// Serves a built site below a path until it is dropped.
pub struct Server {
    host: Arc<Host>,
    base: String,
    _until_dropped: oneshot::Sender<()>,
}

/// What the connections of a server share.
struct Host {
    site: PathBuf,
    prefix: &'static str,
    headers: HeaderMap,
    faults: Mutex<BTreeMap<String, Fault>>,
    asked: Mutex<Vec<String>>,
    is_gone: AtomicBool,
}

impl Server {
    /// Starts on a free port with the site in that folder. `prefix` begins and ends with a slash.
    pub fn start(
        site: &Path,
        prefix: &'static str,
        faults: BTreeMap<&'static str, Fault>,
        with_headers: bool,
    ) -> Self {
        let headers = if with_headers {
            response::headers_of(site)
        } else {
            HeaderMap::new()
        };
        let faults = faults
            .into_iter()
            .map(|(end, fault)| (end.to_owned(), fault));
        let host = Arc::new(Host {
            site: site.to_owned(),
            prefix,
            headers,
            faults: Mutex::new(faults.collect()),
            asked: Mutex::default(),
            is_gone: AtomicBool::new(false),
        });
        let listener = net::TcpListener::bind("127.0.0.1:0").unwrap();
        listener.set_nonblocking(true).unwrap();
        let base = format!("http://{}{prefix}", listener.local_addr().unwrap());
        let (until_dropped, dropped) = oneshot::channel();
        let serving = Arc::clone(&host);
        // A thread of its own: a test that waits for Lighthouse, say, does nothing else meanwhile.
        thread::spawn(move || {
            let mut runtime = runtime::Builder::new_current_thread();
            let runtime = runtime.enable_all().build().unwrap();
            runtime.block_on(async {
                tokio::select! {
                    () = serve(listener, serving) => {}
                    _ = dropped => {}
                }
            });
        });
        Server {
            host,
            base,
            _until_dropped: until_dropped,
        }
    }

    /// The address of the library.
    pub fn base(&self) -> &str {
        &self.base
    }

    /// The folder with the site.
    pub fn site(&self) -> &Path {
        &self.host.site
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

async fn serve(listener: net::TcpListener, host: Arc<Host>) {
    let listener = TcpListener::from_std(listener).unwrap();
    loop {
        let (wire, _) = listener.accept().await.unwrap();
        wire.set_nodelay(true).ok();
        let host = Arc::clone(&host);
        tokio::spawn(async move {
            let service = service_fn(|request| host.respond(request));
            let connection = http1::Builder::new().serve_connection(TokioIo::new(wire), service);
            // An error is a connection that broke: the host's doing, or the browser has gone.
            connection.await.ok();
        });
    }
}

impl Host {
    /// The response; an error breaks the connection before anything is sent.
    async fn respond(&self, request: Request<Incoming>) -> io::Result<Response<Body>> {
        let path = request.uri().path();
        let asked = format!("{} {path}", request.method());
        self.asked.lock().unwrap().push(asked);
        if self.is_gone.load(Ordering::SeqCst) {
            return Err(io::ErrorKind::ConnectionAborted.into());
        }
        let mut response = response::to(path, &self.site, self.prefix, self.fault(path)).await;
        response.headers_mut().extend(self.headers.clone());
        Ok(response)
    }

    fn fault(&self, path: &str) -> Option<Fault> {
        let faults = self.faults.lock().unwrap();
        let here = faults.iter().filter(|(end, _)| path.ends_with(*end));
        let longest = here.max_by_key(|(end, _)| end.len());
        longest.map(|(_, fault)| fault.clone())
    }
}

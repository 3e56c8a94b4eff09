//! En regard, the reader: the Yew app that takes over the pages of the library and the lessons.
//!
//! `start` mounts it. `app` owns the state of reading and has the `views` draw it; `page_source` reads the page
//! in the window, and fetches others; `listening` turns what the window tells the app into actions, `navigation` leads from page to
//! page, `effects`
//! carries changes of state to the `browser`.

#[cfg(target_arch = "wasm32")]
mod app;
#[cfg(target_arch = "wasm32")]
mod dispatch;
#[cfg(target_arch = "wasm32")]
mod effects;
#[cfg(target_arch = "wasm32")]
mod listening;
#[cfg(target_arch = "wasm32")]
mod navigation;
#[cfg(target_arch = "wasm32")]
mod page_source;
#[cfg(target_arch = "wasm32")]
mod start;

/// An allocator that is three kilobytes lighter, compressed, than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
fn main() {
    start::start();
}

/// The reader runs in browsers only; this lets the whole workspace be built at once.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

//! Start: find the lesson, mount.

#[cfg(target_arch = "wasm32")]
mod start;

/// Three kilobytes lighter, compressed, than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
fn main() {
    start::start();
}

/// Natively the app is a library of components: `site build` renders them.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

//! Start: on the page, puts the reader's settings in force and mounts the app; in a worker, answers that page.

/// An allocator that is three kilobytes lighter, compressed, than the standard library's.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

#[cfg(target_arch = "wasm32")]
fn main() {
    use browser::{root_attributes, spawn_local, worker};

    if worker::is_here() {
        return workshop::engine::serve();
    }
    spawn_local(async {
        if mount().await.is_none() {
            // The start script sees it, and shows the prerendered page.
            root_attributes::failed();
        }
    });
}

#[cfg(target_arch = "wasm32")]
async fn mount() -> Option<()> {
    use browser::{address, root_attributes, storage, takeover};
    use reading::session::Device;
    use workshop::app::{App, AppProps};
    use workshop::glossary;

    address::learn_root()?;
    let root = takeover::root()?;
    let mut device = Device {
        language: root_attributes::language(),
        ..Device::default()
    };
    device.load(storage::load().await.unwrap_or_default(), None);
    root_attributes::apply(&device.settings);
    glossary::take_up().await;
    let props = AppProps {
        interface: device.settings.interface,
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
    Some(())
}

/// Natively the workshop is a library: `site build` prerenders its page.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

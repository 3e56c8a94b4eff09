//! Start: puts the reader's settings in force and mounts the app.

#[cfg(target_arch = "wasm32")]
fn main() {
    use en_regard::browser::{root_attributes, storage, takeover};
    use reading::session::Settings;
    use workshop::app::{App, AppProps};

    let stored = storage::stored().unwrap_or_default();
    let settings = Settings::of(&root_attributes::language(), &stored.choices);
    root_attributes::apply(&settings);
    let Some(root) = takeover::root() else {
        // The start script sees it, and shows the prerendered page.
        return root_attributes::failed();
    };
    let props = AppProps {
        interface: settings.interface,
    };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}

/// Natively the workshop is a library: `site build` prerenders its page.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

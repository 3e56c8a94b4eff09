//! The smallest Yew app: one button, and the mark by which pages say that they are ready.

#[cfg(target_arch = "wasm32")]
mod app {
    use yew::prelude::*;

    #[derive(Debug)]
    pub(crate) struct Smallest(u32);

    impl Component for Smallest {
        type Message = ();
        type Properties = ();

        fn create(_: &Context<Self>) -> Self {
            Smallest(0)
        }

        fn update(&mut self, _: &Context<Self>, (): ()) -> bool {
            self.0 += 1;
            true
        }

        fn view(&self, context: &Context<Self>) -> Html {
            html! { <button onclick={context.link().callback(|_| ())}>{ self.0 }</button> }
        }

        fn rendered(&mut self, _: &Context<Self>, _: bool) {
            let document = web_sys::window().and_then(|window| window.document());
            if let Some(root) = document.and_then(|document| document.document_element()) {
                root.set_attribute("data-app", "ready").ok();
            }
        }
    }
}

#[cfg(target_arch = "wasm32")]
fn main() {
    yew::Renderer::<app::Smallest>::new().render();
}

/// There is nothing to do natively.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}

//! The browser's own translator, which works on the device. In 2026 only Chrome and Edge on computers have one.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::share::call;
use super::window;

/// A translator from one language to another; what it uses is given back as it is dropped.
#[derive(Debug)]
pub struct Translator(JsValue);

impl Drop for Translator {
    fn drop(&mut self) {
        if let Some(destroy) = method(&self.0, "destroy") {
            // Where that fails, nothing else can be done.
            destroy.call0(&self.0).ok();
        }
    }
}

/// Whether the browser can translate from one language to the other, by their BCP 47 tags. It may have to fetch
/// what it needs for it.
pub async fn is_there(from: &str, to: &str) -> bool {
    let asked = asked("availability", from, to);
    let Some(answer) = answer(asked).await else {
        return false;
    };
    // Else it is there, is being fetched, or can be fetched.
    answer
        .as_string()
        .is_some_and(|answer| answer != "unavailable")
}

/// The translator, asked for at once: to be called while a tap is being answered, since a browser fetches what it
/// needs at no other time.
pub fn begin(from: &str, to: &str) -> impl Future<Output = Option<Translator>> + use<> {
    let asked = asked("create", from, to);
    async move { answer(asked).await.map(Translator) }
}

impl Translator {
    /// The translation of a text, unless the browser fails.
    pub async fn translate(&self, text: &str) -> Option<String> {
        let asked = call(&self.0, "translate", &text.into());
        answer(asked).await?.as_string()
    }
}

fn asked(name: &str, from: &str, to: &str) -> Option<Promise> {
    let options = Object::new();
    for (name, tag) in [("sourceLanguage", from), ("targetLanguage", to)] {
        // Cannot fail: nobody has frozen the object.
        Reflect::set(&options, &name.into(), &tag.into()).ok();
    }
    let translator = Reflect::get(&window()?.into(), &"Translator".into()).ok()?;
    if translator.is_undefined() {
        return None;
    }
    call(&translator, name, &options)
}

async fn answer(asked: Option<Promise>) -> Option<JsValue> {
    JsFuture::from(asked?).await.ok()
}

fn method(object: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(object, &name.into()).ok()?.dyn_into().ok()
}

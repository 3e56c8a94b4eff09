//! Passing the address of a page on to somebody.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

use super::{address, window};

/// What became of an address that a reader wanted to pass on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shared {
    /// The device has offered its own ways of sharing.
    Offered,
    /// There is none: the address is in the clipboard.
    Copied,
    /// Neither is allowed here.
    Refused,
}

/// Shares the address of the page, or of an entry on it, else copies it. To be called while a tap is
/// being answered: a browser allows neither at another time.
pub async fn share(title: &str, entry: Option<&str>) -> Shared {
    let Some(window) = window() else {
        return Shared::Refused;
    };
    let Some(url) = address::of_entry(entry) else {
        return Shared::Refused;
    };
    let navigator: JsValue = window.navigator().into();
    let data = Object::new();
    for (name, value) in [("title", title), ("url", &url)] {
        // Cannot fail: nobody has frozen the object.
        Reflect::set(&data, &name.into(), &value.into()).ok();
    }
    if let Some(offered) = call(&navigator, "share", &data) {
        match JsFuture::from(offered).await {
            Ok(_) => return Shared::Offered,
            // The reader has changed their mind.
            Err(error) if name_of(&error) == "AbortError" => return Shared::Offered,
            // A page in a frame may not share.
            Err(_) => {}
        }
    }
    let clipboard = Reflect::get(&navigator, &"clipboard".into()).unwrap_or_default();
    let Some(copied) = call(&clipboard, "writeText", &url.into()) else {
        return Shared::Refused;
    };
    match JsFuture::from(copied).await {
        Ok(_) => Shared::Copied,
        Err(_) => Shared::Refused,
    }
}

pub(super) fn name_of(error: &JsValue) -> String {
    let name = Reflect::get(error, &"name".into()).unwrap_or_default();
    name.as_string().unwrap_or_default()
}

/// What a method promises, where the object has it.
pub(super) fn call(object: &JsValue, method: &str, argument: &JsValue) -> Option<Promise> {
    let method: Function = Reflect::get(object, &method.into()).ok()?.dyn_into().ok()?;
    method.call1(object, argument).ok()?.dyn_into().ok()
}

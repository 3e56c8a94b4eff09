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
    match address::of_entry(entry) {
        Some(url) => share_address(title, &url).await,
        None => Shared::Refused,
    }
}

/// Shares that address, else copies it, while a tap is being answered.
pub async fn share_address(title: &str, url: &str) -> Shared {
    let Some(navigator) = navigator() else {
        return Shared::Refused;
    };
    let data = Object::new();
    for (name, value) in [("title", title), ("url", url)] {
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
    copy(url).await
}

/// Whether the device has ways of sharing of its own.
pub fn is_offered() -> bool {
    let share = navigator().and_then(|navigator| Reflect::get(&navigator, &"share".into()).ok());
    share.is_some_and(|share| share.is_function())
}

/// Copies an address, while a tap is being answered.
pub async fn copy(url: &str) -> Shared {
    let clipboard = navigator().map(|navigator| Reflect::get(&navigator, &"clipboard".into()));
    let clipboard = clipboard.and_then(Result::ok).unwrap_or_default();
    let Some(copied) = call(&clipboard, "writeText", &url.into()) else {
        return Shared::Refused;
    };
    match JsFuture::from(copied).await {
        Ok(_) => Shared::Copied,
        Err(_) => Shared::Refused,
    }
}

fn navigator() -> Option<JsValue> {
    Some(window()?.navigator().into())
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

//! Giving a file to the reader.

use js_sys::{Array, Function, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, File, FilePropertyBag, HtmlAnchorElement, Url};

use super::lasting::is_on_ios_home_screen;
use super::share::{call, name_of};
use super::{document, listen, window};

/// The browser does not take the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotSaved;

/// How long the address of a file stays, in milliseconds: a browser may fetch it a little later.
const ADDRESS_STAYS: u32 = 60_000;

/// Saves bytes as a file. To be called soon after a tap: some browsers allow it at no other time. `Ok(false)` where
/// the reader has changed their mind.
///
/// # Errors
///
/// Where the browser refuses.
pub async fn save(name: &str, media_type: &str, bytes: &[u8]) -> Result<bool, NotSaved> {
    if is_on_ios_home_screen() {
        // There a link that downloads does nothing.
        return offer(name, media_type, bytes).await;
    }
    download(name, media_type, bytes)
        .map(|()| true)
        .ok_or(NotSaved)
}

fn download(name: &str, media_type: &str, bytes: &[u8]) -> Option<()> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &options).ok()?;
    let address = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document()?.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&address);
    link.set_download(name);
    link.click();
    listen::after(ADDRESS_STAYS, move || {
        Url::revoke_object_url(&address).ok();
    });
    Some(())
}

/// Whether the device passes on files of that type.
pub fn is_offered(name: &str, media_type: &str) -> bool {
    let navigator: Option<JsValue> = window().map(|window| window.navigator().into());
    let able = navigator
        .zip(shared(name, media_type, &[]))
        .and_then(|(navigator, data)| {
            let able = Reflect::get(&navigator, &"canShare".into()).ok()?;
            let able: Function = able.dyn_into().ok()?;
            able.call1(&navigator, &data).ok()?.as_bool()
        });
    able == Some(true)
}

/// What is passed to the device's ways of sharing: a file.
fn shared(name: &str, media_type: &str, bytes: &[u8]) -> Option<Object> {
    let options = FilePropertyBag::new();
    options.set_type(media_type);
    let parts = Array::of1(&Uint8Array::from(bytes));
    let file = File::new_with_u8_array_sequence_and_options(&parts, name, &options).ok()?;
    let data = Object::new();
    // Cannot fail: nobody has frozen the object.
    Reflect::set(&data, &"files".into(), &Array::of1(&file)).ok();
    Some(data)
}

/// Has the device pass bytes on as a file, while a tap is being answered. `Ok(false)` where the reader has changed
/// their mind.
///
/// # Errors
///
/// Where the browser refuses.
pub async fn offer(name: &str, media_type: &str, bytes: &[u8]) -> Result<bool, NotSaved> {
    let data = shared(name, media_type, bytes).ok_or(NotSaved)?;
    let navigator: JsValue = window().ok_or(NotSaved)?.navigator().into();
    let offered = call(&navigator, "share", &data).ok_or(NotSaved)?;
    match JsFuture::from(offered).await {
        Ok(_) => Ok(true),
        Err(error) if name_of(&error) == "AbortError" => Ok(false),
        Err(_) => Err(NotSaved),
    }
}

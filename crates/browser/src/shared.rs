//! What another app of the device has shared with the site. The service worker has put it into a cache, and it never
//! went to the host.

use wasm_bindgen::JsCast;
use web_sys::{CacheStorage, File, FormData, Response};

use super::field::ChosenFile;
use super::{address, wait, window};

/// What was shared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Shared {
    /// Words, an address, or both.
    pub text: String,
    /// A web address. Android leaves it empty, and has it in `text`.
    pub url: String,
    /// Files.
    pub files: Vec<ChosenFile>,
}

/// What waits to be taken; nothing where nothing does.
pub async fn waiting() -> Option<Shared> {
    let response = wait(caches()?.match_with_str(&format!("{}shared", address::root()))).await?;
    let response: Response = response.dyn_into().ok()?;
    let form: FormData = wait(response.form_data().ok()?).await?.dyn_into().ok()?;
    let words = |name| form.get(name).as_string().unwrap_or_default();
    let files = form.get_all("files").into_iter();
    let files = files.filter_map(|file| file.dyn_into::<File>().ok());
    Some(Shared {
        text: words("text"),
        url: words("url"),
        files: files.map(ChosenFile).collect(),
    })
}

/// Forgets what waits: it was taken.
pub async fn taken() {
    if let Some(caches) = caches() {
        wait(caches.delete(&format!("en-regard shared {}", address::root()))).await;
    }
}

/// Nothing where the address is not a secure one.
fn caches() -> Option<CacheStorage> {
    let caches = window()?.caches().ok()?;
    (!caches.is_undefined()).then_some(caches)
}

//! Which lessons of own texts say what was true before something changed: the glossary of the reader, or what makes
//! lessons. It is kept until they are made anew, since the window may be closed meanwhile.

use reading::json::Json;

use super::{find, storage};

/// Where the forms are kept whose entries have changed.
const FORMS: &str = "changed-forms";

/// Where it is kept what has made all lessons.
const MAKER: &str = "made-by";

pub(super) const KEYS: [&str; 2] = [FORMS, MAKER];

/// Forgets both: all lessons are made anew at the next visit to the workshop.
pub(super) fn forget() {
    KEYS.into_iter().for_each(storage::forget);
}

/// The forms of entries that have changed since all lessons were made anew.
pub fn changed_forms() -> Vec<String> {
    storage::read(FORMS).unwrap_or_default().texts()
}

/// Notes forms whose entries change. Where the browser refuses, only this window knows.
pub fn note_changed_forms(forms: &[String]) {
    if !forms.is_empty() {
        keep_forms([changed_forms(), forms.to_vec()].concat());
    }
}

/// All lessons that have those forms were made anew. One that has changed again meanwhile stands there twice.
pub fn forget_changed_forms(forms: &[String]) {
    let mut left = changed_forms();
    for form in forms {
        if let Some(at) = left.iter().position(|known| known == form) {
            left.remove(at);
        }
    }
    keep_forms(left);
}

fn keep_forms(forms: Vec<String>) {
    if forms.is_empty() {
        return storage::forget(FORMS);
    }
    let forms = forms.into_iter().map(Json::Text).collect();
    storage::write(FORMS, &Json::List(forms)).ok();
}

/// What has made all lessons; empty where nobody has noted it.
pub fn made_by() -> String {
    let kept = storage::read(MAKER).unwrap_or_default();
    kept.as_text().unwrap_or_default().to_owned()
}

/// Notes what has made all lessons.
pub fn note_made_by(maker: &str) {
    storage::write(MAKER, &Json::Text(maker.to_owned())).ok();
}

/// The name of the app that runs here, which changes with its bytes.
pub fn this_app() -> Option<String> {
    find("script[data-wasm]")?.get_attribute("data-wasm")
}

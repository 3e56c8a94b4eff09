//! Lines for whoever looks for a fault.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = console, js_name = warn)]
    fn write(text: &str);
}

/// Warns on the browser's console that something is missing.
pub fn warn(missing: &str) {
    write(&format!("En regard cannot start: {missing} is missing."));
}

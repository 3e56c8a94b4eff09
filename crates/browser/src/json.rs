//! JSON by the browser's own parser: it weighs nothing.

use js_sys::{Array, JSON, Object, Reflect};
use reading::json::Json;
use wasm_bindgen::JsValue;

/// How deep values may be nested: nothing that this project writes is deeper.
const DEPTH: u32 = 16;

/// The value written as JSON, or nothing where it is malformed.
pub fn read(text: &str) -> Option<Json> {
    from_js(&parse(text)?)
}

/// The value written as JSON as the browser has it, or nothing where it is malformed.
pub(super) fn parse(text: &str) -> Option<JsValue> {
    JSON::parse(text).ok()
}

/// The value as JSON, or nothing where it is nested deeper.
pub(super) fn from_js(value: &JsValue) -> Option<Json> {
    within(value, DEPTH)
}

fn within(value: &JsValue, depth: u32) -> Option<Json> {
    let depth = depth.checked_sub(1)?;
    if let Some(text) = value.as_string() {
        return Some(Json::Text(text));
    }
    if let Some(flag) = value.as_bool() {
        return Some(Json::Flag(flag));
    }
    if let Some(number) = value.as_f64() {
        #[expect(clippy::cast_possible_truncation, reason = "fractions are dropped")]
        return Some(Json::Number(number as i64));
    }
    if Array::is_array(value) {
        let items = Array::from(value).into_iter();
        let items = items.map(|item| within(&item, depth));
        return items.collect::<Option<_>>().map(Json::List);
    }
    let Some(object) = Object::try_from(value) else {
        return Some(Json::Nothing);
    };
    let members = Object::entries(object).into_iter().map(|member| {
        let member = Array::from(&member);
        Some((member.get(0).as_string()?, within(&member.get(1), depth)?))
    });
    members.collect::<Option<_>>().map(Json::Record)
}

/// The value as JSON.
pub fn write(value: &Json) -> Option<String> {
    JSON::stringify(&to_js(value)).ok()?.as_string()
}

/// The value as the browser has it.
pub(super) fn to_js(value: &Json) -> JsValue {
    match value {
        Json::Nothing => JsValue::NULL,
        Json::Flag(flag) => (*flag).into(),
        #[expect(clippy::cast_precision_loss, reason = "no number here is so large")]
        Json::Number(number) => (*number as f64).into(),
        Json::Text(text) => text.into(),
        Json::List(items) => items.iter().map(to_js).collect::<Array>().into(),
        Json::Record(members) => {
            let object = Object::new();
            for (name, value) in members {
                // Cannot fail: nobody has frozen the object.
                Reflect::set(&object, &name.into(), &to_js(value)).ok();
            }
            object.into()
        }
    }
}

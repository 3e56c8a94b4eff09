//! Deflating by the browser itself: it weighs nothing.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, ReadableWritablePair, Response};

/// The bytes deflated (RFC 1951); nothing where the browser cannot do it.
pub async fn deflated(bytes: &[u8]) -> Option<Vec<u8>> {
    // `web_sys` does not count it among what is stable.
    let streams = Reflect::get(&js_sys::global(), &"CompressionStream".into()).ok()?;
    let streams: Function = streams.dyn_into().ok()?;
    let stream = Reflect::construct(&streams, &Array::of1(&"deflate-raw".into())).ok()?;
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence(&parts).ok()?;
    // It has the two members of such a pair.
    let pair: &ReadableWritablePair = stream.unchecked_ref();
    let deflated = blob.stream().pipe_through(pair);
    let response = Response::new_with_opt_readable_stream(Some(&deflated)).ok()?;
    let bytes = JsFuture::from(response.array_buffer().ok()?).await.ok()?;
    Some(Uint8Array::new(&bytes).to_vec())
}

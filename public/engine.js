// The workshop's own wasm a second time, beside the page: crates/browser/src/worker.rs asks it for whatever
// takes long. `site build` fills in the name of its script.

import init from "./@workshop@";

// A trap in the wasm, or a wasm that does not start, arrives here where nobody else waits for it.
addEventListener("unhandledrejection", () => postMessage("failed"));

// First the page sends its wasm, which it has compiled already.
const start = ({ data }) => init({ module_or_path: data }).then(() => postMessage("ready"));
addEventListener("message", start, { once: true });

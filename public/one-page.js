// A lesson as one file: the start script and the reader in one, and the reader's wasm in the page. Nothing is fetched.

import init from "reader";
import { fallBack, root } from "./prerendered.js";

// The app draws its links relative to a page of the site.
function lead({ target }) {
  const link = target.closest?.('a[href^="../"]');
  if (link) link.href = new URL(link.getAttribute("href"), root.dataset.address);
}

for (const event of ["click", "auxclick", "contextmenu"]) addEventListener(event, lead, true);

async function start() {
  const wasm = document.getElementById("wasm");
  const packed = Uint8Array.from(atob(wasm.textContent), (letter) => letter.charCodeAt(0));
  const bytes = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  await init({ module_or_path: await new Response(bytes).arrayBuffer() });
  wasm.remove();
}

start().catch((error) => {
  console.warn("En regard could not start; the page works without it.", error);
  fallBack();
});

// Start: fetches the app and stays out of its way. If the app cannot start, or fails later, the prerendered page is there
// and works without it.

import { begin } from "./offline.js";
import { fallBack, key, root } from "./prerendered.js";
import { trust } from "./trusted.js";

// Addresses relative to this page: it may show another one later.
const { dataset } = document.querySelector("script[data-wasm]");
const [js, wasm, site] = [dataset.js, dataset.wasm, root.dataset.root].map((path) => new URL(path, document.baseURI));

// The address changes when the app shows another page: what is relative to it now stays put.
for (const link of document.querySelectorAll("link[rel=icon]")) link.href = link.href;

const rest = window.requestIdleCallback ?? setTimeout;

// What is not needed to read comes last, and may fail: no network later, but the page as it is.
function keep() {
  begin(site, key, dataset.offline).catch((error) => console.info("En regard is not kept for reading offline.", error));
}

// A text that somebody has sent: the workshop shows it before anything is kept.
function sendOn() {
  const [, carried] = location.hash.split("#l=");
  if (carried === undefined) return false;
  location.replace(new URL(`atelier/#/recu/${carried}`, site));
  return true;
}

addEventListener("hashchange", sendOn);

function start() {
  const bytes = fetch(wasm);
  import(js)
    .then(({ default: init }) => {
      trust(site);
      return init({ module_or_path: bytes });
    })
    .then(() => {
      if (dataset.offline !== undefined && navigator.serviceWorker) rest(keep);
    })
    .catch((error) => {
      console.warn("En regard could not start; the page works without it.", error);
      fallBack();
    });
}

if (!sendOn()) start();

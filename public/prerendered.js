// The prerendered page: applies what an earlier visit set, notes what the reader does before the app arrives, and
// stands in for the app where it cannot start, or fails later.

import "./answers.js";
import "./letters.js";

export const root = document.documentElement;
export const app = document.getElementById("app");

// Where the app keeps the attributes that settings give the root.
export const key = "en-regard/1/root";

try {
  for (const [name, value] of JSON.parse(localStorage.getItem(key) ?? "[]")) {
    root.setAttribute(name, value);
  }
} catch {
  // Storage is refused, or holds something else: the page keeps its defaults.
}

// A mention tapped before the app arrives, or where it does not, is a link to an entry that is shown at
// the foot of the window. The app opens what it led to.
app.addEventListener("click", ({ target }) => {
  if (target.closest("[data-tool=glossary]")) app.dataset.left = Math.round(scrollY);
  const mention = target.closest("a.mention");
  if (!mention) return;
  app.dataset.tapped = mention.id;
  requestAnimationFrame(() => scrollWordIntoView(mention));
});

// A reader who has begun to move on the page is not taken back to an earlier place.
for (const sign of ["wheel", "touchmove", "keydown"]) {
  addEventListener(sign, () => (app.dataset.moved = ""), { once: true, passive: true });
}

// Scrolls so that the entry at the foot does not cover the word.
function scrollWordIntoView(mention) {
  if (root.dataset.app === "ready") return;
  const entry = document.querySelector(".entry:target");
  if (!entry) return;
  const covered = mention.getBoundingClientRect().bottom + 12 - entry.getBoundingClientRect().top;
  if (covered > 0) scrollBy(0, covered);
}

// What the app replaces. It keeps the glossary for a while, and may throw it away.
const prerendered = [...app.childNodes];
const glossary = document.getElementById("glossary");
const text = glossary?.parentNode;
const address = location.pathname;

let fallen = false;

export function fallBack() {
  if (fallen) return;
  fallen = true;
  if (root.dataset.app === "ready" && location.pathname !== address) {
    location.reload();
    return;
  }
  // The app may fall while it draws, before it is ready.
  if (!prerendered[0].isConnected) {
    // Into an element of which the app knows nothing.
    const page = app.cloneNode();
    page.append(...prerendered);
    text?.append(glossary);
    app.replaceWith(page);
  }
  root.dataset.app = "failed";
  document.getElementById("links-only").hidden = false;
}

// A trap in the app's code, at any time, arrives here.
addEventListener("error", ({ error }) => {
  if (error instanceof WebAssembly.RuntimeError) fallBack();
});

// The app says so where it finds out after a while that it cannot take over.
addEventListener("app-failed", fallBack);

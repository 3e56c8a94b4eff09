// The service worker: keeps one version of the site whole, and serves all of it or nothing.
//
// `site build` fills in the files of that version and what their bytes hash to. A page comes
// from the same version as everything that it asks for: a new version is fetched beside the old,
// checked file by file, and takes over when the reader says so or when nobody has the old one open.

const VERSION = "@version@";
const FILES = new Map(@files@);

// How long the host has for a page that no version knows, in milliseconds.
const PATIENCE = 8000;

const PREFIX = `en-regard ${registration.scope} `;
const CACHE = PREFIX + VERSION;

addEventListener("install", (event) => event.waitUntil(fill()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", ({ data }) => {
  if (data === "take over") skipWaiting();
});
addEventListener("fetch", (event) => {
  const { request } = event;
  const isOurs = request.method === "GET" && request.url.startsWith(registration.scope);
  if (isOurs) event.respondWith(answer(request));
});

// Gathers every file of this version: from an earlier one where it has the same, else from the host.
// If one is missing, cut short or of another version, the install fails, nothing is kept of it, and
// the browser tries again another day.
async function fill() {
  const cache = await caches.open(CACHE);
  const failure = new AbortController();
  try {
    const queue = [...FILES];
    const work = async () => {
      while (queue.length > 0) await keep(cache, failure.signal, ...queue.pop());
    };
    await Promise.all([work(), work(), work(), work()]);
  } catch (error) {
    failure.abort();
    await caches.delete(CACHE);
    throw error;
  }
}

async function keep(cache, signal, path, hash) {
  const key = keyOf(path);
  const unchanged = await caches.match(key);
  if (unchanged) return cache.put(key, unchanged);
  // Pages and scripts come to nothing under another type, which would be kept with them.
  const isPage = /(^|\/|html)$/.test(path);
  const kind = isPage ? "text/html" : path.endsWith(".js") ? "javascript" : "";
  for (const options of [{ signal }, { signal, cache: "reload" }]) {
    const response = await fetch(`./${path}`, options);
    const isOfItsKind = (response.headers.get("content-type") ?? "").includes(kind);
    if (response.ok && !response.redirected && isOfItsKind && (await hashOf(response.clone())) === hash) {
      if (!isPage) return cache.put(key, response);
      // A kept page has nothing asked for ahead: all is at hand, and to ask delays its first paint.
      // Kept under the hash of what was served, it goes over into the next version as it is.
      const page = (await response.text()).replace(/<link rel="preload".*/, "");
      return cache.put(key, new Response(page, response));
    }
  }
  throw new Error(`${path} is of another version`);
}

// What a file of this version is kept under: the next version sees by it whether it has the same.
function keyOf(path) {
  return `./${path}?${FILES.get(path)}`;
}

async function hashOf(response) {
  const bytes = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return [...new Uint8Array(bytes, 0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && name !== CACHE) await caches.delete(name);
  }
  await clients.claim();
}

async function answer(request) {
  const path = request.url.replace(/[?#].*/, "").slice(registration.scope.length);
  const known = [path, path.replace(/index\.html$/, "")].find((path) => FILES.has(path));
  if (known === undefined) {
    if (FILES.has(`${path}/`)) return Response.redirect(`./${path}/`, 301);
    if (!navigator.onLine) return lost(request);
    const patience = new AbortController();
    setTimeout(() => patience.abort(), PATIENCE);
    return fetch(request, { signal: patience.signal }).catch(() => lost(request));
  }
  const kept = await caches.match(keyOf(known));
  // Where something else is kept as set, the page comes as it is.
  if (kept) return request.mode === "navigate" ? asSet(kept).catch(() => kept) : kept;
  // The browser has cleared what was kept: the network has all of one version.
  registration.unregister();
  return fetch(request);
}

// The page as the reader has set it, from its first paint on: behind a start tag of `html` that says
// so, kept by `offline.js`. The page's own, which comes then, changes no attribute of it (HTML, “in body”).
async function asSet(page) {
  const set = await caches.match("set");
  if (!set) return page;
  const attributes = (await set.json()).map(([name, value]) => `${name}="${value}"`);
  return new Response(new Blob([`<!DOCTYPE html><html ${attributes.join(" ")}>`, await page.blob()]), page);
}

async function lost(request) {
  const page = request.mode === "navigate" && (await caches.match(keyOf("404.html")));
  if (!page) return Response.error();
  return new Response(page.body, { status: 404, headers: page.headers });
}

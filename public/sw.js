// The service worker: keeps one version of the site whole, and serves all of it or nothing.
//
// `site build` fills in the files of that version and what their bytes hash to. A page comes
// from the same version as everything that it asks for: a new version is fetched beside the old,
// checked file by file, and takes over when the reader says so or when nobody has the old one open.
//
// The workshop is kept from its first visit on, and then by every version: all of it or nothing, too. Where there are
// many texts, each is kept once it has been opened, and all of them when the reader asks for it.

const VERSION = "@version@";
const FILES = new Map(@files@);
const WORKSHOP = new Map(@workshop@);
// Pages of lessons, and the maps of their entries; none where all are among the files above.
const TEXTS = new Map(@texts@);
const HASHES = new Map([...FILES, ...WORKSHOP, ...TEXTS]);

// How long the host has for a page that no version knows, in milliseconds.
const PATIENCE = 8000;

const PREFIX = `en-regard ${registration.scope} `;
const CACHE = PREFIX + VERSION;
// Of any version: where there is one, the workshop was opened.
const WORKSHOP_PREFIX = `${PREFIX}workshop `;
const WORKSHOP_CACHE = WORKSHOP_PREFIX + VERSION;
const TEXTS_CACHE = `${PREFIX}texts ${VERSION}`;
// What another app has shared, until the workshop takes it. It belongs to no version.
const SHARED = `en-regard shared ${registration.scope}`;

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(takeOver()));
addEventListener("message", (event) => {
  if (event.data === "take over") skipWaiting();
  if (event.data === "keep workshop") event.waitUntil(keepWorkshop());
  if (event.data === "keep texts") event.waitUntil(keepTexts(event.ports[0]));
  const { opened } = event.data;
  if (opened) event.waitUntil(keepOpened(opened).catch(() => {}));
});
addEventListener("fetch", (event) => {
  const { request } = event;
  if (!request.url.startsWith(registration.scope)) return;
  if (request.method === "GET") event.respondWith(answer(event));
  // Another app of the device shares something: nothing else posts. It never goes to the host.
  if (request.method === "POST") event.respondWith(receive(request));
});

// If a file is missing, the install fails and the browser tries again another day.
async function install() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  try {
    await fill(CACHE, FILES);
    if (names.some((name) => name.startsWith(WORKSHOP_PREFIX))) await fill(WORKSHOP_CACHE, WORKSHOP);
    if (TEXTS.size > 0) await fill(TEXTS_CACHE, await textsIn(names));
  } catch (error) {
    for (const name of [CACHE, WORKSHOP_CACHE, TEXTS_CACHE]) await caches.delete(name);
    throw error;
  }
}

// Those texts, of whatever version, that are in one of these caches.
async function textsIn(names) {
  const caught = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  const kept = new Set(caught.flat().map(({ url }) => pathOf(url)));
  return [...TEXTS].filter(([path]) => kept.has(path));
}

let keeping;

// Once at a time: of two, one that fails would throw away what the other has kept. Where it fails, the next
// visit asks again.
function keepWorkshop() {
  keeping ??= fill(WORKSHOP_CACHE, WORKSHOP)
    .catch(() => {})
    .finally(() => (keeping = undefined));
  return keeping;
}

// Each text is whole by itself: where one is missing, the others stay. The page hears whether it has worked.
async function keepTexts(port) {
  const worked = await gather(TEXTS_CACHE, TEXTS).then(() => true, () => false);
  port?.postMessage(worked);
}

// Keeps the text at that address, with the maps that it shows.
async function keepOpened(address) {
  const path = pathOf(address);
  if (!TEXTS.has(path)) return;
  await gather(TEXTS_CACHE, [[path, TEXTS.get(path)]]);
  const page = await (await caches.match(keyOf(path))).text();
  const maps = new Set(page.match(/maps\/[\w-]+\.svg/g));
  await gather(TEXTS_CACHE, [...TEXTS].filter(([path]) => maps.has(path)));
}

// If one is missing, cut short or of another version, nothing is kept of these files.
async function fill(name, files) {
  try {
    await gather(name, files);
  } catch (error) {
    await caches.delete(name);
    throw error;
  }
}

// Gathers those files of this version: from an earlier one where it has the same, else from the host.
async function gather(name, files) {
  const cache = await caches.open(name);
  const failure = new AbortController();
  try {
    const queue = [...files];
    const work = async () => {
      while (queue.length > 0) await keep(cache, failure.signal, ...queue.pop());
    };
    await Promise.all([work(), work(), work(), work()]);
  } catch (error) {
    failure.abort();
    throw error;
  }
}

async function keep(cache, signal, path, hash) {
  const key = keyOf(path);
  if (await cache.match(key)) return;
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

// Where a file of the site is, seen from the library.
function pathOf(address) {
  return address.replace(/[?#].*/, "").slice(registration.scope.length).replace(/(^|\/)index\.html$/, "$1");
}

// What a file of this version is kept under: the next version sees by it whether it has the same.
function keyOf(path) {
  return `./${path}?${HASHES.get(path)}`;
}

async function hashOf(response) {
  const bytes = await crypto.subtle.digest("SHA-256", await response.arrayBuffer());
  return [...new Uint8Array(bytes, 0, 6)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function takeOver() {
  for (const name of await caches.keys()) {
    if (name.startsWith(PREFIX) && ![CACHE, WORKSHOP_CACHE, TEXTS_CACHE].includes(name)) await caches.delete(name);
  }
  await clients.claim();
}

// Puts what is shared where the workshop finds it, and leads there.
async function receive(request) {
  const type = request.headers.get("content-type") ?? "";
  const shared = new Response(await request.blob(), { headers: { "content-type": type } });
  // Without room for it the workshop says that nothing has arrived.
  await caches.open(SHARED).then((cache) => cache.put("shared", shared)).catch(() => {});
  return Response.redirect("./atelier/#/partage", 303);
}

let mending;

// Gathers again what the browser has evicted, once at a time. If the host has another version by now, that one is
// installed instead.
function mend() {
  // A page tells what is opened only where there is a cache for it.
  const room = TEXTS.size > 0 ? caches.open(TEXTS_CACHE) : Promise.resolve();
  mending ??= room
    .then(() => fill(CACHE, FILES))
    .catch(() => registration.update())
    .catch(() => {})
    .finally(() => (mending = undefined));
  return mending;
}

async function answer(event) {
  const { request } = event;
  const path = pathOf(request.url);
  if (!HASHES.has(path)) {
    if (HASHES.has(`${path}/`)) return Response.redirect(`./${path}/`, 301);
    if (!navigator.onLine) return lost(request);
    const patience = new AbortController();
    setTimeout(() => patience.abort(), PATIENCE);
    return fetch(request, { signal: patience.signal }).catch(() => lost(request));
  }
  const kept = await caches.match(keyOf(path));
  // Where something else is kept as set, the page comes as it is.
  if (kept) return request.mode === "navigate" ? asSet(kept).catch(() => kept) : kept;
  // The workshop is not kept before its first visit, nor a text before it is opened. Any other file that is missing was
  // evicted by the browser, or deleted by the reader. The worker stays: without one, what is shared would go to the host.
  if (FILES.has(path) && navigator.onLine) event.waitUntil(mend());
  return fetch(request).catch(() => lost(request));
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

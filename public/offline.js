// Offline: has the service worker installed once the app is at rest, and says when a newer
// version of the site is there. The reader chooses when it takes over.

const line = () => document.getElementById("new-version");

// How long a worker may take to take over before the page is loaded again all the same, in milliseconds.
const PATIENCE = 4000;

const root = document.documentElement;

let isLeaving = false;

function leave() {
  if (isLeaving) return;
  isLeaving = true;
  location.reload();
}

function offer(registration) {
  // Without a controller nothing of an older version is shown.
  if (registration.waiting && navigator.serviceWorker.controller && line()) line().hidden = false;
}

// Says to the worker what the reader has set: it knows nothing of what a page keeps otherwise.
async function tell(site, key) {
  const set = localStorage.getItem(key);
  const name = `en-regard set ${site}`;
  if (!set) return caches.delete(name);
  return (await caches.open(name)).put(new URL("set", site), new Response(set));
}

// Has all texts kept, which takes a while, and says to the app whether it has worked.
function keepTexts({ active, waiting }, button) {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => {
    button.ariaBusy = null;
    dispatchEvent(new Event(data ? "texts-kept" : "texts-not-kept"));
  };
  button.ariaBusy = true;
  active.postMessage("keep texts", [port2]);
  waiting?.postMessage("keep texts");
}

// `site` is the address of the library, `key` that of the settings in the page's storage. `part` is the part of
// the site that is kept from this visit on, if it is not kept from the first visit to any page.
export async function begin(site, key, part) {
  const script = new URL("sw.js", site).href;

  // Another window may have chosen: an old page must not go on with a new version. The first
  // worker of all brings what the page has, and may be there before it is told of; where storage is
  // cleared there is none.
  let before = navigator.serviceWorker.controller;
  navigator.serviceWorker.addEventListener("controllerchange", () => {
    const now = navigator.serviceWorker.controller;
    if (before && now && now !== before) leave();
    before = now;
  });

  const registration = await navigator.serviceWorker.register(script, { updateViaCache: "none" });
  // Where storage was cleared the worker is gone: the next is a first one, of this page's version.
  if (!registration.active) before = null;
  // Settings are attributes of the root, and kept by the time that these have changed.
  const tellAgain = () => tell(site, key).catch(() => {});
  // So they do when the app shows another page, a text perhaps.
  const tellOpened = async () => {
    // Only the worker of a site with many texts keeps a cache for them.
    const names = await caches.keys();
    if (!names.some((name) => name.startsWith(`en-regard ${site} texts `))) return;
    for (const worker of [registration.active, registration.waiting]) worker?.postMessage({ opened: location.href });
  };
  const observe = () => (tellAgain(), tellOpened().catch(() => {}));
  new MutationObserver(observe).observe(root, { attributes: true });
  tellAgain();
  document.addEventListener("click", ({ target }) => {
    const button = target.closest("#keep-texts");
    if (button) keepTexts(registration, button);
    if (!target.closest("[data-action=update]")) return;
    const { waiting } = registration;
    // Another window has let it take over, and this one did not hear of it.
    if (!waiting) return leave();
    waiting.postMessage("take over");
    // An app on an iOS home screen may not hear that another worker controls it.
    waiting.addEventListener("statechange", () => waiting.state === "activated" && leave());
    setTimeout(leave, PATIENCE);
  });
  const keepPart = (worker) => part && worker?.postMessage(`keep ${part}`);
  const look = () => {
    offer(registration);
    // It may take over while another page is open.
    keepPart(registration.waiting);
    tellOpened().catch(() => {});
  };
  // A version may have been waiting, or on its way, before this page could say so.
  look();
  const watch = (worker) => worker?.addEventListener("statechange", look);
  watch(registration.installing);
  registration.addEventListener("updatefound", () => watch(registration.installing));
  // A window that is never closed asks when it is looked at again.
  const ask = () => document.visibilityState === "visible" && registration.update().catch(() => {});
  document.addEventListener("visibilitychange", ask);
  addEventListener("pageshow", ({ persisted }) => persisted && ask());
  keepPart((await navigator.serviceWorker.ready).active);
  // An attribute, at which the worker is told what is open.
  root.dataset.worker = "";
}

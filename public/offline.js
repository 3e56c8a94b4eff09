// Offline: has the service worker installed once the app is at rest, and says when a newer
// version of the site is there. The reader chooses when it takes over.

const line = () => document.getElementById("new-version");

let waiting = null;
let isLeaving = false;

function offer(registration) {
  waiting = registration.waiting;
  // Without a controller nothing of an older version is shown.
  if (waiting && navigator.serviceWorker.controller && line()) line().hidden = false;
}

// `site` is the address of the library.
export async function begin(site) {
  const worker = new URL("sw.js", site).href;
  if (window.trustedTypes) {
    trustedTypes.createPolicy("default", {
      createScriptURL: (url) => {
        if (url !== worker) throw new TypeError(`${url} is not the service worker`);
        return url;
      },
    });
  }

  // Another window may have chosen: an old page must not go on with a new version.
  if (navigator.serviceWorker.controller) {
    navigator.serviceWorker.addEventListener("controllerchange", () => {
      if (!isLeaving) location.reload();
      isLeaving = true;
    });
  }

  document.addEventListener("click", ({ target }) => {
    if (target.closest("[data-action=update]")) waiting?.postMessage("take over");
  });

  const registration = await navigator.serviceWorker.register(worker, { updateViaCache: "none" });
  offer(registration);
  registration.addEventListener("updatefound", () => {
    const installing = registration.installing;
    installing.addEventListener("statechange", () => offer(registration));
  });
  // A window that is never closed asks when it is looked at again.
  const ask = () => document.visibilityState === "visible" && registration.update().catch(() => {});
  document.addEventListener("visibilitychange", ask);
  addEventListener("pageshow", ({ persisted }) => persisted && ask());
}

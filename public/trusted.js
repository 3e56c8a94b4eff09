// Trusted Types: the scripts that a page may start as a worker or a service worker. Nothing else becomes a
// script or markup.

// `site` is the address of the library. In the place of SCRIPTS `site build` puts the list, relative to it.
export function trust(site) {
  if (!window.trustedTypes) return;
  const own = SCRIPTS.map((path) => new URL(path, site).href);
  trustedTypes.createPolicy("default", {
    createScriptURL: (url) => {
      if (!own.includes(url)) throw new TypeError(`${url} is no script of this site`);
      return url;
    },
  });
}

// In place of the service worker where a site is built without one: undoes what an earlier
// build has set up on a reader's device. What the reader has kept stays.

addEventListener("install", () => skipWaiting());
addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const names = await caches.keys();
  const ours = names.filter((name) => name.startsWith(`en-regard ${registration.scope} `));
  ours.push(`en-regard set ${registration.scope}`);
  await Promise.all(ours.map((name) => caches.delete(name)));
  await registration.unregister();
}

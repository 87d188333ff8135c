// Service worker that answers from its cache first, whatever the cache mode, and keeps what it fetches of a garden.

/* global addEventListener, caches, clients, skipWaiting */

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => event.respondWith(answer(event.request)));

async function answer(request) {
  const cache = await caches.open('garden-search-test');
  const known = await cache.match(request);
  if (known) return known;
  const response = await fetch(request);
  if (response.ok && request.url.includes('/some/base/')) await cache.put(request, response.clone());
  return response;
}

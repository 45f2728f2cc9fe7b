// Decides what the phone keeps for use without a network: the whole app by manifest, the page for every address; never the API.
import { cleanupOutdatedCaches, matchPrecache, precacheAndRoute } from 'workbox-precaching';

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: (string | { url: string; revision: string | null })[] };

cleanupOutdatedCaches();

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const path = new URL(request.url).pathname;
  if (request.mode !== 'navigate' || path.startsWith('/api/') || path === '/healthz') return;
  event.respondWith(matchPrecache('/index.html').then((page) => page ?? fetch(request)));
});

precacheAndRoute(self.__WB_MANIFEST, { directoryIndex: 'index.html' });

// A new build waits until the app, which knows whether a session is under way, lets it in.
self.addEventListener('message', (event) => {
  if ((event.data as { type?: string } | null)?.type === 'let-in') event.waitUntil(self.skipWaiting());
});

// The first build takes the open page at once, so that the second visit works in flight mode.
self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(
    self.clients.matchAll({ type: 'window' }).then((clients) => clients[0]?.focus() ?? self.clients.openWindow('/session')),
  );
});

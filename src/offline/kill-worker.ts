import { cacheName } from '../core/offline/kept-names.ts';

/**
 * The kill switch: a worker that takes the place of the other one, forgets all that was saved of this kit, and goes. What
 * people typed is not in its reach. `FAMILY_NIGHT_OFFLINE=off npm run build` puts it into the kit.
 */
declare const self: ServiceWorkerGlobalScope;

self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => {
  const { pathname } = new URL(self.registration.scope);
  event.waitUntil(caches.delete(cacheName(pathname)).then(() => self.registration.unregister()));
});

import { parseByteRange } from '../core/offline/byte-range.ts';
import { type Keeping, keepAnswer, keepFile } from '../core/offline/keep-file.ts';
import { cacheName, keyOf } from '../core/offline/kept-names.ts';
import {
  findFile,
  isPage,
  type KitFile,
  LIST_FILE,
  OFFLINE_PAGE,
  parseKitList,
  WORKER_FILE,
} from '../core/offline/kit-list.ts';
import { install, keepingFor, readList, tidy } from './kept-files.ts';

/**
 * The service worker of the kit. What is kept is answered from the device; all else is asked of the host, and kept when
 * its bytes are those of this version's list. It never takes over by itself: see docs/decisions/016.
 */
declare const self: ServiceWorkerGlobalScope;
/** The SHA-256 of kit-files.json, written here by the build: another list makes another worker. */
declare const KIT_VERSION: string;

const kit = self.registration.scope;
const onDevice = keepingFor(kit);
/** Set once the host has taken this worker away. It still answers for the open pages, but must leave nothing behind. */
let isWithdrawn = false;
const keeping: Keeping<Response> = {
  ...onDevice,
  put: async (...file) => (isWithdrawn ? undefined : onDevice.put(...file)),
  kept: async (key) => (isWithdrawn ? undefined : onDevice.kept(key)),
};

let list: Promise<ReadonlyMap<string, KitFile>> | undefined;

/** The files of this version by path. None when the list is lost and the host has another one by now. */
async function files(): Promise<ReadonlyMap<string, KitFile>> {
  list ??= readList(KIT_VERSION, keeping).then((all) => new Map(all.map((file) => [file.url, file])));
  try {
    return await list;
  } catch {
    list = undefined;
    return new Map();
  }
}

/** Part of a kept file, when only a part was asked for. */
async function cutRange(answer: Response, header: string): Promise<Response> {
  const bytes = await answer.clone().arrayBuffer();
  const range = parseByteRange(header, bytes.byteLength);
  if (range === 'none') return answer;
  const headers = new Headers(answer.headers);
  if (range === 'outside') {
    headers.set('Content-Range', `bytes */${bytes.byteLength}`);
    return new Response(null, { status: 416, headers });
  }
  headers.set('Content-Range', `bytes ${range.start}-${range.end - 1}/${bytes.byteLength}`);
  return new Response(bytes.slice(range.start, range.end), { status: 206, headers });
}

/** What the host answers. A page that nobody answers for leads to the page that says what is saved. */
async function askHost(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    if (request.mode !== 'navigate') throw error;
    const asked = request.url.slice(kit.length);
    return Response.redirect(`${kit}${OFFLINE_PAGE}?page=${encodeURIComponent(asked)}`);
  }
}

/** A file of the kit: from the device, else from the host. What the host sends is kept when it is right. */
async function answerFile(file: KitFile, event: FetchEvent): Promise<Response> {
  const { request } = event;
  const kept = await keeping.kept(keyOf(file, kit));
  const range = request.headers.get('Range');
  if (kept) return range ? cutRange(kept, range) : kept;
  const answer = await askHost(request);
  // A wrong answer is a newer version, a login page or a broken line: shown, since the host says so, but never kept.
  if (answer.ok && !range) event.waitUntil(keepAnswer(file, answer.clone(), keeping).catch(() => undefined));
  return answer;
}

async function answer(event: FetchEvent): Promise<Response> {
  const { request } = event;
  const path = new URL(request.url).pathname.slice(new URL(kit).pathname.length);
  const found = findFile(path, await files());
  if (found && 'file' in found) return answerFile(found.file, event);
  if (found && request.mode === 'navigate')
    return Response.redirect(kit + encodeURI(found.goTo) + new URL(request.url).search);
  return askHost(request);
}

/** Keeps the page that a first visit began with, and what it needs: it was read before there was a worker. */
async function keepPage(address: string): Promise<void> {
  const all = await files();
  const found = findFile(new URL(address).pathname.slice(new URL(kit).pathname.length), all);
  if (!found || !('file' in found) || !isPage(found.file)) return;
  for (const file of [found.file, ...found.file.needs.flatMap((url) => all.get(url) ?? [])])
    if (!(await keeping.kept(keyOf(file, kit)))) await keepFile(file, keeping);
}

/** Takes over, when the window that asks is the only one. Answers whether it does. */
async function takeOver(port: MessagePort | undefined): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const isAlone = windows.filter(({ url }) => url.startsWith(kit)).length <= 1;
  port?.postMessage(isAlone);
  if (isAlone) await self.skipWaiting();
}

/**
 * Goes, and forgets all it kept, when the host has taken this worker away but still has the list of the kit's files: a
 * Wi-Fi that wants a login has neither. Asked here and not in the page, where a host that is gone would be an error in
 * the console.
 */
async function leaveWhenWithdrawn(): Promise<void> {
  const ask = (file: string) => fetch(kit + file, { cache: 'no-store' });
  const [worker, list] = await Promise.all([ask(WORKER_FILE), ask(LIST_FILE)]);
  if (![404, 410].includes(worker.status) || !list.ok || !parseKitList(await list.text())) return;
  isWithdrawn = true;
  await self.registration.unregister();
  await caches.delete(cacheName(new URL(kit).pathname));
}

self.addEventListener('install', (event) => event.waitUntil(install(KIT_VERSION, keeping)));
self.addEventListener('activate', (event) =>
  event.waitUntil(
    tidy(KIT_VERSION, keeping)
      .catch(() => undefined)
      .then(() => self.clients.claim()),
  ),
);
self.addEventListener('fetch', (event) => {
  const { method, url, cache } = event.request;
  // Who asks for the host itself gets the host: a page that saves must also be able to stop what hangs.
  const wantsHost = cache === 'reload' || cache === 'no-store';
  if (method === 'GET' && url.startsWith(kit) && !wantsHost) event.respondWith(answer(event));
});
self.addEventListener('message', (event) => {
  const data: unknown = event.data;
  const [port] = event.ports;
  if (data === 'version') port?.postMessage(KIT_VERSION);
  else if (data === 'take-over') event.waitUntil(takeOver(port));
  else if (data === 'leave-when-withdrawn') event.waitUntil(leaveWhenWithdrawn().catch(() => undefined));
  else if (data === 'keep' && event.source instanceof WindowClient)
    event.waitUntil(keepPage(event.source.url).catch(() => undefined));
});

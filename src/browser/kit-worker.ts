import { WORKER_FILE } from '../core/offline/kit-list.ts';
import { trustedScriptAddress } from './trusted-scripts.ts';

/** Why pages cannot be saved here: opened from disk, or a browser or an address that does not allow it. */
export type NoSaving = 'file' | 'cannot';

/** Whether this browser can save pages of this address at all. */
export function whyNoSaving(): NoSaving | undefined {
  if (location.protocol === 'file:') return 'file';
  return isSecureContext && 'serviceWorker' in navigator && 'caches' in globalThis ? undefined : 'cannot';
}

declare global {
  /** A page has two scripts, that of the frame and its own. Both may ask for the worker: so they share the answer. */
  var kitWorkerStarted: Promise<ServiceWorkerRegistration | undefined> | undefined;
}

/**
 * Starts the worker of the kit, once for a page. Undefined when this browser does not let it.
 * @param kit the folder of the kit, with "/" at the end
 */
export function startWorker(kit: URL): Promise<ServiceWorkerRegistration | undefined> {
  globalThis.kitWorkerStarted ??= start(kit).catch(() => undefined);
  return globalThis.kitWorkerStarted;
}

/** Whether a worker answers for the kit, started anew when the browser has cleared it under the open page. */
export async function hasWorker(kit: URL): Promise<boolean> {
  if (!(await find(kit))?.active) globalThis.kitWorkerStarted = undefined;
  const registration = await startWorker(kit);
  return Boolean(registration && (await readyWorker(registration)));
}

async function find(kit: URL): Promise<ServiceWorkerRegistration | undefined> {
  const found = await navigator.serviceWorker.getRegistration(kit.href);
  // A kit in a folder above answers here too, but is another one.
  return found?.scope === kit.href ? found : undefined;
}

async function start(kit: URL): Promise<ServiceWorkerRegistration | undefined> {
  if (whyNoSaving()) return undefined;
  const before = await find(kit);
  if (before?.active) {
    // Not waited for: on a line that hangs, what is saved must be shown all the same.
    void before.update().catch(() => before.active?.postMessage('leave-when-withdrawn'));
    return before;
  }
  const address = trustedScriptAddress(new URL(WORKER_FILE, kit).href);
  await navigator.serviceWorker.register(address, { scope: kit.href, updateViaCache: 'none' });
  return find(kit);
}

/** How long a worker may take to answer, in milliseconds: it may have to start first. */
const ANSWER_MS = 10_000;

/** Asks a worker. Resolves with undefined when it does not answer. */
export function askWorker(worker: ServiceWorker, question: 'version' | 'take-over' | 'keep'): Promise<unknown> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => resolve(data), { once: true });
    port1.start();
    setTimeout(() => resolve(undefined), ANSWER_MS);
    worker.postMessage(question, [port2]);
  });
}

/** The worker that answers for this page, once it is ready. Undefined when it could not get its files. */
export function readyWorker({
  active,
  waiting,
  installing,
}: ServiceWorkerRegistration): Promise<ServiceWorker | undefined> {
  const worker = active ?? waiting ?? installing;
  return new Promise((resolve) => {
    const look = () => {
      if (worker?.state === 'activated') resolve(worker);
      else if (!worker || worker.state === 'redundant') resolve(undefined);
    };
    worker?.addEventListener('statechange', look);
    look();
  });
}

/** Calls when a newer version is waiting, now or later while the page is open. */
export function whenNewVersion(registration: ServiceWorkerRegistration, tell: (waiting: ServiceWorker) => void): void {
  const look = () => {
    if (registration.waiting && registration.active) tell(registration.waiting);
  };
  const follow = () => registration.installing?.addEventListener('statechange', look);
  registration.addEventListener('updatefound', follow);
  follow();
  look();
}

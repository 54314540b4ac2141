import { cacheName, keyOf, readKey } from '../core/offline/kept-names.ts';
import { hex, type Keeping, keepFile, keepFiles } from '../core/offline/keep-file.ts';
import { type KitFile, LIST_FILE, parseKitList } from '../core/offline/kit-list.ts';
import { filesForInstall } from '../core/offline/update-plan.ts';

/** No file of the kit takes longer than this, in milliseconds. A host that hangs must not hold the worker for ever. */
const LONGEST_MS = 60_000;

/** What ends a request: too much time, or the person at the screen. */
function signal(stop?: AbortSignal): AbortSignal {
  const tooSlow = AbortSignal.timeout(LONGEST_MS);
  return stop ? AbortSignal.any([stop, tooSlow]) : tooSlow;
}

/** Keeps files of the kit on this device. @param kit the whole address of its folder @param stop ends what is under way */
export function keepingFor(kit: string, stop?: AbortSignal): Keeping<Response> {
  const cache = () => caches.open(cacheName(new URL(kit).pathname));
  return {
    kit,
    ask: (address) => fetch(address, { cache: 'reload', signal: signal(stop) }),
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
    put: async (key, bytes, { headers }) => (await cache()).put(key, rebuild(bytes, headers)),
    kept: async (key) => (await cache()).match(key, { ignoreVary: true }),
  };
}

/** The same bytes in a new answer: without traces of compression and of redirects, which a page may not be given. */
function rebuild(bytes: ArrayBuffer, headers: Headers): Response {
  const own = new Headers(headers);
  for (const name of ['content-encoding', 'content-length', 'vary']) own.delete(name);
  return new Response(bytes, { headers: own });
}

/** The list file of a version. */
const listFile = (version: string): KitFile => ({ url: LIST_FILE, hash: version, bytes: 0, core: true, needs: [] });

const parse = (bytes: ArrayBuffer): readonly KitFile[] => parseKitList(new TextDecoder().decode(bytes)) ?? [];

/** The files of this version: from the cache, or from the host when its list is still that of this version. */
export async function readList(version: string, keeping: Keeping<Response>): Promise<readonly KitFile[]> {
  const file = listFile(version);
  const kept = await keeping.kept(keyOf(file, keeping.kit));
  const bytes = await kept?.arrayBuffer();
  if (bytes && hex(await keeping.digest(bytes)) === version) return parse(bytes);
  return parse(await keepFile(file, keeping));
}

export async function keptKeys({ kit }: Keeping<Response>) {
  const cache = await caches.open(cacheName(new URL(kit).pathname));
  const keys = await cache.keys();
  return { cache, kept: keys.flatMap(({ url }) => readKey(url, kit) ?? []) };
}

/** Fetches what this version must have before it may take over. @throws when any of it does not come or is not right */
export async function install(version: string, keeping: Keeping<Response>): Promise<void> {
  const files = await readList(version, keeping);
  const { kept } = await keptKeys(keeping);
  const older = kept.filter(({ url, hash }) => url === LIST_FILE && hash !== version);
  const lists = await Promise.all(
    older.map(async (list) => {
      const answer = await keeping.kept(keyOf(list, keeping.kit));
      return answer ? parse(await answer.arrayBuffer()) : [];
    }),
  );
  await keepFiles(filesForInstall(files, kept, lists), keeping);
}

/** Removes what belongs to no file of this version. */
export async function tidy(version: string, keeping: Keeping<Response>): Promise<void> {
  const files = [listFile(version), ...(await readList(version, keeping))];
  const wanted = new Set(files.map((file) => keyOf(file, keeping.kit)));
  const { cache } = await keptKeys(keeping);
  for (const { url } of await cache.keys()) if (!wanted.has(url)) await cache.delete(url);
}

import { OFFLINE_KEY } from '../core/kept-keys.ts';
import { KitFault, keepFiles, type Progress } from '../core/offline/keep-file.ts';
import { filesOfPages, isPage, type KitFile, WORKER_FILE } from '../core/offline/kit-list.ts';
import { groupPages, type PageGroup } from '../core/offline/page-groups.ts';
import { readSavedNote, type SavedCount, type SavedNote } from '../core/offline/saved-state.ts';
import { keptOf } from '../core/offline/update-plan.ts';
import { keepingFor, keptKeys, readList } from '../offline/kept-files.ts';
import { askWorker, hasWorker, readyWorker, startWorker } from './kit-worker.ts';
import { keepText, readText } from './storage.ts';

/** What can be saved from a page: all files of the kit, or those of some pages. */
export interface SavedKit {
  version: string;
  files: readonly KitFile[];
  bytes: number;
  /** How much of it is on the device now. */
  count(): Promise<SavedCount>;
  /** Saves what is missing and checks what is there. @throws {KitFault} */
  save(stop: AbortSignal, says: Progress): Promise<void>;
  /** What was noted when last all of it was saved. */
  note(): SavedNote | undefined;
  keepNote(note: SavedNote): void;
}

/**
 * Opens what can be saved. Undefined when the kit could not get ready here.
 * @param kit the folder of the kit @param paths the pages to save; all when empty
 * @throws {KitFault} when the list of files is neither on the device nor at the host
 */
export async function openSavedKit(kit: URL, paths: readonly string[]): Promise<SavedKit | undefined> {
  const registration = await startWorker(kit);
  const worker = registration && (await readyWorker(registration));
  const version = worker && (await askWorker(worker, 'version'));
  if (typeof version !== 'string') return undefined;
  const keeping = keepingFor(kit.href);
  const all = await readList(version, keeping);
  const files = paths.length > 0 ? filesOfPages(all, paths) : all;
  const key = OFFLINE_KEY + paths.join(' ').replaceAll('/', '.');
  return {
    version,
    files,
    bytes: files.reduce((sum, file) => sum + file.bytes, 0),
    count: async () => {
      const kept = keptOf(files, (await keptKeys(keeping)).kept);
      const pagesOf = (some: readonly KitFile[]) => some.filter(isPage).length;
      return { files: kept.length, allFiles: files.length, pages: pagesOf(kept), allPages: pagesOf(files) };
    },
    save: async (stop, says) => {
      // The list may have been cleared with the rest.
      await readList(version, keepingFor(kit.href, stop));
      await keepFiles(files, keepingFor(kit.href, stop), says);
      // So may the worker, and without it nothing that is saved would open.
      if (!(await hasWorker(kit))) throw new KitFault('no-answer', WORKER_FILE);
    },
    note: () => readSavedNote(readText(key).text),
    keepNote: (note) => void keepText(key, JSON.stringify(note)),
  };
}

/** The pages that are on the device, each under the page that leads to it. */
export async function savedPages(kit: URL): Promise<readonly PageGroup[]> {
  const registration = await navigator.serviceWorker.getRegistration(kit.href);
  const version = registration?.active && (await askWorker(registration.active, 'version'));
  if (typeof version !== 'string') return [];
  const keeping = keepingFor(kit.href);
  const files = await readList(version, keeping);
  return groupPages(keptOf(files, (await keptKeys(keeping)).kept).filter(isPage), files.filter(isPage));
}

/**
 * Asks the browser not to clear what is kept when room gets short. It may say no, and it may ask the person, who need
 * not answer: so nobody waits for it.
 */
export function askToStay(): void {
  void navigator.storage.persist().catch(() => false);
}

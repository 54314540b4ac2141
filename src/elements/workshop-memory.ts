import { saveAsFile } from '../browser/files.ts';
import type { WorkshopStore } from '../browser/workshop-store.ts';
import { exportText } from '../core/my-workshop/saved-workshop.ts';
import { partOf, writeNew } from './element-parts.ts';

type Words = Readonly<Record<string, string>>;

/** Lets the buttons of WorkshopMemory.astro save the workshop, or the text that could not be read, as a file. */
export function openMemory(root: HTMLElement, store: WorkshopStore, signal: AbortSignal): void {
  const saveWorkshop = () => {
    const workshop = store.open();
    if (workshop) saveAsFile(exportText(workshop), 'family-night.json', 'application/json');
  };
  const saveUnread = () => saveAsFile(store.unread() ?? '', 'family-night-unread.txt', 'text/plain');
  partOf(root, 'save-file').addEventListener('click', saveWorkshop, { signal });
  partOf(root, 'save-unread').addEventListener('click', saveUnread, { signal });
}

/** Says in words when the browser keeps nothing or what it kept could not be read, and offers the file. */
export function showMemory(root: HTMLElement, store: WorkshopStore, words: Words): void {
  const memory = store.memory();
  const text = { fine: '', 'not-kept': words.notKept ?? '', unreadable: words.unreadable ?? '' }[memory];
  const said = partOf(root, 'memory');
  said.hidden = memory === 'fine';
  writeNew(said, text);
  const [save, unread] = [partOf(root, 'save-file'), partOf(root, 'save-unread')];
  save.hidden = memory !== 'not-kept' || !store.open();
  unread.hidden = memory !== 'unreadable' || store.unread() === undefined;
  partOf(root, 'memory-acts').hidden = save.hidden && unread.hidden;
}

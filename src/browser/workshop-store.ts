import { WORKSHOPS_KEY, WORKSHOPS_UNREAD_KEY } from '../core/kept-keys.ts';
import type { CatalogueLesson } from '../core/my-workshop/catalogue.ts';
import type { MyWorkshop } from '../core/my-workshop/my-workshop.ts';
import { type Collection, parseCollection, serializeCollection } from '../core/my-workshop/saved-workshop.ts';
import { here, keepText, readText } from './storage.ts';

/** What a person should know about the memory of this browser. `not-kept`: blocked or full, so offer the file. */
export type WorkshopMemory = 'fine' | 'not-kept' | 'unreadable';

/** The workshops of this device, the same in every window of this browser. */
export interface WorkshopStore {
  /** The workshop in hand, or undefined when there is none. */
  open: () => MyWorkshop | undefined;
  /** All workshops, the last changed first. */
  all: () => readonly MyWorkshop[];
  memory: () => WorkshopMemory;
  /** What was kept and could not be read, to save as a file; undefined when there is no such thing. */
  unread: () => string | undefined;
  /** Changes the workshop in hand. */
  change: (edit: (workshop: MyWorkshop) => MyWorkshop) => void;
  /** Adds a workshop, or puts it in place of the one with its id, and takes it in hand. */
  add: (workshop: MyWorkshop) => void;
  choose: (id: string) => void;
  remove: (id: string) => void;
}

/** Opens the workshops of this device and calls back when they change, here or in another window. */
export function openWorkshops(
  lessons: readonly Pick<CatalogueLesson, 'slug' | 'lengths'>[],
  onChange: () => void,
  signal: AbortSignal,
): WorkshopStore {
  const kept = readText(WORKSHOPS_KEY);
  let memory: WorkshopMemory = kept.works ? 'fine' : 'not-kept';
  let collection: Collection = { openId: '', workshops: [] };

  const read = (text: string | null) => {
    const found = parseCollection(text, lessons);
    if ('refusal' in found) return false;
    collection = { openId: found.openId, workshops: found.workshops };
    return found.lost === 0;
  };
  if (!read(kept.text) && kept.text !== null) {
    memory = 'unreadable';
    keepText(WORKSHOPS_UNREAD_KEY, kept.text);
  }

  window.addEventListener(
    'storage',
    (event) => {
      if (event.key !== null && event.key !== here(WORKSHOPS_KEY)) return;
      if (event.newValue === null) collection = { openId: '', workshops: [] };
      else read(event.newValue);
      onChange();
    },
    { signal },
  );

  const keep = (next: Collection) => {
    collection = next;
    const isKept = keepText(WORKSHOPS_KEY, serializeCollection(next));
    if (!isKept) memory = 'not-kept';
    else if (memory === 'not-kept') memory = 'fine';
    onChange();
  };
  const open = () => collection.workshops.find(({ id }) => id === collection.openId);
  const without = (id: string) => collection.workshops.filter((workshop) => workshop.id !== id);
  return {
    open,
    all: () => collection.workshops.toSorted((a, b) => b.changedAtMs - a.changedAtMs),
    memory: () => memory,
    unread: () => readText(WORKSHOPS_UNREAD_KEY).text ?? undefined,
    change(edit) {
      const now = open();
      if (!now) return;
      const changed = { ...edit(now), changedAtMs: Date.now() };
      keep({ ...collection, workshops: collection.workshops.map((one) => (one.id === now.id ? changed : one)) });
    },
    add: (workshop) => keep({ openId: workshop.id, workshops: [...without(workshop.id), workshop] }),
    choose: (id) => keep({ ...collection, openId: id }),
    remove(id) {
      const workshops = without(id);
      keep({ openId: collection.openId === id ? (workshops[0]?.id ?? '') : collection.openId, workshops });
    },
  };
}

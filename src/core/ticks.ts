import { cleanText } from './my-workshop/clean-text.ts';
import { TICKS_KEY, TICKS_UNREAD_KEY } from './kept-keys.ts';
import { isCount, isFields, parseJson, readList } from './read-json.ts';

const MOST_TICKS = 100;
const ITEM_ID = /^[a-z0-9-]{1,60}$/;
export const MOST_CHILDREN = 8;
export const LONGEST_CHILD_NAME = 20;
export const LONGEST_TICK_NOTE = 160;

/** One child's ticks and notes of a checklist. */
export interface ChildTicks {
  /** What the family calls the child here, or '' for "Child 1". */
  name: string;
  ticks: readonly string[];
  /** Short notes by item. */
  notes: Readonly<Record<string, string>>;
}

/** What a device keeps of one checklist: at least one child, and which of them is in hand. */
export interface KeptList {
  open: number;
  children: readonly ChildTicks[];
}

/** The storage key of a checklist's ticks, and the key under which text that could not be read is put aside. */
export const ticksKey = (checklist: string): string => TICKS_KEY + checklist;
export const ticksUnreadKey = (checklist: string): string => TICKS_UNREAD_KEY + checklist;

const NO_TICKS: ChildTicks = { name: '', ticks: [], notes: {} };
export const NEW_LIST: KeptList = { open: 0, children: [NO_TICKS] };

const isItem = (id: unknown): id is string => typeof id === 'string' && ITEM_ID.test(id);

/**
 * Reads what a device has kept of a list. A bare list of ids is the older form, from before there were several children.
 * Undefined for text that is neither.
 */
export function parseList(text: string | null): KeptList | undefined {
  if (text === null) return NEW_LIST;
  const data = parseJson(text);
  if (Array.isArray(data)) return { open: 0, children: [{ ...NO_TICKS, ticks: readTicks(data) }] };
  if (!isFields(data)) return undefined;
  const children = readList(data.children, MOST_CHILDREN, readChild);
  if (!children || children.length === 0) return undefined;
  return { open: isCount(data.open, children.length - 1) ? data.open : 0, children };
}

const readTicks = (ids: readonly unknown[]): string[] => [...new Set(ids.slice(0, MOST_TICKS).filter(isItem))];

function readChild(value: unknown): ChildTicks | undefined {
  if (!isFields(value) || !Array.isArray(value.ticks) || !isFields(value.notes)) return undefined;
  const notes = Object.entries(value.notes)
    .slice(0, MOST_TICKS)
    .flatMap(([id, note]) => {
      const text = typeof note === 'string' ? cleanText(note, LONGEST_TICK_NOTE) : '';
      return isItem(id) && text ? [[id, text] as const] : [];
    });
  const name = typeof value.name === 'string' ? cleanText(value.name, LONGEST_CHILD_NAME) : '';
  return { name, ticks: readTicks(value.ticks), notes: Object.fromEntries(notes) };
}

/** The text to keep, in a fixed order so that the same ticks are the same text. */
export const formatList = ({ open, children }: KeptList): string =>
  JSON.stringify({
    open,
    children: children.map(({ name, ticks, notes }) => ({
      name,
      ticks: [...ticks].sort(),
      notes: Object.fromEntries(Object.entries(notes).sort(([a], [b]) => (a < b ? -1 : 1))),
    })),
  });

/** The child in hand. */
export const openChild = ({ open, children }: KeptList): ChildTicks => children[open] ?? NO_TICKS;

const changeChild = (list: KeptList, change: (child: ChildTicks) => ChildTicks): KeptList => ({
  ...list,
  children: list.children.map((child, index) => (index === list.open ? change(child) : child)),
});

export const tickItem = (list: KeptList, id: string, isTicked: boolean): KeptList =>
  changeChild(list, (child) => {
    const others = child.ticks.filter((tick) => tick !== id);
    return { ...child, ticks: isTicked ? [...others, id] : others };
  });

/** Writes the note of an item; an empty text clears it. */
export const writeTickNote = (list: KeptList, id: string, text: string): KeptList =>
  changeChild(list, (child) => {
    const { [id]: _before, ...others } = child.notes;
    const note = cleanText(text, LONGEST_TICK_NOTE);
    return { ...child, notes: note ? { ...others, [id]: note } : others };
  });

export const nameChild = (list: KeptList, name: string): KeptList =>
  changeChild(list, (child) => ({ ...child, name: cleanText(name, LONGEST_CHILD_NAME) }));

/** Takes the ticks and notes of the child in hand away; the name stays. */
export const startAgain = (list: KeptList): KeptList => changeChild(list, ({ name }) => ({ ...NO_TICKS, name }));

/** Adds a child and takes it in hand. A full list stays as it is. */
export const addChild = (list: KeptList): KeptList =>
  list.children.length >= MOST_CHILDREN ? list : { open: list.children.length, children: [...list.children, NO_TICKS] };

/** Removes the child in hand. The last one stays. */
export const removeChild = ({ open, children }: KeptList): KeptList =>
  children.length === 1
    ? { open, children }
    : { open: Math.max(0, open - 1), children: children.filter((_, index) => index !== open) };

export const chooseChild = (list: KeptList, open: number): KeptList => (list.children[open] ? { ...list, open } : list);

/** The day so many months after a day (2026-11-30): the same day of that month, or its last. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, last))).toISOString().slice(0, 10);
}

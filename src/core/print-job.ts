import { isCount, isFields, parseJson, readList } from './read-json.ts';

/** One printable of a job, and how many copies the room needs of it. */
export interface JobItem {
  id: string;
  copies: number;
}

/** Every way to print a job, and the choices it has; the first choice of each is the usual one. */
export const JOB_CHOICES = {
  paper: ['letter', 'a4'],
  /** Large print is 18 points. */
  type: ['usual', 'large'],
  ink: ['black', 'color'],
  sides: ['1', '2'],
  perPage: ['1', '2', '4'],
  /** Where answers print: after everything, after their own sheet, or not at all. */
  answers: ['last', 'after', 'out'],
  /** Who makes the copies: a copier, from one print of each; or the printer, page by page. */
  copiesBy: ['copier', 'pages'],
  cover: ['yes', 'no'],
  numbers: ['no', 'yes'],
} as const;
export type JobOption = keyof typeof JOB_CHOICES;
export type JobOptions = { [Option in JobOption]: (typeof JOB_CHOICES)[Option][number] };
export const JOB_OPTIONS = [
  ...(['paper', 'type', 'ink', 'sides', 'perPage', 'answers', 'copiesBy', 'cover', 'numbers'] as const),
] satisfies readonly JobOption[];

/** What somebody has chosen to print, in the order in which it prints. */
export interface PrintJob {
  items: readonly JobItem[];
  options: JobOptions;
}

/** Nobody carries more to a copier at once, and more would freeze a small laptop. */
export const MOST_ITEMS = 60;
export const MOST_COPIES = 999;
/** A kept job or an address longer than this is none of ours. */
const LONGEST_TEXT = 20_000;

/** The options somebody begins with. */
export const usualOptions = (paper: JobOptions['paper']): JobOptions => ({
  ...{ paper, type: 'usual', ink: 'black', sides: '1', perPage: '1' },
  ...{ answers: 'last', copiesBy: 'copier', cover: 'yes', numbers: 'no' },
});

/** The paper of a locale such as "es-MX": Letter in North America and a few more countries, A4 elsewhere. */
export const paperOf = (locale: string): JobOptions['paper'] =>
  /-(?:US|CA|MX|PH|CO|CL|VE)\b/i.test(locale) ? 'letter' : 'a4';

const isChoice = <Option extends JobOption>(option: Option, value: unknown): value is JobOptions[Option] =>
  JOB_CHOICES[option].some((choice) => choice === value);

/** The options with one of them changed. What is no choice changes nothing. */
export function withOption(options: JobOptions, option: string, value: unknown): JobOptions {
  const known = JOB_OPTIONS.find((name) => name === option);
  return known && isChoice(known, value) ? { ...options, [known]: value } : options;
}

/** A job that came from outside, and what of it could not be used. */
export interface ReadJob {
  items: JobItem[];
  options: JobOptions;
  /** How many printables it names that this kit does not have. */
  unknown: number;
  /** Whether there was something and it could not be read. */
  isDamaged: boolean;
}

const inRange = (copies: number): number => Math.min(MOST_COPIES, Math.max(1, Math.round(copies)));

/** Copies out of what somebody typed: a whole number from 1 to 999, or the copies from before. */
export function readCopies(typed: string, before: number): number {
  return /^\s*\d{1,9}\s*$/.test(typed) ? inRange(Number(typed)) : before;
}

/** Keeps what the kit has, each once and at most 60, and counts what it does not have. */
function knownItems(items: readonly JobItem[], known: ReadonlySet<string>): { items: JobItem[]; unknown: number } {
  const named = items.filter(({ id }, index) => items.findIndex((other) => other.id === id) === index);
  const found = named.filter(({ id }) => known.has(id));
  return { items: found.slice(0, MOST_ITEMS), unknown: named.length - found.length };
}

const readItem = (value: unknown): JobItem | undefined =>
  isFields(value) && typeof value['id'] === 'string' && isCount(value['copies'], MOST_COPIES)
    ? { id: value['id'], copies: inRange(value['copies']) }
    : undefined;

/** Reads a job as it was kept. A text that is no job gives an empty job and says so. */
export function readJob(text: string | null, known: ReadonlySet<string>, usual: JobOptions): ReadJob {
  const nothing = { items: [], options: usual, unknown: 0 };
  if (text === null) return { ...nothing, isDamaged: false };
  const kept = text.length > LONGEST_TEXT ? undefined : parseJson(text);
  const items = isFields(kept) && kept['version'] === 1 ? readList(kept['items'], MOST_ITEMS, readItem) : undefined;
  if (!isFields(kept) || !items) return { ...nothing, isDamaged: true };
  const options = isFields(kept['options']) ? kept['options'] : {};
  const chosen = JOB_OPTIONS.reduce((all, option) => withOption(all, option, options[option]), usual);
  return { ...knownItems(items, known), options: chosen, isDamaged: false };
}

export const serializeJob = ({ items, options }: PrintJob): string => JSON.stringify({ version: 1, items, options });

/** What an address asks the print center for. */
export type Asked =
  | { for: 'sheets'; items: JobItem[]; unknown: number }
  | { for: 'lesson' | 'workshop'; slug: string }
  | { for: 'evening'; session: string | null };

/** The end of an address, taken apart: URLSearchParams. */
interface AskedParameters {
  get(name: string): string | null;
  has(name: string): boolean;
}

const SLUG = /^[a-z0-9][a-z0-9-]{0,99}$/;

/**
 * Reads the end of an address: "?sheets=handouts/break-cards,quizzes/kind-or-not/paper", "?lesson=one-good-thing",
 * "?workshop=family-night-60", "?evening" or "?evening=s2". Undefined when it asks for nothing that makes sense.
 */
export function readAsked(asked: AskedParameters, known: ReadonlySet<string>): Asked | undefined {
  const sheets = asked.get('sheets');
  if (sheets !== null) {
    const ids = sheets
      .slice(0, LONGEST_TEXT)
      .split(',')
      .filter((id) => id !== '');
    return {
      for: 'sheets',
      ...knownItems(
        ids.map((id) => ({ id, copies: 1 })),
        known,
      ),
    };
  }
  for (const what of ['lesson', 'workshop'] as const) {
    const slug = asked.get(what);
    if (slug !== null && SLUG.test(slug)) return { for: what, slug };
  }
  return asked.has('evening') ? { for: 'evening', session: asked.get('evening') || null } : undefined;
}

/** The items with one moved up (-1) or down (1); at an end it stays. */
export function moveItem(items: readonly JobItem[], id: string, by: -1 | 1): JobItem[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  const moved = [...items];
  const [item, other] = [moved[from], moved[to]];
  if (item && other) [moved[from], moved[to]] = [other, item];
  return moved;
}

/** The items with more at their end: those that are not there yet, as long as there is room. */
export function addItems(items: readonly JobItem[], more: readonly JobItem[]): JobItem[] {
  const added = more.filter(({ id }) => items.every((item) => item.id !== id));
  return [...items, ...added].slice(0, MOST_ITEMS);
}

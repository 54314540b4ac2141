import { decompress } from '../browser/compression.ts';
import type { MyWorkshop } from '../core/my-workshop/my-workshop.ts';
import { dayInWords } from '../core/my-workshop/paper-details.ts';
import type { Note, ReadWorkshop } from '../core/my-workshop/read-workshop.ts';
import { FILE_LIMIT, parseMyWorkshop, type Refusal } from '../core/my-workshop/saved-workshop.ts';
import { fromShareLink, withWhatLinksLack } from '../core/my-workshop/share-link.ts';
import { ask } from './ask.ts';
import { freshId } from './fresh-id.ts';
import type { Planner } from './planner.ts';
import { dialogOf } from './planner-hand-over.ts';

/** A character takes at most four bytes; a file beyond that is not even read. */
const MOST_BYTES = FILE_LIMIT * 4;

type Opened = ReadWorkshop | { refusal: Refusal | 'damaged-link' };

const reading = ({ catalogue }: Planner) => ({ lessons: catalogue.lessons, freshId: freshId() });

async function readFile(planner: Planner, file: File): Promise<Opened> {
  if (file.size > MOST_BYTES) return { refusal: 'too-large' };
  try {
    return parseMyWorkshop(await file.text(), reading(planner));
  } catch {
    // A stick that was pulled out, or a folder that looked like a file.
    return { refusal: 'not-json' };
  }
}

/** Opens a plan from a file. What is refused or cleaned is said; nothing in hand changes. */
export async function openFile(planner: Planner, file: File): Promise<void> {
  await receive(planner, await readFile(planner, file), 'file');
}

/** Opens a plan from the end of an address. It shows what is in it, and asks before it adds it. */
export async function openLink(planner: Planner, hash: string): Promise<void> {
  await receive(planner, await fromShareLink(hash, reading(planner), decompress), 'link');
}

async function receive(planner: Planner, opened: Opened, from: 'file' | 'link'): Promise<void> {
  const { store, word } = planner;
  if ('refusal' in opened) return planner.say(word(`refused-${opened.refusal}`));
  const { workshop, notes } = opened;
  const title = planner.titleOf(workshop);
  const answer = await askFor(planner, workshop, from === 'link');
  if (answer === '') return;
  const id = answer === 'both' ? freshId() : workshop.id;
  const before = from === 'link' && store.all().find((one) => one.id === id);
  const nowMs = Date.now();
  // Without a beginning, every day would count as the first one, and no task could ever be late.
  const dated = { ...workshop, id, changedAtMs: nowMs, madeAtMs: workshop.madeAtMs ?? nowMs };
  const lines = noteLines(planner, notes);
  if (before) lines.push(word('linkKeeps'));
  planner.take(before ? withWhatLinksLack(dated, before) : dated, word('opened', { title }), lines);
}

/** 'add', 'replace', 'both', or '' for no. */
async function askFor(planner: Planner, workshop: MyWorkshop, mustAsk: boolean): Promise<string> {
  const { root, store, word } = planner;
  const isThere = store.all().some(({ id }) => id === workshop.id);
  if (!isThere && !mustAsk) return 'add';
  const title = planner.titleOf(workshop);
  const held = [title, workshop.details.school, ...sessionLines(planner, workshop)].filter(Boolean);
  const later = { answer: '', text: word(mustAsk ? 'notNow' : 'cancel') };
  if (!isThere) return ask(dialogOf(root), word('askAdd'), held, [{ answer: 'add', text: word('yesAdd') }, later]);
  const choices = [{ answer: 'replace', text: word('replace') }, { answer: 'both', text: word('both') }, later];
  return ask(dialogOf(root), word('askSame'), [...held, word('askSameText')], choices);
}

const sessionLines = ({ lang, word }: Planner, { sessions }: MyWorkshop): string[] =>
  sessions.map(({ title, date }, index) =>
    [title || word('day', { count: index + 1 }), dayInWords(date, lang)].filter(Boolean).join(', '),
  );

/** One sentence for each kind of note, however often it came up; lessons that the kit lacks are named. */
function noteLines({ word }: Planner, notes: readonly Note[]): string[] {
  return [...new Set(notes.map(({ code, value = '' }) => word(`note-${code}`, { value })))];
}

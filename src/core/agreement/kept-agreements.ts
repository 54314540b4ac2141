import { cleanText } from '../my-workshop/clean-text.ts';
import { type Fields, isFields, parseJson } from '../read-json.ts';
import { isDay } from '../zoned-time.ts';
import {
  type Agreement,
  type Line,
  LINE_LISTS,
  type LineList,
  MOST_LINES,
  SIGNERS,
  STEPS,
  TEXT_LIMITS,
  VOICES,
} from './agreement.ts';

const AGREEMENT_KIND = 'family-night-kit.agreement';
const AGREEMENTS_KIND = 'family-night-kit.agreements';
const VERSION = 1;
/** Most characters of the text of one agreement, and of all that are kept. One of the longest has about 10,000. */
export const FILE_LIMIT = 100_000;
const KEPT_LIMIT = 2_000_000;
export const MOST_AGREEMENTS = 30;

/** Why a text is no agreement. The page says one plain sentence for each. */
export type Refusal = 'not-json' | 'too-large' | 'wrong-kind' | 'future-version' | 'nothing-useful';
export interface Refused {
  refusal: Refusal;
}

/** An agreement out of a text from outside, and how many of its parts were shortened or left out. */
export interface ReadAgreement {
  agreement: Agreement;
  changes: number;
}

/** All agreements of a device. `openId` is the one in hand; '' for none. */
export interface Agreements {
  openId: string;
  agreements: readonly Agreement[];
}

/** Reads texts out of one agreement and counts what had to be changed. */
class Cleaner {
  changes = 0;

  text(value: unknown, most: number): string {
    if (value === undefined || value === '') return '';
    const clean = typeof value === 'string' ? cleanText(value, most) : '';
    if (clean !== value) this.changes++;
    return clean;
  }

  /** At most so many of a list; what is no list is empty. */
  list(value: unknown, most: number): unknown[] {
    if (value === undefined) return [];
    if (!Array.isArray(value)) {
      this.changes++;
      return [];
    }
    this.changes += Math.max(0, value.length - most);
    return value.slice(0, most);
  }
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

function readLines(data: Fields, list: LineList, cleaner: Cleaner): Line[] {
  const lines: Line[] = [];
  for (const one of cleaner.list(data[list], MOST_LINES[list])) {
    const fields = isFields(one) ? one : {};
    const words = cleaner.text(fields['words'], TEXT_LIMITS.line);
    const answer = cleaner.text(fields['answer'], TEXT_LIMITS.line);
    const id = fields['id'];
    const isSound = typeof id === 'string' && id.length <= 60 && ID.test(id) && !lines.some((line) => line.id === id);
    if (words || answer) lines.push({ id: isSound ? id : `read-${lines.length + 1}`, words, answer });
    else cleaner.changes++;
  }
  return lines;
}

/** An agreement out of any value. What is unsound in it is cleaned or left out, and counted. */
export function readAgreement(value: unknown, freshId: string): ReadAgreement {
  const cleaner = new Cleaner();
  const data = isFields(value) ? value : {};
  const voices = isFields(data['voices']) ? data['voices'] : {};
  const [like, worry, want] = VOICES.map((voice) => cleaner.text(voices[voice], TEXT_LIMITS.voice));
  const lists = LINE_LISTS.map((list) => readLines(data, list, cleaner));
  const signers = cleaner.list(data['signers'], SIGNERS.most).map((name) => cleaner.text(name, TEXT_LIMITS.name));
  while (signers.length < SIGNERS.least) signers.push('');
  // Up to the year 2255: a page cannot write the days of what is much later.
  const instant = (name: string) => {
    const value = data[name];
    return typeof value === 'number' && value > 0 && value < 9e12 ? value : 0;
  };
  const text = (name: string) => (typeof data[name] === 'string' ? data[name] : '');
  const id = text('id');
  const band = text('band');
  const reviewOn = text('reviewOn');
  const agreement: Agreement = {
    id: id.length <= 60 && ID.test(id) ? id : freshId,
    band: /^\d{1,2}-\d{1,2}$/.test(band) ? band : '',
    startedAtMs: instant('startedAtMs'),
    changedAtMs: instant('changedAtMs'),
    agreedAtMs: instant('agreedAtMs'),
    step: STEPS.find((step) => step === data['step']) ?? 'done',
    voices: { like: like ?? '', worry: worry ?? '', want: want ?? '' },
    clauses: lists[0] ?? [],
    repairs: lists[1] ?? [],
    signers,
    reviewOn: isDay(reviewOn) ? reviewOn : '',
  };
  return { agreement, changes: cleaner.changes };
}

/** Whether there is nothing in it to read. */
const isEmpty = ({ voices, clauses, repairs }: Agreement): boolean =>
  clauses.length === 0 && repairs.length === 0 && VOICES.every((voice) => voices[voice] === '');

function openText(text: string, kind: string, limit: number): Fields | Refused {
  if (text.length > limit) return { refusal: 'too-large' };
  // A byte-order mark at the start is from an editor, not from us.
  const data = parseJson(text.replace(/^\ufeff/, ''));
  if (data === undefined) return { refusal: 'not-json' };
  if (!isFields(data) || data['kind'] !== kind) return { refusal: 'wrong-kind' };
  const { version } = data;
  if (typeof version !== 'number' || !Number.isSafeInteger(version) || version < 1) return { refusal: 'wrong-kind' };
  return version > VERSION ? { refusal: 'future-version' } : data;
}

const isRefused = (opened: Fields | Refused): opened is Refused => typeof opened['refusal'] === 'string';

/** The text of the file that hands an agreement to somebody else. Indented, so that a person can read what is in it. */
export const agreementFile = (agreement: Agreement): string =>
  `${JSON.stringify({ kind: AGREEMENT_KIND, version: VERSION, agreement }, null, 2)}\n`;

/** Reads an agreement from a link or a file, already parsed. Never throws. */
export function readShared(value: unknown, freshId: string): ReadAgreement | Refused {
  const read = readAgreement(value, freshId);
  return isEmpty(read.agreement) ? { refusal: 'nothing-useful' } : read;
}

/** Reads an agreement from an imported file. Never throws. */
export function parseAgreementFile(text: string, freshId: string): ReadAgreement | Refused {
  const opened = openText(text, AGREEMENT_KIND, FILE_LIMIT);
  return isRefused(opened) ? opened : readShared(opened['agreement'], freshId);
}

/**
 * Reads the agreements kept on a device. `lost` counts parts that could not be read; with it, or with a refusal, the
 * page must put the old text aside before it keeps anything. No text at all is no agreement yet.
 */
export function parseAgreements(text: string | null): (Agreements & { lost: number }) | Refused {
  if (text === null) return { openId: '', agreements: [], lost: 0 };
  const opened = openText(text, AGREEMENTS_KIND, KEPT_LIMIT);
  if (isRefused(opened)) return opened;
  const kept = opened['agreements'];
  if (!Array.isArray(kept)) return { refusal: 'wrong-kind' };
  const read = kept.filter(isFields).map((one, index) => readAgreement(one, `kept-${index + 1}`));
  const isFirst = (id: string, index: number) => read.findIndex(({ agreement }) => agreement.id === id) === index;
  const sound = read.filter(({ agreement }, index) => isFirst(agreement.id, index)).slice(0, MOST_AGREEMENTS);
  const agreements = sound.map(({ agreement }) => agreement);
  const changes = sound.reduce((sum, one) => sum + one.changes, 0);
  return {
    openId: agreements.find(({ id }) => id === opened['openId'])?.id ?? '',
    agreements,
    lost: kept.length - agreements.length + changes,
  };
}

/** The text to keep on the device. */
export const serializeAgreements = ({ openId, agreements }: Agreements): string =>
  JSON.stringify({ kind: AGREEMENTS_KIND, version: VERSION, openId, agreements });

/** The agreements with one put in the place of the one with its id, or added, and taken in hand. */
export const withAgreement = ({ agreements }: Agreements, agreement: Agreement): Agreements => ({
  openId: agreement.id,
  agreements: [...agreements.filter(({ id }) => id !== agreement.id), agreement],
});

/** The agreements without one. */
export const withoutAgreement = ({ openId, agreements }: Agreements, id: string): Agreements => ({
  openId: openId === id ? '' : openId,
  agreements: agreements.filter((one) => one.id !== id),
});

import { isCount, isFields, parseJson, readList } from '../read-json.ts';

/**
 * The tries somebody asked to keep on this device: for each quiz the day, and how many questions were found. Nothing is
 * kept before it is asked for; that there is a text at all is the wish to keep.
 */
export interface Try {
  /** The day, as 2026-11-22. */
  day: string;
  found: number;
  of: number;
}
export type Tries = ReadonlyMap<string, readonly Try[]>;

/** What a kept text holds. `damaged` is a text that is not ours to write over. */
export type KeptTries = { state: 'off' } | { state: 'damaged' } | { state: 'on'; tries: Tries };

const VERSION = 1;
const MOST_QUIZZES = 100;
const MOST_TRIES = 5;
const MOST_QUESTIONS = 20;
const SLUG = /^[a-z0-9-]{1,60}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

function readTry(value: unknown): Try | undefined {
  if (!isFields(value)) return undefined;
  const { day, found, of } = value;
  if (typeof day !== 'string' || !DAY.test(day)) return undefined;
  return isCount(of, MOST_QUESTIONS) && isCount(found, of) ? { day, found, of } : undefined;
}

function readQuiz(value: unknown): [string, Try[]] | undefined {
  if (!isFields(value) || typeof value['quiz'] !== 'string' || !SLUG.test(value['quiz'])) return undefined;
  const tries = readList(value['tries'], MOST_TRIES, readTry);
  return tries && [value['quiz'], tries];
}

/** Reads a kept text. One part that is not as it should be makes all of it damaged: half a memory is no memory. */
export function readTries(text: string | null): KeptTries {
  if (text === null) return { state: 'off' };
  const kept = parseJson(text);
  const quizzes =
    isFields(kept) && kept['version'] === VERSION ? readList(kept['quizzes'], MOST_QUIZZES, readQuiz) : undefined;
  return quizzes ? { state: 'on', tries: new Map(quizzes) } : { state: 'damaged' };
}

/** The text to keep. */
export const formatTries = (tries: Tries): string =>
  JSON.stringify({ version: VERSION, quizzes: [...tries].map(([quiz, list]) => ({ quiz, tries: list })) });

/** The tries with one more of a quiz at the end. The oldest go when there are more than five. */
export function addTry(tries: Tries, quiz: string, one: Try): Tries {
  return new Map([...tries, [quiz, [...(tries.get(quiz) ?? []), one].slice(-MOST_TRIES)]]);
}

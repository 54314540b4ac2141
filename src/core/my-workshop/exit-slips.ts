import { type Fields, isFields } from '../read-json.ts';
import { cleanText } from './clean-text.ts';
import type { Json } from './my-workshop.ts';

/** A question of the exit slip. `before-and-now` asks the same twice; its answers go from least to most. */
export interface SlipQuestion {
  id: string;
  kind: 'one-answer' | 'before-and-now' | 'own-words';
  /** Ids of the answers to tick, in the order of the slip; none for own words. */
  answers: readonly string[];
}

/** How many came. Counted at the door, not from slips. */
export interface Attendance {
  adults: number;
  children: number;
  families: number;
}

/** What was counted after a workshop. Holds no names. */
export interface Slips {
  /** How many slips came back. */
  returned: number;
  attendance: Attendance;
  /** By question, then by answer; for before and now by `pairKey`. */
  counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Comments, typed in. */
  comments: readonly string[];
  /** Places, from 0, of the comments that the report prints, in order. */
  printed: readonly number[];
  /** What to do next, in the person's own words. */
  next: string;
}

export const MOST_COUNTED = 9999;
export const MOST_COMMENTS = 200;
/** In characters. */
export const LONGEST_COMMENT = 500;
/** Comments that a report on one page prints at most. */
export const MOST_PRINTED = 6;
/** In characters, of what to do next. */
export const LONGEST_NEXT = 600;
const MOST_QUESTIONS = 20;
const MOST_ANSWERS = 60;
const ID = /^[a-z0-9-]{1,60}$/;
const ANSWER = /^[a-z0-9-]{1,60}(?:>[a-z0-9-]{1,60})?$/;

/** Nothing counted yet. */
export const noSlips = (): Slips => ({
  returned: 0,
  attendance: { adults: 0, children: 0, families: 0 },
  counts: {},
  comments: [],
  printed: [],
  next: '',
});

/** The two ticks of one slip as one answer. A slip with only one of the two is no pair, and is not counted as one. */
export const pairKey = (before: string, now: string): string => `${before}>${now}`;

/** A whole number from 0 to 9,999: more is cut, and what is no number is 0. */
export function readCount(value: unknown): number {
  if (typeof value !== 'number' || Number.isNaN(value)) return 0;
  return Math.min(MOST_COUNTED, Math.max(0, Math.trunc(value)));
}

const ownValue = <Value>(record: Readonly<Record<string, Value>>, key: string): Value | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** How often an answer was ticked. */
export const countOf = ({ counts }: Slips, question: string, answer: string): number =>
  ownValue(ownValue(counts, question) ?? {}, answer) ?? 0;

/** Counts an answer once more, or with -1 takes one back; never below 0 or above 9,999. */
export function countAnswer(slips: Slips, question: string, answer: string, by: 1 | -1 = 1): Slips {
  const count = readCount(countOf(slips, question, answer) + by);
  const answers = { ...ownValue(slips.counts, question), [answer]: count };
  return { ...slips, counts: { ...slips.counts, [question]: answers } };
}

/** Counts a slip that came back, or with -1 takes one back. */
export const countReturned = (slips: Slips, by: 1 | -1 = 1): Slips => ({
  ...slips,
  returned: readCount(slips.returned + by),
});

/** Writes down how many adults, children or families came. */
export const setAttendance = (slips: Slips, who: keyof Attendance, count: number): Slips => ({
  ...slips,
  attendance: { ...slips.attendance, [who]: readCount(count) },
});

/** A comment as plain text of at most 500 characters, without control characters; line breaks stay. */
export const cleanComment = (text: string): string => cleanText(text, LONGEST_COMMENT, 'lines');

/** Adds a comment, to be printed while there is room. An empty one, and one above 200, change nothing. */
export function addComment(slips: Slips, text: string): Slips {
  const comment = cleanComment(text);
  const isFull = slips.comments.length >= MOST_COMMENTS;
  if (comment === '' || isFull) return slips;
  return choosePrinted({ ...slips, comments: [...slips.comments, comment] }, slips.comments.length, true);
}

/** Takes away the comment at a place, from 0. */
export const removeComment = (slips: Slips, place: number): Slips =>
  place in slips.comments
    ? {
        ...slips,
        comments: slips.comments.filter((_, index) => index !== place),
        printed: slips.printed.filter((index) => index !== place).map((index) => (index > place ? index - 1 : index)),
      }
    : slips;

/** Chooses whether the report prints the comment at a place, from 0. With six chosen, one more changes nothing. */
export function choosePrinted(slips: Slips, place: number, isPrinted: boolean): Slips {
  const others = slips.printed.filter((index) => index !== place);
  if (!isPrinted) return { ...slips, printed: others };
  if (!(place in slips.comments) || others.length >= MOST_PRINTED) return slips;
  return { ...slips, printed: [...others, place].sort((a, b) => a - b) };
}

/** Keeps what to do next, as plain text of at most 600 characters. */
export const writeNext = (slips: Slips, text: string): Slips => ({
  ...slips,
  next: cleanText(text, LONGEST_NEXT, 'lines'),
});

/** The slips as plain data, to be kept with the workshop. */
export const slipsData = ({ returned, attendance, counts, comments, printed, next }: Slips): Json => ({
  returned,
  attendance: { ...attendance },
  counts,
  comments: [...comments],
  printed: [...printed],
  next,
});

const fieldsOf = (value: unknown): Fields => (isFields(value) ? value : {});

/**
 * Reads what was kept or imported. What is not of the right shape counts as nothing, numbers and texts are cut to their
 * limits, and nothing is thrown.
 */
export function parseSlips(value: unknown): Slips {
  const { returned, attendance, counts, comments, printed, next } = fieldsOf(value);
  const readable = readComments(comments);
  const { adults, children, families } = fieldsOf(attendance);
  const questions = Object.entries(fieldsOf(counts)).filter(([id]) => ID.test(id));
  return {
    returned: readCount(returned),
    attendance: { adults: readCount(adults), children: readCount(children), families: readCount(families) },
    counts: Object.fromEntries(questions.slice(0, MOST_QUESTIONS).map(([id, answers]) => [id, readAnswers(answers)])),
    comments: readable,
    printed: readPlaces(printed, readable.length),
    next: typeof next === 'string' ? cleanText(next.slice(0, 10 * LONGEST_NEXT), LONGEST_NEXT, 'lines') : '',
  };
}

function readAnswers(value: unknown): Record<string, number> {
  const answers = Object.entries(fieldsOf(value)).filter(([id]) => ANSWER.test(id));
  return Object.fromEntries(answers.slice(0, MOST_ANSWERS).map(([id, count]) => [id, readCount(count)]));
}

function readComments(value: unknown): string[] {
  if (!Array.isArray(value)) return [];
  const texts = value.slice(0, MOST_COMMENTS).filter((text): text is string => typeof text === 'string');
  return texts.map((text) => cleanComment(text.slice(0, 10 * LONGEST_COMMENT))).filter((text) => text !== '');
}

function readPlaces(value: unknown, count: number): number[] {
  if (!Array.isArray(value)) return [];
  const isPlace = (place: unknown): place is number =>
    typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < count;
  return [...new Set(value.slice(0, MOST_COMMENTS).filter(isPlace))].sort((a, b) => a - b).slice(0, MOST_PRINTED);
}

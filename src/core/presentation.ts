import { LENGTHS, type Length } from './lengths.ts';
import type { Pause, PlanChange, Progress } from './pace.ts';

/**
 * A lesson being presented: what every window that shows it must agree on. It is kept as one JSON text on the device, and
 * each change raises `revision`, so that of two states the higher one is the newer.
 */
export interface Presentation {
  version: 1;
  lesson: string;
  length: Length;
  revision: number;
  /** When somebody last did something. What is older than half a day is another evening's. */
  changedAtMs: number;
  /** The slide on the wall, counted from 0 among the slides of this length. */
  slide: number;
  /** What the room sees: the slide, or nothing. */
  screen: Screen;
  /** Undefined until the presenter starts the clock. */
  progress?: Progress | undefined;
  /** The changes of the plan before each catch-up or added minute, newest last. */
  undo: readonly (readonly PlanChange[])[];
  /** Counted hands by slide number and option, both from 0. */
  hands: Readonly<Record<string, readonly number[]>>;
}

export type Screen = 'slide' | 'black' | 'white';

/** What a presenter can do. Instants come from outside, as the second argument of `present`. */
export type PresenterAction =
  | { type: 'show'; slide: number; stepId: string }
  | { type: 'start'; stepId: string }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'change-plan'; changes: readonly PlanChange[] }
  | { type: 'undo' }
  | { type: 'screen'; screen: Screen }
  | { type: 'count-hands'; slide: number; counts: readonly number[] };

const MOST_UNDO = 20;

/** A presentation that has not begun. */
export const newPresentation = (lesson: string, length: Length, nowMs: number): Presentation => ({
  version: 1,
  lesson,
  length,
  revision: 0,
  changedAtMs: nowMs,
  slide: 0,
  screen: 'slide',
  undo: [],
  hands: {},
});

/** The presentation after an action at an instant (milliseconds since 1970). The revision rises with each one. */
export function present(state: Presentation, action: PresenterAction, nowMs: number): Presentation {
  const change = changeBy(state, action, Math.max(nowMs, lastInstantMs(state.progress)));
  return { ...state, ...change, revision: state.revision + 1, changedAtMs: nowMs };
}

/** The last instant of a clock that runs. What happens next happens no earlier, even when the system's clock was set back. */
const lastInstantMs = (progress: Progress | undefined): number =>
  progress
    ? Math.max(progress.stepStartedAtMs, ...progress.pauses.flatMap(({ fromMs, toMs = 0 }) => [fromMs, toMs]))
    : 0;

function changeBy(state: Presentation, action: PresenterAction, nowMs: number): Partial<Presentation> {
  const { progress } = state;
  switch (action.type) {
    case 'show':
      return { slide: action.slide, screen: 'slide', progress: progress && enterStep(progress, action.stepId, nowMs) };
    case 'start':
      return {
        progress: { startedAtMs: nowMs, stepStartedAtMs: nowMs, stepId: action.stepId, pauses: [], changes: [] },
        undo: [],
      };
    case 'pause':
      return { progress: progress && openPause(progress, nowMs) };
    case 'resume':
      return { progress: progress && closePause(progress, nowMs) };
    case 'change-plan':
      if (!progress) return {};
      return {
        progress: { ...progress, changes: [...progress.changes, ...action.changes] },
        undo: [...state.undo, progress.changes].slice(-MOST_UNDO),
      };
    case 'undo':
      if (!progress || state.undo.length === 0) return {};
      return { progress: { ...progress, changes: state.undo.at(-1) ?? [] }, undo: state.undo.slice(0, -1) };
    case 'screen':
      return { screen: action.screen };
    case 'count-hands':
      return { hands: { ...state.hands, [action.slide]: action.counts } };
  }
}

/** A step begins when its first slide is shown. Going back to a step begins it again; a question ends with the step. */
function enterStep(progress: Progress, stepId: string, nowMs: number): Progress {
  if (stepId === progress.stepId) return progress;
  return { ...closePause(progress, nowMs), stepId, stepStartedAtMs: nowMs };
}

const isOpen = (pause: Pause): boolean => pause.toMs === undefined;

function openPause(progress: Progress, nowMs: number): Progress {
  if (progress.pauses.some(isOpen)) return progress;
  return { ...progress, pauses: [...progress.pauses, { fromMs: nowMs }] };
}

function closePause(progress: Progress, nowMs: number): Progress {
  if (!progress.pauses.some(isOpen)) return progress;
  const pauses = progress.pauses.map((pause) =>
    isOpen(pause) ? { ...pause, toMs: Math.max(nowMs, pause.fromMs) } : pause,
  );
  return { ...progress, pauses };
}

/** The newer of two states of the same presentation. */
export const newer = (a: Presentation, b: Presentation): Presentation => (b.revision > a.revision ? b : a);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isCount = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most;
const isInstant = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value) && value > 0;
const isShortText = (value: unknown): value is string => typeof value === 'string' && value.length <= 80;
const MOST = 1000;

/** A list whose every item passes the reader, or undefined. */
function readList<Item>(value: unknown, read: (item: unknown) => Item | undefined): Item[] | undefined {
  if (!Array.isArray(value) || value.length > MOST) return undefined;
  const items: Item[] = [];
  for (const one of value) {
    const item = read(one);
    if (item === undefined) return undefined;
    items.push(item);
  }
  return items;
}

function readChange(value: unknown): PlanChange | undefined {
  if (!isRecord(value) || !isShortText(value.stepId) || !isCount(value.minutes, MOST)) return undefined;
  return { stepId: value.stepId, minutes: value.minutes };
}

function readPause(value: unknown): Pause | undefined {
  if (!isRecord(value) || !isInstant(value.fromMs)) return undefined;
  if (value.toMs === undefined) return { fromMs: value.fromMs };
  return isInstant(value.toMs) ? { fromMs: value.fromMs, toMs: value.toMs } : undefined;
}

function readProgress(value: unknown): Progress | undefined {
  if (!isRecord(value) || !isInstant(value.startedAtMs) || !isInstant(value.stepStartedAtMs)) return undefined;
  const pauses = readList(value.pauses, readPause);
  const changes = readList(value.changes, readChange);
  if (!isShortText(value.stepId) || !pauses || !changes) return undefined;
  return {
    startedAtMs: value.startedAtMs,
    stepStartedAtMs: value.stepStartedAtMs,
    stepId: value.stepId,
    pauses,
    changes,
  };
}

function readHands(value: unknown): Record<string, number[]> | undefined {
  if (!isRecord(value)) return undefined;
  const entries = Object.entries(value).flatMap(([slide, counts]): [string, number[]][] => {
    const list = readList(counts, (count) => (isCount(count, MOST) ? count : undefined));
    return /^\d{1,3}$/.test(slide) && list ? [[slide, list]] : [];
  });
  return entries.length === Object.keys(value).length ? Object.fromEntries(entries) : undefined;
}

/**
 * Reads a kept presentation of this lesson. Damaged text, another lesson, another version, another evening and instants
 * from the future are no presentation: the deck then starts at its first slide.
 */
export function parsePresentation(text: string | null, lesson: string, nowMs: number): Presentation | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return undefined;
  }
  if (!isRecord(value) || value.version !== 1 || value.lesson !== lesson) return undefined;
  const length = LENGTHS.find((known) => known === value.length);
  const screen = (['slide', 'black', 'white'] as const).find((known) => known === value.screen);
  const undo = readList(value.undo, (changes) => readList(changes, readChange));
  const hands = readHands(value.hands);
  if (!length || !screen || !undo || !hands) return undefined;
  const { revision, slide, changedAtMs } = value;
  if (!isCount(revision, Number.MAX_SAFE_INTEGER) || !isCount(slide, MOST)) return undefined;
  if (!isInstant(changedAtMs) || !isFromTonight(changedAtMs, nowMs)) return undefined;
  const begun = value.progress === undefined ? undefined : readProgress(value.progress);
  if (value.progress !== undefined && !begun) return undefined;
  return { version: 1, lesson, length, revision, changedAtMs, slide, screen, progress: begun, undo, hands };
}

const MS_AN_HOUR = 60 * 60_000;

/** Not older than half a day. A system clock corrected by a few minutes loses nothing; one from tomorrow does. */
const isFromTonight = (instantMs: number, nowMs: number): boolean =>
  instantMs > nowMs - 12 * MS_AN_HOUR && instantMs < nowMs + MS_AN_HOUR;

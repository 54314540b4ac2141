import { LENGTHS } from './lengths.ts';
import type { Pause, PlanChange, Progress } from './pace.ts';
import type { Presentation } from './presentation.ts';
import { isCount, isFields, isInstant, parseJson, readList } from './read-json.ts';

/**
 * What became of a kept text: a presentation to go on with, or why there is none. `nothing` was kept, it is `over` since
 * another evening, or it is `unusable`: damaged, from another lesson or version, or from the future.
 */
export type KeptPresentation = { state: Presentation } | { none: 'nothing' | 'over' | 'unusable' };

const MOST = 1000;
const MS_AN_HOUR = 60 * 60_000;
/** What is older is another evening's. */
const OVER_MS = 12 * MS_AN_HOUR;
/** A system clock that was set back by a few minutes loses nothing; one from tomorrow is not to be trusted. */
const FUTURE_MS = MS_AN_HOUR;

const isShortText = (value: unknown): value is string => typeof value === 'string' && value.length <= 80;

function readChange(value: unknown): PlanChange | undefined {
  if (!isFields(value) || !isShortText(value.stepId) || !isCount(value.minutes, MOST)) return undefined;
  return { stepId: value.stepId, minutes: value.minutes };
}

function readPause(value: unknown): Pause | undefined {
  if (!isFields(value) || !isInstant(value.fromMs)) return undefined;
  if (value.toMs === undefined) return { fromMs: value.fromMs };
  return isInstant(value.toMs) ? { fromMs: value.fromMs, toMs: value.toMs } : undefined;
}

function readProgress(value: unknown): Progress | undefined {
  if (!isFields(value) || !isInstant(value.startedAtMs) || !isInstant(value.stepStartedAtMs)) return undefined;
  const { startedAtMs, stepStartedAtMs, stepId } = value;
  const pauses = readList(value.pauses, MOST, readPause);
  const changes = readList(value.changes, MOST, readChange);
  if (!isShortText(stepId) || !pauses || !changes) return undefined;
  return { startedAtMs, stepStartedAtMs, stepId, pauses, changes };
}

function readHands(value: unknown): Record<string, number[]> | undefined {
  if (!isFields(value)) return undefined;
  const entries = Object.entries(value).flatMap(([slide, counts]): [string, number[]][] => {
    const list = readList(counts, MOST, (count) => (isCount(count, MOST) ? count : undefined));
    return /^\d{1,3}$/.test(slide) && list ? [[slide, list]] : [];
  });
  return entries.length === Object.keys(value).length ? Object.fromEntries(entries) : undefined;
}

function readPresentation(value: unknown, lesson: string): Presentation | undefined {
  if (!isFields(value) || value.version !== 1 || value.lesson !== lesson) return undefined;
  const length = LENGTHS.find((known) => known === value.length);
  const screen = (['slide', 'black', 'white'] as const).find((known) => known === value.screen);
  const undo = readList(value.undo, MOST, (changes) => readList(changes, MOST, readChange));
  const hands = readHands(value.hands);
  const { revision, slide, points, changedAtMs } = value;
  if (!length || !screen || !undo || !hands || !isInstant(changedAtMs)) return undefined;
  if (!isCount(revision, Number.MAX_SAFE_INTEGER) || !isCount(slide, MOST) || !isCount(points, MOST)) return undefined;
  const progress = value.progress === undefined ? undefined : readProgress(value.progress);
  if (value.progress !== undefined && !progress) return undefined;
  return { version: 1, lesson, length, revision, changedAtMs, slide, points, screen, progress, undo, hands };
}

/** Reads the kept presentation of a lesson at an instant. Without one the deck starts at its first slide. */
export function parsePresentation(text: string | null, lesson: string, nowMs: number): KeptPresentation {
  if (text === null) return { none: 'nothing' };
  const state = readPresentation(parseJson(text), lesson);
  if (!state || state.changedAtMs > nowMs + FUTURE_MS) return { none: 'unusable' };
  return state.changedAtMs < nowMs - OVER_MS ? { none: 'over' } : { state };
}

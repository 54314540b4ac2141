import type { Length } from './lengths.ts';
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
  /** How many points show on that slide, when its points come one at a time. */
  points: number;
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
  | { type: 'show'; slide: number; points?: number; stepId: string }
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
  points: 0,
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
      return {
        slide: action.slide,
        points: action.points ?? 0,
        screen: 'slide',
        progress: progress && enterStep(progress, action.stepId, nowMs),
      };
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

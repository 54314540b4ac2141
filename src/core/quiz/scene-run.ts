/** Looking through a chat for flags, and then choosing what to do: as values, without a page. */

/** A message as a run knows it. */
export interface RunMessage {
  isFlag: boolean;
}

/** A step as a run knows it. Steps stand in their right order; one that is right at any time may come first. */
export interface RunStep {
  anytime: boolean;
}

export interface SceneRun {
  phase: 'looking' | 'choosing' | 'done';
  /** Places of the messages that somebody opened, in that order. */
  opened: readonly number[];
  /** Places of the steps chosen, in that order. */
  steps: readonly number[];
  /** The step that was tapped before its time, until another is tapped. */
  early: number | undefined;
}

/** A scene nobody has touched. */
export const UNSEEN: SceneRun = { phase: 'looking', opened: [], steps: [], early: undefined };

/** Opens a message. Opening it again changes nothing. */
export function openMessage(run: SceneRun, place: number): SceneRun {
  return run.opened.includes(place) ? run : { ...run, opened: [...run.opened, place] };
}

/** How many flags were found. */
export const flagsFound = (run: SceneRun, messages: readonly RunMessage[]): number =>
  run.opened.filter((place) => messages[place]?.isFlag).length;

/** How many flags there are. */
export const flagsIn = (messages: readonly RunMessage[]): number => messages.filter(({ isFlag }) => isFlag).length;

/** From looking to choosing what to do, whatever was found. */
export const toSteps = (run: SceneRun): SceneRun => (run.phase === 'looking' ? { ...run, phase: 'choosing' } : run);

/** The step whose turn it is, leaving out those that are right at any time; undefined when only such are left. */
export function stepDue(run: SceneRun, steps: readonly RunStep[]): number | undefined {
  const due = steps.findIndex(({ anytime }, place) => !anytime && !run.steps.includes(place));
  return due === -1 ? undefined : due;
}

/** Taps a step. In its turn, or right at any time, it is taken; before its turn it waits and is named as early. */
export function chooseStep(run: SceneRun, steps: readonly RunStep[], place: number): SceneRun {
  const step = steps[place];
  if (run.phase !== 'choosing' || !step || run.steps.includes(place)) return run;
  if (!step.anytime && place !== stepDue(run, steps)) return { ...run, early: place };
  const taken = [...run.steps, place];
  return { ...run, steps: taken, early: undefined, phase: taken.length === steps.length ? 'done' : 'choosing' };
}

/** The places of some texts in another order, the same every time: by the alphabet, or turned round if that is theirs. */
export function mixedOrder(texts: readonly string[]): number[] {
  const sorted = texts.map((_, place) => place).sort((a, b) => compare(texts[a] ?? '', texts[b] ?? '') || a - b);
  return sorted.every((place, index) => place === index) ? sorted.reverse() : sorted;
}

const compare = (a: string, b: string): number => Number(a > b) - Number(a < b);

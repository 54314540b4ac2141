/** Going through a quiz, as values: what has been answered and what is on the screen. It keeps no names and no time. */

/** A question as a run knows it: the places of its right options, and whether people choose several. */
export interface RunQuestion {
  right: readonly number[];
  several: boolean;
}

export interface QuizRun {
  /** Before the first question, at a question, at its explanation, or after the last one. */
  phase: 'ready' | 'asking' | 'told' | 'end';
  /** The place of the question, from 0. */
  at: number;
  /** How many people pass the device round; 1 when somebody is alone. */
  people: number;
  /** The places chosen for each question so far. */
  chosen: readonly (readonly number[])[];
}

/** Nobody passes a phone round a larger circle than this. */
export const MOST_PEOPLE = 8;

/** A run that has not begun. */
export const READY: QuizRun = { phase: 'ready', at: 0, people: 1, chosen: [] };

/** The first question for so many people. Odd numbers are brought into bounds. */
export function begin(people: number): QuizRun {
  const whole = Number.isSafeInteger(people) ? people : 1;
  return { phase: 'asking', at: 0, people: Math.min(MOST_PEOPLE, Math.max(1, whole)), chosen: [] };
}

/** Taps an option. One answer settles the question; of several, a second tap takes the first back. */
export function choose(run: QuizRun, questions: readonly RunQuestion[], option: number): QuizRun {
  const question = questions[run.at];
  if (run.phase !== 'asking' || !question) return run;
  const now = chosenAt(run, run.at);
  if (!question.several) return { ...withChosen(run, [option]), phase: 'told' };
  return withChosen(run, now.includes(option) ? now.filter((other) => other !== option) : [...now, option]);
}

/** Settles a question with several answers. Nothing happens before something is chosen. */
export function settle(run: QuizRun): QuizRun {
  return run.phase === 'asking' && chosenAt(run, run.at).length > 0 ? { ...run, phase: 'told' } : run;
}

/** On to the next question, or to the end. Only from an explanation: no question is passed over. */
export function goOn(run: QuizRun, questions: readonly RunQuestion[]): QuizRun {
  if (run.phase !== 'told') return run;
  return run.at + 1 < questions.length ? { ...run, phase: 'asking', at: run.at + 1 } : { ...run, phase: 'end' };
}

/** The places chosen for a question. */
export const chosenAt = (run: QuizRun, place: number): readonly number[] => run.chosen[place] ?? [];

/** Whether what was chosen is exactly what is right. */
export function isFound(question: RunQuestion, chosen: readonly number[]): boolean {
  return chosen.length === question.right.length && question.right.every((place) => chosen.includes(place));
}

/** The places of the questions that were found. */
export const foundPlaces = (run: QuizRun, questions: readonly RunQuestion[]): number[] =>
  questions.flatMap((question, place) => (isFound(question, chosenAt(run, place)) ? [place] : []));

/** Whose turn it is, from 1. They take turns in the same order all the way. */
export const turnOf = ({ at, people }: QuizRun): number => (at % people) + 1;

function withChosen(run: QuizRun, options: readonly number[]): QuizRun {
  return { ...run, chosen: [...run.chosen.slice(0, run.at), options] };
}

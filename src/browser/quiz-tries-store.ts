import { QUIZ_TRIES_KEY, QUIZ_TRIES_UNREAD_KEY } from '../core/kept-keys.ts';
import { addTry, formatTries, readTries, type Tries, type Try } from '../core/quiz/quiz-tries.ts';
import { forgetText, here, keepText, readText } from './storage.ts';

/** The tries at quizzes on this device, the same in every window of this browser. Off until somebody asks for them. */
export interface QuizTriesStore {
  /** Whether tries are kept. */
  isOn: () => boolean;
  of: (quiz: string) => readonly Try[];
  /** `not-kept`: the browser keeps nothing. `unread`: an earlier text could not be read and was put aside. */
  memory: () => 'fine' | 'not-kept' | 'unread';
  /** Begins to keep tries. */
  turnOn: () => void;
  add: (quiz: string, one: Try) => void;
  /** Forgets all tries, also what could not be read, and keeps no more. */
  forget: () => void;
}

/** Opens the tries of this device and calls back when another window changes them. */
export function openQuizTries(onChange: () => void, signal: AbortSignal): QuizTriesStore {
  let tries: Tries | undefined;
  let memory: ReturnType<QuizTriesStore['memory']> = 'fine';

  const read = () => {
    const { text, works } = readText(QUIZ_TRIES_KEY);
    const kept = readTries(text);
    if (!works) memory = 'not-kept';
    tries = kept.state === 'on' ? kept.tries : undefined;
    if (kept.state !== 'damaged' || text === null) return;
    // Nothing is written over a text that could not be put aside.
    const isAside = keepText(QUIZ_TRIES_UNREAD_KEY, text);
    memory = isAside ? 'unread' : 'not-kept';
    tries = isAside ? new Map() : undefined;
  };
  const keep = (next: Tries) => {
    if (keepText(QUIZ_TRIES_KEY, formatTries(next))) tries = next;
    else memory = 'not-kept';
  };
  read();
  window.addEventListener(
    'storage',
    ({ key }) => {
      if (key !== null && key !== here(QUIZ_TRIES_KEY)) return;
      read();
      onChange();
    },
    { signal },
  );
  return {
    isOn: () => tries !== undefined,
    of: (quiz) => tries?.get(quiz) ?? [],
    memory: () => memory,
    turnOn: () => keep(tries ?? new Map()),
    add: (quiz, one) => {
      read();
      if (tries) keep(addTry(tries, quiz, one));
    },
    forget: () => {
      const isGone = [QUIZ_TRIES_KEY, QUIZ_TRIES_UNREAD_KEY].every((key) => forgetText(key));
      memory = isGone ? 'fine' : 'not-kept';
      tries = undefined;
    },
  };
}

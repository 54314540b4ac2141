import type { SlipQuestion } from '../core/my-workshop/exit-slips.ts';
import type { QuestionWords, ReportWords } from '../core/my-workshop/slip-report.ts';

/** A question of the exit slip with its words. */
export interface WordedQuestion extends SlipQuestion {
  words: QuestionWords;
}

/** The questions of the exit slip, out of `data-questions`. The page is ours, so its JSON is taken as it is. */
export function questionsOf(root: HTMLElement): WordedQuestion[] {
  const questions: WordedQuestion[] = JSON.parse(root.dataset.questions ?? '[]');
  return questions;
}

/** The words of the saved table, out of `data-table-words`. */
export function tableWordsOf(root: HTMLElement): ReportWords {
  const words: ReportWords = JSON.parse(root.dataset.tableWords ?? '{}');
  return words;
}

/** The text of an answer, or its id when it is no longer asked. */
export const answerText = ({ words }: WordedQuestion, answer: string): string =>
  words.answers.find(({ id }) => id === answer)?.text ?? answer;

/** An element with a text, and a class when one is given. */
export function make(name: string, text = '', className = ''): HTMLElement {
  const element = document.createElement(name);
  if (text !== '') element.textContent = text;
  if (className !== '') element.className = className;
  return element;
}

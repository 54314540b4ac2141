import { countOf, pairKey, type Slips } from '../core/my-workshop/exit-slips.ts';
import { partOf } from './element-parts.ts';
import { fillText } from './page-data.ts';
import { answerText, make, type WordedQuestion } from './slip-page.ts';

type Words = Readonly<Record<string, string>>;

/** The answer chosen for before, or undefined. */
export const chosenBefore = (pair: HTMLElement): string | undefined =>
  pair.querySelector<HTMLInputElement>('input:checked')?.value;

/** A pair in words: "Not sure, then quite sure". */
export const pairText = (question: WordedQuestion, before: string, now: string, words: Words): string =>
  fillText(words.pairTitle, { before: answerText(question, before), now: answerText(question, now) });

/** Opens the second row of buttons once the first has an answer. */
export function openNow(pair: HTMLElement): void {
  const isChosen = chosenBefore(pair) !== undefined;
  for (const button of pair.querySelectorAll<HTMLButtonElement>('button[data-now]')) button.disabled = !isChosen;
}

/** Lists the pairs counted so far, each with a button to take one back. */
export function listPairs(pair: HTMLElement, slips: Slips, question: WordedQuestion, words: Words): void {
  const all = question.answers.flatMap((before) => question.answers.map((now) => ({ before, now })));
  const counted = all
    .map(({ before, now }) => ({ before, now, count: countOf(slips, question.id, pairKey(before, now)) }))
    .filter(({ count }) => count > 0);
  const sum = counted.reduce((total, { count }) => total + count, 0);
  partOf(pair, 'pairs-count').textContent = fillText(words.pairs, { count: sum });
  const list = partOf(pair, 'pairs');
  const keys = counted.map(({ before, now }) => pairKey(before, now)).join(' ');
  // Only when other pairs are to be listed: the button that has the focus keeps it.
  if (list.dataset.pairs !== keys)
    list.replaceChildren(...counted.map(({ before, now }) => pairRow(question, before, now, words)));
  list.dataset.pairs = keys;
  for (const [index, number] of [...list.querySelectorAll('b')].entries())
    number.textContent = String(counted[index]?.count ?? 0);
}

function pairRow(question: WordedQuestion, before: string, now: string, words: Words): HTMLElement {
  const text = pairText(question, before, now, words);
  const row = make('div', '', 'tally');
  const less = make('button', '−', 'btn');
  less.setAttribute('type', 'button');
  less.setAttribute('aria-label', fillText(words.less, { answer: text }));
  less.dataset.count = `${question.id} ${pairKey(before, now)}`;
  less.dataset.by = '-1';
  row.append(make('span', text), less, make('b', '', 'num'));
  return row;
}

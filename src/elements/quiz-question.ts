import { chosenAt, isFound, type QuizRun, type RunQuestion } from '../core/quiz/quiz-run.ts';

/** A question on the page, and what its HTML says of it. */
export interface ShownQuestion extends RunQuestion {
  item: HTMLElement;
  heading: HTMLElement;
  buttons: readonly HTMLButtonElement[];
  says: readonly string[];
  whys: readonly string[];
  learned: string;
}

type Words = Readonly<Record<string, string>>;

function textElement(name: string, text: string): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Reads one question of the page, hides its folded answer and makes a button of each option. */
export function openQuestion(item: HTMLElement, onChoose: (option: number) => void): ShownQuestion {
  const heading = item.querySelector('h2');
  const details = item.querySelector('details');
  if (!heading || !details) throw new Error('quiz-practice: expected a heading and a folded answer in each question.');
  details.hidden = true;
  const options = [...item.querySelectorAll('.quiz-options > li')];
  const says = options.map((option) => option.textContent ?? '');
  const buttons = options.map((option, place) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(textElement('span', says[place] ?? ''));
    button.addEventListener('click', () => onChoose(place));
    option.replaceChildren(button);
    return button;
  });
  return {
    ...{ item, heading, buttons, says },
    whys: [...details.querySelectorAll('dd')].map((why) => why.textContent ?? ''),
    right: (item.dataset.right ?? '').split(' ').map(Number),
    several: item.dataset.pick === 'several',
    learned: item.dataset.learned ?? '',
  };
}

/** Shows what is chosen, and at the explanation which options are right. */
export function showOptions(question: ShownQuestion, chosen: readonly number[], isTold: boolean): void {
  for (const [place, button] of question.buttons.entries()) {
    button.setAttribute('aria-pressed', String(chosen.includes(place)));
    button.disabled = isTold;
    button.parentElement?.toggleAttribute('data-right', isTold && question.right.includes(place));
  }
}

/** Takes the explanation of a question away again. */
export const hideWhy = ({ item }: ShownQuestion): void => item.querySelector('.quiz-told')?.remove();

/** Puts the explanation under a question and hands over its heading, to be read first. */
export function showWhy(question: ShownQuestion, run: QuizRun, words: Words): HTMLElement {
  const chosen = chosenAt(run, run.at);
  const lead = isFound(question, chosen)
    ? (question.several && words['foundMany']) || words['found']
    : (question.several && words['notAll']) || words['notThis'];
  const heading = textElement('h3', lead ?? '');
  heading.tabIndex = -1;
  const list = document.createElement('dl');
  for (const [place, say] of question.says.entries()) {
    if (!question.several && !chosen.includes(place) && !question.right.includes(place)) continue;
    const row = document.createElement('div');
    const yours = chosen.includes(place) ? ` (${words['yours'] ?? ''})` : '';
    const sign = question.right.includes(place) ? '✓ ' : '';
    row.append(textElement('dt', `${sign}${say}${yours}`), textElement('dd', question.whys[place] ?? ''));
    list.append(row);
  }
  const told = document.createElement('div');
  told.className = 'quiz-told';
  told.append(heading, list);
  hideWhy(question);
  question.item.append(told);
  return heading;
}

import { type Agreement, VOICES } from '../core/agreement/agreement.ts';
import { formatDay } from '../core/dates.ts';
import type { AgreementView } from './agreement-view.ts';
import { partOf } from './element-parts.ts';

/** What is left of a Letter page between its margins, in millimeters; A4 is longer. Some is spared for wider fonts. */
const PAGE_MM = 253 - 3;
const PX_PER_MM = 96 / 25.4;

/** An element with a text in it. `dir` lets Arabic and English stand each in its own direction. */
function textIn(tag: 'td' | 'li', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.dir = 'auto';
  element.textContent = text;
  return element;
}

/** Writes the agreement on its paper. What nobody wrote leaves a line for a pen. */
export function fillPaper(view: AgreementView, agreement: Agreement): void {
  const { root, word } = view;
  const paper = partOf(root, 'paper');
  const band = view.bands.find((one) => one.band === agreement.band);
  partOf(root, 'paper-kicker').textContent = band ? word('kicker', { band: band.name }) : word('kickerMine');
  for (const voice of VOICES) {
    const place = paper.querySelector(`[data-voice="${voice}"] p + p`);
    if (place) place.textContent = agreement.voices[voice];
  }
  const promises = agreement.clauses.map(({ words, answer }) => {
    const row = document.createElement('tr');
    row.append(textIn('td', words), textIn('td', answer));
    return row;
  });
  partOf(root, 'paper-clauses').replaceChildren(...promises);
  partOf(root, 'paper-repairs').replaceChildren(...agreement.repairs.map(({ words }) => textIn('li', words)));
  const signatures = agreement.signers.map((name) => {
    const signature = document.createElement('p');
    signature.dir = 'auto';
    signature.append(document.createElement('span'), name || word('signed'));
    return signature;
  });
  partOf(root, 'paper-signers').replaceChildren(...signatures);
  partOf(root, 'paper-review').textContent = agreement.reviewOn
    ? formatDay(agreement.reviewOn, document.documentElement.lang)
    : '';
}

/** How many pages the paper takes, found by laying it out as wide as A4 allows and comparing it with Letter. */
export function countPages(root: HTMLElement): number {
  const copy = partOf(root, 'paper').cloneNode(true);
  if (!(copy instanceof HTMLElement)) return 1;
  copy.hidden = false;
  copy.classList.remove('print-only');
  partOf(root, 'measure').append(copy);
  const height = copy.getBoundingClientRect().height / PX_PER_MM;
  copy.remove();
  return Math.max(1, Math.ceil(height / PAGE_MM));
}

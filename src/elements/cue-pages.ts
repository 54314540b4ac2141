/** Sizes of type in points, largest first. Less is not readable at arm’s length. */
const TYPES = [20, 18, 16, 14, 12];
/** What a sheet of Letter and one of A4 both hold between their margins, in millimeters. Paper takes a little more than the screen: there is some air. */
const SHEET_MM = 238;
const PX_A_MM = 96 / 25.4;

/**
 * Puts all words of a block after its first sentence into `.rest`, once. A block with words to fill in, as in "[name], our
 * safeguarding lead", stays whole: that is never left to memory.
 */
function markRest(block: Element, sentences: Intl.Segmenter): void {
  const text = block.textContent ?? '';
  const [first, second] = sentences.segment(text);
  if (!first || !second || text.includes('[') || block.querySelector('.rest')) return;
  const range = document.createRange();
  range.selectNodeContents(block);
  const words = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let left = second.index;
  for (let node = words.nextNode(); node; node = words.nextNode()) {
    const { length } = node.textContent ?? '';
    if (length >= left) {
      range.setStart(node, left);
      break;
    }
    left -= length;
  }
  const rest = document.createElement('span');
  rest.className = 'rest';
  rest.append(range.extractContents());
  block.append(rest);
}

/** Sets a step in the largest type in which it and what stands below it fit on one sheet. */
function setType(step: HTMLElement, belowPx: number): void {
  for (const type of TYPES) {
    step.style.setProperty('--type', `${type}pt`);
    if (step.offsetHeight + belowPx <= SHEET_MM * PX_A_MM) return;
  }
}

/**
 * `<cue-pages>`: prints each step that is shown on one page in large type: what to do, and the first sentence of all that
 * is said. Notes, what-ifs and the other words stay in the whole script.
 */
export class CuePages extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button) button.onclick = () => this.#print();
    this.hidden = false;
  }

  #print(): void {
    const root = document.documentElement;
    const steps = [...document.querySelectorAll<HTMLElement>('.big-step')];
    const sentences = new Intl.Segmenter(root.lang, { granularity: 'sentence' });
    for (const block of document.querySelectorAll('.big-step :is(.say, .act) :is(p:not(.lab), li)'))
      markRest(block, sentences);
    root.dataset.print = 'cues';
    const shown = steps.filter((step) => step.checkVisibility());
    const care = document.querySelector<HTMLElement>('.seen');
    for (const step of shown) setType(step, step === shown.at(-1) ? (care?.offsetHeight ?? 0) : 0);
    const back = () => {
      delete root.dataset.print;
      for (const step of steps) step.style.removeProperty('--type');
    };
    window.addEventListener('afterprint', back, { once: true });
    print();
  }
}

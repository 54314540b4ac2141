const SVG = 'http://www.w3.org/2000/svg';

interface HandWords {
  /** "Count one more hand for {option}". */
  add: string;
  less: string;
}

/**
 * Draws the counted hands on a show-of-hands slide: a button to count one more, one to take it back, the number, which can
 * be typed over, and a bar as long as its share of the largest. `onCount` hears the new counts.
 */
export function renderHands(
  slide: Element,
  counts: readonly number[],
  words: HandWords,
  onCount: (counts: readonly number[]) => void,
): void {
  const options = [...slide.querySelectorAll<HTMLLIElement>('li')];
  const most = Math.max(1, ...counts);
  const change = (option: number, count: number) =>
    onCount(options.map((_, index) => (index === option ? Math.max(0, count) : (counts[index] ?? 0))));
  options.forEach((option, index) => {
    const tally = option.querySelector<HTMLElement>('.tally') ?? addTally(option, words);
    const count = counts[index] ?? 0;
    const [more, less] = tally.querySelectorAll('button');
    if (more) more.onclick = () => change(index, count + 1);
    if (less) less.onclick = () => change(index, count - 1);
    const number = tally.querySelector('input');
    const bar = tally.querySelector('rect');
    const width = `${Math.round((count / most) * 100)}%`;
    // What stays as it was costs no layout when the slide is turned to.
    if (number) number.oninput = () => change(index, Number(number.value.replace(/\D/g, '')));
    if (number && number.value !== String(count)) number.value = String(count);
    if (bar && bar.getAttribute('width') !== width) bar.setAttribute('width', width);
  });
}

function addTally(option: HTMLLIElement, words: HandWords): HTMLElement {
  const name = option.textContent?.trim() ?? '';
  const tally = document.createElement('span');
  tally.className = 'tally';
  const bar = document.createElementNS(SVG, 'svg');
  bar.setAttribute('aria-hidden', 'true');
  bar.append(document.createElementNS(SVG, 'rect'));
  bar.firstElementChild?.setAttribute('height', '100%');
  tally.append(button('+', words.add.replace('{option}', name)), numberField(name), button('−', words.less), bar);
  option.append(tally);
  return tally;
}

/** At most three digits: what is kept holds no more, and nor does a school hall. */
function numberField(label: string): HTMLInputElement {
  const made = document.createElement('input');
  made.inputMode = 'numeric';
  made.maxLength = 3;
  made.autocomplete = 'off';
  made.onfocus = () => made.select();
  made.setAttribute('aria-label', label);
  return made;
}

function button(text: string, label: string): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.setAttribute('aria-label', label);
  return made;
}

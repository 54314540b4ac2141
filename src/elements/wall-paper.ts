import { openWall, type WallStore } from '../browser/wall-store.ts';
import { type Note, shownNotes } from '../core/wall/wall.ts';
import { partOf } from './element-parts.ts';
import { fillText, wordsOf } from './page-data.ts';
import { wallNote } from './wall-note.ts';

/** Sizes of the type on the poster in points, the largest first. Under 12 points it would not be read from a step away. */
const POSTER_POINTS = [28, 22, 18, 15, 13.5, 12];
const CARDS_PER_SHEET = 10;

/**
 * `<wall-paper data-words data-kind="poster">` or `"cards"`: the notes of this device on paper. The poster is one page: the
 * type gets smaller as notes get more, and when even small type is not enough, the oldest are left out and it says so.
 */
export class WallPaper extends HTMLElement {
  #listening: AbortController | undefined;
  #store: WallStore | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    this.#store = openWall(() => this.#render(), this.#listening.signal);
    this.hidden = false;
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #render(): void {
    const words = wordsOf(this);
    const notes = shownNotes(this.#store?.wall() ?? { begunAtMs: 0, device: '', notes: [] });
    partOf(this, 'empty').hidden = notes.length > 0;
    const paper = partOf(this, 'paper');
    paper.hidden = notes.length === 0;
    if (notes.length === 0) return this.#tell('');
    const family = words.family ?? '';
    if (this.dataset.kind === 'cards') return drawCards(paper, notes, family);
    const shown = this.#fitPoster(notes, family);
    this.#tell(shown < notes.length ? fillText(words.posterLeft, { shown, left: notes.length - shown }) : '');
  }

  #tell(text: string): void {
    const told = partOf(this, 'told');
    told.hidden = text === '';
    told.textContent = text;
  }

  /** Draws the poster and returns how many notes are on it. Tries them in a hidden box of the size of the paper. */
  #fitPoster(notes: readonly Note[], family: string): number {
    const measure = partOf(this, 'measure');
    const poster = partOf(this, 'poster');
    const fits = (count: number, points: number): boolean => {
      measure.dataset.points = String(points);
      measure.replaceChildren(...notes.slice(0, count).map((note) => wallNote(note, family)));
      const box = measure.getBoundingClientRect();
      return [...measure.children].every((note) => {
        const { right, bottom } = note.getBoundingClientRect();
        return right <= box.right + 1 && bottom <= box.bottom + 1;
      });
    };
    const points = POSTER_POINTS.find((size) => fits(notes.length, size)) ?? Math.min(...POSTER_POINTS);
    const count = mostThat((many) => fits(many, points), notes.length);
    poster.dataset.points = String(points);
    poster.replaceChildren(...notes.slice(0, count).map((note) => wallNote(note, family)));
    measure.replaceChildren();
    return count;
  }
}

/** The largest number up to `most` that fits, where all below one that fits also fit. At least 1. */
function mostThat(fits: (count: number) => boolean, most: number): number {
  let [low, high] = [1, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Sheets of cards to cut, ten on each. */
function drawCards(paper: HTMLElement, notes: readonly Note[], family: string): void {
  const sheets = Array.from({ length: Math.ceil(notes.length / CARDS_PER_SHEET) }, (_, sheet) => {
    const list = document.createElement('ul');
    list.className = 'paper-sheet plain wall-cards';
    const own = notes.slice(sheet * CARDS_PER_SHEET, (sheet + 1) * CARDS_PER_SHEET);
    list.append(...own.map((note) => wallNote(note, family)));
    return list;
  });
  paper.replaceChildren(...sheets);
}

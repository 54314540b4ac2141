import { showSpan } from '../browser/show-span.ts';
import { openWall, type WallStore } from '../browser/wall-store.ts';
import { type Finding, leaveOut, lookOver, turnAround, type WallWords } from '../core/wall/look-over.ts';
import {
  addNote,
  hideNote,
  isHidden,
  LONGEST_NOTE,
  MOST_NOTES,
  noteId,
  showNote,
  tidyNote,
} from '../core/wall/wall.ts';
import { partOf } from './element-parts.ts';
import { fillText, wordsOf } from './page-data.ts';
import { listNotes } from './wall-list.ts';
import { joinFiles, saveUnread, saveWall, startNewWall } from './wall-hand-over.ts';

/** The words to look for, out of `data-look`. The page is ours, so its JSON is taken as it is. */
function lookWordsOf(root: HTMLElement): WallWords {
  const words: WallWords = JSON.parse(root.dataset.look ?? '{"swear":[],"streets":[],"notBefore":[]}');
  return { ...words, swear: words.swear.map(turnAround) };
}

/**
 * `<good-wall data-words data-look>`: where families write their notes, and where the presenter hides, shows, saves and
 * joins them. Words that should not hang in a hall are asked about first.
 */
export class GoodWall extends HTMLElement {
  #listening: AbortController | undefined;
  #store: WallStore | undefined;
  #words: Readonly<Record<string, string>> = {};
  #look: WallWords = { swear: [], streets: [], notBefore: [] };

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#words = wordsOf(this);
    this.#look = lookWordsOf(this);
    this.#store = openWall(() => this.#render(), signal);
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    partOf(this, 'form').addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    this.#text().addEventListener('input', () => this.#count(), { signal });
    partOf(this, 'file').addEventListener('change', (event) => void this.#onFiles(event), { signal });
    this.hidden = false;
    this.#count();
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #text(): HTMLTextAreaElement {
    const field = partOf(this, 'text');
    if (!(field instanceof HTMLTextAreaElement)) throw new Error('good-wall: expected a <textarea> as "text".');
    return field;
  }

  #from(): HTMLInputElement {
    const field = partOf(this, 'from');
    if (!(field instanceof HTMLInputElement)) throw new Error('good-wall: expected an <input> as "from".');
    return field;
  }

  #say(part: 'said' | 'told', text: string): void {
    partOf(this, part).textContent = text;
  }

  /** Back to writing, with what was said of the last note in sight above it. */
  #backToText(): void {
    this.#text().focus({ preventScroll: true });
    showSpan(partOf(this, 'said'), this.#text());
  }

  #count(): void {
    const left = LONGEST_NOTE - [...this.#text().value].length;
    partOf(this, 'left').textContent = fillText(this.#words.left, { count: Math.max(0, left) });
  }

  /** What asks for a look in the words and in the name. */
  #findings(): { text: Finding[]; from: Finding[] } {
    return { text: lookOver(this.#text().value, this.#look), from: lookOver(this.#from().value, this.#look) };
  }

  #onSubmit(event: Event): void {
    event.preventDefault();
    const { text, from } = this.#findings();
    this.#ask([...text, ...from]);
    if (text.length + from.length === 0) this.#add();
  }

  /** Asks about what was found, or takes the question away when there is nothing. */
  #ask(findings: readonly Finding[]): void {
    const asking = partOf(this, 'asking');
    const lines = findings.map(({ concern, words }) => {
      const line = document.createElement('li');
      line.textContent = fillText(this.#words[concern], { words });
      return line;
    });
    partOf(this, 'findings').replaceChildren(...lines);
    asking.hidden = findings.length === 0;
    if (findings.length === 0) return;
    this.#say('said', '');
    asking.focus();
  }

  #add(waits = false): void {
    const store = this.#store;
    const written = { text: this.#text().value, from: this.#from().value };
    if (!store) return;
    if (tidyNote(written).text === '') {
      this.#say('said', this.#words.nothing ?? '');
      return this.#backToText();
    }
    const before = store.wall().notes.length;
    store.change((wall) => addNote(wall, noteId(Date.now(), Math.random), written, waits));
    if (store.wall().notes.length <= before && before >= MOST_NOTES)
      return this.#say('said', fillText(this.#words.full, { most: MOST_NOTES }));
    this.#ask([]);
    this.#text().value = '';
    this.#from().value = '';
    this.#count();
    this.#say('said', (waits ? this.#words.waits : this.#words.added) ?? '');
    this.#backToText();
  }

  #leaveOut(): void {
    const { text, from } = this.#findings();
    this.#text().value = leaveOut(this.#text().value, text);
    this.#from().value = leaveOut(this.#from().value, from);
    this.#ask([]);
    this.#count();
    this.#say('said', this.#words.leftOut ?? '');
    this.#backToText();
  }

  #onClick({ target }: Event): void {
    const store = this.#store;
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button || !store) return;
    const { act, hide, show } = button.dataset;
    if (hide) this.#decide(hide, hideNote, 'hidden');
    if (show) this.#decide(show, showNote, 'shown');
    if (act === 'leave-out') this.#leaveOut();
    if (act === 'change-words') {
      this.#ask([]);
      this.#backToText();
    }
    if (act === 'let-wait') this.#add(true);
    if (act === 'save') this.#say('told', saveWall(store, this.#words));
    if (act === 'save-file') saveWall(store, this.#words);
    if (act === 'save-unread') saveUnread(store);
    if (act === 'new') void startNewWall(this, store, this.#words).then((told) => this.#say('told', told));
  }

  /** The presenter hides or shows a note; the focus stays on its button. */
  #decide(id: string, decide: typeof hideNote, word: 'hidden' | 'shown'): void {
    this.#store?.change((wall) => decide(wall, id));
    this.#say('told', this.#words[word] ?? '');
    this.querySelector<HTMLElement>(`[data-hide="${id}"], [data-show="${id}"]`)?.focus();
  }

  async #onFiles({ target }: Event): Promise<void> {
    const store = this.#store;
    if (!(target instanceof HTMLInputElement) || !store) return;
    const files = [...(target.files ?? [])];
    const asks = (text: string) => lookOver(text, this.#look).length > 0;
    this.#say('told', await joinFiles(files, store, asks, this.#words));
    target.value = '';
  }

  #render(): void {
    const store = this.#store;
    if (!store) return;
    const { notes } = store.wall();
    const hidden = notes.filter(isHidden).length;
    partOf(this, 'count').textContent = fillText(this.#words.count, { shown: notes.length - hidden, hidden });
    listNotes(partOf(this, 'notes'), notes, this.#look, this.#words);
    this.#renderMemory(store);
  }

  /** Says once when the browser keeps nothing or what it kept could not be read, and offers the file. */
  #renderMemory(store: WallStore): void {
    const memory = store.memory();
    const said = partOf(this, 'memory');
    const text = { fine: '', 'not-kept': this.#words.notKept ?? '', unreadable: this.#words.unreadable ?? '' }[memory];
    said.hidden = memory === 'fine';
    // A live region that is written again is read out again.
    if (said.textContent !== text) said.textContent = text;
    const offers = { 'save-file': memory === 'not-kept', 'save-unread': memory === 'unreadable' };
    for (const [act, isOffered] of Object.entries(offers)) {
      const button = this.querySelector<HTMLElement>(`[data-act="${act}"]`);
      if (button) button.hidden = !isOffered;
    }
    partOf(this, 'memory-acts').hidden = memory === 'fine';
  }
}

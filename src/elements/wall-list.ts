import { lookOver, type WallWords } from '../core/wall/look-over.ts';
import { isHidden, type Note } from '../core/wall/wall.ts';
import { fillText } from './page-data.ts';

type Words = Readonly<Record<string, string>>;

/** Lists all notes for the presenter: those out of sight first, with why they wait; then the others, the newest first. */
export function listNotes(list: HTMLElement, notes: readonly Note[], look: WallWords, words: Words): void {
  const newest = notes.toReversed();
  const ordered = [...newest.filter(isHidden), ...newest.filter((note) => !isHidden(note))];
  list.replaceChildren(...ordered.map((note) => noteRow(note, look, words)));
}

function noteRow(note: Note, look: WallWords, words: Words): HTMLLIElement {
  const row = document.createElement('li');
  const isOut = isHidden(note);
  row.classList.toggle('is-hidden', isOut);
  const said = document.createElement('p');
  said.textContent = fillText(words.noteBy, { text: note.text, from: note.from || (words.family ?? '') });
  const reasons = isOut ? [...lookOver(note.text, look), ...lookOver(note.from, look)] : [];
  const state = document.createElement('p');
  state.className = 'small';
  state.textContent = [
    isOut ? words.isHidden : words.isShown,
    ...reasons.map(({ concern, words: found }) => fillText(words[concern], { words: found })),
  ].join(' ');
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn';
  button.textContent = (isOut ? words.show : words.hide) ?? '';
  button.dataset[isOut ? 'show' : 'hide'] = note.id;
  button.setAttribute('aria-label', fillText(isOut ? words.showNote : words.hideNote, { text: note.text }));
  row.append(said, state, button);
  return row;
}

import { noteSize } from '../core/wall/note-size.ts';
import type { Note } from '../core/wall/wall.ts';

/** One note as it hangs on the wall: the words, and who wrote them. `family`: what stands under a note without a name. */
export function wallNote({ text, from }: Note, family: string): HTMLLIElement {
  const item = document.createElement('li');
  item.className = 'wall-note';
  item.dataset.size = noteSize(text);
  const words = document.createElement('p');
  words.textContent = text;
  const name = document.createElement('p');
  name.className = from ? 'wall-from' : 'wall-from wall-family';
  name.textContent = from || family;
  item.append(words, name);
  return item;
}

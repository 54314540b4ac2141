import type { Slips } from '../core/my-workshop/exit-slips.ts';
import { make } from './slip-page.ts';

type Words = Readonly<Record<string, string>>;

function itemOf(comment: string, place: number, isPrinted: boolean, words: Words): HTMLElement {
  const item = make('li');
  const text = make('p', comment);
  text.id = `comment-${place}`;
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.checked = isPrinted;
  box.dataset.printed = String(place);
  box.autocomplete = 'off';
  box.setAttribute('aria-describedby', text.id);
  const label = make('label');
  label.append(box, words.print ?? '');
  const remove = document.createElement('button');
  remove.type = 'button';
  remove.className = 'btn';
  remove.textContent = words.remove ?? '';
  remove.dataset.removeComment = String(place);
  remove.setAttribute('aria-describedby', text.id);
  item.append(text, label, remove);
  return item;
}

/** Lists the comments, each with a box for printing it and a button to remove it. */
export function listComments(list: HTMLElement, { comments, printed }: Slips, words: Words): void {
  const shown = [...list.querySelectorAll('p')].map((text) => text.textContent);
  const isSame = shown.length === comments.length && comments.every((comment, place) => comment === shown[place]);
  if (!isSame)
    list.replaceChildren(...comments.map((comment, place) => itemOf(comment, place, printed.includes(place), words)));
  for (const box of list.querySelectorAll('input')) box.checked = printed.includes(Number(box.dataset.printed));
}

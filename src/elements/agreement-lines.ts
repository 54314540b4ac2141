import {
  type Agreement,
  addLine,
  type Line,
  type LineList,
  MOST_LINES,
  moveLine,
  putLineBack,
  removeLine,
  rewriteLine,
  TEXT_LIMITS,
} from '../core/agreement/agreement.ts';
import { type AgreementView, fillField, fromTemplate, onAct, showAct, tellLength } from './agreement-view.ts';
import { partOf } from './element-parts.ts';

/** Where a removed line stood, until the next one is removed. */
interface Removed {
  agreement: string;
  list: LineList;
  line: Line;
  index: number;
}

/** The lists of promises and of what to do when it goes wrong: adding, changing, moving, removing, putting back. */
export function openLines(view: AgreementView): (agreement: Agreement) => void {
  let removed: Removed | undefined;
  const lists = [...view.root.querySelectorAll<HTMLElement>('[data-list]')].map((root) =>
    openList(view, root, root.dataset.list === 'repairs' ? 'repairs' : 'clauses', (gone) => {
      removed = gone;
    }),
  );
  onAct(view, 'put-back', () => {
    const gone = removed;
    removed = undefined;
    if (gone && view.store.open()?.id === gone.agreement)
      view.change((now) => putLineBack(now, gone.list, gone.line, gone.index));
    showAct(view, 'put-back', false);
    view.say(view.word('putBack'));
    const row = view.root.querySelector(`[data-list="${gone?.list}"] [data-line="${gone?.line.id}"] summary`);
    if (row instanceof HTMLElement) row.focus();
  });
  return (agreement) => {
    if (removed?.agreement !== agreement.id || agreement[removed.list].some(({ id }) => id === removed?.line.id))
      removed = undefined;
    showAct(view, 'put-back', removed?.list === agreement.step);
    for (const show of lists) show(agreement);
  };
}

function openList(
  view: AgreementView,
  root: HTMLElement,
  list: LineList,
  onRemoved: (removed: Removed) => void,
): (agreement: Agreement) => void {
  const { word, say, signal } = view;
  const count = () => view.store.open()?.[list].length ?? 0;
  const sayAdded = (isAdded: boolean) => {
    const isFull = count() >= MOST_LINES[list];
    say(isAdded ? word('added', { count: count() }) : word(isFull ? 'full' : 'noWords'));
  };

  const form = partOf(root, 'own');
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      if (!(form instanceof HTMLFormElement)) return;
      const data = new FormData(form);
      const own = { words: String(data.get('words') ?? ''), answer: String(data.get('answer') ?? '') };
      const isAdded = view.change((now) => addLine(now, list, own));
      sayAdded(isAdded);
      if (isAdded) form.reset();
      for (const field of form.querySelectorAll('textarea')) limit(view, field);
    },
    { signal },
  );
  form.addEventListener('input', ({ target }) => limit(view, target), { signal });

  const acts: LineActs = {
    rewrite: (id, words) => view.change((now) => rewriteLine(now, list, id, words)),
    move(id, by) {
      const isMoved = view.change((now) => moveLine(now, list, id, by));
      const place = (view.store.open()?.[list].findIndex((line) => line.id === id) ?? 0) + 1;
      if (isMoved) say(word('moved', { place }));
    },
    remove(id) {
      const agreement = view.store.open();
      const index = agreement?.[list].findIndex((line) => line.id === id) ?? -1;
      const line = agreement?.[list][index];
      if (!agreement || !line) return;
      onRemoved({ agreement: agreement.id, list, line, index });
      view.change((now) => removeLine(now, list, id));
      say(word('removed'));
    },
  };
  const add = (line: Line) => sayAdded(view.change((now) => addLine(now, list, line)));

  return (agreement) => {
    const offered = view.bands.find(({ band }) => band === agreement.band)?.lists[list] ?? [];
    showLines(view, root, agreement[list], offered[0]?.id, list, acts);
    showChoices(
      root,
      offered.filter(({ id }) => !agreement[list].some((line) => line.id === id)),
      add,
    );
    partOf(root, 'all-taken').hidden = offered.some(({ id }) => !agreement[list].some((line) => line.id === id));
  };
}

/** Says how much of a long text is kept. */
function limit({ word }: AgreementView, field: EventTarget | null): void {
  if (!(field instanceof HTMLTextAreaElement)) return;
  const most = TEXT_LIMITS.line;
  tellLength(field, most, word('tooLongText', { most, count: [...field.value.trim()].length }));
}

interface LineActs {
  rewrite: (id: string, words: Partial<Omit<Line, 'id'>>) => void;
  move: (id: string, by: -1 | 1) => void;
  remove: (id: string) => void;
}

/** Shows lines as rows. A row stays the same while its line moves or changes, so that the focus stays where it was. */
function showLines(
  view: AgreementView,
  root: HTMLElement,
  lines: readonly Line[],
  first: string | undefined,
  list: LineList,
  acts: LineActs,
): void {
  const holder = partOf(root, 'lines');
  const old = [...holder.children].filter((row) => row instanceof HTMLElement);
  const focused = document.activeElement;
  const place = old.findIndex((row) => row.contains(focused));
  const rows = lines.map((line, index) => {
    const row = old.find(({ dataset }) => dataset.line === line.id) ?? newLine(view, root, line.id, acts);
    fillLine(row, line, { isFirst: index === 0, isLast: index === lines.length - 1 });
    const isCentral = list === 'clauses' && line.id === first;
    partOf(row, 'central').hidden = !isCentral;
    const remove = row.querySelector<HTMLElement>('[data-step="remove"]');
    if (remove) remove.hidden = isCentral;
    return row;
  });
  if (rows.length !== old.length || rows.some((row, index) => row !== old[index])) holder.replaceChildren(...rows);
  if (place < 0 || document.activeElement === focused) return;
  if (focused instanceof HTMLElement && focused.isConnected) focused.focus();
  else (rows[Math.min(place, rows.length - 1)]?.querySelector('summary') ?? partOf(root, 'choose')).focus();
}

function newLine(view: AgreementView, root: HTMLElement, id: string, acts: LineActs): HTMLElement {
  const row = fromTemplate(root, 'line');
  row.dataset.line = id;
  row.addEventListener('click', ({ target }) => {
    const step = target instanceof HTMLElement ? target.dataset.step : undefined;
    if (step === 'up' || step === 'down') acts.move(id, step === 'up' ? -1 : 1);
    if (step === 'remove') acts.remove(id);
  });
  row.addEventListener('input', ({ target }) => {
    if (!(target instanceof HTMLTextAreaElement)) return;
    acts.rewrite(id, target.dataset.field === 'answer' ? { answer: target.value } : { words: target.value });
    limit(view, target);
  });
  return row;
}

function fillLine(row: HTMLElement, line: Line, { isFirst, isLast }: { isFirst: boolean; isLast: boolean }): void {
  const name = line.words || line.answer;
  partOf(row, 'words').textContent = line.words;
  partOf(row, 'answer').textContent = line.answer;
  for (const field of row.querySelectorAll('textarea'))
    fillField(field, field.dataset.field === 'answer' ? line.answer : line.words, TEXT_LIMITS.line);
  for (const button of row.querySelectorAll<HTMLButtonElement>('[data-step]')) {
    button.setAttribute('aria-label', `${button.textContent.trim()}: ${name}`);
    // Not `disabled`: the focus would be lost at the end of the list.
    const isEnd = button.dataset.step === 'up' ? isFirst : button.dataset.step === 'down' && isLast;
    button.setAttribute('aria-disabled', String(isEnd));
  }
}

/** Shows what may be added. When one is taken, the focus goes to its neighbour. */
function showChoices(root: HTMLElement, offered: readonly Line[], add: (line: Line) => void): void {
  const holder = partOf(root, 'choices');
  const old = [...holder.children].filter((row) => row instanceof HTMLElement);
  if (old.length === offered.length && offered.every(({ id }, index) => old[index]?.dataset.line === id)) return;
  const place = old.findIndex((row) => row.contains(document.activeElement));
  const rows = offered.map((line) => {
    const row = fromTemplate(root, 'choice');
    row.dataset.line = line.id;
    partOf(row, 'words').textContent = line.words;
    partOf(row, 'answer').textContent = line.answer;
    const button = row.querySelector('button');
    button?.setAttribute('aria-label', `${button.textContent.trim()}: ${line.words}`);
    button?.addEventListener('click', () => add(line));
    return row;
  });
  holder.replaceChildren(...rows);
  if (place >= 0) (rows[Math.min(place, rows.length - 1)]?.querySelector('button') ?? partOf(root, 'choose')).focus();
}

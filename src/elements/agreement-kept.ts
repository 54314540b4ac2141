import { decompress } from '../browser/compression.ts';
import { saveAsFile } from '../browser/files.ts';
import { type Agreement, saysTheSame, startAgreement } from '../core/agreement/agreement.ts';
import { fromAgreementLink, isAgreementLink } from '../core/agreement/agreement-link.ts';
import { FILE_LIMIT, parseAgreementFile } from '../core/agreement/kept-agreements.ts';
import { formatDay, localDay } from '../core/dates.ts';
import { type AgreementView, askYes, beginning, confirm, fromTemplate, onAct, showAct } from './agreement-view.ts';
import { partOf } from './element-parts.ts';
import { freshId } from './fresh-id.ts';

/** The first page: beginning one, the versions on this device, and what arrives by link or file. */
export function openKept(view: AgreementView): () => void {
  const { root, signal, store, word, say } = view;
  for (const button of root.querySelectorAll<HTMLElement>('[data-band]'))
    button.addEventListener('click', () => begin(view, button.dataset.band ?? ''), { signal });
  onAct(view, 'again', async () => {
    const agreement = store.open();
    if (!agreement || !(await confirm(view, 'again'))) return;
    store.put({
      ...startAgreement({ ...beginning(), id: agreement.id }, agreement.band, centralOf(view, agreement.band)),
    });
    view.show('focus');
    say(word('startedAgain'));
  });
  onAct(view, 'forget', async () => {
    if (!(await confirm(view, 'forget'))) return;
    const isGone = store.forget();
    view.show('focus');
    say(word(isGone ? 'forgotten' : 'notForgotten'));
  });
  onAct(view, 'unread', () => saveAsFile(store.unread() ?? '', 'family-agreements-unread.txt', 'text/plain'));

  const field = partOf(root, 'open-file');
  field.addEventListener(
    'change',
    async () => {
      const file = field instanceof HTMLInputElement ? field.files?.[0] : undefined;
      if (!file) return;
      // UTF-8 takes at most four bytes for what counts as one or two characters here.
      const text = file.size > FILE_LIMIT * 4 ? undefined : await file.text();
      // The same file may be chosen again.
      if (field instanceof HTMLInputElement) field.value = '';
      await arrive(view, text === undefined ? { refusal: 'too-large' } : parseAgreementFile(text, freshId()));
    },
    { signal },
  );
  const readLink = async () => {
    const { hash } = location;
    if (!isAgreementLink(hash)) return;
    // It must not stay in the address, where a shared screen or a bookmark would show it.
    history.replaceState(null, '', location.pathname + location.search);
    await arrive(view, await fromAgreementLink(hash, freshId(), decompress));
  };
  window.addEventListener('hashchange', readLink, { signal });
  void readLink();
  return () => showKept(view);
}

const centralOf = ({ bands }: AgreementView, band: string) =>
  bands.find((one) => one.band === band)?.lists.clauses.slice(0, 1) ?? [];

function begin(view: AgreementView, band: string): void {
  if (view.take(startAgreement(beginning(), band, centralOf(view, band)))) view.show('focus');
}

/** Asks before anything that came from outside is kept. It never takes the place of what is here. */
async function arrive(
  view: AgreementView,
  read: { refusal: string } | { agreement: Agreement; changes: number },
): Promise<void> {
  const { store, word, say } = view;
  if ('refusal' in read) return say(word(read.refusal));
  const { agreement, changes } = read;
  const same = store.all().find((one) => saysTheSame(one, agreement));
  if (same) {
    store.choose(same.id);
    view.show('focus');
    return say(word('same'));
  }
  const lines = [
    word('arrivedText', { count: agreement.clauses.length, names: namesOf(view, agreement) }),
    word('arrivedKeep'),
  ];
  if (!(await askYes(view, word('arrivedTitle'), lines, word('arrivedYes'), word('arrivedNo'))))
    return say(word('notKept'));
  const nowMs = Date.now();
  if (!view.take({ ...agreement, id: freshId(), startedAtMs: nowMs, changedAtMs: nowMs, step: 'done' })) return;
  view.show('focus');
  say(word(changes > 0 ? 'keptCut' : 'kept', { count: changes }));
}

function namesOf({ word }: AgreementView, { signers }: Agreement): string {
  const names = signers.filter((name) => name !== '');
  return names.length > 0 ? new Intl.ListFormat(document.documentElement.lang).format(names) : word('noNames');
}

/** Lists the versions, the last changed first. */
function showKept(view: AgreementView): void {
  const { root, store, word } = view;
  const { lang } = document.documentElement;
  const rows = store.all().map((agreement) => {
    const { id, band, agreedAtMs, changedAtMs } = agreement;
    const row = fromTemplate(root, 'kept-row');
    const name = view.bands.find((one) => one.band === band)?.name ?? word('title');
    const who = word('keptFor', { band: name, names: namesOf(view, agreement) });
    const date = formatDay(localDay(agreedAtMs || changedAtMs), lang);
    const when = word(agreedAtMs > 0 ? 'keptAgreed' : 'keptDraft', { date });
    partOf(row, 'kept-who').textContent = who;
    partOf(row, 'kept-when').textContent = when;
    for (const button of row.querySelectorAll<HTMLElement>('[data-step]'))
      button.setAttribute('aria-label', `${button.textContent.trim()}: ${who}. ${when}`);
    row.addEventListener('click', ({ target }) => {
      const step = target instanceof HTMLElement ? target.dataset.step : undefined;
      if (step === 'open') {
        store.choose(id);
        view.show('focus');
      }
      if (step === 'delete') void remove(view, id);
    });
    return row;
  });
  partOf(root, 'kept-list').replaceChildren(...rows);
  partOf(root, 'kept').hidden = rows.length === 0;
  showAct(view, 'put-back', false);
  showAct(view, 'forget', rows.length > 0 || store.unread() !== undefined);
}

async function remove(view: AgreementView, id: string): Promise<void> {
  if (!(await confirm(view, 'delete'))) return;
  view.store.remove(id);
  view.show('focus');
  view.say(view.word('deleted'));
}

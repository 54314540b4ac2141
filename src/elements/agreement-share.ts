import { copyText } from '../browser/clipboard.ts';
import { compress } from '../browser/compression.ts';
import { saveAsFile } from '../browser/files.ts';
import { type Agreement, agree, changeLater } from '../core/agreement/agreement.ts';
import { toAgreementLink } from '../core/agreement/agreement-link.ts';
import { agreementText } from '../core/agreement/agreement-text.ts';
import { agreementFile } from '../core/agreement/kept-agreements.ts';
import { formatDays } from '../core/calendar-file.ts';
import { formatDay, localDay } from '../core/dates.ts';
import { countPages } from './agreement-paper.ts';
import { type AgreementView, beginning, onAct, showAct } from './agreement-view.ts';
import { partOf } from './element-parts.ts';

const FILE_NAME = 'family-agreement';

/** The last step: agreeing, printing, the calendar, and handing it over as text, link or file. */
export function openShare(view: AgreementView): (agreement: Agreement) => void {
  const { root, signal, word, say } = view;
  const onOpen = (act: string, answer: (agreement: Agreement) => unknown) =>
    onAct(view, act, () => {
      const agreement = view.store.open();
      return agreement && answer(agreement);
    });
  const large = partOf(root, 'large');
  large.addEventListener(
    'change',
    () => {
      const isLarge = large instanceof HTMLInputElement && large.checked;
      root.dataset.type = isLarge ? 'large' : '';
      tellPages(view, isLarge);
    },
    { signal },
  );
  onOpen('agree', () => {
    view.change((now) => agree(now, Date.now()));
    say(word('agreed'));
    root.querySelector<HTMLElement>('[data-act="print"]')?.focus();
  });
  onOpen('change', (agreement) => {
    if (view.take(changeLater(agreement, beginning()))) view.show('focus');
  });
  onOpen('print', () => print());
  onOpen('calendar', (agreement) => saveCalendar(view, agreement));
  onOpen('file', (agreement) => {
    const file = `${FILE_NAME}-${localDay(agreement.changedAtMs)}.json`;
    saveAsFile(agreementFile(agreement), file, 'application/json');
    say(word('saved', { file }));
  });
  onOpen('text', (agreement) => shareText(view, agreement));
  onOpen('link', (agreement) => makeLink(view, agreement));
  onOpen('copy', () => copyOut(view));

  return ({ agreedAtMs, step, reviewOn }) => {
    const { lang } = document.documentElement;
    partOf(root, 'when').textContent =
      agreedAtMs > 0 ? word('agreedOn', { date: formatDay(localDay(agreedAtMs), lang) }) : word('draftText');
    showAct(view, 'agree', agreedAtMs === 0);
    root.querySelector('[data-act="print"]')?.classList.toggle('main', agreedAtMs > 0);
    showAct(view, 'change', agreedAtMs > 0);
    showAct(view, 'calendar', reviewOn !== '');
    partOf(root, 'change-note').hidden = agreedAtMs === 0;
    // What was made to be sent is no longer what is on the page.
    partOf(root, 'out').hidden = true;
    if (step === 'done') tellPages(view, large instanceof HTMLInputElement && large.checked);
  };
}

function tellPages({ root, word }: AgreementView, isLarge: boolean): void {
  const count = countPages(root);
  partOf(root, 'fit').textContent = count === 1 ? word('fitsOne') : word(isLarge ? 'fitsMany' : 'tooLong', { count });
}

function saveCalendar({ word, say }: AgreementView, { id, reviewOn }: Agreement): void {
  const nowMs = Date.now();
  const file = `${FILE_NAME}-${reviewOn}.ics`;
  // A whole day; the reminder comes at nine in the morning.
  const event = { id: 'review', title: word('event'), when: { day: reviewOn }, alarmMinutesBefore: -540 };
  const facts = { name: word('title'), workshopId: id, nowMs, sequence: Math.floor(nowMs / 60_000) };
  saveAsFile(formatDays([event], facts), file, 'text/calendar');
  say(word('saved', { file }));
}

/** Shows what is sent, so that it can be read and copied. */
function showOut(root: HTMLElement, text: string): HTMLTextAreaElement | undefined {
  partOf(root, 'out').hidden = false;
  const field = partOf(root, 'out-text');
  if (!(field instanceof HTMLTextAreaElement)) return undefined;
  field.value = text;
  return field;
}

async function copyOut({ root, word, say }: AgreementView): Promise<void> {
  const field = partOf(root, 'out-text');
  if (!(field instanceof HTMLTextAreaElement)) return;
  const isCopied = await copyText(field.value);
  if (!isCopied) field.select();
  say(word(isCopied ? 'copied' : 'selectIt'));
}

async function shareText(view: AgreementView, agreement: Agreement): Promise<void> {
  const { root, word, say } = view;
  const text = agreementText(agreement, word, document.documentElement.lang);
  showOut(root, text);
  if (!('share' in navigator)) return copyOut(view);
  try {
    await navigator.share({ title: word('title'), text });
    say(word('shared'));
  } catch (error) {
    // Closing the sheet of the phone is no failure.
    if (!(error instanceof DOMException && error.name === 'AbortError')) await copyOut(view);
  }
}

async function makeLink({ root, word, say }: AgreementView, agreement: Agreement): Promise<void> {
  if (location.protocol === 'file:') return say(word('linkNowhere'));
  const made = await toAgreementLink(agreement, compress);
  if ('refusal' in made) return say(word('linkTooLong'));
  showOut(root, location.origin + location.pathname + made.hash);
  say(word('linkMade'));
}

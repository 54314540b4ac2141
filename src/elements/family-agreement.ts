import { openAgreements } from '../browser/agreement-store.ts';
import {
  type Agreement,
  addSigner,
  isUntouched,
  type Step,
  STEPS,
  TEXT_LIMITS,
  VOICES,
  withSigner,
  withVoice,
} from '../core/agreement/agreement.ts';
import { openKept } from './agreement-kept.ts';
import { openLines } from './agreement-lines.ts';
import { fillPaper } from './agreement-paper.ts';
import { openShare } from './agreement-share.ts';
import { type AgreementView, choicesOf, fillField, onAct, showAct, tellLength } from './agreement-view.ts';
import { partOf } from './element-parts.ts';
import { fillText, wordsOf } from './page-data.ts';

/** `<family-agreement>`: a family makes its agreement on one phone, keeps every version, prints it and sends it. */
export class FamilyAgreement extends HTMLElement {
  #listening: AbortController | undefined;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const view = viewOf(this, this.#listening.signal);
    for (const hidden of this.querySelectorAll<HTMLElement>('[data-band], [data-ref="script"]')) hidden.hidden = false;
    view.show();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }
}

/** Wires the parts of the page to one store. */
function viewOf(root: HTMLElement, signal: AbortSignal): AgreementView {
  const words = wordsOf(root);
  const word: AgreementView['word'] = (key, values) => fillText(words[key], values);
  const say = (text: string) => {
    partOf(root, 'said').textContent = text;
  };
  const store = openAgreements(() => {
    show();
    say(word('elsewhere'));
  }, signal);
  let parts: readonly ((agreement: Agreement) => void)[] = [];
  let showStart = () => {};
  const show = (focus?: 'focus') => {
    const agreement = store.open();
    partOf(root, 'start').hidden = agreement !== undefined;
    partOf(root, 'making').hidden = agreement === undefined;
    partOf(root, 'screen').toggleAttribute('data-made', agreement !== undefined);
    partOf(root, 'paper').hidden = agreement === undefined;
    if (agreement) for (const part of parts) part(agreement);
    else showStart();
    const problem = store.isKept() ? store.unread() && 'memoryUnreadable' : 'memoryNotKept';
    const memory = partOf(root, 'memory');
    const said = problem ? word(problem) : '';
    if (memory.textContent !== said) memory.textContent = said;
    showAct({ root }, 'unread', store.unread() !== undefined);
    if (focus)
      (agreement
        ? root.querySelector<HTMLElement>(`[data-at="${agreement.step}"] h2`)
        : partOf(root, 'start-title')
      )?.focus();
  };
  const view: AgreementView = {
    root,
    signal,
    store,
    bands: choicesOf(root),
    word,
    say,
    change(edit) {
      const now = store.open();
      const next = now && edit(now);
      if (!now || !next || next === now) return false;
      store.put({ ...next, changedAtMs: Date.now() });
      show();
      return true;
    },
    take(agreement) {
      const isTaken = store.put(agreement);
      if (!isTaken) say(word('most'));
      return isTaken;
    },
    show,
  };
  parts = [openSteps(view), openFields(view), openLines(view), (one) => fillPaper(view, one), openShare(view)];
  showStart = openKept(view);
  return view;
}

/** The five steps, back and next, and the way to all agreements. */
function openSteps(view: AgreementView): (agreement: Agreement) => void {
  const { root, signal, store, word, say } = view;
  const go = (step: Step | undefined) => {
    if (!step) return;
    say('');
    view.change((now) => ({ ...now, step }));
    view.show('focus');
  };
  const neighbour = (by: number) => STEPS[STEPS.indexOf(store.open()?.step ?? 'voices') + by];
  for (const button of root.querySelectorAll<HTMLElement>('[data-go]'))
    button.addEventListener('click', () => go(STEPS.find((step) => step === button.dataset.go)), { signal });
  onAct(view, 'back', () => go(neighbour(-1)));
  onAct(view, 'next', () => go(neighbour(1)));
  onAct(view, 'all', () => {
    const agreement = store.open();
    // One that nobody wrote in is no version.
    if (agreement && isUntouched(agreement)) store.remove(agreement.id);
    else store.choose('');
    say('');
    view.show('focus');
  });
  return ({ step, agreedAtMs }) => {
    const place = STEPS.indexOf(step);
    const next = STEPS[place + 1];
    for (const section of root.querySelectorAll<HTMLElement>('[data-at]')) section.hidden = section.dataset.at !== step;
    for (const button of root.querySelectorAll('[data-go]'))
      if (button.getAttribute('data-go') === step) button.setAttribute('aria-current', 'step');
      else button.removeAttribute('aria-current');
    partOf(root, 'steps').hidden = agreedAtMs > 0;
    showAct(view, 'back', place > 0 && agreedAtMs === 0);
    showAct(view, 'next', next !== undefined);
    showAct(view, 'again', agreedAtMs === 0);
    const button = root.querySelector('[data-act="next"]');
    if (button && next) button.textContent = word('next', { step: word(`step-${next}`) });
    partOf(root, 'paper').classList.toggle('print-only', step !== 'done');
  };
}

/** The child's words, the names, and the day to look again. */
function openFields(view: AgreementView): (agreement: Agreement) => void {
  const { root, signal, word } = view;
  const fields = [
    ...root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('textarea[data-voice], [data-signer]'),
  ];
  const review = partOf(root, 'review');
  const most = (field: HTMLElement) => (field.dataset.voice ? TEXT_LIMITS.voice : TEXT_LIMITS.name);
  for (const field of fields)
    field.addEventListener(
      'input',
      () => {
        const voice = VOICES.find((one) => one === field.dataset.voice);
        view.change((now) =>
          voice ? withVoice(now, voice, field.value) : withSigner(now, Number(field.dataset.signer), field.value),
        );
        const count = [...field.value.trim()].length;
        tellLength(field, most(field), word('tooLongText', { most: most(field), count }));
      },
      { signal },
    );
  review.addEventListener(
    'change',
    () => {
      if (review instanceof HTMLInputElement) view.change((now) => ({ ...now, reviewOn: review.value }));
    },
    { signal },
  );
  onAct(view, 'add-signer', () => {
    view.change(addSigner);
    root.querySelector<HTMLElement>(`[data-signer="${(view.store.open()?.signers.length ?? 1) - 1}"]`)?.focus();
  });
  return (agreement) => {
    for (const field of fields) {
      const voice = VOICES.find((one) => one === field.dataset.voice);
      const name = agreement.signers[Number(field.dataset.signer)];
      if (!voice) field.closest('label')?.toggleAttribute('hidden', name === undefined);
      fillField(field, voice ? agreement.voices[voice] : (name ?? ''), most(field));
    }
    if (review instanceof HTMLInputElement && review.value !== agreement.reviewOn) review.value = agreement.reviewOn;
    showAct(view, 'add-signer', agreement.signers.length < fields.length - VOICES.length);
  };
}

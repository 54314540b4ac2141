import { saveAsFile } from '../browser/files.ts';
import { openWorkshops, type WorkshopStore } from '../browser/workshop-store.ts';
import {
  addComment,
  choosePrinted,
  countAnswer,
  countOf,
  countReturned,
  MOST_COMMENTS,
  pairKey,
  parseSlips,
  removeComment,
  type Slips,
  setAttendance,
  slipsData,
  writeNext,
} from '../core/my-workshop/exit-slips.ts';
import { startEmpty } from '../core/my-workshop/new-workshop.ts';
import { dayInWords } from '../core/my-workshop/paper-details.ts';
import { commentsToPrint, formatReportCsv, reportSlips } from '../core/my-workshop/slip-report.ts';
import { partOf, writeNew } from './element-parts.ts';
import { fillText, lessonsOf, wordsOf } from './page-data.ts';
import { listComments } from './slip-comments.ts';
import { answerText, questionsOf, tableWordsOf, type WordedQuestion } from './slip-page.ts';
import { chosenBefore, listPairs, openNow, pairText } from './slip-pairs.ts';
import { drawReport, type ReportHead } from './slip-report-view.ts';
import { openMemory, showMemory } from './workshop-memory.ts';

type Edit = (slips: Slips) => Slips;

/** Nobody takes back more than this. */
const MOST_UNDO = 100;

const ATTENDANCE = ['adults', 'children', 'families'] as const;

/**
 * `<workshop-slips data-words data-table-words data-lessons data-questions>`: counts the exit slips of the workshop in hand with large
 * buttons, and draws the report. Every tap is kept at once, and can be taken back.
 */
export class WorkshopSlips extends HTMLElement {
  #listening: AbortController | undefined;
  #store: WorkshopStore | undefined;
  #words: Readonly<Record<string, string>> = {};
  #questions: WordedQuestion[] = [];
  #undo: Edit[] = [];

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#words = wordsOf(this);
    this.#questions = questionsOf(this);
    this.#store = openWorkshops(lessonsOf(this), () => this.#render(), signal);
    openMemory(this, this.#store, signal);
    this.addEventListener('click', (event) => this.#onClick(event), { signal });
    this.addEventListener('input', (event) => this.#onInput(event), { signal });
    this.addEventListener('change', (event) => this.#showKept(event), { signal });
    this.hidden = false;
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #slips(): Slips {
    return parseSlips(this.#store?.open()?.slips);
  }

  #field(name: string): HTMLTextAreaElement {
    const field = partOf(this, name);
    if (!(field instanceof HTMLTextAreaElement)) throw new Error(name);
    return field;
  }

  #change(edit: Edit, back?: Edit): void {
    if (back) this.#undo = [...this.#undo.slice(1 - MOST_UNDO), back];
    this.#store?.change((workshop) => ({ ...workshop, slips: slipsData(edit(parseSlips(workshop.slips))) }));
  }

  #say(text: string): void {
    partOf(this, 'said').textContent = text;
  }

  #onClick({ target }: Event): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const { act, count, by, now, removeComment: place } = button.dataset;
    if (count) this.#count(count, by === '-1' ? -1 : 1);
    if (now) this.#countPair(button, now);
    if (place) this.#removeComment(Number(place));
    if (act === 'begin') this.#begin();
    if (act === 'undo') this.#takeBack();
    if (act === 'add-comment') this.#addComment();
    if (act === 'csv') this.#saveCsv();
  }

  /** Counts slips, or an answer: "question answer", where an answer may be a pair. */
  #count(what: string, by: 1 | -1): void {
    const [question = '', answer] = what.split(' ');
    const edit = (step: 1 | -1) => (slips: Slips) =>
      answer === undefined ? countReturned(slips, step) : countAnswer(slips, question, answer, step);
    const number = (slips: Slips) => (answer === undefined ? slips.returned : countOf(slips, question, answer));
    const before = number(this.#slips());
    const after = number(edit(by)(this.#slips()));
    // At 0 and at 9,999 nothing is counted, so there is nothing to take back.
    if (after === before) return;
    this.#change(edit(by), edit(by === 1 ? -1 : 1));
    this.#say(fillText(this.#words.counted, { answer: this.#nameOf(question, answer), count: after }));
  }

  #nameOf(id: string, answer: string | undefined): string {
    const question = this.#questions.find((one) => one.id === id);
    if (!question || answer === undefined) return this.#words.returned ?? '';
    const [before = '', now] = answer.split('>');
    return now === undefined ? answerText(question, answer) : pairText(question, before, now, this.#words);
  }

  #countPair(button: HTMLElement, now: string): void {
    const pair = button.closest<HTMLElement>('[data-pair]');
    const before = pair ? chosenBefore(pair) : undefined;
    if (!pair || before === undefined) return;
    this.#count(`${pair.dataset.pair} ${pairKey(before, now)}`, 1);
    const radios = [...pair.querySelectorAll<HTMLInputElement>('input')];
    for (const radio of radios) radio.checked = false;
    openNow(pair);
    // The button that had the focus is shut now; the next slip begins at the first row.
    radios[0]?.focus();
  }

  #begin(): void {
    this.#store?.add(
      startEmpty({
        id: `w-${Date.now()}`,
        nowMs: Date.now(),
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        paper: 'letter',
      }),
    );
    this.querySelector<HTMLElement>('[data-count="returned"][data-by="1"]')?.focus();
  }

  #takeBack(): void {
    const back = this.#undo.pop();
    if (!back) return;
    this.#change(back);
    this.#say(this.#words.undone ?? '');
  }

  #addComment(): void {
    const field = this.#field('comment');
    const text = field.value;
    const before = this.#slips().comments.length;
    if (text.trim() === '') return field.focus();
    if (before >= MOST_COMMENTS) return this.#say(this.#words.commentsFull ?? '');
    this.#change(
      (slips) => addComment(slips, text),
      (slips) => removeComment(slips, slips.comments.length - 1),
    );
    if (this.#slips().comments.length > before) field.value = '';
    this.#say(this.#words.commentAdded ?? '');
    field.focus();
  }

  #removeComment(place: number): void {
    const { comments, printed } = this.#slips();
    this.#change(
      (slips) => removeComment(slips, place),
      (slips) => ({ ...slips, comments, printed }),
    );
    this.#say(this.#words.removed ?? '');
    this.#field('comment').focus();
  }

  #onInput({ target }: Event): void {
    if (target === this.#field('next')) {
      const { value } = this.#field('next');
      this.#change((slips) => writeNext(slips, value));
    }
    if (!(target instanceof HTMLInputElement)) return;
    const pair = target.closest<HTMLElement>('[data-pair]');
    if (pair) openNow(pair);
    const who = ATTENDANCE.find((name) => name === target.dataset.who);
    if (who) this.#change((slips) => setAttendance(slips, who, target.valueAsNumber));
    if (target.dataset.printed) this.#choosePrinted(Number(target.dataset.printed), target);
  }

  /** Shows what was made of a text or number, once somebody has left the field. */
  #showKept({ target }: Event): void {
    const slips = this.#slips();
    if (target === this.#field('next')) this.#field('next').value = slips.next;
    if (target instanceof HTMLInputElement) this.#renderAttendance(target, slips);
  }

  #choosePrinted(place: number, box: HTMLInputElement): void {
    this.#change((slips) => choosePrinted(slips, place, box.checked));
    const isPrinted = this.#slips().printed.includes(place);
    if (box.checked !== isPrinted) this.#say(this.#words.printFull ?? '');
    box.checked = isPrinted;
  }

  #saveCsv(): void {
    const asked = new Map(this.#questions.map((question) => [question.id, question.words]));
    const csv = formatReportCsv(reportSlips(this.#slips(), this.#questions), tableWordsOf(this), asked);
    saveAsFile(csv, 'exit-slips.csv', 'text/csv');
    this.#say(this.#words.saved ?? '');
  }

  #render(): void {
    const store = this.#store;
    if (!store) return;
    showMemory(this, store, this.#words);
    const isThere = store.open() !== undefined;
    partOf(this, 'begin').hidden = isThere;
    partOf(this, 'work').hidden = !isThere;
    if (isThere) this.#renderSlips(this.#slips());
  }

  #renderSlips(slips: Slips): void {
    for (const number of this.querySelectorAll<HTMLElement>('[data-number]')) {
      const [question = '', answer] = (number.dataset.number ?? '').split(' ');
      number.textContent = String(answer === undefined ? slips.returned : countOf(slips, question, answer));
    }
    for (const pair of this.querySelectorAll<HTMLElement>('[data-pair]')) {
      const question = this.#questions.find(({ id }) => id === pair.dataset.pair);
      if (question) listPairs(pair, slips, question, this.#words);
    }
    const undo = this.querySelector<HTMLButtonElement>('[data-act="undo"]');
    if (undo) undo.disabled = this.#undo.length === 0;
    this.#renderFields(slips);
    listComments(partOf(this, 'comments'), slips, this.#words);
    drawReport(partOf(this, 'report'), slips, this.#questions, this.#head(), this.#words);
    const { leftOut } = commentsToPrint(slips);
    writeNew(partOf(this, 'left-out'), leftOut > 0 ? fillText(this.#words.leftOut, { count: leftOut }) : '');
  }

  /** Shows what is kept, but not in the field somebody is typing in. */
  #renderFields(slips: Slips): void {
    for (const field of this.querySelectorAll<HTMLInputElement>('input[data-who]')) {
      if (field !== document.activeElement) this.#renderAttendance(field, slips);
    }
    const next = this.#field('next');
    if (next !== document.activeElement) next.value = slips.next;
  }

  #renderAttendance(field: HTMLInputElement, { attendance }: Slips): void {
    const who = ATTENDANCE.find((name) => name === field.dataset.who);
    if (who) field.value = String(attendance[who] || '');
  }

  #head(): ReportHead {
    const workshop = this.#store?.open();
    const { lang } = document.documentElement;
    const days = (workshop?.sessions ?? []).map(({ date }) => dayInWords(date, lang)).filter(Boolean);
    const event = workshop?.details.title || workshop?.sessions[0]?.title || this.#words.event || '';
    const about = [workshop?.details.school, new Intl.ListFormat(lang).format(days)].filter(Boolean).join(' · ');
    return { title: fillText(this.#words.reportTitle, { event }), about };
  }
}

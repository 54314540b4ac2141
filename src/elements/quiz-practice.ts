import { openQuizTries, type QuizTriesStore } from '../browser/quiz-tries-store.ts';
import { showSpan } from '../browser/show-span.ts';
import { formatDay, localDay } from '../core/dates.ts';
import {
  begin,
  choose,
  chosenAt,
  foundPlaces,
  goOn,
  type QuizRun,
  READY,
  settle,
  turnOf,
} from '../core/quiz/quiz-run.ts';
import { partOf } from './element-parts.ts';
import { fillText, wordsOf } from './page-data.ts';
import { hideWhy, openQuestion, type ShownQuestion, showOptions, showWhy } from './quiz-question.ts';

/**
 * `<quiz-practice data-quiz="slug" data-lang="en" data-words="{…}">`: a quiz one question at a time, alone or passed
 * round. Without script it is a list of questions with folded answers. It keeps nothing unless somebody asks for it.
 */
export class QuizPractice extends HTMLElement {
  #listening: AbortController | undefined;
  #questions: readonly ShownQuestion[] = [];
  #run: QuizRun = READY;
  #tries: QuizTriesStore | undefined;

  connectedCallback(): void {
    if (this.#questions.length === 0) this.#open();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#tries = openQuizTries(() => this.#showTries(), signal);
    const on = (part: string, type: string, act: (event: Event) => void) =>
      partOf(this, part).addEventListener(type, act, { signal });
    on('start', 'submit', (event) => {
      event.preventDefault();
      this.#move(begin(this.#people()));
    });
    on('start', 'change', () => this.#showPeople());
    on('go', 'click', () => this.#go());
    on('restart', 'click', () => this.#move(READY));
    on('remember', 'change', () => this.#remember());
    on('clear', 'click', () => this.#forget());
    partOf(this, 'memory').hidden = false;
    this.#showTries();
    this.#showPeople();
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #open(): void {
    this.#questions = [...this.querySelectorAll<HTMLElement>('.quiz-question')].map((item, place) =>
      openQuestion(item, (option) => {
        if (place === this.#run.at) this.#move(choose(this.#run, this.#questions, option));
      }),
    );
  }

  #isFamily(): boolean {
    return this.querySelector<HTMLInputElement>('input[value="family"]')?.checked === true;
  }

  #people(): number {
    return this.#isFamily() ? Number(this.querySelector('select')?.value) : 1;
  }

  #showPeople(): void {
    partOf(this, 'people').hidden = !this.#isFamily();
  }

  #go(): void {
    const { phase } = this.#run;
    this.#move(phase === 'asking' ? settle(this.#run) : goOn(this.#run, this.#questions));
  }

  /** Shows the next state and leads the eye and the ear to what is new, once. */
  #move(run: QuizRun): void {
    const { phase, at } = this.#run;
    this.#run = run;
    if (run.phase === 'end' && phase !== 'end') this.#keepTry();
    const told = this.#render();
    if (run.phase === phase && run.at === at) return;
    if (run.phase === 'ready') this.querySelector('input')?.focus();
    else if (run.phase === 'end') leadTo(partOf(this, 'end-title'), partOf(this, 'end'));
    else this.#leadToQuestion(told);
  }

  /** Leads to what was told of the question, else to the question; what to press next is in sight. */
  #leadToQuestion(told: HTMLElement | undefined): void {
    const question = this.#questions[this.#run.at];
    const act = partOf(this, 'act');
    if (question) leadTo(told ?? question.heading, act.hidden ? question.item : act);
  }

  #render(): HTMLElement | undefined {
    const { phase, at } = this.#run;
    const isOpen = phase === 'asking' || phase === 'told';
    partOf(this, 'start').hidden = phase !== 'ready';
    partOf(this, 'list').hidden = !isOpen;
    partOf(this, 'end').hidden = phase !== 'end';
    for (const [place, question] of this.#questions.entries()) question.item.hidden = place !== at;
    if (phase === 'end') this.#showEnd();
    const question = isOpen ? this.#questions[at] : undefined;
    this.#showGo(question);
    return question && this.#showQuestion(question);
  }

  #showQuestion(question: ShownQuestion): HTMLElement | undefined {
    const words = wordsOf(this);
    const { at, people, phase } = this.#run;
    const place = question.item.querySelector<HTMLElement>('[data-part="place"]');
    const lines = [fillText(words['question'], { number: at + 1, count: this.#questions.length })];
    if (people > 1) lines.push(fillText(words['turn'], { number: turnOf(this.#run) }));
    if (place) {
      place.hidden = false;
      place.textContent = lines.join(' · ');
    }
    showOptions(question, chosenAt(this.#run, at), phase === 'told');
    if (phase === 'told') return showWhy(question, this.#run, words);
    hideWhy(question);
    return undefined;
  }

  #showGo(question: ShownQuestion | undefined): void {
    const words = wordsOf(this);
    const { phase, at, people } = this.#run;
    partOf(this, 'act').hidden = !question || (phase === 'asking' && !question.several);
    const isLast = at + 1 === this.#questions.length;
    const check = people > 1 ? words['check'] : words['checkAlone'];
    partOf(this, 'go').textContent = (phase === 'told' ? (isLast ? words['toEnd'] : words['goOn']) : check) ?? '';
  }

  #showEnd(): void {
    const words = wordsOf(this);
    const found = foundPlaces(this.#run, this.#questions);
    const count = this.#questions.length;
    const text = found.length === count ? words['endAll'] : found.length === 0 ? words['endNone'] : words['endSome'];
    partOf(this, 'score').textContent = fillText(text, { found: found.length, count });
    const learned = (isIn: boolean) =>
      this.#questions.flatMap((question, place) => (found.includes(place) === isIn ? [question.learned] : []));
    fillList(partOf(this, 'well'), learned(true));
    fillList(partOf(this, 'look'), learned(false));
  }

  #keepTry(): void {
    const found = foundPlaces(this.#run, this.#questions).length;
    this.#tries?.add(this.dataset.quiz ?? '', { day: localDay(Date.now()), found, of: this.#questions.length });
    this.#showTries();
  }

  #remember(): void {
    const box = partOf(this, 'remember');
    if (!(box instanceof HTMLInputElement)) return;
    if (!box.checked) this.#forget();
    else {
      this.#tries?.turnOn();
      this.#showTries();
    }
  }

  #forget(): void {
    this.#tries?.forget();
    this.#showTries();
    partOf(this, 'remember').focus();
    if (this.#tries?.memory() === 'fine') this.#say('cleared');
  }

  #showTries(): void {
    const words = wordsOf(this);
    const box = partOf(this, 'remember');
    const isOn = this.#tries?.isOn() === true;
    if (box instanceof HTMLInputElement) box.checked = isOn;
    partOf(this, 'tries').hidden = !isOn;
    const { lang = 'en', quiz = '' } = this.dataset;
    const lines = (this.#tries?.of(quiz) ?? []).map(({ day, found, of }) =>
      fillText(words['try'], { day: formatDay(day, lang), found, of }),
    );
    fillList(partOf(this, 'tries'), lines.length > 0 ? lines : [words['noTries'] ?? '']);
    const memory = this.#tries?.memory();
    this.#say(memory === 'not-kept' ? 'notKept' : memory === 'unread' ? 'unread' : undefined);
  }

  #say(word: string | undefined): void {
    const text = (word && wordsOf(this)[word]) ?? '';
    const said = partOf(this, 'said');
    if (said.textContent !== text) said.textContent = text;
  }
}

/** Moves the focus to the first of two elements, with all up to the last in sight. */
function leadTo(first: HTMLElement, last: HTMLElement): void {
  first.focus({ preventScroll: true });
  showSpan(first, last);
}

/** Fills the list of a part, and hides the part when there is nothing to list. */
function fillList(part: HTMLElement, lines: readonly string[]): void {
  const items = lines.map((line) => {
    const item = document.createElement('li');
    item.textContent = line;
    return item;
  });
  part.querySelector('ul')?.replaceChildren(...items);
  if (part.dataset.ref !== 'tries') part.hidden = lines.length === 0;
}

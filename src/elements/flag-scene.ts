import { showSpan } from '../browser/show-span.ts';
import {
  chooseStep,
  flagsFound,
  flagsIn,
  openMessage,
  type RunMessage,
  type RunStep,
  type SceneRun,
  toSteps,
  UNSEEN,
} from '../core/quiz/scene-run.ts';
import { partOf } from './element-parts.ts';
import { fillText, wordsOf } from './page-data.ts';

/**
 * `<flag-scene data-words="{…}" data-mixed="2 0 1">`: a made-up chat. Its messages unfold by themselves; with script they
 * are counted, and the steps are chosen in order. It keeps nothing.
 */
export class FlagScene extends HTMLElement {
  #listening: AbortController | undefined;
  #run: SceneRun = UNSEEN;
  #items: readonly HTMLElement[] = [];
  #messages: readonly RunMessage[] = [];
  #steps: readonly RunStep[] = [];

  connectedCallback(): void {
    this.#items = [...partOf(this, 'steps').querySelectorAll('li')];
    this.#steps = this.#items.map((item) => ({ anytime: 'anytime' in item.dataset }));
    this.#messages = this.#details().map((message) => ({ isFlag: message.dataset.flag === 'true' }));
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    for (const [place, message] of this.#details().entries())
      message.addEventListener('toggle', () => message.open && this.#move(openMessage(this.#run, place)), { signal });
    partOf(this, 'done').addEventListener('click', () => this.#look(), { signal });
    partOf(this, 'again').addEventListener('click', () => this.#startAgain(), { signal });
    partOf(this, 'plain').hidden = true;
    for (const part of ['count', 'told']) partOf(this, part).hidden = false;
    this.#render();
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #details(): HTMLDetailsElement[] {
    return [...this.querySelectorAll('details')];
  }

  #move(run: SceneRun): void {
    this.#run = run;
    this.#render();
  }

  /** Unfolds the flags nobody opened, so that none is missed, and goes on to what to do. */
  #look(): void {
    for (const [place, message] of this.#details().entries()) if (this.#messages[place]?.isFlag) message.open = true;
    this.#move(toSteps(this.#run));
    const title = partOf(this, 'title');
    title.focus({ preventScroll: true });
    showSpan(title, partOf(this, 'order'));
  }

  #startAgain(): void {
    for (const message of this.#details()) message.open = false;
    this.#move(UNSEEN);
    partOf(this, 'count').textContent = wordsOf(this)['restarted'] ?? '';
    this.querySelector('summary')?.focus();
  }

  #choose(place: number): void {
    this.#move(chooseStep(this.#run, this.#steps, place));
    const buttons = [...partOf(this, 'choices').querySelectorAll('button')];
    const same = buttons.find((button) => button.value === String(place));
    const next = same ?? buttons[0] ?? partOf(this, 'again');
    next.focus({ preventScroll: true });
    showSpan(same ? partOf(this, 'told') : (partOf(this, 'steps').lastElementChild ?? next), buttons.at(-1) ?? next);
  }

  #render(): void {
    const words = wordsOf(this);
    const { phase, opened } = this.#run;
    const count = flagsIn(this.#messages);
    const found = flagsFound(this.#run, this.#messages);
    const line = found === count ? words['foundAll'] : words['found'];
    if (phase === 'looking' || opened.length === 0)
      partOf(this, 'count').textContent = fillText(line, { found, count });
    partOf(this, 'act').hidden = phase !== 'looking';
    partOf(this, 'title').hidden = phase !== 'choosing';
    partOf(this, 'order').hidden = phase === 'looking';
    partOf(this, 'steps').hidden = this.#run.steps.length === 0;
    for (const part of ['say', 'over']) partOf(this, part).hidden = phase !== 'done';
    this.#renderSteps(words);
  }

  #renderSteps(words: Readonly<Record<string, string>>): void {
    const { steps, early, phase } = this.#run;
    const left = (this.dataset.mixed ?? '').split(' ').map(Number);
    partOf(this, 'choices').replaceChildren(
      ...left.filter((place) => !steps.includes(place)).map((place) => this.#choice(place)),
    );
    partOf(this, 'steps').replaceChildren(...steps.flatMap((place) => this.#items[place] ?? []));
    const last = steps.at(-1);
    const taken = { number: steps.length, step: last === undefined ? '' : this.#orderOf(last) };
    const told = early !== undefined ? words['early'] : last === undefined ? '' : fillText(words['taken'], taken);
    const status = partOf(this, 'told');
    status.textContent = (phase === 'done' ? words['ready'] : told) ?? '';
    // The list shows it as well: who sees the page need not read it twice.
    status.classList.toggle('heard', phase === 'choosing' && early === undefined);
  }

  #orderOf(place: number): string {
    return this.#items[place]?.querySelector('b')?.textContent ?? '';
  }

  #choice(place: number): HTMLElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'btn';
    button.value = String(place);
    button.textContent = this.#orderOf(place);
    button.addEventListener('click', () => this.#choose(place));
    item.append(button);
    return item;
  }
}

/**
 * Work that can wait until the screen shows what has just changed. Of two pieces with the same name only the later is
 * done. A page that nobody sees draws no frames, so there the work is done at once.
 */
export class AfterFrame {
  readonly #waiting = new Map<string, () => void>();

  do(name: string, work: () => void): void {
    if (document.hidden) return work();
    if (this.#waiting.size === 0) requestAnimationFrame(() => setTimeout(() => this.#doAll()));
    this.#waiting.set(name, work);
  }

  #doAll(): void {
    const work = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const piece of work) piece();
  }
}

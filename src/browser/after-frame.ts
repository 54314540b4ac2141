/** A window that lies under others may draw no frame for a long time; what waits is then done all the same. */
const LONGEST_WAIT_MS = 100;

/**
 * Work that can wait until the screen shows what has just changed. Of two pieces with the same name only the later is
 * done. A page that nobody sees draws no frames, so there the work is done at once.
 */
export class AfterFrame {
  readonly #waiting = new Map<string, () => void>();
  #frame = 0;
  #timeout: ReturnType<typeof setTimeout> | undefined;

  do(name: string, work: () => void): void {
    if (document.hidden) return work();
    if (this.#waiting.size === 0) {
      this.#frame = requestAnimationFrame(() => setTimeout(() => this.#doAll()));
      this.#timeout = setTimeout(() => this.#doAll(), LONGEST_WAIT_MS);
    }
    this.#waiting.set(name, work);
  }

  #doAll(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#timeout);
    const work = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const piece of work) piece();
  }
}

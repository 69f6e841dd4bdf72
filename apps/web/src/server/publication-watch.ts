/** How long what the API said last holds, in milliseconds; with the time of asking it stays below a second. */
const holds = 800;
/** How long after one answer the next is asked for, while there are readers, in milliseconds. */
const pause = 400;
/** Without a reader for so long, nobody asks; the next reader waits for one answer. */
const idleAfter = 10_000;

/**
 * Knows in which state the published pages are: a text that changes with every publication. While there are readers it is
 * asked for in the background, so that none of them waits for it.
 */
export class PublicationWatch {
  readonly #ask: () => Promise<string>;
  readonly #onChange: () => void;
  #state: string | null = null;
  #knownAt = Number.NEGATIVE_INFINITY;
  #usedAt = Number.NEGATIVE_INFINITY;
  #asking: Promise<void> | null = null;
  #timer: NodeJS.Timeout | undefined;

  /**
   * @param ask gives the state now; rejects where it cannot be had
   * @param onChange called when the state is another than before
   */
  constructor(ask: () => Promise<string>, onChange: () => void) {
    this.#ask = ask;
    this.#onChange = onChange;
  }

  /** The state as last heard; null before the first answer. */
  get state(): string | null {
    return this.#state;
  }

  /** Whether the state is known as of less than a second ago. Says also that there is a reader. */
  isCurrent(): boolean {
    this.#usedAt = performance.now();
    return this.#usedAt - this.#knownAt < holds;
  }

  /**
   * Asks, together with whoever asks just now. An API that does not answer leaves the state as it is: a page that was
   * kept is better than none, and nothing is published while the API is away.
   */
  refresh(): Promise<void> {
    this.#asking ??= this.#hear().finally(() => {
      this.#asking = null;
      clearTimeout(this.#timer);
      if (performance.now() - this.#usedAt < idleAfter) this.#timer = setTimeout(() => this.refresh(), pause).unref();
    });
    return this.#asking;
  }

  stop(): void {
    this.#usedAt = Number.NEGATIVE_INFINITY;
    clearTimeout(this.#timer);
  }

  async #hear(): Promise<void> {
    // The answer is as old as the question.
    const asked = performance.now();
    try {
      const state = await this.#ask();
      if (state !== this.#state) {
        this.#state = state;
        this.#onChange();
      }
      this.#knownAt = asked;
    } catch {
      this.#knownAt = performance.now();
    }
  }
}

import type { KeptPage } from './kept-page.ts';

/** Pages by address, up to so many bytes; those that nobody asked for longest go first. */
export class PageStore {
  readonly #pages = new Map<string, KeptPage>();
  readonly #most: number;
  #size = 0;

  /** @param most bytes altogether */
  constructor(most: number) {
    this.#most = most;
  }

  get(address: string): KeptPage | undefined {
    return this.#pages.get(address);
  }

  /** Says that a page was asked for. Not with every request: moving it costs more than sending it. */
  touch(address: string): void {
    const page = this.#pages.get(address);
    if (!page) return;
    this.#pages.delete(address);
    this.#pages.set(address, page);
  }

  set(address: string, page: KeptPage): void {
    this.delete(address);
    if (page.size > this.#most / 4) return;
    this.#pages.set(address, page);
    this.#size += page.size;
    for (const oldest of this.#pages.keys()) {
      if (this.#size <= this.#most) break;
      this.delete(oldest);
    }
  }

  delete(address: string): void {
    const page = this.#pages.get(address);
    if (page && this.#pages.delete(address)) this.#size -= page.size;
  }

  clear(): void {
    this.#pages.clear();
    this.#size = 0;
  }
}

/** Keeps the latest values under short keys. The parser's own cache would keep a thousand documents of any size. */
export class BoundedCache<Value> {
  readonly #values = new Map<string, Value>();
  readonly #most: number;
  readonly #longestKey: number;

  constructor(most: number, longestKey: number) {
    this.#most = most;
    this.#longestKey = longestKey;
  }

  get(key: string): Value | undefined {
    const value = this.#values.get(key);
    if (value === undefined) return undefined;
    this.#values.delete(key);
    this.#values.set(key, value);
    return value;
  }

  set(key: string, value: Value): void {
    if (key.length > this.#longestKey) return;
    this.#values.delete(key);
    this.#values.set(key, value);
    const oldest = this.#values.keys().next();
    if (this.#values.size > this.#most && !oldest.done) this.#values.delete(oldest.value);
  }
}

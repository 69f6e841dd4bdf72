/**
 * A block of a list is one line of the processor's cache, 16 numbers of four bytes: the hash of the list's key, where the block
 * before it begins (0: there is none), how many numbers the list has up to here, and the numbers.
 */
const width = 16;
const header = 3;
const numbersOfBlock = width - header;

/**
 * Lists of rising numbers by key. A list is looked up and its last numbers are read from two places in memory, however many
 * keys there are: what the cost of a search in a large archive hangs on is how often the processor waits for memory.
 */
export class PostingLists {
  /** Where the last block of each key begins, at a place that its hash names or the next free one; 0 where there is none. */
  #slots = new Int32Array(1024);
  /** The first block stays empty: it is the list of a key without one. */
  #blocks = new Int32Array(1024);
  #end = width;
  #keys = 0;

  add(key: string, number: number): void {
    const hash = hashOf(key);
    const slot = this.#slotOf(hash);
    let block = this.#slots[slot]!;
    const length = this.lengthOf(block);
    const place = length % numbersOfBlock;
    if (place === 0) {
      block = this.#open(hash, block);
      this.#slots[slot] = block;
      if (length === 0) this.#keys++;
    }
    this.#blocks[block + 2] = length + 1;
    this.#blocks[block + header + place] = number;
    if (this.#keys * 2 > this.#slots.length) this.#spread();
  }

  /** The list of a key, as it is until the next number is added. */
  listOf(key: string): number {
    return this.#slots[this.#slotOf(hashOf(key))]!;
  }

  lengthOf(list: number): number {
    return this.#blocks[list + 2]!;
  }

  /**
   * Copies numbers of a list, the last one first, until one is less than `least` or the target is full.
   * @param from where in the target to begin.
   * @returns where in the target they end.
   */
  copyLast(list: number, least: number, target: Int32Array, from: number): number {
    const blocks = this.#blocks;
    let block = list;
    let place = (this.lengthOf(list) - 1) % numbersOfBlock;
    let to = from;
    for (; block !== 0 && to < target.length; place--) {
      const number = blocks[block + header + place]!;
      if (number < least) break;
      target[to++] = number;
      if (place === 0) {
        block = blocks[block + 1]!;
        place = numbersOfBlock;
      }
    }
    return to;
  }

  #slotOf(hash: number): number {
    const last = this.#slots.length - 1;
    let slot = hash & last;
    for (let block = this.#slots[slot]!; block !== 0 && this.#blocks[block] !== hash; block = this.#slots[slot]!) {
      slot = (slot + 1) & last;
    }
    return slot;
  }

  #open(hash: number, before: number): number {
    const block = this.#end;
    this.#end += width;
    if (this.#end > this.#blocks.length) {
      const blocks = this.#blocks;
      this.#blocks = new Int32Array(2 * blocks.length);
      this.#blocks.set(blocks);
    }
    this.#blocks[block] = hash;
    this.#blocks[block + 1] = before;
    return block;
  }

  /** Gives the keys twice as many slots. */
  #spread(): void {
    const slots = this.#slots;
    this.#slots = new Int32Array(2 * slots.length);
    for (const block of slots) if (block !== 0) this.#slots[this.#slotOf(this.#blocks[block]!)] = block;
  }
}

/** FNV-1a, of 32 bits. Two keys of one hash share a list: of a hundred thousand keys one pair or two. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at++) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  // The lower bits of similar words differ little; they name the slot.
  return hash ^ (hash >>> 15);
}

import type { Fingerprint } from './fingerprint.ts';
import { dayOf, farthest } from './likeness.ts';

/** By how many of its heaviest features an article is found again. */
const keysOfArticle = 32;
/**
 * How many entries a search reads: those of the rarest keys first, and of one key those that came last. This is what makes a
 * search cost the same in every archive.
 */
const entriesOfSearch = 400;
const entriesOfKey = 24;

export interface Near {
  article: Fingerprint;
  /** The sum over the keys of both, the less of each the more articles have it: larger is nearer, to be compared within one search only. */
  likeness: number;
}

/** The features by which an article is found again, with their weights. */
export const keysOf = ({ features }: Fingerprint): Fingerprint['features'] => features.slice(0, keysOfArticle);

/** How many numbers stand for one entry: the article's, its day, the weight of the key in it. */
const entryWidth = 3;

/** What is known of one key: its last entries only, one after the other in one array, because a search reads no others. */
interface Posting {
  /** How many articles have the key. */
  count: number;
  /** A ring of at most `entriesOfKey` entries. */
  entries: number[];
}

/** Places for what one search touches: a power of two, and twice as many as it reads, so that few places collide. */
const places = 1024;

/**
 * Finds articles that are like a new one, in memory. The cost of a search does not grow with what is in: it reads a bounded
 * number of entries, each key's from one place, and sums them up in a table so small that it stays in the processor's cache.
 */
export class StoryIndex {
  readonly #articles: Fingerprint[] = [];
  readonly #postings = new Map<string, Posting>();
  /** The article of each place; -1 where it is free. */
  readonly #numbers = new Int32Array(places).fill(-1);
  readonly #sums = new Float64Array(places);

  add(article: Fingerprint): void {
    const number = this.#articles.push(article) - 1;
    const day = dayOf(article);
    for (const [feature, weight] of keysOf(article)) {
      const posting = this.#postings.get(feature);
      if (posting) {
        const at = (posting.count % entriesOfKey) * entryWidth;
        posting.entries[at] = number;
        posting.entries[at + 1] = day;
        posting.entries[at + 2] = weight;
        posting.count++;
      } else this.#postings.set(feature, { count: 1, entries: [number, day, weight] });
    }
  }

  /** The articles nearest to one, nearest first, at most `most`; none that appeared too far from it. */
  near(article: Fingerprint, most: number): Near[] {
    const sums = this.#sums;
    const touched = this.#touch(article);
    const nearest: number[] = [];
    for (const place of touched) {
      const sum = sums[place]!;
      if (nearest.length === most && sum <= sums[nearest[most - 1]!]!) continue;
      let at = nearest.length === most ? most - 1 : nearest.length;
      for (; at > 0 && sums[nearest[at - 1]!]! < sum; at--) nearest[at] = nearest[at - 1]!;
      nearest[at] = place;
    }
    const found = nearest.map((place) => ({
      article: this.#articles[this.#numbers[place]!]!,
      likeness: sums[place]!,
    }));
    for (const place of touched) this.#numbers[place] = -1;
    return found;
  }

  /** Sums up what the article shares with others, and says in which places. */
  #touch(article: Fingerprint): readonly number[] {
    const touched: number[] = [];
    const day = dayOf(article);
    const shared = keysOf(article)
      .flatMap(([feature, weight]) => {
        const posting = this.#postings.get(feature);
        return posting ? [{ posting, weight }] : [];
      })
      .sort((a, b) => a.posting.count - b.posting.count);
    let left = entriesOfSearch;
    for (const { posting, weight } of shared) {
      const { count, entries } = posting;
      const read = Math.min(count, entriesOfKey, left);
      left -= read;
      const share = weight / Math.sqrt(count);
      for (let back = 1; back <= read; back++) {
        const at = ((count - back) % entriesOfKey) * entryWidth;
        // Articles without a date are near to all: NaN is not larger.
        if (Math.abs(entries[at + 1]! - day) > farthest) continue;
        this.#sum(entries[at]!, share * entries[at + 2]!, touched);
      }
    }
    return touched;
  }

  #sum(number: number, part: number, touched: number[]): void {
    const numbers = this.#numbers;
    // Multiplied by the golden ratio of 32 bits, neighbours are spread (Knuth).
    let place = Math.imul(number, 0x9e3779b1) >>> 22;
    while (numbers[place] !== number && numbers[place] !== -1) place = (place + 1) % places;
    if (numbers[place] === -1) {
      numbers[place] = number;
      this.#sums[place] = 0;
      touched.push(place);
    }
    this.#sums[place]! += part;
  }
}

import type { Fingerprint } from './fingerprint.ts';
import { largest } from './largest.ts';
import { dayOf, farthest } from './likeness.ts';
import { PostingLists } from './posting-lists.ts';

/** By how many of its heaviest features an article is found again. */
const keysOfArticle = 32;
/** How many entries a search reads: this is what makes it cost the same in every archive. */
const entriesOfSearch = 300;

/** The features by which an article is found again, with their weights. */
export const keysOf = ({ features }: Fingerprint): Fingerprint['features'] => features.slice(0, keysOfArticle);

/**
 * Finds articles that are like a new one, in memory. The cost of a search does not grow with what is in. Articles come in the
 * order in which they appeared, those without a date last: what appeared too far before an article is then never read.
 */
export class StoryIndex {
  readonly #articles: Fingerprint[] = [];
  readonly #days: number[] = [];
  readonly #lists = new PostingLists();
  /** By article, what it shares with the one that is asked for: 0 between searches. */
  readonly #shared: number[] = [];
  readonly #read = new Int32Array(entriesOfSearch);

  add(article: Fingerprint): void {
    const number = this.#articles.push(article) - 1;
    this.#days.push(dayOf(article));
    this.#shared.push(0);
    for (const [key] of keysOf(article)) this.#lists.add(key, number);
  }

  /**
   * The articles nearest to the next one, at most `most`, in no particular order: those with the most weight of its keys as far
   * as they are read, a key that few have counting up to twice. Read first are the keys that weigh most and that few have; of
   * each, the articles that came last.
   */
  near(article: Fingerprint, most: number): Fingerprint[] {
    const shared = this.#shared;
    const read = this.#read;
    const touched: number[] = [];
    const oldest = this.#firstSince(dayOf(article) - farthest);
    let at = 0;
    for (const { list, weight, rarity } of this.#listsOf(article)) {
      const share = weight + rarity;
      for (const end = this.#lists.copyLast(list, oldest, read, at); at < end; at++) {
        const number = read[at]!;
        if (shared[number] === 0) touched.push(number);
        shared[number]! += share;
      }
    }
    const nearest = largest(touched, shared, most).map((number) => this.#articles[number]!);
    for (const number of touched) shared[number] = 0;
    return nearest;
  }

  #listsOf(article: Fingerprint): { list: number; weight: number; rarity: number }[] {
    const lists = [];
    for (const [key, weight] of keysOf(article)) {
      const list = this.#lists.listOf(key);
      if (list !== 0) lists.push({ list, weight, rarity: weight / Math.sqrt(this.#lists.lengthOf(list)) });
    }
    return lists.sort((a, b) => b.rarity - a.rarity);
  }

  /** The number of the first article of a day or a later one; of the first of all where the day is not known. */
  #firstSince(day: number): number {
    let from = 0;
    let to = this.#days.length;
    while (from < to) {
      const middle = (from + to) >> 1;
      if (this.#days[middle]! < day) from = middle + 1;
      else to = middle;
    }
    return from;
  }
}

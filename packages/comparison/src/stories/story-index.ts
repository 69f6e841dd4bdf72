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

interface Posting {
  articles: number[];
  weights: number[];
}

/** Finds articles that are like a new one, in memory. The cost of a search does not grow with what is in. */
export class StoryIndex {
  readonly #articles: Fingerprint[] = [];
  readonly #days: number[] = [];
  readonly #postings = new Map<string, Posting>();
  #sums = new Float64Array(1024);
  /** Whose sums are not 0. */
  #touched: number[] = [];

  add(article: Fingerprint): void {
    const number = this.#articles.push(article) - 1;
    this.#days.push(dayOf(article));
    for (const [feature, weight] of keysOf(article)) {
      const posting = this.#postings.get(feature);
      if (posting) {
        posting.articles.push(number);
        posting.weights.push(weight);
      } else this.#postings.set(feature, { articles: [number], weights: [weight] });
    }
  }

  /** The articles nearest to one, nearest first, at most `most`; none that appeared too far from it. */
  near(article: Fingerprint, most: number): Near[] {
    if (this.#sums.length < this.#articles.length) this.#sums = new Float64Array(2 * this.#articles.length);
    const sums = this.#sums;
    const day = dayOf(article);
    const nearest: number[] = [];
    for (const number of this.#touch(article)) {
      const sum = sums[number]!;
      // Articles without a date are near to all: NaN is not larger.
      if (Math.abs(this.#days[number]! - day) > farthest) continue;
      if (nearest.length === most && sum <= sums[nearest[most - 1]!]!) continue;
      let at = nearest.length === most ? most - 1 : nearest.length;
      for (; at > 0 && sums[nearest[at - 1]!]! < sum; at--) nearest[at] = nearest[at - 1]!;
      nearest[at] = number;
    }
    const found = nearest.map((number) => ({ article: this.#articles[number]!, likeness: sums[number]! }));
    for (const number of this.#touched) sums[number] = 0;
    return found;
  }

  /** Sums up what the article shares with others, and says with which. */
  #touch(article: Fingerprint): readonly number[] {
    const sums = this.#sums;
    this.#touched = [];
    const shared = keysOf(article)
      .flatMap(([feature, weight]) => {
        const posting = this.#postings.get(feature);
        return posting ? [{ posting, weight }] : [];
      })
      .sort((a, b) => a.posting.articles.length - b.posting.articles.length);
    let left = entriesOfSearch;
    for (const { posting, weight } of shared) {
      const { articles, weights } = posting;
      const entries = Math.min(articles.length, entriesOfKey, left);
      left -= entries;
      const share = weight / Math.sqrt(articles.length);
      for (let at = articles.length - entries; at < articles.length; at++) {
        const number = articles[at]!;
        if (sums[number] === 0) this.#touched.push(number);
        sums[number]! += share * weights[at]!;
      }
    }
    return this.#touched;
  }
}

import type { Fingerprint } from './fingerprint.ts';
import { farApart } from './likeness.ts';

/** By how many of its heaviest features an article is found again. */
export const keysOfArticle = 32;
/** How many articles with one key are looked at, the last that came: what makes the cost of a search the same in every archive. */
const articlesOfKey = 192;

export interface Near {
  article: Fingerprint;
  /** Of the keys that both have, the sum of products: at most their cosine. */
  likeness: number;
}

/** The features by which an article is found again, with their weights. */
export const keysOf = ({ features }: Fingerprint): Fingerprint['features'] => features.slice(0, keysOfArticle);

/** Finds articles that are like a new one, in memory. The cost of a search does not grow with what is in. */
export class StoryIndex {
  readonly #articles: Fingerprint[] = [];
  readonly #postings = new Map<string, { articles: number[]; weights: number[] }>();
  #sums = new Float64Array(1024);

  add(article: Fingerprint): void {
    const number = this.#articles.push(article) - 1;
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
    const touched: number[] = [];
    for (const [feature, weight] of keysOf(article)) {
      const posting = this.#postings.get(feature);
      if (!posting) continue;
      const { articles, weights } = posting;
      for (let at = Math.max(0, articles.length - articlesOfKey); at < articles.length; at++) {
        const number = articles[at]!;
        if (sums[number] === 0) touched.push(number);
        sums[number]! += weight * weights[at]!;
      }
    }
    const near: Near[] = [];
    touched.sort((a, b) => sums[b]! - sums[a]! || a - b);
    for (const number of touched) {
      if (near.length < most && !farApart(article, this.#articles[number]!)) {
        near.push({ article: this.#articles[number]!, likeness: sums[number]! });
      }
      sums[number] = 0;
    }
    return near;
  }
}

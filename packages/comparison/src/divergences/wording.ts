import { diffWordsWithSpace } from 'diff';
import type { ArticleSpan } from '../comparison.ts';
import { inSentence } from '../in-sentence.ts';
import type { FindingMaterial } from '../material.ts';
import { type DivergenceFinder, outlets } from './divergence.ts';

/**
 * The words of `text` that `other` does not have, as spans in the article. Where nothing differs on this side (the other
 * one only adds words) the whole rendering is given.
 */
function differing(text: string, other: string, place: ArticleSpan, raw: string): ArticleSpan[] {
  const spans: ArticleSpan[] = [];
  let searchFrom = 0;
  for (const part of diffWordsWithSpace(other, text)) {
    if (part.removed) continue;
    const words = part.value.trim();
    if (words === '') continue;
    const at = raw.indexOf(words, searchFrom);
    if (at < 0) continue;
    if (part.added)
      spans.push({ article: place.article, start: place.start + at, end: place.start + at + words.length });
    searchFrom = at + words.length;
  }
  const joined: ArticleSpan[] = [];
  for (const next of spans) {
    const last = joined.at(-1);
    if (last && raw.slice(last.end - place.start, next.start - place.start).trim() === '') last.end = next.end;
    else joined.push({ ...next });
  }
  return joined.length > 0 ? joined : [place];
}

const plainWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** A rendering that ends as a whole sentence where the other goes on with "and", "but" or "because": what was left off counts. */
function cutShort(short: string, long: string): boolean {
  if (!/^\p{Lu}/u.test(short) || !/^\p{Lu}/u.test(long)) return false;
  const [left, whole] = [plainWords(short), plainWords(long)];
  return (
    whole.startsWith(`${left} `) &&
    /^(?:and|but|or|because|unless|if|until|though|although)\s+\S+\s+\S+/u.test(whole.slice(left.length + 1))
  );
}

/** Whether two renderings differ in their words; an excerpt of the same words does not, unless it cuts a statement short. */
function differ(a: string, b: string): boolean {
  const [one, other] = [plainWords(a), plainWords(b)];
  if (one.includes(other) || other.includes(one)) return cutShort(a, b) || cutShort(b, a);
  return true;
}

/** One utterance, rendered in different words inside quotation marks. */
export const wordingDivergence: DivergenceFinder = {
  kind: 'wording',
  find(material) {
    const textOf = new Map(material.analyses.map((analysis) => [analysis.id, analysis.text]));
    // The quotation belongs to the finding that it stands in.
    const findingAt = (places: readonly ArticleSpan[]): FindingMaterial | null =>
      material.findings.find(({ claims }) =>
        claims.some((claim) =>
          places.some(({ article, start, end }) => article === claim.article && start < claim.end && end > claim.start),
        ),
      ) ?? material.central;
    return material.quotations.flatMap((quotation) => {
      const [first, ...others] = quotation.renderings;
      const second = others.find((other) => differ(first!.text, other.text));
      if (!first || !second) return [];
      const finding = findingAt([...first.spans, ...second.spans]);
      if (!finding) return [];
      const raw = (place: ArticleSpan) => textOf.get(place.article)!.slice(place.start, place.end);
      const sideOf = (own: typeof first, other: typeof first) => ({
        articles: own.articles,
        says: `“${own.text}”`,
        spans: own.spans.flatMap((place) => differing(own.text, other.text, place, raw(place))),
      });
      const isCut = cutShort(first.text, second.text) ? first : cutShort(second.text, first.text) ? second : null;
      const who = quotation.name ? inSentence(material.analyses, quotation.name) : 'the speaker';
      return [
        {
          finding,
          about: `what ${who} said`,
          explanation: isCut
            ? `What ${who} said is broken off in ${outlets(material, isCut.articles)} and goes on in ${outlets(material, (isCut === first ? second : first).articles)}.`
            : `${who.charAt(0).toUpperCase()}${who.slice(1)} is quoted in different words in ${outlets(material, first.articles)} and in ${outlets(material, second.articles)}.`,
          sides: [sideOf(first, second), sideOf(second, first)],
        },
      ];
    });
  },
};

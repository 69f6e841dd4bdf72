import { diffWordsWithSpace } from 'diff';
import type { ArticleSpan } from '../comparison.ts';
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

/** One utterance, rendered in different words inside quotation marks. */
export const wordingDivergence: DivergenceFinder = {
  kind: 'wording',
  find(finding, material) {
    const textOf = new Map(material.analyses.map((analysis) => [analysis.id, analysis.text]));
    return material.quotations.flatMap((quotation) => {
      if (quotation.renderings.length < 2) return [];
      const [first, second] = quotation.renderings as [
        (typeof quotation.renderings)[0],
        (typeof quotation.renderings)[0],
      ];
      // A shorter piece of the same words is an excerpt, not another wording.
      const words = (text: string) =>
        text
          .toLowerCase()
          .replace(/[^\p{L}\p{N}]+/gu, ' ')
          .trim();
      if (words(first.text).includes(words(second.text)) || words(second.text).includes(words(first.text))) return [];
      // The quotation belongs to the finding whose claims it stands in; one finding takes it.
      const inside = finding.claims.some((claim) =>
        first.spans.some(
          ({ article, start, end }) => article === claim.article && start < claim.end && end > claim.start,
        ),
      );
      if (!inside) return [];
      const raw = (place: ArticleSpan) => textOf.get(place.article)!.slice(place.start, place.end);
      const sideOf = (own: typeof first, other: typeof first) => ({
        articles: own.articles,
        says: `“${own.text}”`,
        spans: own.spans.flatMap((place) => differing(own.text, other.text, place, raw(place))),
      });
      return [
        {
          about: quotation.name ? `what ${quotation.name} said` : 'a quotation',
          explanation: `${quotation.name ?? 'The speaker'} is quoted in different words in ${outlets(material, first.articles)} and in ${outlets(material, second.articles)}.`,
          sides: [sideOf(first, second), sideOf(second, first)],
        },
      ];
    });
  },
};

import type { ArticleSpan } from '@parallax/comparison';
import type { Citation } from '../briefing.ts';
import { analysisOf, type BriefingSource, citeSentence, distinct, names, type SectionMaker } from '../source.ts';

/** The sentence of a quotation and, where that is another one, the sentence that names its speaker. */
function citeQuotation(source: BriefingSource, place: ArticleSpan): Citation[] {
  const { attributions } = analysisOf(source, place.article);
  const named = attributions
    .filter(({ content }) => content.some(({ start, end }) => start < place.end && end > place.start))
    .flatMap((attribution) => attribution.source)
    .map((span) => citeSentence(source, { article: place.article, ...span }));
  return [citeSentence(source, place), ...named];
}

/** Quotations with their speakers, and how each outlet rendered the same one. */
export const quotations: SectionMaker = (source) =>
  source.story.quotations
    .filter(({ name, renderings }) => name !== null && renderings.length > 0)
    .map(({ id, name, renderings }) => ({
      text: `${name!.charAt(0).toUpperCase()}${name!.slice(1)}: ${renderings.map(({ text, articles }) => `“${text}” (${names(source, articles)})`).join('; ')}.`,
      citations: distinct(
        renderings.flatMap(({ spans }) => spans.flatMap((span) => citeQuotation(source, span))),
        3,
      ),
      about: id,
    }));

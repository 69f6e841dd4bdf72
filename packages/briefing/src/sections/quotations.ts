import type { ArticleSpan } from '@parallax/comparison';
import type { Citation } from '../briefing.ts';
import { analysisOf, type BriefingSource, citeSentence, distinct, names, type SectionMaker } from '../source.ts';

/** The sentence of a quotation, the one that says who speaks and, where that is a pronoun, the last before it with the name. */
function citeQuotation(source: BriefingSource, place: ArticleSpan, speaker: string | null): Citation[] {
  const { attributions, mentions } = analysisOf(source, place.article);
  const named = attributions
    .filter(({ content }) => content.some(({ start, end }) => start < place.end && end > place.start))
    .flatMap((attribution) => attribution.source)
    .map((span) => citeSentence(source, { article: place.article, ...span }));
  const members = source.story.entities.find(({ id }) => id === speaker)?.members ?? [];
  const bearer = mentions.findLast(
    (mention) =>
      mention.kind === 'name' &&
      mention.end <= place.start &&
      members.some(({ article, entity }) => article === place.article && entity === mention.entity),
  );
  const own = [citeSentence(source, place), ...named];
  const told = mentions.some(
    (mention) =>
      mention.kind === 'name' &&
      mention.entity === bearer?.entity &&
      own.some(({ start, end }) => mention.start >= start && mention.end <= end),
  );
  return bearer && !told ? [...own, citeSentence(source, { article: place.article, ...bearer })] : own;
}

/** “at this stage” and “troops in large numbers” are words taken out of a sentence; alone they say nothing. */
const isWhole = (text: string): boolean =>
  text.split(/\s+/).length > 3 &&
  (/^\P{L}*\p{Lu}/u.test(text) || /^(?:we|they|it|he|she|there|this|that|these)\b/u.test(text));

/** Quotations with their speakers, and how each outlet rendered the same one. */
export const quotations: SectionMaker = (source) =>
  source.story.quotations
    .filter(({ name, renderings }) => name !== null && (renderings.length > 1 || isWhole(renderings[0]?.text ?? '')))
    .map(({ id, name, speaker, renderings }) => ({
      text: `${name!.charAt(0).toUpperCase()}${name!.slice(1)}: ${renderings.map(({ text, articles }) => `“${text}” (${names(source, articles)})`).join('; ')}.`,
      citations: distinct(
        renderings.flatMap(({ spans }) => spans.flatMap((span) => citeQuotation(source, span, speaker))),
        3,
      ),
      about: id,
    }));

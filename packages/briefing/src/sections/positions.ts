import type { ArticleSpan, Position, Stance } from '@parallax/comparison';
import { coverage, prominence } from '../importance.ts';
import {
  analysisOf,
  type BriefingSource,
  citeSentence,
  distinct,
  inText,
  type SectionMaker,
  sentence,
} from '../source.ts';
import { pointsBack, roleOf } from '../wording.ts';

const stances: Record<Stance, string> = {
  asserts: 'Asserted by',
  confirms: 'Confirmed by',
  denies: 'Denied by',
  'cannot confirm': 'Not confirmed by',
  silent: 'Nothing said by',
};

/** So many words tell what a party says without those around them. */
const fewestWords = 8;

/**
 * Of the words of a position, those that stand in the body before those of a headline; among them those that say most of the
 * central claim, the earlier first.
 */
function clearest(source: BriefingSource, { spans }: Position): ArticleSpan {
  const { story } = source;
  const central = story.findings.find(({ id }) => id === story.central)?.text ?? story.title;
  const weigh = (span: ArticleSpan) => {
    const words = analysisOf(source, span.article).text.slice(span.start, span.end);
    // “The company denies it” does not say what.
    const says = Math.min(1, words.split(/\s+/).length / fewestWords);
    return (
      (roleOf(source, span) === 'headline' ? 0 : 2) + 2 * coverage(central, words) + says + prominence(source, span)
    );
  };
  return spans.reduce((best, span) => (weigh(span) > weigh(best) ? span : best));
}

/** “The ministry denied this.” with the sentence before it, which says what. */
function withObject(source: BriefingSource, span: ArticleSpan): ArticleSpan {
  const { text, sentences } = analysisOf(source, span.article);
  if (!pointsBack(text.slice(span.start, span.end))) return span;
  const at = sentences.findIndex(({ start }) => start === span.start);
  const before = sentences[at - 1];
  return before && before.block === sentences[at]?.block ? { ...span, start: before.start } : span;
}

/** Through whom a party speaks; itself, where the article only writes “her ministry” or “the company” for it. */
const spokenBy = ({ name, voice }: Position): string =>
  /^(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Ii]ts|[Tt]heir)\s+[^\p{Lu}]+$/u.test(voice) ? name : voice;

/** Who asserts, confirms, denies, cannot confirm, has said nothing, each with the article's words. */
export const positions: SectionMaker = (source) =>
  source.story.positions.map((position) => {
    const own = withObject(source, clearest(source, position));
    const words = analysisOf(source, own.article).text.slice(own.start, own.end);
    return {
      text: `${stances[position.stance]} ${inText(source, spokenBy(position))}: ${sentence(words)}`,
      citations: distinct(
        [own, ...position.spans].map((span) => citeSentence(source, span)),
        1,
      ),
      about: position.id,
    };
  });

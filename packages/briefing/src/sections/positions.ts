import type { ArticleSpan, Position, Stance } from '@parallax/comparison';
import { prominence } from '../importance.ts';
import { analysisOf, type BriefingSource, citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';
import { roleOf } from '../wording.ts';

const stances: Record<Stance, string> = {
  asserts: 'Asserted by',
  confirms: 'Confirmed by',
  denies: 'Denied by',
  'cannot confirm': 'Not confirmed by',
  silent: 'Nothing said by',
};

/** Of the words of a position, those that stand in the body before those of a headline, the earlier first. */
function clearest(source: BriefingSource, { spans }: Position): ArticleSpan {
  const weigh = (span: ArticleSpan) => (roleOf(source, span) === 'headline' ? 0 : 1) + prominence(source, span);
  return spans.reduce((best, span) => (weigh(span) > weigh(best) ? span : best));
}

/** Who asserts, confirms, denies, cannot confirm, has said nothing, each with the article's words. */
export const positions: SectionMaker = (source) =>
  source.story.positions.map((position) => {
    const own = clearest(source, position);
    const words = analysisOf(source, own.article).text.slice(own.start, own.end);
    return {
      text: `${stances[position.stance]} ${position.voice}: ${sentence(words)}`,
      citations: distinct(
        [own, ...position.spans].map((span) => citeSentence(source, span)),
        1,
      ),
      about: position.id,
    };
  });

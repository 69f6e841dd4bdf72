import type { Divergence } from '@parallax/comparison';
import { citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';

/**
 * A divergence in words that can be read alone: what it is about, then how the articles differ. “Whether” and “who says that”
 * give the statement itself; a question (“how many people died”) stands as one. The wordings stand beside it in the comparison.
 */
function worded({ about, explanation }: Divergence): string {
  const [, stated] = /^(?:whether|who says that) (.+)$/su.exec(about) ?? [];
  const [, rest] = /^It ((?:comes|is) .+)$/su.exec(explanation) ?? [];
  if (stated && rest) return `${sentence(stated).replace(/\.$/u, '')}: this ${rest}`;
  // “How much: …” and “what share: …” are no questions by themselves; what stands behind them says what is meant.
  const [, statement, ways] = /^([^:]+): (.+)\.$/su.exec(explanation) ?? [];
  const asked = about.replace(/^(?:how much|how much money|what share): /u, '');
  if (statement && ways && (asked !== about || /^(?:how|when|where)\b[^:]+$/u.test(about)))
    return `${sentence(asked).replace(/\.$/u, '')}: ${ways}. ${statement}.`;
  return sentence(explanation);
}

/** Where the articles differ, one entry a divergence, cited to both sides. */
export const divergences: SectionMaker = (source) =>
  source.story.divergences.map((divergence) => ({
    text: worded(divergence),
    citations: distinct(divergence.sides.flatMap((side) => side.spans.map((span) => citeSentence(source, span)))),
    about: divergence.id,
  }));

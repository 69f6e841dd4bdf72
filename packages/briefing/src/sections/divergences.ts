import type { Divergence } from '@parallax/comparison';
import { citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';

/**
 * A divergence in a sentence that can be read alone. What it is about is a question (“whether the bridge was swept away”, “how
 * many people missing”); the explanation leaves it out, because the wordings stand beside it in the comparison.
 */
function worded({ about, explanation }: Divergence): string {
  const [, stated] = /^(?:whether|who says that) (.+)$/su.exec(about) ?? [];
  const [, rest] = /^It ((?:comes|is) .+)$/su.exec(explanation) ?? [];
  if (stated && rest) return sentence(`That ${stated.replace(/[.]$/u, '')} ${rest}`);
  // “How much: …” and “what share: …” are no questions by themselves.
  const [, statement, ways] = /^([^:]+): (.+)\.$/su.exec(explanation) ?? [];
  if (statement && ways && /^(?:how|when)\b[^:]+$/u.test(about))
    return `${sentence(`${about}: ${ways}`)} ${statement}.`;
  return explanation;
}

/** Where the articles differ, one entry a divergence, cited to both sides. */
export const divergences: SectionMaker = (source) =>
  source.story.divergences.map((divergence) => ({
    text: worded(divergence),
    citations: distinct(divergence.sides.flatMap((side) => side.spans.map((span) => citeSentence(source, span)))),
    about: divergence.id,
  }));

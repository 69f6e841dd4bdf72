import { type FindingMaterial, type StoryMaterial, unique } from '../material.ts';
import type { StoryClaim } from '../story-claims.ts';
import { type FoundDivergence, outlets, sentenceOf, sentenceSpan, side } from './divergence.ts';

/** What some articles tell and others, which know what it is about, do not. */
interface LeftOut {
  finding: FindingMaterial;
  about: string;
  /** The claims that tell it. */
  claims: readonly StoryClaim[];
  /** The articles that leave it out. */
  silent: string[];
  /** What those claims do, a verb and its object; what the others tell; and what they leave out, as a pronoun. */
  tell: readonly [verb: string, what: string];
  know: string;
  it: string;
}

/** The omission as a reader is told of it: "The Post reports the denial; The Echo, which tells what is denied, leaves it out." */
export function leftOut(
  material: StoryMaterial,
  { finding, about, claims, silent, tell: [verb, what], know, it }: LeftOut,
): FoundDivergence {
  const telling = unique(claims.map(({ article }) => article));
  const of = (articles: readonly string[], plain: string) => (articles.length === 1 ? `${plain}s` : plain);
  return {
    finding,
    about,
    explanation: `${outlets(material, telling)} ${of(telling, verb)} ${what}; ${outlets(material, silent)}, which ${of(silent, 'tell')} ${know}, ${of(silent, 'leave')} ${it} out.`,
    sides: [side(claims, sentenceOf, (claim) => [sentenceSpan(claim)]), { articles: silent, says: '', spans: [] }],
  };
}

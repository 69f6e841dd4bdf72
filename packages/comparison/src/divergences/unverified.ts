import type { Analysis } from '@parallax/analysis';
import type { StoryMaterial } from '../material.ts';
import { justBefore } from '../replies.ts';
import { asClause, type FoundDivergence, findingsByClaim, groupBy, sentencesTaking } from './divergence.ts';
import { leftOut } from './left-out.ts';

/** What an outlet adds to what it has from others: "The claim could not be independently verified." */
const note =
  /\b(?:could|can|ha(?:s|ve|d)) not (?:be|been) (?:\p{L}+ly )?(?:verified|confirmed|corroborated|checked)\b/iu;

/** Words by which a sentence leaves open whether a thing is as it is told, whoever could not find out. */
const leavesOpen =
  /\b(?:un(?:verified|confirmed|corroborated|substantiated|proven)|unclear (?:whether|if)|(?:whether|if|that) (?:it|they|(?:this|that|these|those|the|its|their) ?[^,.;]{0,40}) (?:is|are|was|were|had been) (?:genuine|authentic|real|true|accurate|correct|right|reliable)|(?:authenticity|accuracy|truth|veracity|genuineness) of|(?:yet|still|remains?) to be (?:verified|confirmed|proven|checked))\b|^["“]?whether\b[^.;]*\b(?:not|un)(?: be| yet)? ?(?:known|clear|certain|established|said)\b/iu;

/** Whether an article leaves open of anything, in words of its own, whether it is so. */
export const leavesItOpen = ({ sentences, text }: Analysis): boolean =>
  sentences.some(({ start, end }) => leavesOpen.test(text.slice(start, end)));

/** That a statement could not be verified, which nobody is named for and which some articles with that statement leave out. */
export function unverified(material: StoryMaterial): FoundDivergence[] {
  const { analyses, claims } = material;
  const findingOf = findingsByClaim(material);
  const notes = claims.filter(({ answer, headline, text }) => answer === null && !headline && note.test(text));
  const found = notes.flatMap((claim) => {
    const [meant] = justBefore(claim, claims);
    return meant ? [{ claim, meant }] : [];
  });
  const cautious = analyses
    .filter((analysis) => sentencesTaking('cannot confirm', analysis).length > 0 || leavesItOpen(analysis))
    .map(({ id }) => id);
  return [...groupBy(found, ({ meant }) => findingOf.get(meant)!)].flatMap(([finding, group]): FoundDivergence[] => {
    const telling = group.map(({ claim }) => claim);
    const silent = finding.finding.articles.filter(
      (id) => !telling.some(({ article }) => article === id) && !cautious.includes(id),
    );
    if (silent.length === 0) return [];
    const divergence = leftOut(material, {
      finding,
      about: `that nobody could verify whether ${asClause(group[0]!.meant.text)}`,
      claims: telling,
      silent,
      tell: ['add', 'that this could not be verified'],
      know: 'it too',
      it: 'that',
    });
    return [divergence];
  });
}

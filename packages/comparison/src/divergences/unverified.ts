import { type StoryMaterial, unique } from '../material.ts';
import { justBefore } from '../replies.ts';
import { stanceOf } from '../stance.ts';
import {
  asClause,
  type FoundDivergence,
  findingsByClaim,
  groupBy,
  outlets,
  sentenceOf,
  sentenceSpan,
  side,
} from './divergence.ts';

/** What an outlet adds to what it has from others: "The claim could not be independently verified." */
const note =
  /\b(?:could|can|ha(?:s|ve|d)) not (?:be|been) (?:\p{L}+ly )?(?:verified|confirmed|corroborated|checked)\b/iu;

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
    .filter(({ text, sentences }) =>
      sentences.some(({ start, end }) => stanceOf(text.slice(start, end)) === 'cannot confirm'),
    )
    .map(({ id }) => id);
  return [...groupBy(found, ({ meant }) => findingOf.get(meant)!)].flatMap(([finding, group]): FoundDivergence[] => {
    const telling = unique(group.map(({ claim }) => claim.article));
    const silent = finding.finding.articles.filter((id) => !telling.includes(id) && !cautious.includes(id));
    if (silent.length === 0) return [];
    const [one, other] = [telling.length === 1, silent.length === 1];
    return [
      {
        finding,
        about: `that nobody could verify whether ${asClause(group[0]!.meant.text)}`,
        explanation: `${outlets(material, telling)} ${one ? 'adds' : 'add'} that this could not be verified; ${outlets(material, silent)}, which ${other ? 'tells' : 'tell'} it too, ${other ? 'leaves' : 'leave'} that out.`,
        sides: [
          side(
            group.map(({ claim }) => claim),
            sentenceOf,
            (claim) => [sentenceSpan(claim)],
          ),
          { articles: silent, says: '', spans: [] },
        ],
      },
    ];
  });
}

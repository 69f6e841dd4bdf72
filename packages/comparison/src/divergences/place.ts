import type { Mention } from '@parallax/analysis';
import type { StoryEntity } from '../comparison.ts';
import { entityIndex } from '../entities.ts';
import type { StoryMaterial } from '../material.ts';
import type { StoryClaim } from '../story-claims.ts';
import {
  asClause,
  type DivergenceFinder,
  type FoundDivergence,
  findingsByClaim,
  outletsOf,
  sentenceOf,
  side,
} from './divergence.ts';
import { nearClaims } from './near.ts';

/** How alike two claims must be for their places to be places of one event. */
const sameEvent = 0.5;
const contained = 0.65;

interface Placed {
  claim: StoryClaim;
  mention: Mention;
  place: StoryEntity;
  /** "in", "near", "to": where it stands in the statement. */
  preposition: string;
}

const preposition =
  /\b(?<word>in|at|near|outside|off|to|from|on|around|close to|north of|south of|east of|west of)(?:\s+(?:the|a|an))?(?:\s+(?:(?:village|town|city|port|district|suburb|island|province|region|valley) of|\p{Ll}+))?\s+$/iu;

/** The places that a claim names after a preposition of place. */
function places(claim: StoryClaim, index: ReadonlyMap<string, StoryEntity>): Placed[] {
  return claim.analysis.mentions.flatMap((mention): Placed[] => {
    if (mention.start < claim.start || mention.end > claim.end || mention.kind !== 'name') return [];
    const place = index.get(`${claim.article}.${mention.entity}`);
    if (place?.type !== 'place') return [];
    const word = preposition.exec(claim.analysis.text.slice(claim.start, mention.start))?.groups?.word;
    return word === undefined ? [] : [{ claim, mention, place, preposition: word.toLowerCase() }];
  });
}

/** One event in two places: each stands in the same position of the statement, and the other article never names it. */
function apart(a: StoryClaim, b: StoryClaim, index: ReadonlyMap<string, StoryEntity>): [Placed, Placed] | null {
  const named = (place: StoryEntity, article: string) => place.members.some((member) => member.article === article);
  const only = (from: StoryClaim, other: StoryClaim) =>
    places(from, index).filter(({ place }) => !named(place, other.article));
  const [first, second] = [only(a, b), only(b, a)];
  if (first.length !== 1 || second.length !== 1 || first[0]!.preposition !== second[0]!.preposition) return null;
  return [first[0]!, second[0]!];
}

/** One event in different places. */
export const placeDivergence: DivergenceFinder = {
  kind: 'place',
  find(material: StoryMaterial) {
    const findingOf = findingsByClaim(material);
    const index = entityIndex(material.entities);
    const found = new Map<string, FoundDivergence>();
    for (const pair of nearClaims(material)) {
      if (pair.cosine < sameEvent || pair.contained < contained || pair.first.article === pair.second.article) continue;
      const places = apart(pair.first, pair.second, index);
      if (!places) continue;
      const key = places
        .map(({ place }) => place.id)
        .sort()
        .join('|');
      if (found.has(key)) continue;
      const [{ claim, mention, preposition: word }] = places;
      const text = claim.analysis.text;
      const before = text.slice(claim.start, mention.start).replace(preposition, '');
      found.set(key, {
        finding: findingOf.get(claim)!,
        about: `where ${asClause(`${before}${text.slice(mention.end, claim.end)}`)}`,
        explanation: `The place differs: ${places
          .map((each) => `${word} ${each.place.name} in ${outletsOf(material, [each.claim])}`)
          .join('; ')}.`,
        sides: places.map((each) =>
          side([each.claim], sentenceOf, ({ article }) => [
            { article, start: each.mention.start, end: each.mention.end },
          ]),
        ),
      });
    }
    return [...found.values()];
  },
};

import type { Mention } from '@parallax/analysis';
import type { StoryEntity } from '../comparison.ts';
import { entityIndex } from '../entities.ts';
import { list, meet, type StoryMaterial, unique } from '../material.ts';
import type { StoryClaim } from '../story-claims.ts';
import {
  asClause,
  type DivergenceFinder,
  type FoundDivergence,
  findingsByClaim,
  flat,
  groupBy,
  outletsOf,
  sentenceOf,
  sentenceSpan,
  side,
} from './divergence.ts';
import { type GivenPlace, leftoverPlaces } from './leftover-places.ts';
import type { Given } from './leftovers.ts';
import { nearClaims, shareFigure } from './near.ts';

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
  /\b(?<word>in|at|near|outside|off|to|from|on|around|close to|north of|south of|east of|west of)(?:\s+(?:the|a|an))?(?:\s+(?:(?:\p{L}+\s+){0,3}(?:village|town|city|port|district|suburb|island|province|region|valley) of|\p{Ll}+))?\s+$/iu;

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

/** What opens a list of places of which the sentence has named the kind: "bases in the Far East, among them Vladivostok and Khabarovsk". */
const oneOfSeveral = /\b(?:including|among them|among (?:these|which)|such as)\s+$/iu;

/** The places that a claim gives as some of several. */
function listed(claim: StoryClaim, index: ReadonlyMap<string, StoryEntity>): Placed[] {
  let inList = false;
  let last = claim.start;
  return claim.analysis.mentions.flatMap((mention): Placed[] => {
    if (mention.start < claim.start || mention.end > claim.end || mention.kind !== 'name') return [];
    const place = index.get(`${claim.article}.${mention.entity}`);
    const between = claim.analysis.text.slice(last, mention.start);
    last = mention.end;
    inList = oneOfSeveral.test(between) || (inList && /^(?:,|,? and)\s+$/u.test(between));
    return inList && place?.type === 'place' ? [{ claim, mention, place, preposition: 'among' }] : [];
  });
}

/** One place here, and several there of which it is one. */
function oneAndSeveral(a: StoryClaim, b: StoryClaim, index: ReadonlyMap<string, StoryEntity>): Placed[] | null {
  const several = listed(b, index);
  if (several.length < 2 || listed(a, index).length > 0) return null;
  const own = places(a, index).filter(({ preposition: word }) => word === 'to' || word === 'in' || word === 'at');
  const [one] = own.filter(({ place }) => several.some((other) => other.place === place));
  return one && !own.some(({ place }) => place !== one.place && several.some((other) => other.place === place))
    ? [one, ...several]
    : null;
}

/** Claims of one finding that share a figure from here on tell one thing. */
const figure = 100;

/** The places of one event that two articles give it: what each names. */
type Differing = [one: Placed[], other: Placed[]];

function differing(material: StoryMaterial): Differing[] {
  const index = entityIndex(material.entities);
  const near = nearClaims(material)
    .filter(({ cosine, contained: held }) => cosine >= sameEvent && held >= contained)
    .flatMap(({ first, second }): Differing[] => {
      const places = first.article === second.article ? null : apart(first, second, index);
      return places ? [[[places[0]], [places[1]]]] : [];
    });
  const lists = material.findings.flatMap(({ claims }) =>
    claims.flatMap((several) =>
      claims.flatMap((one): Differing[] => {
        if (one.article === several.article || !shareFigure(one, several, figure)) return [];
        const places = oneAndSeveral(one, several, index);
        return places ? [[places.slice(0, 1), places.slice(1)]] : [];
      }),
    ),
  );
  return [...near, ...lists];
}

const idsOf = (places: readonly Placed[]): string => places.map(({ place }) => place.id).join('+');
const claimOf = ([place]: readonly Placed[]): StoryClaim => place!.claim;
const wordsFor = (places: readonly Placed[]): string => {
  const names = list(places.map(({ place }) => place.name));
  return places.length > 1 ? `several places, among them ${names},` : `${places[0]!.preposition} ${names}`;
};

/** A statement without the place in it; its sentence where the place stands beside the statement. */
function withoutPlace({ claim, told: { sentence }, value }: Given<GivenPlace>): string {
  const { start, end } = claim.start <= value.from && value.end <= claim.end ? claim : sentence;
  const { text } = claim.analysis;
  // "At the airport of Lund": the town goes with it.
  const behind = text.slice(value.end, end).replace(value.isName ? '' : /^\s+of\s+[^\s,.;]+/u, '');
  return `${text.slice(start, value.from)}${behind}`.replace(/\s+(?=[\s,;.])/gu, '');
}

/** What is left over where two articles tell the same otherwise, names before sorts of place, and what is not shown yet. */
function leftOver(found: readonly FoundDivergence[], material: StoryMaterial): FoundDivergence[] {
  const findingOf = findingsByClaim(material);
  const shown = found.flatMap(({ sides }) => sides.flatMap(({ spans }) => spans));
  const pairs = leftoverPlaces(material).toSorted(([a], [b]) => Number(b.value.isName) - Number(a.value.isName));
  return pairs.flatMap((given): FoundDivergence[] => {
    const finding = findingOf.get(given[0].claim);
    const sentences = given.map(({ claim }) => sentenceSpan(claim));
    if (!finding || meet(shown, sentences)) return [];
    shown.push(...sentences);
    const ways = given.map(({ claim, value: { from, end } }) => {
      const words = flat(claim.analysis.text.slice(from, end));
      return `“${words.replace(/^In\b/u, 'in')}” in ${outletsOf(material, [claim])}`;
    });
    return [
      {
        finding,
        about: `where ${asClause(withoutPlace(given[0]))}`,
        explanation: `The place differs: ${ways.join('; ')}.`,
        sides: given.map(({ claim, value: { start, end } }) =>
          side([claim], sentenceOf, ({ article }) => [{ article, start, end }]),
        ),
      },
    ];
  });
}

/** One event in different places. */
export const placeDivergence: DivergenceFinder = {
  kind: 'place',
  find(material: StoryMaterial) {
    const findingOf = findingsByClaim(material);
    const pairs = groupBy(differing(material), (sides) => sides.map(idsOf).sort().join('|'));
    const near = [...pairs.values()].map((same): FoundDivergence => {
      // Two articles may be met in either order.
      const names = same[0]!.map(idsOf);
      const sides = names.map((ids) => same.flat().filter((places) => idsOf(places) === ids));
      const claim = claimOf(same[0]![0]);
      const { mention } = same[0]![0][0]!;
      const before = claim.analysis.text.slice(claim.start, mention.start).replace(preposition, '');
      return {
        finding: findingOf.get(claim)!,
        about: `where ${asClause(`${before}${claim.analysis.text.slice(mention.end, claim.end)}`.replace(/\s+(?=[,;])/g, ''))}`,
        explanation: `The place differs: ${sides
          .map((given) => `${wordsFor(given[0]!)} in ${outletsOf(material, given.map(claimOf))}`)
          .join('; ')}.`,
        sides: sides.map((given) =>
          side(unique(given.map(claimOf)), sentenceOf, (one) =>
            given
              .flat()
              .filter((each) => each.claim === one)
              .map((each) => ({ article: one.article, start: each.mention.start, end: each.mention.end })),
          ),
        ),
      };
    });
    return [...near, ...leftOver(near, material)];
  },
};

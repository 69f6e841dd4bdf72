import { inSentence } from '../in-sentence.ts';
import { type StoryMaterial, span, unique } from '../material.ts';
import type { StoryClaim } from '../story-claims.ts';
import { wordsOf } from '../words-of.ts';
import { otherSources } from './another-source.ts';
import {
  asClause,
  clearest,
  type DivergenceFinder,
  type FoundDivergence,
  findingsByClaim,
  flat,
  groupBy,
  outletsOf,
  sentenceOf,
  side,
  sourceWords,
} from './divergence.ts';
import { isHeardNear, isOfItself } from './heard-near.ts';
import { isDoubted, isTold } from './hedges.ts';
import { joinPairs, nearClaims, otherFigures, shareFigure } from './near.ts';
import { saying } from './saying.ts';

/** How far the report of a statement is from whoever knows it: it speaks, media cite it, media tell it, nobody is named. */
type Distance = 'source' | 'cited' | 'relayed' | 'unnamed' | 'own';

/** Those of a statement whose source is named. */
const sourcedWays: readonly (Distance | null)[] = ['source', 'cited', 'relayed'];

const media =
  /\b(?:media|news(?:paper|papers)?|daily|dailies|weekly|broadcasters?|television|tv|radio|press|outlets?|reports|news agenc(?:y|ies))\b/iu;

/** An article alone names nobody, and neither does how old somebody is: "the 58-year-old". */
const nobody = /^(?:the|an?|old|(?:the )?\S+-year-old)$/iu;

/** Who knows a thing has not said it: "it had become known that …". */
const knows =
  /^(?:(?:ha(?:s|ve|d) |be(?:en|come|came) )*(?:know[sn]?|knew|learn(?:s|ed|t)?|finds? out|found out|come to light|came to light))$/iu;

const accused =
  /\b(?:(?:is|are|was|were|stands?|stood) (?:\p{L}+ly )?(?:accused|alleged|reported|said) (?:of|to)|accusations of|there (?:is|are|was|were) (?:\p{L}+ )?(?:concerns?|fears?|worr(?:y|ies)|suspicions?|speculation) (?:that|about|over)|reportedly|allegedly)\b/iu;

/** Whoever accuses is the source of the accusation. */
const accuses = /\b(?:accuses?|alleges?|ha(?:s|ve) accused|ha(?:s|ve) alleged)\b/iu;

/** Words by which media name whom they have it from. */
const citing = /\b(?:citing|cites?|cited|quoting|quotes?|quoted|based on|attributing|attributed)\b/iu;

/** What a court does it does in public: nobody asks whose word it is. */
const publicAct =
  /\b(?:sentenced|jailed|imprisoned|convicted|acquitted|fined|opened (?:\p{L}+ ){1,3}(?:inquiry|investigation|inquest|probe)|investigating)\b/iu;

/** Who writes so has it from what has come out: "the shares turned out to be his brother's". */
const cameOut =
  /\b(?:turn(?:s|ed) out|emerged|transpired|c[ao]me(?:s)? to light|proved to|it became (?:known|clear))\b/iu;

/** What is arranged has been announced, whether or not the article says by whom: "the statue is to be in Merrow by May". */
const arranged = /\b(?:is|are) (?:due |set |scheduled |planned )?to (?!(?:the|an?|its|his|her|their)\b)\p{Ll}+/u;

/** The part of a claim's sentence that semicolons set apart, with the claim. */
function partOf({ analysis, sentence, start, end }: StoryClaim): string {
  const { text } = analysis;
  const before = text.slice(sentence.start, start).split(/;/u).at(-1)!;
  return `${before}${text.slice(start, end)}${text.slice(end, sentence.end).split(/;/u)[0]}`;
}

/** The sentence of a claim without the claim. */
const aroundIn = ({ analysis, sentence, start, end }: StoryClaim): string =>
  `${analysis.text.slice(sentence.start, start)} ${analysis.text.slice(end, sentence.end)}`;

function distanceOf(claim: StoryClaim): Distance | null {
  const sentence = sentenceOf(claim);
  const voices = claim.voices.filter(({ name }) => !nobody.test(name));
  if (claim.attributions.some(({ cue }) => knows.test(wordsOf(claim.analysis, cue)))) return null;
  if (voices.length > 0) {
    if (!voices.every((voice) => voice.known)) return 'source';
    if (new Set(voices.map(({ key }) => key)).size > 1) return 'cited';
    if (!media.test(voices[0]!.name)) return 'source';
    return citing.test(aroundIn(claim)) ? 'cited' : 'relayed';
  }
  if (accused.test(partOf(claim))) return 'unnamed';
  if (claim.actor && accuses.test(claim.text)) return 'source';
  // A sentence with a source around another of its parts may mean it for this one too.
  const { start, end } = claim.sentence;
  const heard = claim.analysis.attributions.some(({ source, cue, content }) =>
    [...source, ...cue, ...content].some((part) => part.start < end && part.end > start),
  );
  return heard ||
    saying.test(sentence) ||
    publicAct.test(claim.text) ||
    cameOut.test(sentence) ||
    arranged.test(claim.text) ||
    /[“”"]/u.test(sentence) ||
    !isTold(claim)
    ? null
    : 'own';
}

/** More words before the verb hold another clause. */
const longestAccuser = 60;

/** "Washington, Seoul and their partners accuse …": all who do. */
function accuserIn({ text }: StoryClaim): string | null {
  const before = flat(text.slice(0, accuses.exec(text)?.index ?? 0));
  return before !== '' && before.length <= longestAccuser ? before : null;
}

function chainName(claim: StoryClaim, { analyses }: StoryMaterial): string {
  const names = unique(claim.voices.map(({ name }) => name));
  return (names.length > 0 ? names : [accuserIn(claim) ?? claim.actor?.name ?? ''])
    .map((name) => inSentence(analyses, name))
    .join(', citing ');
}

const naming: Record<Distance, (claims: readonly StoryClaim[], material: StoryMaterial) => string> = {
  source: (claims, material) => {
    const named = claims.find(
      (claim) => claim.voices.every((voice) => voice.known) && chainName(claim, material) !== '',
    );
    if (named) return `from ${chainName(named, material)}`;
    // "It said": whoever the paragraph has begun to quote.
    const key = claims.find(({ restsOn }) => restsOn !== '')?.restsOn;
    const meant = material.claims.flatMap(({ voices }) => voices).find((voice) => voice.known && voice.key === key);
    return meant ? `from ${inSentence(material.analyses, meant.name)}` : 'from a source';
  },
  cited: (claims, material) =>
    `from ${chainName(claims.find(({ voices }) => voices.length > 1) ?? claims[0]!, material)}`,
  relayed: (claims, material) => `from ${chainName(claims[0]!, material)}`,
  unnamed: () => 'from nobody named',
  own: () => 'without a source',
};

/** The words that name the source; where there is none, the claim itself. */
const sourceSpans = (claim: StoryClaim) => {
  const spans = sourceWords(claim);
  return spans.length > 0 ? spans : [span(claim)];
};

/** How alike two claims must be to be one statement: in one finding, with a rare figure in common, and otherwise. */
const sameFinding = 0.35;
const sameFigure = 0.25;
const acrossFindings = 0.46;
/** And how much of the shorter one the longer one must hold, in one finding and otherwise. */
const heldInOne = 0.45;
const contained = 0.5;

/** The statements of a story, each with the claims that make it. */
function statements(
  material: StoryMaterial,
): { claims: StoryClaim[]; isNear: (a: StoryClaim, b: StoryClaim) => boolean }[] {
  const findingOf = findingsByClaim(material);
  const counts = (claim: StoryClaim) => !claim.headline && !claim.denied && !isDoubted(claim);
  const pairs = nearClaims(material).filter((pair) => {
    const { first, second } = pair;
    if (!counts(first) || !counts(second) || otherFigures(first, second)) return false;
    if (shareFigure(first, second)) return pair.cosine >= sameFigure;
    return findingOf.get(first) === findingOf.get(second)
      ? pair.contained >= heldInOne && pair.cosine >= sameFinding
      : pair.contained >= contained && pair.cosine >= acrossFindings;
  });
  // What two claims of one finding say of one large figure, and of no other, is one statement in whatever words.
  for (const { claims } of material.findings)
    for (const [at, first] of claims.entries())
      for (const second of claims.slice(at + 1)) {
        if (first.article === second.article || !counts(first) || !counts(second)) continue;
        if (first.quantities.length > 1 || second.quantities.length > 1 || !shareFigure(first, second)) continue;
        if (pairs.some((pair) => pair.first === first && pair.second === second)) continue;
        pairs.push({ first, second, cosine: sameFigure, contained: 0 });
      }
  const near = new Map<StoryClaim, Set<StoryClaim>>();
  for (const { first, second } of pairs) {
    near.set(first, (near.get(first) ?? new Set()).add(second));
    near.set(second, (near.get(second) ?? new Set()).add(first));
  }
  const isNear = (a: StoryClaim, b: StoryClaim) => near.get(a)?.has(b) ?? false;
  // A figure that two claims share tells more than their words: it joins them first.
  const first = pairs.map((pair) =>
    shareFigure(pair.first, pair.second) ? { ...pair, cosine: pair.cosine + 1 } : pair,
  );
  return joinPairs(first).map((claims) => ({ claims, isNear }));
}

function inStatement(
  { claims, isNear }: ReturnType<typeof statements>[number],
  material: StoryMaterial,
): FoundDivergence[] {
  const distances = new Map(claims.map((claim) => [claim, distanceOf(claim)]));
  // An article that names a source once has not dropped it where it repeats the statement without.
  const spoken = new Set(
    claims.filter((claim) => [...sourcedWays, null].includes(distances.get(claim)!)).map((claim) => claim.article),
  );
  const sourced = (claim: StoryClaim) => sourcedWays.includes(distances.get(claim)!);
  const sources = claims.filter(sourced);
  const isKnowing = (claim: StoryClaim) => distances.get(claim) === 'source';
  const able = claims.filter(
    (claim) =>
      distances.get(claim) &&
      (sourced(claim) ||
        (!spoken.has(claim.article) &&
          !(distances.get(claim) === 'own' && (isOfItself(claim, sources) || isHeardNear(claim, sources, material))))),
  );
  // Whatever is near only to claims at its own distance says nothing of the difference.
  const telling = able.filter((claim) =>
    able.some((other) => distances.get(other) !== distances.get(claim) && isNear(claim, other)),
  );
  const rivals = otherSources(able.filter(isKnowing), isNear, material);
  const groups = [...groupBy(telling, (claim) => distances.get(claim)!)];
  if (rivals && groups.length < 2) return betweenSources(rivals, material);
  if (groups.length < 2 || new Set(telling.map((claim) => claim.article)).size < 2) return [];
  // Nobody named here and no source there is no difference.
  if (!groups.some(([distance]) => sourcedWays.includes(distance))) return [];
  const ways = groups.map(
    ([distance, group]) => `${naming[distance](group, material)} in ${outletsOf(material, group)}`,
  );
  return [
    {
      finding: findingsByClaim(material).get(claims[0]!)!,
      about: `who says that ${asClause(clearest((groups.find(([, group]) => group.some(sourced)) ?? groups[0]!)[1]).text)}`,
      explanation: `It comes ${ways.join('; ')}.`,
      sides: groups.map(([, group]) => side(group, sentenceOf, sourceSpans)),
    },
  ];
}

/** One statement from one source here and from one of another kind there. */
function betweenSources(rivals: [StoryClaim, StoryClaim], material: StoryMaterial): FoundDivergence[] {
  const ways = rivals.map((claim) => `${naming.source([claim], material)} in ${outletsOf(material, [claim])}`);
  return [
    {
      finding: findingsByClaim(material).get(rivals[0])!,
      about: `who says that ${asClause(clearest(rivals).text)}`,
      explanation: `It comes ${ways.join('; ')}.`,
      sides: rivals.map((claim) => side([claim], sentenceOf, sourceSpans)),
    },
  ];
}

/**
 * The same statement at another distance from its source: from an agency here, from media citing it there, in the article's
 * own voice elsewhere. Two sources that both know it are corroboration and no drift, but where two or three articles that tell the
 * same otherwise have it from sources of different kinds. A headline is no article's own voice; it
 * is left to the comparison of certainty.
 */
export const attributionDivergence: DivergenceFinder = {
  kind: 'attribution',
  find: (material) => statements(material).flatMap((statement) => inStatement(statement, material)),
};

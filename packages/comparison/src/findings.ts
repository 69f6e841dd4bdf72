import type { Analysis, Certainty } from '@parallax/analysis';
import type { Finding, FindingStatus, Origin } from './comparison.ts';
import { inSentence } from './in-sentence.ts';
import { kept } from './kept.ts';
import { type FindingMaterial, list, span, unique } from './material.ts';
import { measureOf } from './measures.ts';
import { stanceOf } from './stance.ts';
import type { StoryClaim, Voice } from './story-claims.ts';
import { countOrigins } from './taken-over.ts';
import { countedFirst } from './text/counted.ts';
import { negation, refuses } from './text/negation.ts';
import { cosine, tfidf } from './text/vectors.ts';

const fromFirmToWeak: readonly Certainty[] = ['asserted', 'attributed', 'expected', 'conditional', 'unconfirmed'];

/** Starts with a word that points back to an earlier sentence. */
const pointsBack =
  /^(?:[“"‘']?(?:it|its|he|she|they|their|his|her|them|this|these|those|that|i|we|our|you|then|the (?:latter|former|same)|such|there))\b/i;

/** Opens a relative or subordinate clause, which is no sentence without what it hangs on. */
const hangs =
  /^(?:which|who|whom|whose|where|that|because|after|before|while|as|if|although|though|when|since|to|than)\b/i;

/** A claim in words that can stand alone: its own where it is a whole clause, otherwise its sentence. */
function standalone(claim: StoryClaim): string {
  const text = claim.text.replace(/\s+/g, ' ').trim();
  const { analysis, sentence } = claim;
  const opensSentence = claim.start - sentence.start <= 1;
  const balanced = (text.match(/[“”]/gu)?.length ?? 0) % 2 === 0 && (text.match(/"/gu)?.length ?? 0) % 2 === 0;
  if (balanced && !hangs.test(text) && (opensSentence || claim.voices.length > 0 || !pointsBack.test(text)))
    return text;
  return analysis.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
}

/**
 * The claim that says it best on its own: near to what the others say, of readable length, with no word that points
 * back, and from the body rather than a headline.
 */
function clearest(claims: readonly StoryClaim[]): StoryClaim {
  const vectors = tfidf(claims.map((claim) => claim.terms));
  const score = (claim: StoryClaim, at: number): number => {
    const near = vectors.reduce((sum, vector, other) => sum + (other === at ? 0 : cosine(vectors[at]!, vector)), 0);
    const length = claim.text.length;
    return (
      near / Math.max(1, claims.length - 1) +
      (pointsBack.test(claim.text) ? -1 : 0) +
      (claim.headline ? -0.4 : 0) +
      (length > 260 || length < 40 ? -0.3 : 0) +
      (claim.quantities.length > 0 ? 0.1 : 0)
    );
  };
  return claims.reduce((best, claim, at) => (score(claim, at) > score(best, claims.indexOf(best)) ? claim : best));
}

/**
 * The claims that affirm and those that deny, where two different voices stand against each other: what one speaker affirms
 * here and denies there is two statements, and of a pronoun nobody knows whose voice it is.
 */
export function opposed(claims: readonly StoryClaim[]): { affirming: StoryClaim[]; denying: StoryClaim[] } {
  const heard = claims.filter((claim) => claim.voices.every((voice) => voice.known));
  const key = (claim: StoryClaim) => claim.voices.at(-1)?.key ?? '';
  // "Had not worked" and "had been out of order" of one voice are two wordings: nobody denies what they state.
  const agrees = (claim: StoryClaim) =>
    key(claim) !== '' &&
    !deniedByCue(claim) &&
    heard.some((other) => !other.denied && !saysNo(other) && key(other) === key(claim));
  const affirms = (claim: StoryClaim, other: StoryClaim) =>
    !claim.denied &&
    !saysNo(claim) &&
    key(other) !== key(claim) &&
    (deniedByCue(other) || (!refuses.test(claim.text) && sharedStems(claim, other) >= sameButForNo));
  const denying = heard.filter(
    (claim) => claim.denied && saysNo(claim) && !agrees(claim) && heard.some((other) => affirms(other, claim)),
  );
  const affirming = heard.filter((claim) => denying.some((other) => affirms(claim, other)));
  return affirming.length > 0 ? { affirming, denying } : { affirming: [], denying: [] };
}

/**
 * How much of the shorter of two claims the other must hold for a "not" in one of them to turn the other down: claims may be
 * joined for another half, and "forbidden" and "not allowed" are one.
 */
const sameButForNo = 0.7;

function sharedStems(a: StoryClaim, b: StoryClaim): number {
  const [one, other] = [new Set(a.stems), new Set(b.stems)];
  const shared = [...one].filter((stem) => other.has(stem)).length;
  return shared / Math.max(1, Math.min(one.size, other.size));
}

/** "Did not hide its concern" says yes. */
const plainly = /\bnot (?:hide|conceal|only)\b|\b(?:made|make|makes) no secret\b/giu;

/** Whether a claim comes out as a "no": negated in its words or denied by its cue, not both. "No sign" and "no warning" agree. */
const saysNo = kept(
  (claim: StoryClaim): boolean => negation.test(claim.text.replace(plainly, ' ')) !== deniedByCue(claim),
);

const deniedByCue = kept(({ attributions, analysis }: StoryClaim): boolean =>
  attributions
    .flatMap(({ cue }) => cue.map(({ start, end }) => analysis.text.slice(start, end)))
    .some((cue) => stanceOf(cue) === 'denies'),
);

/** A voice as a sentence names it, with the article that its report gives it. */
const nameOf = ({ analysis }: StoryClaim, voice: Voice | undefined): string[] =>
  voice ? [inSentence(alone(analysis), voice.name)] : [];

/** An article as a list of its own, the same one each time: what was found of its names is kept by the list. */
const alone = kept((analysis: Analysis) => [analysis]);

/** The status of what somebody affirms and somebody else denies. */
export const disputedBy = (who: readonly string[]): Pick<Finding, 'status' | 'reason'> => ({
  status: 'disputed',
  reason: `It is affirmed here and denied there${who.length ? ` (by ${list(who)})` : ''}.`,
});

/** Where so many origins name one voice and none names another, one that names nobody rests on it too. */
const enoughSourced = 3;

/** The status of a finding, and the rule that gave it. `corroborated` is about origins; it does not mean "true". */
function statusOf(
  claims: readonly StoryClaim[],
  originCount: number,
  originOf: ReadonlyMap<string, string>,
  isOneUtterance: boolean,
): { status: FindingStatus; reason: string } {
  const { denying } = opposed(claims);
  const named = claims.filter((claim) => claim.voices.every((voice) => voice.known));
  const voices = unique(named.flatMap((claim) => nameOf(claim, claim.voices.at(-1))));
  if (denying.length > 0) {
    const who = unique(denying.flatMap((claim) => nameOf(claim, claim.voices.at(0))));
    return disputedBy(who);
  }
  // That somebody cannot confirm a thing is not itself in doubt.
  if (
    claims.every(
      (claim) => !claim.unconfirming && (claim.certainty === 'unconfirmed' || claim.certainty === 'conditional'),
    )
  ) {
    return { status: 'unconfirmed', reason: 'Every article that carries it marks it as unconfirmed or conditional.' };
  }
  // What one speaker says stays one speaker's word however many outlets carry it, and a report that names its speaker once
  // rests on him where it repeats the statement without.
  const restsOn = new Map<string, string[]>();
  for (const claim of named.filter(({ headline }) => !headline || named.every((other) => other.headline))) {
    const origin = originOf.get(claim.article) ?? claim.article;
    restsOn.set(origin, [...(restsOn.get(origin) ?? []), claim.restsOn]);
  }
  const voiced = [...restsOn.values()].map((keys) => keys.filter((key) => key !== ''));
  const sourced = voiced.filter((keys) => keys.length > 0);
  const silent = voiced.length > sourced.length;
  if (originCount > 1 && unique(sourced.flat()).length === 1 && (!silent || sourced.length >= enoughSourced)) {
    const all = silent ? 'and all that name a voice rest on one' : 'but all of them rest on one voice';
    return {
      status: 'single-origin',
      reason: `${countedFirst(originCount, 'independent origin')} carry it, ${all}${voices[0] ? `: ${voices[0]}` : ''}.`,
    };
  }
  if (originCount > 1 && isOneUtterance) {
    return {
      status: 'single-origin',
      reason: `${countedFirst(originCount, 'independent origin')} carry it, and all of them quote the same words${voices[0] ? ` of ${voices[0]}` : ''}.`,
    };
  }
  if (originCount > 1) {
    return {
      status: 'corroborated',
      reason: `${countedFirst(originCount, 'independent origin')} carry it, and they do not all rest on one voice.`,
    };
  }
  const articles = unique(claims.map((claim) => claim.article)).length;
  return {
    status: 'single-origin',
    reason:
      articles > 1
        ? `${countedFirst(articles, 'article')} carry it, but they rest on one report.`
        : 'Only one article carries it.',
  };
}

/** The first claim names a finding; one that names another finding already leaves it to the next. */
function newId(members: readonly StoryClaim[], taken: Set<string>): string {
  const ids = members.map((claim) => `f.${claim.article}.${claim.claim}`);
  let id = ids.find((candidate) => !taken.has(candidate)) ?? ids[0]!;
  for (let number = 2; taken.has(id); number++) id = `${ids[0]}.${number}`;
  taken.add(id);
  return id;
}

/**
 * Makes findings of groups of claims, those that most origins carry first, then in the order of the articles.
 * @param utterances for each claim, the quotations that several articles render and that stand in it
 */
export function makeFindings(
  claims: readonly StoryClaim[],
  groups: readonly (readonly number[])[],
  origins: readonly Origin[],
  utterances: readonly (readonly string[])[] = [],
): FindingMaterial[] {
  const originOf = new Map(origins.flatMap((origin) => origin.articles.map((article) => [article, origin.id])));
  const ids = new Set<string>();
  const made = groups.map((group): FindingMaterial => {
    const members = group.map((at) => claims[at]!);
    const originCount = countOrigins(members, originOf);
    const [first, ...others] = group.map((at) => utterances[at] ?? []);
    const isOneUtterance = first?.some((id) => others.every((ids) => ids.includes(id))) ?? false;
    const finding: Finding = {
      id: newId(members, ids),
      text: standalone(clearest(members)),
      ...statusOf(members, originCount, originOf, isOneUtterance),
      articles: unique(members.map((claim) => claim.article)),
      origins: originCount,
      certainty:
        fromFirmToWeak.find((certainty) => members.some((claim) => claim.certainty === certainty)) ?? 'asserted',
      voices: unique(members.flatMap((claim) => claim.voices.filter((voice) => voice.known)[0]?.name ?? [])),
      entities: unique(members.flatMap((claim) => claim.entities.map((entity) => entity.id))),
      claims: members.map((claim) => ({ claim: claim.claim, ...span(claim) })),
    };
    return { finding, claims: members };
  });
  return made.sort(
    (a, b) =>
      b.finding.origins - a.finding.origins ||
      b.finding.articles.length - a.finding.articles.length ||
      a.claims[0]!.start - b.claims[0]!.start,
  );
}

/** "9 dead", "11 are still missing": one of the counts of an event, with nothing of the event itself. */
const onlyCounts = (claim: StoryClaim): boolean =>
  claim.terms.length <= 7 && claim.quantities.some((quantity) => measureOf(claim, quantity) !== null);

/**
 * The finding that the story is about: carried by the most articles, near to their headlines, early in them.
 */
export function findCentral(findings: readonly FindingMaterial[], titles: readonly string[][]): FindingMaterial | null {
  const vectors = tfidf([...titles, ...findings.map(({ claims }) => claims.flatMap((claim) => claim.terms))]);
  const articles = Math.max(1, titles.length);
  let best: { score: number; finding: FindingMaterial } | null = null;
  for (const [at, finding] of findings.entries()) {
    const near = titles.reduce((sum, _, title) => sum + cosine(vectors[title]!, vectors[titles.length + at]!), 0);
    const early = finding.claims.reduce(
      (sum, claim) => sum + 1 - claim.start / Math.max(1, claim.analysis.text.length),
      0,
    );
    // What somebody is quoted with is said about the event; it is not the event.
    const quoted = finding.claims.filter((claim) => claim.attributions.at(-1)?.kind === 'direct').length;
    // Headlines and first sentences tell the event.
    const leading = unique(finding.claims.filter((claim) => claim.lead).map((claim) => claim.article)).length;
    const counting = finding.claims.filter(onlyCounts).length;
    const score =
      near / articles +
      finding.finding.articles.length / articles +
      (1.2 * leading) / articles +
      (0.5 * early - 0.7 * quoted - 0.7 * counting) / finding.claims.length;
    if (!best || score > best.score) best = { score, finding };
  }
  return best?.finding ?? null;
}

/** Likeness to the central finding from which another one speaks of the same event. */
const sameTheme = 0.25;

/** The central finding and those near to it: the event itself, in all the words that the articles have for it. */
export function findTheme(central: FindingMaterial | null, findings: readonly FindingMaterial[]): FindingMaterial[] {
  if (!central) return [];
  const vectors = tfidf(findings.map(({ claims }) => claims.flatMap((claim) => claim.frame)));
  const own = vectors[findings.indexOf(central)]!;
  return findings.filter((finding, at) => finding === central || cosine(own, vectors[at]!) >= sameTheme);
}

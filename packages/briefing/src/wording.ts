import type { BlockRole, Mention } from '@parallax/analysis';
import type { ArticleSpan, ClaimReference, Finding } from '@parallax/comparison';
import type { Citation } from './briefing.ts';
import { coverage, prominence } from './importance.ts';
import { analysisOf, type BriefingSource, citeSentence } from './source.ts';

/** So many characters can be read in one breath. */
export const longest = 280;
/** In a list a sentence may be longer than in running text. */
const longestListed = 450;
/** Begins with a word that points back to a sentence that does not stand there. */
const leansOnContext =
  /^["“‘']?(?:it\b|its\b|he\b|she\b|they\b|their\b|his\b|her\b|this\b|these\b|those\b|such\b|there\b|but\b|and\b|so\b|however\b|meanwhile\b|also\b|still\b|in addition\b|in a (?:separate|concerning)\b|according to the same\b|that\b|for (?:his|her|their)\b|one day\b|earlier\b|later\b)/i;

/** Whether a sentence can be read without those around it, and in one breath. */
export const readsAlone = (text: string, most = longest): boolean => !/^["“‘']/u.test(text) && isWhole(text, most);

/** Whether a text is one whole sentence that does not lean on another. */
const isWhole = (text: string, most: number): boolean =>
  !leansOnContext.test(text) &&
  text.length <= most &&
  text.length >= 40 &&
  /[.!?…]["”’']*$/u.test(text) &&
  (text.match(/[“”]/gu)?.length ?? 0) % 2 === 0;

/** Whether a pronoun stands before any name, so that its bearer must be in another sentence. */
function dangles(text: string, start: number, mentions: readonly Mention[]): boolean {
  const pronoun = /\b(?:they|them|their|he|she|him|his|her)\b/iu.exec(text);
  if (!pronoun) return false;
  return !mentions.some(
    (mention) => mention.kind === 'name' && mention.start >= start && mention.end <= start + pronoun.index,
  );
}

/** How much a claim says in its own voice that another article leaves to a source or hedges: nothing firmer may stand for all. */
function firmness(source: BriefingSource, all: readonly ClaimReference[], own: ClaimReference): number {
  const claims = all.flatMap(({ article, claim }) => {
    const found = analysisOf(source, article).claims.find(({ id }) => id === claim);
    return found ? [{ ...found, own: article === own.article && claim === own.claim }] : [];
  });
  const mine = claims.find((claim) => claim.own);
  if (!mine) return 0;
  const hedged = (certainty: string) => certainty !== 'asserted' && certainty !== 'attributed';
  const unsourced = mine.attributions.length === 0 && claims.some((claim) => claim.attributions.length > 0);
  const unhedged = !hedged(mine.certainty) && claims.some((claim) => hedged(claim.certainty));
  return (unsourced ? 2 : 0) + (unhedged ? 1 : 0);
}

/** A sentence of an article, verbatim but for its white space and a name in brackets, and the claim that it was looked up for. */
interface Wording {
  text: string;
  claim: ClaimReference;
  /** The sentence, then the one that names whom a pronoun in it stands for. */
  citations: Citation[];
}

/**
 * A sentence with the name of whom its first pronoun stands for, in brackets as editors put it: “…,” he [Petru Hallam] said.
 * The sentence that has the name is cited too. As it is where no pronoun dangles, or nobody knows whom it means.
 */
function withAntecedent(source: BriefingSource, claim: ClaimReference, own: Citation): Wording {
  const { mentions, entities, attributions } = analysisOf(source, claim.article);
  const folded = (text: string) => text.replace(/\s+/g, ' ').trim();
  const plain = { text: folded(own.quote), claim, citations: [own] };
  if (!dangles(own.quote, own.start, mentions)) return plain;
  // Whom a speaker's pronoun means is known well; inside somebody's words it may mean anybody.
  const speaks = ({ start, end }: Mention) =>
    attributions.some((one) => one.source.some((span) => span.start === start && span.end === end)) &&
    !attributions.some((one) => one.content.some((span) => span.start <= start && span.end >= end));
  const pronoun = mentions.find(
    (mention) =>
      mention.kind === 'pronoun' &&
      mention.start >= own.start &&
      mention.end <= own.end &&
      /^(?:he|she|they)$/i.test(own.quote.slice(mention.start - own.start, mention.end - own.start)) &&
      speaks(mention),
  );
  const named = mentions.findLast(
    (mention) => mention.kind === 'name' && mention.entity === pronoun?.entity && mention.end <= own.start,
  );
  const name = entities.find(({ id }) => id === pronoun?.entity)?.name;
  if (!pronoun || !named || !name) return plain;
  const at = pronoun.end - own.start;
  return {
    text: folded(`${own.quote.slice(0, at)} [${name}]${own.quote.slice(at)}`),
    claim,
    citations: [own, citeSentence(source, { article: claim.article, start: named.start, end: named.end })],
  };
}

/** The sentence that reads best alone, of those that hold the claims of a finding and that `fits` lets through. */
function best(
  source: BriefingSource,
  claims: readonly ClaimReference[],
  stated: string,
  fits: (text: string) => boolean,
): Wording | null {
  let found: { wording: Wording; score: number } | null = null;
  for (const claim of claims) {
    const analysis = analysisOf(source, claim.article);
    const own = citeSentence(source, claim);
    const wording = withAntecedent(source, claim, own);
    if (!fits(wording.text) || !/^(?:body|standfirst)$/.test(roleOf(source, claim))) continue;
    const score =
      (dangles(own.quote, own.start, analysis.mentions) ? (wording.citations.length > 1 ? -1 : -3) : 0) -
      firmness(source, claims, claim) -
      wording.text.length / 200 +
      prominence(source, claim) +
      2 * coverage(stated, own.quote);
    if (!found || score > found.score) found = { wording, score };
  }
  return found?.wording ?? null;
}

/** The role of the block in which a span begins. */
export function roleOf(source: BriefingSource, { article, start }: ArticleSpan): BlockRole {
  return analysisOf(source, article).blocks.find((block) => block.start <= start && start < block.end)?.role ?? 'body';
}

/**
 * The sentence of a finding that reads best in running text: complete, short, from the body, naming its source and keeping its
 * hedge where any article does.
 */
export const tellingSentence = (source: BriefingSource, finding: Finding, most = longest): Wording | null =>
  best(source, finding.claims, finding.text, (text) => readsAlone(text, most));

/**
 * How a list words what some claims state: by a whole sentence of an article, with its source and its hedge; by the first claim's
 * own words where no sentence stands alone but these do. Null where nothing can be read alone.
 */
export function listed(source: BriefingSource, claims: readonly ClaimReference[], own: string): Wording | null {
  const whole = best(source, claims, own, (text) => isWhole(text, longestListed));
  if (whole) return whole;
  const first = claims[0];
  if (!first || leansOnContext.test(own) || own.split(/\s+/).length < 4 || roleOf(source, first) === 'subheading')
    return null;
  const cited = citeSentence(source, first);
  // A clause from the middle of a sentence has lost its source, and often its subject.
  return cited.start === first.start ? { text: own, claim: first, citations: [cited] } : null;
}

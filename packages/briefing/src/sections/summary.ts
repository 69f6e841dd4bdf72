import type { Mention } from '@parallax/analysis';
import type { Finding } from '@parallax/comparison';
import type { BriefingItem } from '../briefing.ts';
import {
  analysisOf,
  type BriefingSource,
  citeFinding,
  citeSentence,
  distinct,
  type SectionMaker,
  sentence,
} from '../source.ts';

/** A reader can stop after this many sentences. */
const most = 5;
const longest = 280;
/** What the story is about must be said, even in a long sentence. */
const longestCentral = 420;
/** Begins with a word that points back to a sentence that the summary does not have, or asks or exclaims. */
const leansOnContext =
  /^(?:["“‘']|it\b|its\b|he\b|she\b|they\b|their\b|his\b|her\b|this\b|these\b|those\b|such\b|there\b|but\b|and\b|so\b|however\b|meanwhile\b|also\b|still\b|in addition\b|in a (?:separate|concerning)\b|according to the same\b|that\b|for (?:his|her|their)\b|one day\b|earlier\b|later\b)/i;

/** Whether a sentence can be read without those around it, and in one breath. */
const readsAlone = (text: string, most = longest): boolean =>
  !leansOnContext.test(text) &&
  text.length <= most &&
  text.length >= 40 &&
  /[.!?]["”’']?$/u.test(text) &&
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
function firmness(source: BriefingSource, finding: Finding, own: Finding['claims'][number]): number {
  const claims = finding.claims.flatMap(({ article, claim }) => {
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

/**
 * The sentence of a finding that reads best alone: complete, short, from the body, naming its source and keeping its hedge where
 * any article does.
 */
function tellingSentence(
  source: BriefingSource,
  finding: Finding,
): { text: string; claim: Finding['claims'][number] } | null {
  let best: { text: string; claim: Finding['claims'][number]; score: number } | null = null;
  for (const claim of finding.claims) {
    const analysis = analysisOf(source, claim.article);
    const own = citeSentence(source, claim);
    const text = own.quote.replace(/\s+/g, ' ').trim();
    if (!readsAlone(text, finding.id === source.story.central ? longestCentral : longest)) continue;
    const at = analysis.sentences.findIndex(({ start, end }) => start <= claim.start && claim.start < end);
    const role = analysis.blocks[analysis.sentences[at]?.block ?? -1]?.role;
    if (role !== 'body' && role !== 'standfirst') continue;
    const score =
      (dangles(text, own.start, analysis.mentions) ? -3 : 0) -
      firmness(source, finding, claim) -
      text.length / 100 -
      (claim.start / Math.max(1, analysis.text.length)) * 0.5;
    if (!best || score > best.score) best = { text, claim, score };
  }
  return best;
}

/** Sentences that tell of a denial or of what cannot be confirmed: what a summary must not leave out, in the articles' words. */
function objections(source: BriefingSource, already: readonly string[]): BriefingItem[] {
  const made: BriefingItem[] = [];
  for (const stance of ['denies', 'cannot confirm'] as const) {
    const candidates = source.story.positions
      .filter((position) => position.stance === stance && position.party !== null)
      .toSorted((a, b) => b.spans.length - a.spans.length);
    for (const position of candidates) {
      const readable = position.spans
        .map((span) => citeSentence(source, span))
        .filter(({ quote }) => readsAlone(quote.replace(/\s+/g, ' ').trim()))
        .sort((a, b) => a.quote.length - b.quote.length)[0];
      if (!readable || repeats(readable.quote, [...already, ...made.map((item) => item.text)])) continue;
      made.push({
        text: sentence(readable.quote),
        citations: distinct([readable, ...position.spans.map((span) => citeSentence(source, span))], 1),
        about: position.id,
      });
      break;
    }
  }
  return made;
}

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []);

/** Whether most of a sentence's words have been said already. */
function repeats(text: string, earlier: readonly string[]): boolean {
  const words = wordsOf(text);
  return earlier.some((other) => {
    const known = wordsOf(other);
    let shared = 0;
    for (const word of words) if (known.has(word)) shared++;
    return shared / Math.max(1, words.size) > 0.6;
  });
}

/** What matters most first: the central finding, then those that most origins carry, then who denies it or cannot confirm it. */
export const summary: SectionMaker = (source) => {
  const { story } = source;
  const central = story.findings.find((finding) => finding.id === story.central);
  const ranked = [...(central ? [central] : []), ...story.findings.filter((finding) => finding !== central)];
  const items: BriefingItem[] = [];
  const said = () => items.map((item) => item.text);
  for (const finding of ranked) {
    if (items.length >= most - 2) break;
    const telling = tellingSentence(source, finding);
    if (!telling || repeats(telling.text, said())) continue;
    const own = citeSentence(source, telling.claim);
    items.push({
      text: sentence(telling.text),
      citations: distinct([own, ...citeFinding(source, finding)], 1),
      about: finding.id,
    });
  }
  return [...items, ...objections(source, said())];
};

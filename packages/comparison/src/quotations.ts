import type { Analysis } from '@parallax/analysis';
import type { ArticleSpan, QuotationComparison } from './comparison.ts';
import { entityIndex } from './entities.ts';
import { type StoryMaterial, unique } from './material.ts';
import { fold, terms } from './text/terms.ts';

interface Quoted {
  span: ArticleSpan;
  text: string;
  folded: string;
  terms: Set<string>;
  speaker: { entity: string | null; name: string } | null;
}

/** Shorter quotations are single words set apart, too short to be told from one another. */
const fewestWords = 3;

/** Share of the shorter rendering's content words that the other has too, from which both render one utterance. */
const sameUtterance = 0.6;

function quoted(analyses: readonly Analysis[], material: Pick<StoryMaterial, 'entities'>): Quoted[] {
  const index = entityIndex(material.entities);
  return analyses.flatMap((analysis) =>
    analysis.quotations.flatMap((quotation): Quoted[] => {
      const text = analysis.text.slice(quotation.start, quotation.end).replace(/\s+/g, ' ').trim();
      const inner = text.replace(/^[“”"‘’'«»]+|[“”"‘’'«»]+$/g, '').replace(/[,.]$/, '');
      if (inner.split(' ').length < fewestWords) return [];
      const entity = quotation.speaker?.entity ? index.get(`${analysis.id}.${quotation.speaker.entity}`) : undefined;
      return [
        {
          span: { article: analysis.id, start: quotation.start, end: quotation.end },
          text: inner,
          folded: fold(inner)
            .replace(/[^\p{L}\p{N}]+/gu, ' ')
            .trim(),
          terms: new Set(terms(inner)),
          speaker: quotation.speaker
            ? { entity: entity?.id ?? null, name: entity?.name ?? quotation.speaker.name }
            : null,
        },
      ];
    }),
  );
}

/** Of so many words of one speaker in two articles one may be another: nobody says two such sentences. */
const fewestButForOne = 4;

function butForOneWord(a: Quoted, b: Quoted): boolean {
  const [one, other] = [a.folded.split(' '), b.folded.split(' ')];
  return (
    a.speaker?.entity != null &&
    a.speaker.entity === b.speaker?.entity &&
    a.span.article !== b.span.article &&
    one.length === other.length &&
    one.length >= fewestButForOne &&
    one.filter((word, at) => word !== other[at]).length <= 1
  );
}

/** So many words in a row, and so much of the longer quotation, are not said twice: "(…) what was in that bottle". */
const fewestInRun = 4;
const mostOfIt = 0.5;

/** Whether two quotations of different articles begin or end in the same words, however plain these are. */
function shareRun(a: Quoted, b: Quoted): boolean {
  const run = (one: readonly string[], other: readonly string[]) => {
    const differs = one.findIndex((word, at) => word !== other[at]);
    return differs < 0 ? one.length : differs;
  };
  const [one, other] = [a.folded.split(' '), b.folded.split(' ')];
  const longest = Math.max(run(one, other), run(one.toReversed(), other.toReversed()));
  return (
    a.span.article !== b.span.article &&
    longest >= fewestInRun &&
    longest >= mostOfIt * Math.max(one.length, other.length)
  );
}

function sameWords(a: Quoted, b: Quoted): boolean {
  if (a.speaker?.entity && b.speaker?.entity && a.speaker.entity !== b.speaker.entity) return false;
  const [small, large] = a.terms.size <= b.terms.size ? [a, b] : [b, a];
  if (small.terms.size < 3) return a.folded === b.folded || butForOneWord(a, b) || shareRun(a, b);
  let shared = 0;
  for (const term of small.terms) if (large.terms.has(term)) shared++;
  // One article cannot render one utterance twice in different words.
  return shared / small.terms.size >= sameUtterance && (a.span.article !== b.span.article || a.folded === b.folded);
}

/** What was said, by whom, and how each article renders it. Those that several articles carry come first. */
export function compareQuotations(material: Pick<StoryMaterial, 'analyses' | 'entities'>): QuotationComparison[] {
  const groups: Quoted[][] = [];
  for (const quotation of quoted(material.analyses, material)) {
    const group = groups.find((members) => members.some((member) => sameWords(member, quotation)));
    if (group) group.push(quotation);
    else groups.push([quotation]);
  }
  const articlesOf = (group: Quoted[]) => unique(group.map((member) => member.span.article));
  return groups
    .sort((a, b) => articlesOf(b).length - articlesOf(a).length)
    .map((group) => {
      const speaker =
        group.find((member) => member.speaker?.entity)?.speaker ?? group.find((member) => member.speaker)?.speaker;
      const renderings = new Map<string, Quoted[]>();
      for (const member of group) renderings.set(member.folded, [...(renderings.get(member.folded) ?? []), member]);
      const { article, start } = group[0]!.span;
      return {
        id: `q.${article}.${start}`,
        speaker: speaker?.entity ?? null,
        name: speaker?.name ?? null,
        renderings: [...renderings.values()].map((same) => ({
          text: same[0]!.text,
          articles: articlesOf(same),
          spans: same.map((member) => member.span),
        })),
      };
    });
}

/** For each claim, the ids of the quotations that several articles render and that fill most of it. */
export function utterancesIn(claims: readonly ArticleSpan[], quotations: readonly QuotationComparison[]): string[][] {
  const spans = quotations
    .filter(({ renderings }) => new Set(renderings.flatMap(({ articles }) => articles)).size > 1)
    .flatMap(({ id, renderings }) => renderings.flatMap((rendering) => rendering.spans.map((span) => ({ id, span }))));
  return claims.map((claim) => {
    const inside = spans.filter(({ span }) => {
      const shared = Math.min(span.end, claim.end) - Math.max(span.start, claim.start);
      return (
        span.article === claim.article &&
        2 * shared >= claim.end - claim.start &&
        // Of an utterance of several clauses, a claim is one, and which one of the other's nobody knows.
        2 * shared >= span.end - span.start
      );
    });
    return unique(inside.map(({ id }) => id));
  });
}

import type { Citation } from './briefing.ts';
import { analysisOf, type BriefingSource, cite } from './source.ts';

const ordinals: Readonly<Record<string, string>> = {
  two: 'second',
  three: 'third',
  four: 'fourth',
  five: 'fifth',
  six: 'sixth',
  seven: 'seventh',
  eight: 'eighth',
  nine: 'ninth',
  ten: 'tenth',
};
const numbers = Object.keys(ordinals).join('|');

/** A number that stands for what is counted: "in any of the three." */
export const bareCount = new RegExp(
  `^(?!.*\\b(?<number>${numbers})\\b.+\\b(?:the|these|those) \\k<number>\\s*[.,:;]).*\\b(?:the|these|those) (?<bare>${numbers})(?=\\s*[.,:;])`,
  'isu',
);

/** What the sentence before counts so: "deaths" for three after "three deaths" or "a third death". */
function nounIn(sentence: string, number: string): string | null {
  const ordinal = ordinals[number]!;
  const many = new RegExp(`\\b${number} (?:\\p{Ll}+ )?(\\p{Ll}{2,}s)\\b`, 'iu').exec(sentence)?.[1];
  const last = new RegExp(
    `\\b(?:a|the) ${ordinal} (\\p{Ll}{3,}[^s\\W])\\b(?= \\p{Ll}+ed\\b| (?:was|is|has|had|in|at|of|on|from)\\b)`,
    'iu',
  );
  const one = last.exec(sentence)?.[1];
  return many ?? (one ? `${one.replace(/(?<![aeou])y$/, 'ie')}s` : null);
}

/**
 * A sentence with what its bare number counts in brackets behind it, as editors put it ("in any of the three [deaths]"), and the
 * sentence before it among its citations. As it is where it has none, or where nobody knows.
 */
export function withCounted(source: BriefingSource, own: Citation): { text: string; citations: Citation[] } {
  const found = bareCount.exec(own.quote);
  const before = analysisOf(source, own.article).sentences.findLast(({ end }) => end <= own.start);
  if (!found || !before) return { text: own.quote, citations: [own] };
  const told = cite(source, { article: own.article, start: before.start, end: before.end });
  const noun = nounIn(told.quote, found.groups!.bare!.toLowerCase());
  if (!noun) return { text: own.quote, citations: [own] };
  const at = found[0].length;
  return { text: `${own.quote.slice(0, at)} [${noun}]${own.quote.slice(at)}`, citations: [own, told] };
}

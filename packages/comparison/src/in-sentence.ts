import type { Analysis } from '@parallax/analysis';

const opening = /^(?:the|an?|her|his|its|their|our|my)\s/iu;

/** A text as a pattern that matches it and nothing else. */
export const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

/** The reports alone: headlines leave articles out, and bylines and datelines write names in ways of their own. */
function reportsOf(analyses: readonly Analysis[]): string {
  return analyses
    .flatMap(({ text, blocks }) =>
      blocks
        .filter(({ role }) => role === 'body' || role === 'standfirst')
        .map(({ start, end }) => text.slice(start, end).replace(/\s+/gu, ' ')),
    )
    .join('\n');
}

interface Known {
  reports: string;
  names: Map<string, string>;
}

/** What was found out of the articles of a story. */
const known = new WeakMap<readonly Analysis[], Known>();

function written(name: string, reports: string): string {
  const count = (pattern: string) => (reports.match(new RegExp(pattern, 'gu')) ?? []).length;
  const words = escaped(name);
  const small = name.charAt(0).toLowerCase() + name.slice(1);
  // "the Standard" and "The Standard": a name keeps the article's capital where the articles do so inside a sentence.
  const inside = count(`(?<=[\\p{Ll},] )${words}(?![\\p{L}\\p{N}])`);
  if (opening.test(name)) return inside > 0 ? name : small;
  const all = count(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}'’])`);
  // "the Constitutional Court", "Velden's Constitutional Court".
  const determined = count(`(?:\\b[Tt]he|['’]s|\\b(?:[Ii]ts|[Tt]heir|[Oo]ur)) ${words}(?![\\p{L}\\p{N}'’])`);
  if (all > 0 && determined > all / 2) return `the ${name}`;
  // "Media in South Korea" had its capital from the head of a sentence; "Mark Rutte" did not.
  const first = /^\p{Lu}\p{Ll}+(?=\s\p{Ll}|$)/u.exec(name)?.[0];
  const isPlain = first && inside === 0 && count(`(?<![\\p{L}])${first.toLowerCase()}(?![\\p{L}])`) > 0;
  return isPlain ? small : name;
}

/**
 * A name as it stands inside a sentence, as the articles write it there: "the National Flood Service", "Lirna Hydro", "the
 * operator", "media in South Korea".
 */
export function inSentence(analyses: readonly Analysis[], name: string): string {
  const { reports, names } = known.get(analyses) ?? { reports: reportsOf(analyses), names: new Map<string, string>() };
  known.set(analyses, { reports, names });
  const form = names.get(name) ?? written(name, reports);
  names.set(name, form);
  return form;
}

import { onlyAttached, rateWords, type Unit, units } from './unit-words.ts';

export interface UnitRead extends Unit {
  /** Where it ends in the text. */
  end: number;
  /** What stands behind a hyphen is part of an adjective: a 10-year plan. */
  hyphened: boolean;
}

const reach = 48;
const unitText = /^([\s-]?)((?:%|°\s?[CF]?\b|°|[\p{L}²³]+(?:[/.-]\p{L}+)*[²³23]?)(?:\s\p{L}+){0,2})/u;
const rate = /^\s(per|a|an|each|every)\s(\p{L}+)|^\/(\p{L}+)/u;

/** Reads the unit that stands at `at`, directly after a number: the longest that the lexicon knows. */
export function readUnit(text: string, at: number, limit: number): UnitRead | null {
  const following = text.slice(at, Math.min(limit, at + reach));
  const match = unitText.exec(following);
  if (!match) return null;
  const [, gap = '', phrase = ''] = match;
  const parts = phrase.split(/\s/);
  for (let count = parts.length; count >= 1; count -= 1) {
    const words = parts.slice(0, count).join(' ');
    for (const candidate of [words, words.replace(/-.*$/, '')]) {
      const key = candidate.toLowerCase();
      let found = units.get(key);
      if (!found || (onlyAttached.has(key) && gap !== '') || (key === 'x' && candidate !== 'x')) continue;
      const end = at + gap.length + candidate.length;
      if (key === 'pounds' && isWeight(text, at, end)) found = units.get('pound')!;
      return withRate(text, limit, { ...found, end, hyphened: gap === '-' });
    }
  }
  return null;
}

const weighs = /\b(?:weigh(?:s|ed|ing)?|weight|heav(?:y|ier)|lighter)\b/i;

/** "pounds" are money unless something weighs them: 200 pounds of explosives, weighing 40 pounds. */
function isWeight(text: string, at: number, end: number): boolean {
  return /^ of \p{Ll}/u.test(text.slice(end, end + 5)) || weighs.test(text.slice(Math.max(0, at - 40), at));
}

/** "$10 per gram", "200 yuan a month", "5 litres/day". */
export function withRate<Read extends Unit & { end: number }>(text: string, limit: number, read: Read): Read {
  if (read.kind === 'time') return read;
  const match = rate.exec(text.slice(read.end, Math.min(limit, read.end + reach)));
  if (!match) return read;
  const [whole, word = '', noun = '', slashed = ''] = match;
  const per = units.get((noun || slashed).toLowerCase());
  // "a" makes a rate with spans of time and measures only: "3 percent a year", not "$5m a spokesman said".
  if (!per && word !== 'per') return read;
  if (per?.kind === 'money' || per?.kind === 'share' || (word !== '' && !rateWords.test(word))) return read;
  return { ...read, unit: `${read.unit} per ${per?.unit ?? noun.toLowerCase()}`, end: read.end + whole.length };
}

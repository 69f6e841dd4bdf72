import { stemmer } from 'stemmer';
import { functionWords } from './function-words.ts';
import { baseForm } from './synonyms.ts';
import { fold } from './terms.ts';
import data from './thesaurus.json' with { type: 'json' };

/**
 * Words and phrases that reports use for one another, written by hand without any article in view: a line holds what means the
 * same, and behind a bar what reports put in its place. Lines are not joined through a word that stands in several.
 */
const lines: readonly string[] = Object.values(data as Record<string, string[]>).flat();

/** How near two entries of a line are, by how many of them stand before its bar. */
export const closeness = [0.35, 0.6, 0.9] as const;

/** Where an entry stands. */
export interface Place {
  line: number;
  /** Before the bar. */
  close: boolean;
}

/** What `one's` stands for in a phrase. */
const determiners = new Set('the a an his her its their my our your'.split(' '));
const anyDeterminer = '*';
/** What may stand apart from its verb ("turned the offer down"), … */
const particles = new Set(
  'down up out off in into over back away on aside from apart forward through together to under'.split(' '),
);
/** … with so many words between them. */
const widestGap = 3;

/** A tree of phrases by their words; `entry` where one ends. */
interface Node {
  next: Map<string, Node>;
  entry: string | null;
}

interface Thesaurus {
  places: ReadonlyMap<string, readonly Place[]>;
  phrases: Node;
}

let read: Thesaurus | null = null;

const stemOf = (word: string): string => (particles.has(word) ? word : baseForm(stemmer(word)));

const stemsOf = (entry: string): string[] =>
  fold(entry.trim())
    .replace(/^(?:be|the|an?) /, '')
    .split(/\s+/)
    .map((word) => (word === "one's" ? anyDeterminer : stemOf(word.replace(/'s$|'$/u, ''))));

/** Read when it is first asked for: 0.1 s. */
function thesaurus(): Thesaurus {
  if (read) return read;
  const places = new Map<string, Place[]>();
  const phrases: Node = { next: new Map(), entry: null };
  lines.forEach((text, line) => {
    text.split('|').forEach((half, at) => {
      for (const spelt of half.split(',').filter((words) => !functionWords.has(words.trim()))) {
        const stems = stemsOf(spelt);
        const entry = stems.join('_');
        places.set(entry, [...(places.get(entry) ?? []), { line, close: at === 0 }]);
        if (stems.length === 1) continue;
        let node = phrases;
        for (const stem of stems) {
          const next = node.next.get(stem) ?? { next: new Map(), entry: null };
          node.next.set(stem, next);
          node = next;
        }
        node.entry = entry;
      }
    });
  });
  read = { places, phrases };
  return read;
}

/** Where a stem, or a phrase as `withPhrases` gives it, stands in the thesaurus. */
export const placesOf = (entry: string): readonly Place[] => thesaurus().places.get(entry) ?? [];

/** The stems of a phrase's own words that carry content; none of a single stem. */
export const wordsOfPhrase = (entry: string): string[] =>
  entry.includes('_')
    ? entry.split('_').filter((stem) => stem !== anyDeterminer && !functionWords.has(stem) && !particles.has(stem))
    : [];

/**
 * Words in order, with those that are a phrase of the thesaurus taken together, the longest first: stems joined by `_`.
 *
 * @param words all of a text's words, folded, function words too
 */
export function withPhrases(words: readonly string[]): { word: string; phrase: boolean }[] {
  const stems = words.map(stemOf);
  const taken = new Set<number>();
  return words.flatMap((word, at): { word: string; phrase: boolean }[] => {
    if (taken.has(at)) return [];
    const { entry, used } = longestPhrase(words, stems, at, taken);
    if (entry === null) return [{ word, phrase: false }];
    for (const each of used) taken.add(each);
    return [{ word: entry, phrase: true }];
  });
}

/** The longest phrase that begins at a word, and the words that it takes. */
function longestPhrase(
  words: readonly string[],
  stems: readonly string[],
  from: number,
  taken: ReadonlySet<number>,
): { entry: string | null; used: readonly number[] } {
  let best: { entry: string | null; used: readonly number[] } = { entry: null, used: [] };
  const follow = (node: Node, at: number, used: readonly number[]) => {
    if (node.entry !== null && used.length > best.used.length) best = { entry: node.entry, used };
    if (at >= words.length || taken.has(at)) return;
    const next = node.next.get(stems[at]!);
    if (next) follow(next, at + 1, [...used, at]);
    const any = determiners.has(words[at]!) ? node.next.get(anyDeterminer) : undefined;
    if (any) follow(any, at + 1, [...used, at]);
    if (used.length !== 1 || next) return;
    const apart = stems.findIndex((stem, place) => place > at && place <= at + widestGap && particles.has(stem));
    const particle = apart < 0 ? undefined : node.next.get(stems[apart]!);
    if (particle) follow(particle, apart + 1, [...used, apart]);
  };
  const first = thesaurus().phrases.next.get(stems[from]!);
  if (first) follow(first, from + 1, [from]);
  return best;
}

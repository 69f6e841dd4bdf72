import { isDemonym } from './lexicon/demonyms.ts';
import { roleNouns } from './lexicon/titles.ts';
import type { Run } from './runs.ts';
import { isCapital, isOrdinary, type Word } from './words.ts';

const article = /^(?:a|an|the|his|her|its|their)$/;
const breaks = /^(?:at|in|who|which|that|with|on|from|told|said|says|and|but|was|is|has|had)$/;

/** Participles that belong to an office. */
const inOffice = /^(?:acting|presiding|managing|outgoing|incoming|ruling|sitting|retired|elected|appointed)$/;

/** What the text calls a person in lower case: "ministry spokesman" before the name, ", a professor of history" after it. */
export function roleAround(text: string, words: readonly Word[], run: Run): string | undefined {
  return roleBefore(text, words, run.from) ?? roleAfter(text, words, run.to) ?? officeBefore(text, words, run);
}

/** "the governor of Upper Varn, Ida Merrow, told": the office between commas, or at the head of its sentence. */
function officeBefore(text: string, words: readonly Word[], { from, to }: Run): string | undefined {
  if (words[from - 1]?.text !== ',' || words[to]?.text !== ',') return undefined;
  let at = from - 2;
  while (at > from - 8 && at > 0 && /^[\p{L}'’-]+$/u.test(words[at]!.text) && words[at]!.lower !== 'of') at -= 1;
  const noun = words[at - 1];
  if (words[at]?.lower !== 'of' || !noun || !roleNouns.has(noun.lower) || isCapital(noun)) return undefined;
  if (!/^(?:the|a|an)$/.test(words[at - 2]?.lower ?? '')) return undefined;
  const office = words.slice(at + 1, from - 1);
  if (office.length === 0 || office.some((word) => breaks.test(word.lower))) return undefined;
  return text.slice(noun.start, words[from - 2]!.end).replace(/\s+/g, ' ');
}

function roleBefore(text: string, words: readonly Word[], at: number): string | undefined {
  const noun = words[at - 1];
  if (noun === undefined || !words[at]!.adjoins || !roleNouns.has(noun.lower) || isCapital(noun)) return undefined;
  let from = at - 1;
  while (from > 0 && words[from]!.adjoins && describes(words[from - 1]!)) from -= 1;
  const role = text.slice(words[from]!.start, noun.end).replace(/\s+/g, ' ');
  // "Deputy mayor Jonas Reiff": a capital that only the sentence gave.
  const first = words[from]!;
  return first.opens && isOrdinary(first) && !isDemonym(first.text)
    ? `${role.charAt(0).toLowerCase()}${role.slice(1)}`
    : role;
}

function describes(word: Word): boolean {
  if (!/^\p{L}/u.test(word.text)) return false;
  if (isCapital(word) && (!word.opens || isDemonym(word.text))) return true;
  if (isCapital(word) && !isOrdinary(word)) return false;
  if (inOffice.test(word.lower)) return true;
  return /^(?:NOUN|ADJ|PROPN)$/.test(word.pos) && !article.test(word.lower);
}

function roleAfter(text: string, words: readonly Word[], at: number): string | undefined {
  if (words[at]?.text !== ',') return undefined;
  const from = at + (article.test(words[at + 1]?.lower ?? '') ? 2 : 1);
  let to = from;
  let told = false;
  while (
    to < words.length &&
    to < from + 9 &&
    !/^[^\p{L}\p{N}]+$/u.test(words[to]!.text) &&
    !breaks.test(words[to]!.lower)
  ) {
    if (to < from + 4 && roleNouns.has(words[to]!.lower) && !isCapital(words[to])) told = true;
    to += 1;
  }
  if (!told || isCapital(words[from])) return undefined;
  const role = text.slice(words[from]!.start, words[to - 1]!.end).replace(/\s+/g, ' ');
  // "the board's deputy director" has lost its article with the name that it stood behind.
  return role.replace(/^(\p{Ll}[\p{L} -]*?)['’]s? (?=\p{Ll})(.+)$/u, '$2 of the $1');
}

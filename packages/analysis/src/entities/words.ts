import type { Token } from '../analysis.ts';
import { isEnglishWord } from '../tokens/wink.ts';

/** A word as names are made of: tokens that hyphens or an apostrophe tie together are one. */
export interface Word {
  start: number;
  end: number;
  text: string;
  lower: string;
  pos: string;
  /** Index of its sentence. */
  sentence: number;
  /** First word of its sentence or quotation: its capital shows nothing. */
  opens: boolean;
  /** Nothing but white space stands between it and the word before. */
  adjoins: boolean;
}

const mark = /^[^\p{L}\p{N}]+$/u;
const opener = /^["“‘'«:•*]$/;

/** The words and marks of one sentence. Marks are words too, so that what stands between names is seen. */
export function readWords(text: string, tokens: readonly Token[]): Word[] {
  const words: Word[] = [];
  let opens = true;
  for (let index = 0; index < tokens.length; index += 1) {
    const first = tokens[index]!;
    let last = index;
    if (!mark.test(first.text)) last = endOfWord(text, tokens, index);
    const end = tokens[last]!.end;
    const written = text.slice(first.start, end);
    const pos =
      last > index
        ? (tokens.slice(index, last + 1).find((token) => token.pos === 'PROPN')?.pos ?? first.pos)
        : first.pos;
    const before = words.at(-1);
    const word = {
      start: first.start,
      end,
      text: written,
      lower: written.toLowerCase(),
      pos,
      sentence: first.sentence,
    };
    words.push({ ...word, opens, adjoins: before !== undefined && !/\S/.test(text.slice(before.end, first.start)) });
    opens = mark.test(written) ? opens || opener.test(written) : false;
    index = last;
  }
  return words;
}

/** Index of the last token of the word that begins at `index`: Takht-Ravanchi, O'Brien, AT&T, Al-Sabah, U.S. */
function endOfWord(text: string, tokens: readonly Token[], index: number): number {
  let last = index;
  for (;;) {
    const link = tokens[last + 1];
    const next = tokens[last + 2];
    const current = tokens[last]!;
    if (link === undefined || link.start !== current.end) return last;
    if (link.text === '+' && /^\p{Lu}{2}/u.test(current.text) && next?.start !== link.end) return last + 1;
    if (
      next !== undefined &&
      next.start === link.end &&
      /^[-‐‑&]$/.test(link.text) &&
      /^[\p{L}\p{N}]/u.test(next.text)
    ) {
      last += 2;
    } else if (
      /^\.$/.test(link.text) &&
      /^(?:\p{Lu}|(?:\p{Lu}\.)+\p{Lu})$/u.test(current.text) &&
      !endsSentence(text, link.end)
    ) {
      last += 1;
    } else return last;
  }
}

function endsSentence(text: string, at: number): boolean {
  return !/^\s\p{Lu}/u.test(text.slice(at, at + 2));
}

/** Whether its first letter is a capital. */
export function isCapital(word: Word | undefined): boolean {
  return word !== undefined && /^\p{Lu}/u.test(word.text);
}

/** Whether it is a word of the dictionary in lower case, which tells little of names. */
export function isOrdinary(word: Word): boolean {
  return isEnglishWord(word.lower);
}

/** Initials and the like: NIS, U.N., BBC. */
export function isAcronym(text: string): boolean {
  return /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,5}\p{Lu}?|\p{Lu}&\p{Lu}|\p{Lu}{2,5}-\p{Lu}{2,4})$/u.test(text);
}

export type Casing = 'sentence' | 'title' | 'upper';

/** How a sentence uses capitals: where every word has one, a capital is no sign of a name. */
export function casingOf(words: readonly Word[]): Casing {
  const letters = words.filter((word) => /\p{L}{2}/u.test(word.text));
  if (letters.length < 2) return 'sentence';
  const upper = letters.filter((word) => word.text === word.text.toUpperCase()).length;
  if (upper / letters.length > 0.75 && letters.length > 2) return 'upper';
  // Titles have no full stop at the end.
  if (words.slice(-2).some((word) => word.text.endsWith('.'))) return 'sentence';
  const long = letters.filter((word) => word.text.length > 3);
  const capital = long.filter((word) => isCapital(word)).length;
  const plain = long.filter((word) => isCapital(word) && isOrdinary(word)).length;
  return long.length >= 4 && capital / long.length > 0.7 && plain >= 3 && plain / capital >= 0.45
    ? 'title'
    : 'sentence';
}

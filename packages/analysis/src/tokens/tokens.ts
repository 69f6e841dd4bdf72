import type { Token } from '../analysis.ts';
import { defineStage } from '../stage.ts';
import { tagWords } from './wink.ts';

/** A run without white space that is longer than this is no word; wink's tokenizer takes quadratic time over it. */
const longestRun = 80;
const longRun = new RegExp(`\\S{${longestRun + 1},}`, 'g');
const piece = /[\p{L}\p{M}]{1,40}|\p{N}{1,40}|[^\s\p{L}\p{M}\p{N}]/gu;

/** Cuts sentences into words and marks, with Universal Dependencies tags and lemmas by wink-nlp. */
export const tokens = defineStage({
  name: 'tokens',
  version: 1,
  needs: ['sentences'],
  gives: ['tokens'],
  run({ source, sentences }) {
    const found: Token[] = [];
    sentences.forEach((sentence, index) => {
      let from = sentence.start;
      const slice = source.text.slice(sentence.start, sentence.end);
      for (const run of slice.matchAll(longRun)) {
        const start = sentence.start + run.index;
        read(source.text, from, start, index, found);
        from = start + run[0].length;
        plain(source.text, start, from, index, found);
      }
      read(source.text, from, sentence.end, index, found);
    });
    return { tokens: found };
  },
});

/** Tags `text.slice(start, end)`. wink composes accents and may drop characters: what does not align is cut plainly. */
function read(text: string, start: number, end: number, sentence: number, into: Token[]): void {
  const slice = text.slice(start, end);
  if (!slice.trim()) return;
  let at = start;
  for (const { text: value, pos, lemma } of tagWords(slice)) {
    if (pos === 'SPACE' || !value.trim()) continue;
    while (at < end && /\s/.test(text.charAt(at))) at += 1;
    const length = matchLength(text, at, end, value);
    if (length === 0) {
      plain(text, at, end, sentence, into);
      return;
    }
    const token = { start: at, end: at + length, text: text.slice(at, at + length), pos, sentence };
    into.push(...splitContraction({ ...token, lemma }));
    at += length;
  }
  plain(text, at, end, sentence, into);
}

const contraction = /^(.*\p{L})(['’](?:s|m|d|ll|re|ve))$/iu;
const contracted: Readonly<Record<string, readonly [lemma: string, pos: string]>> = {
  s: ["'s", 'PART'],
  m: ['be', 'AUX'],
  d: ['would', 'AUX'],
  ll: ['will', 'AUX'],
  re: ['be', 'AUX'],
  ve: ['have', 'AUX'],
};

/** wink leaves "I'm", and a possessive before a final full stop, as one proper noun. */
function splitContraction(token: Token): Token[] {
  const [, stem, ending] = contraction.exec(token.text) ?? [];
  if (!stem || !ending) return [token];
  const [lemma, pos] = contracted[ending.slice(1).toLowerCase()] ?? ["'s", 'PART'];
  const middle = token.start + stem.length;
  const pronoun = /^(?:i|you|he|she|it|we|they|that|there|who|what)$/i.test(stem);
  const first = { lemma: pronoun ? stem.toLowerCase() : stem, pos: pronoun ? 'PRON' : token.pos };
  return [
    { ...token, ...first, end: middle, text: stem },
    {
      ...token,
      start: middle,
      text: ending,
      lemma: pronoun && lemma === "'s" ? 'be' : lemma,
      pos: pronoun && lemma === "'s" ? 'AUX' : pos,
    },
  ];
}

/** How many units of the raw text the composed `value` stands for at `at`; 0 where it does not stand there. */
function matchLength(text: string, at: number, end: number, value: string): number {
  if (text.startsWith(value, at) && at + value.length <= end) {
    return value.length;
  }
  for (let length = value.length + 1; length <= value.length * 4 && at + length <= end; length += 1) {
    if (text.slice(at, at + length).normalize('NFC') === value) return length;
  }
  return 0;
}

function plain(text: string, start: number, end: number, sentence: number, into: Token[]): void {
  for (const match of text.slice(start, end).matchAll(piece)) {
    const at = start + match.index;
    into.push({
      start: at,
      end: at + match[0].length,
      text: match[0],
      lemma: match[0].toLowerCase(),
      pos: 'X',
      sentence,
    });
  }
}

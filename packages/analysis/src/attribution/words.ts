import type { Sentence, Token } from '../analysis.ts';
import type { Span } from '../article.ts';
import type { QuotedRun } from './quotation-marks.ts';
import { correctTags } from './tag-corrections.ts';

/** A token as the shallow grammar sees it, or a whole quotation that stands where a clause could. */
export interface Word extends Span {
  lower: string;
  lemma: string;
  /** Universal Dependencies tag, or `QUOTE` for a whole quotation. */
  pos: string;
  text: string;
  /** Inside quotation marks, without being a whole quotation. */
  quoted: boolean;
  /** The last word or mark of its sentence. */
  ends: boolean;
}

/** Sentences that one quotation joins, as one row of words. */
export interface Passage extends Span {
  words: Word[];
  block: number;
  /** Index of the first sentence. */
  sentence: number;
}

const quotationMark = /^(?:["“”„«»]|``|''|[‘’'`])$/u;

/** Brings tokens of one sentence into the form that the grammar reads; marks of quotation fall away. */
function toWord(token: Token, quoted: boolean): Word {
  const lower = token.text.toLowerCase().replaceAll('’', "'");
  return {
    start: token.start,
    end: token.end,
    text: token.text,
    lower,
    lemma: token.lemma.toLowerCase().replaceAll('’', "'"),
    pos: token.pos,
    quoted,
    ends: false,
  };
}

/** Drops "LARVIK, Norland (CWS) —" before a report: place, agency and dash say where it was written. */
function dropDateline(words: Word[]): void {
  const dash = words.findIndex((word, index) => index < 14 && /^(?:—|–|--|-)$/.test(word.text));
  if (dash < 1) return;
  const before = words.slice(0, dash);
  const spaced = words[dash]!.start > before.at(-1)!.end;
  const place =
    /^\p{Lu}{3,}$/u.test(before[0]!.text) || (before.at(-1)!.text === ')' && /^\p{Lu}/u.test(before[0]!.text));
  const plain = before.every((word) => !/^(?:VERB|AUX|QUOTE|DET|PRON)$/.test(word.pos));
  if (spaced && place && plain && words.length > dash + 2) words.splice(0, dash + 1);
}

/** The words of one sentence as they stand, without the marks of quotation. */
export function plainWords(tokens: readonly Token[]): Word[] {
  const words = tokens
    .filter((token) => !quotationMark.test(token.text) || token.pos === 'PART')
    .map((token) => toWord(token, false));
  const last = words.at(-1);
  if (last) last.ends = true;
  dropDateline(words);
  correctTags(words, 0);
  return words;
}

/** True where a quotation can be a clause of its own rather than a borrowed word or phrase. */
function standsAsClause(
  text: string,
  run: QuotedRun,
  words: readonly Word[],
  tokensInside: number,
  next: Token | undefined,
): boolean {
  const before = words.at(-1);
  const opensPassage = before === undefined;
  const afterPause = before !== undefined && /^[,:;—–-]+$/u.test(before.text);
  const end = text.slice(Math.max(run.start + 1, run.end - 3), run.end);
  const endsAsClause = /[.,!?…]['’"”»]*$/u.test(end);
  const startsAsSentence = /^["“„«`'‘]+[\p{Lu}[]/u.test(text.slice(run.start, run.start + 4));
  // "“Late but right” is how Ravn described it": what is quoted is the subject, and no statement.
  if (opensPassage) return endsAsClause || (tokensInside > 2 && !/^(?:is|are|was|were)$/.test(next?.text ?? ''));
  if (afterPause) {
    const resumes = words.some((word) => word.pos === 'QUOTE');
    if (tokensInside > 1 && endsAsClause && (startsAsSentence || resumes)) return true;
    return tokensInside > 3 && (startsAsSentence || endsAsClause || before.text === ':');
  }
  return startsAsSentence && endsAsClause && tokensInside > 2;
}

/** No sentence of a report is longer; what is, is a list or no prose, and is cut so that the grammar's time stays linear. */
const longestPassage = 300;

/**
 * Groups sentences into passages, so that no passage begins inside a quotation,
 * and puts one word in the place of each quotation that stands as a clause.
 */
export function toPassages(
  text: string,
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  runs: readonly QuotedRun[],
): Passage[] {
  const passages: Passage[] = [];
  let tokenIndex = 0;
  let runIndex = 0;
  let current: Passage | undefined;
  sentences.forEach((sentence, sentenceIndex) => {
    while (runIndex < runs.length && runs[runIndex]!.end <= sentence.start) runIndex++;
    const insideRun = runIndex < runs.length && runs[runIndex]!.start < sentence.start;
    if (!current || !insideRun || current.block !== sentence.block) {
      current = { start: sentence.start, end: sentence.end, words: [], block: sentence.block, sentence: sentenceIndex };
      passages.push(current);
    }
    current.end = Math.max(current.end, sentence.end);
    while (tokenIndex < tokens.length && tokens[tokenIndex]!.start < sentence.start) tokenIndex++;
    while (tokenIndex < tokens.length && tokens[tokenIndex]!.start < sentence.end) {
      const token = tokens[tokenIndex]!;
      if (current.words.length >= longestPassage) {
        current.words.at(-1)!.ends = true;
        current = { start: token.start, end: sentence.end, words: [], block: sentence.block, sentence: sentenceIndex };
        passages.push(current);
      }
      while (runIndex < runs.length && runs[runIndex]!.end <= token.start) runIndex++;
      const run = runs[runIndex];
      // A run without its closing mark shows nothing: its words are read like any others.
      const closed = run !== undefined && (!run.open || run.continues);
      const inside = closed && token.start >= run.start && token.end <= run.end;
      if (!inside || !run) {
        if (!quotationMark.test(token.text) || token.pos === 'PART') current.words.push(toWord(token, false));
        tokenIndex++;
        continue;
      }
      let last = tokenIndex;
      while (last < tokens.length && tokens[last]!.start < run.end) last++;
      const inner = tokens.slice(tokenIndex, last);
      const count = inner.filter((token) => token.pos !== 'PUNCT').length;
      const whole = token.start <= run.start + 2 && standsAsClause(text, run, current.words, count, tokens[last]);
      if (whole || count > longestPassage) {
        current.words.push({
          start: run.start,
          end: run.end,
          text: '',
          lower: '',
          lemma: '',
          pos: 'QUOTE',
          quoted: true,
          ends: false,
        });
      } else {
        for (const token of inner) {
          if (!quotationMark.test(token.text) || token.pos === 'PART') current.words.push(toWord(token, true));
        }
      }
      current.end = Math.max(current.end, run.end);
      tokenIndex = last;
    }
    const lastWord = current.words.at(-1);
    // A quotation that runs on past this sentence does not end it.
    if (lastWord && (lastWord.pos !== 'QUOTE' || lastWord.end <= sentence.end)) lastWord.ends = true;
  });
  for (const passage of passages) {
    dropDateline(passage.words);
    correctTags(passage.words, 0);
  }
  return passages.filter((passage) => passage.words.length > 0);
}

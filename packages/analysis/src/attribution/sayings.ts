import type { Candidate } from './candidates.ts';
import { clauseEnd, sentenceFloor, sentenceLimit } from './candidates.ts';
import { isComma, type Phrases, phraseFrom, type Range } from './phrases.ts';

/** "According to X, …", "…, according to X", "as per X": a preposition that reports. */
export function accordingTo(phrases: Phrases): Candidate[] {
  const { words } = phrases;
  const found: Candidate[] = [];
  for (let i = 0; i + 2 < words.length; i++) {
    if (words[i]!.quoted || words[i]!.lower !== 'according' || words[i + 1]!.lower !== 'to') continue;
    const limit = sentenceLimit(phrases, i);
    const floor = sentenceFloor(phrases, i);
    const source = phraseFrom(phrases, i + 2, limit);
    if (!source) continue;
    let content: Range[];
    if (i <= floor + 1) {
      const from = isComma(words[source.to]) ? source.to + 1 : source.to;
      if (from >= limit) continue;
      content = [{ from, to: clauseEnd(phrases, from, limit, 'clause') }];
    } else {
      const to = isComma(words[i - 1]) ? i - 1 : i;
      content = [{ from: floor, to }];
      if (isComma(words[source.to]) && source.to + 1 < limit && isComma(words[i - 1]))
        content.push({ from: source.to + 1, to: limit });
    }
    found.push({
      lemma: 'according to',
      frame: 'according',
      form: 'noun',
      passive: false,
      negative: false,
      head: i,
      source,
      cue: { from: i, to: i + 2 },
      content,
    });
  }
  return found;
}

import { chunkStarting, isComma, isDash, type Phrases, type Range, reach } from './phrases.ts';

/**
 * The whole noun phrase that begins at a word: prepositional phrases, coordination, appositions and relative clauses after it.
 * `limit` is the first word that it may not reach.
 */
export function phraseFrom(phrases: Phrases, start: number, limit: number): Range | null {
  const { words } = phrases;
  let chunk = chunkStarting(phrases, start);
  if (!chunk) return null;
  let to = chunk.to;
  if (chunk.kind === 'pronoun' && !/^(?:those|some|many|most|one|all|others|both)$/.test(words[chunk.head]!.lower))
    return { from: start, to };
  for (let steps = 0; steps < 12 && to < limit; steps++) {
    const word = words[to]!;
    if (word.pos === 'ADP') {
      let at = to + 1;
      while (at < limit && words[at]!.pos === 'ADP') at++;
      chunk = chunkStarting(phrases, at);
      if (!chunk || chunk.kind === 'time' || chunk.to > limit) break;
      if (/^(?:after|before|during|since|until|because|despite|as|while)$/.test(word.lower)) break;
      to = chunk.to;
    } else if (word.pos === 'CCONJ' && /^(?:and|or)$/.test(word.lower)) {
      chunk = chunkStarting(phrases, to + 1);
      // A verb after the next noun phrase makes it the subject of another clause.
      if (
        !chunk ||
        chunk.to > limit ||
        chunk.kind === 'pronoun' ||
        (phrases.groupOf[chunk.to] !== undefined &&
          phrases.groupOf[chunk.to]! >= 0 &&
          phrases.groups[phrases.groupOf[chunk.to]!]!.form !== 'infinitive')
      )
        break;
      to = chunk.to;
    } else if (isComma(word)) {
      const end = insertionEnd(phrases, to, limit);
      if (end < 0) break;
      to = end;
    } else if (word.pos === 'PRON' && ['who', 'which', 'that'].includes(word.lower)) {
      const end = clauseEndAfter(phrases, to, limit);
      to = end;
      break;
    } else if (
      phrases.groupOf[to]! >= 0 &&
      ['past', 'gerund'].includes(phrases.groups[phrases.groupOf[to]!]!.form) &&
      /^(?:by|in|with|on|to|for|at|near)$/.test(words[phrases.groups[phrases.groupOf[to]!]!.to]?.lower ?? '')
    ) {
      to = phrases.groups[phrases.groupOf[to]!]!.to;
    } else break;
  }
  return { from: start, to };
}

/** The end of an apposition or relative clause that a comma opens, or -1 where the comma opens something else. */
function insertionEnd(phrases: Phrases, comma: number, limit: number): number {
  const { words } = phrases;
  const next = words[comma + 1];
  if (!next || comma + 1 >= limit) return -1;
  const relative = next.pos === 'PRON' && ['who', 'which', 'whose', 'whom'].includes(next.lower);
  if (relative) {
    return clauseEndAfter(phrases, comma + 1, limit);
  }
  const chunk = chunkStarting(phrases, comma + 1);
  if (!chunk || chunk.kind === 'pronoun' || chunk.kind === 'time') return -1;
  let to = chunk.to;
  for (let steps = 0; steps < 10 && to < limit; steps++) {
    const word = words[to]!;
    if (word.pos === 'ADP' || (word.pos === 'CCONJ' && word.lower === 'and')) {
      const inner = chunkStarting(phrases, to + 1);
      if (!inner || inner.kind === 'time') break;
      to = inner.to;
    } else if (word.pos === 'PRON' && ['who', 'which', 'that'].includes(word.lower)) {
      to = clauseEndAfter(phrases, to, limit);
      break;
    } else break;
  }
  const after = words[to];
  if (to >= limit || !after || isComma(after) || /^[.;:?!]$/.test(after.text)) return to;
  return -1;
}

function clauseEndAfter(phrases: Phrases, start: number, limit: number): number {
  const { words } = phrases;
  for (let j = start + 1; j < limit && j - start < reach; j++) {
    const word = words[j]!;
    if (
      isComma(word) ||
      word.text === ';' ||
      word.text === ':' ||
      word.pos === 'QUOTE' ||
      (isDash(word) && word.text !== '-')
    )
      return j;
  }
  return limit;
}

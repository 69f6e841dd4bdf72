import {
  chunkEnding,
  isComma,
  isDash,
  isVerbal,
  type NounPhrase,
  type Phrases,
  type Range,
  reach,
  type VerbGroup,
} from './phrases.ts';

const subjectPronouns = new Set(
  'i you he she it we they who whoever everyone everybody someone somebody nobody anyone anybody one this that these those which what'.split(
    ' ',
  ),
);

const quantifiers = /^(?:none|some|many|most|all|one|each|both|few|several|any|half|neither|either|much|nobody)$/;

const relativePronouns = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** Verbs after which a clause without "that" is common, so that the next noun phrase is another clause's subject. */
const clauseVerbs = new Set(
  'say think believe know hope claim insist add argue suggest warn note report tell feel'.split(' '),
);

/**
 * Follows a noun phrase to the left over its modifiers: prepositional phrases, coordination, participles.
 * @returns the first word, or -1 where what stands there depends on a preposition or a verb.
 */
function chainLeft(phrases: Phrases, end: number, floor: number): number {
  const { words } = phrases;
  // "a doctor there"
  const last = words[end - 1]?.lower === 'there' && chunkEnding(phrases, end - 1)?.kind === 'noun' ? end - 1 : end;
  let chunk = chunkEnding(phrases, last);
  if (!chunk || chunk.kind === 'time') return -1;
  let from = chunk.from;
  let head = chunk;
  const described = (at: NounPhrase) => {
    // "two people familiar with the matter"
    const noun = words[at.head]!.pos === 'ADJ' ? chunkEnding(phrases, at.from) : undefined;
    return noun && noun.kind !== 'time' && noun.kind !== 'pronoun' && noun.from >= floor ? noun : at;
  };
  for (let steps = 0; steps < 12; steps++) {
    if (from <= floor) return Math.max(from, floor);
    const before = words[from - 1]!;
    if (
      /^(?:after|before|since|until|during|despite|because|while|as|if|though|although|when|once|where)$/.test(
        before.lower,
      )
    )
      return from;
    if (before.pos === 'ADP' || (before.lower === 'to' && before.pos === 'PART')) {
      let at = from - 1;
      while (at > floor && words[at - 1]!.pos === 'ADP' && steps < 12) at--;
      chunk = chunkEnding(phrases, at);
      if (!chunk || chunk.from < floor) return -1;
      if (
        chunk.kind === 'pronoun' &&
        !/^(?:those|some|many|most|all|one|none|each|both|few|several|any|everyone|others)$/.test(
          words[chunk.head]!.lower,
        )
      )
        return -1;
      if (chunk.kind === 'time') return -1;
      chunk = described(chunk);
      from = chunk.from;
      head = chunk;
      continue;
    }
    if (before.pos === 'CCONJ' && /^(?:and|or|&)$/.test(before.lower)) {
      const at = isComma(words[from - 2]) ? from - 2 : from - 1;
      chunk = chunkEnding(phrases, at);
      if (!chunk || chunk.from < floor || chunk.kind === 'time') return from;
      if (head.kind === 'pronoun' && chunk.kind !== 'pronoun') return from;
      // "… stay out of its waters, and owners have warned": behind a comma and without a list it is another clause.
      if (at === from - 2 && chunk.from > floor && !isComma(words[chunk.from - 1])) return from;
      const left = words[chunk.from - 1];
      const governed = left !== undefined && chunk.from > floor && (isVerbal(left) || left.pos === 'ADP');
      if (governed && !(left.pos === 'ADP' && !isVerbal(words[chunk.from - 2]) && chunkEnding(phrases, chunk.from - 1)))
        return from;
      from = chunk.from;
      // "A, B and C": the earlier members.
      while (isComma(words[from - 1])) {
        const member = chunkEnding(phrases, from - 1);
        if (!member || member.from < floor || member.kind !== chunk.kind) break;
        const outer = words[member.from - 1];
        if (outer && (outer.pos === 'ADP' || isVerbal(outer))) break;
        from = member.from;
      }
      continue;
    }
    // "a biologist not involved in the work"
    if (/^(?:not|n't)$/.test(before.lower) && /ed$/.test(words[from]!.lower)) {
      const described = chunkEnding(phrases, from - 1);
      if (described?.kind !== 'noun' || described.from < floor) return from;
      from = described.from;
      head = described;
      continue;
    }
    if (before.pos === 'VERB' && phrases.groupOf[from - 1]! >= 0) {
      const group = phrases.groups[phrases.groupOf[from - 1]!]!;
      if (group.form === 'gerund' && group.to === from) {
        chunk = chunkEnding(phrases, group.from);
        if (!chunk || chunk.from < floor || chunk.kind !== 'noun') return from;
        from = chunk.from;
        head = chunk;
        continue;
      }
    }
    return from;
  }
  return from;
}

/**
 * The subject of a verb group: the whole noun phrase before it, with appositions and relative clauses.
 * Null where the words before the verb are no noun phrase.
 */
export function subjectBefore(phrases: Phrases, group: VerbGroup, floor = 0): Range | null {
  const { words } = phrases;
  let end = group.from;
  while (end > floor && words[end - 1]!.pos === 'ADV' && phrases.groupOf[end - 1]! < 0) end--;
  if (end > floor && /^(?:neither|either|both)$/.test(words[end - 1]!.lower) && chunkEnding(phrases, end - 1)) end--;
  const time = chunkEnding(phrases, end);
  if (time?.kind !== 'time' || time.from <= floor) return subjectEnding(phrases, end, floor);
  // "Holm on Tuesday said": the time is no part of the subject; in "a poll last week showed" it is.
  const preposition = words[time.from - 1]!.pos === 'ADP';
  const before = preposition ? time.from - 1 : time.from;
  // "Holm, who left, on Tuesday said": the insertion before the time is the subject's. Without a preposition it is a list.
  if (isComma(words[before - 1])) return preposition ? subjectEnding(phrases, before, floor) : null;
  const subject = subjectEnding(phrases, before, floor);
  return subject && !preposition && subject.to === before && subject.to - subject.from > 1
    ? { from: subject.from, to: end }
    : subject;
}

/** The subject that ends just before a word, whatever the verb after it. */
export function subjectEnding(phrases: Phrases, end: number, floor: number): Range | null {
  const { words } = phrases;
  if (end <= floor) return null;
  const last = words[end - 1]!;
  if (isComma(last) || isDash(last)) return subjectBeforeInsertion(phrases, end - 1, floor);
  const chunk = chunkEnding(phrases, end);
  if (!chunk) return subjectBeforeRelative(phrases, end, floor);
  if (chunk.kind === 'pronoun') {
    const word = words[chunk.head]!;
    // "Those who live there accuse the firm"
    const relative = word.lower === 'there' ? subjectBeforeRelative(phrases, end, floor) : null;
    if (relative) return relative;
    if (/sel(?:f|ves)$/.test(word.lower) && chunkEnding(phrases, chunk.from)) {
      const inner = subjectEnding(phrases, chunk.from, floor);
      return inner && { from: inner.from, to: end };
    }
    if (relativePronouns.has(word.lower) || subjectPronouns.has(word.lower)) return { from: chunk.from, to: chunk.to };
    if (!/^(?:him|her|them|me|us|himself|herself|themselves|itself)$/.test(word.lower))
      return { from: chunk.from, to: chunk.to };
    // "none of them", "two of us"
    const counted = words[chunk.from - 1]?.lower === 'of' ? words[chunk.from - 2] : undefined;
    if (counted && chunk.from - 2 >= floor && (counted.pos === 'NUM' || quantifiers.test(counted.lower)))
      return { from: chunk.from - 2, to: end };
    return subjectBeforeRelative(phrases, end, floor);
  }
  const from = chainLeft(phrases, end, floor);
  const before = from > floor ? words[from - 1]! : undefined;
  if (from >= 0 && before && isVerbal(before) && !clauseVerbs.has(before.lemma)) {
    const relative = subjectBeforeRelative(phrases, end, floor);
    if (relative) return relative;
  }
  if (from >= 0) return { from: withNameBefore(phrases, from, floor), to: end };
  const relative = subjectBeforeRelative(phrases, end, floor);
  if (relative) return relative;
  // "On Tuesday officials", "In Paris the minister": the preposition belongs to another phrase.
  return { from: chunk.from, to: end };
}

/** “…,” Ida Ravn, the head of the council told us: an apposition whose closing comma is missing. */
function withNameBefore(phrases: Phrases, from: number, floor: number): number {
  const { words } = phrases;
  if (from - 2 < floor || !isComma(words[from - 1]) || !/^(?:DET|NOUN|ADJ)$/.test(words[from]!.pos)) return from;
  const name = chunkEnding(phrases, from - 1);
  if (name?.kind !== 'name' || name.from < floor) return from;
  const before = words[name.from - 1];
  const quoted = before?.pos === 'QUOTE' || (isComma(before) && words[name.from - 2]?.pos === 'QUOTE');
  return quoted ? name.from : from;
}

/** `X, who …, said` and `X, a lawyer, said`: `comma` closes the insertion. */
function subjectBeforeInsertion(phrases: Phrases, comma: number, floor: number): Range | null {
  const { words } = phrases;
  let best: Range | null = null;
  for (let j = comma - 1; j > floor && comma - j < reach; j--) {
    const word = words[j]!;
    if (word.text === ';' || word.pos === 'QUOTE' || word.text === ':') break;
    if (isComma(words[comma]) ? !isComma(word) : !isDash(word)) continue;
    const chain = chainLeft(phrases, j, floor);
    if (chain < 0) continue;
    // "The woman who began it, Marge Foyle, said"
    const whole = isVerbal(words[chain - 1]) ? subjectBeforeRelative(phrases, j, floor) : null;
    const from = whole?.from ?? chain;
    // "… can reach the town, the envoy, Holm, said": what a verb governs belongs to the clause before.
    if (best && isVerbal(words[from - 1])) return best;
    const next = words[j + 1]!;
    const relative = next.pos === 'PRON' && relativePronouns.has(next.lower);
    const opens =
      relative ||
      isDash(words[comma]) ||
      ['DET', 'NOUN', 'PROPN', 'ADJ', 'NUM', 'ADP', 'SCONJ', 'ADV', 'VERB'].includes(next.pos);
    if (!opens) continue;
    const head = chunkEnding(phrases, words[j - 1]!.lower === 'there' ? j - 1 : j) ?? chunkEnding(phrases, j)!;
    // "One of them, Holm, said": the pronoun is part of a phrase.
    if (head.kind === 'pronoun' && from === head.from) {
      // "who, on Friday, said": the relative pronoun is the subject across the insertion.
      if (!best && /^(?:who|which)$/.test(words[head.head]!.lower)) return { from: head.from, to: j };
      continue;
    }
    // "Holm, during a visit to Larvik, Norland, said": the whole phrase is inserted, and the subject stands before it.
    if (isComma(word) && words[from - 1]?.pos === 'ADP' && isComma(words[from - 2]) && from - 2 > floor) continue;
    const bare = next.pos === 'VERB' || next.pos === 'ADP' || next.pos === 'SCONJ' || next.pos === 'ADV';
    // "X, speaking in Rome, said": the participle is no part of the name.
    if (bare) {
      if (!best) best = { from, to: j };
      if (from === floor || !isComma(words[from - 1])) return best;
      continue;
    }
    best = { from, to: comma };
    if (from <= floor) return best;
    const before = words[from - 1]!;
    if (!isComma(before)) return best;
  }
  if (best) return best;
  // "Jack Lind (Green), said": a comma that opens nothing.
  const from = chainLeft(phrases, comma, floor);
  return from === floor && words[comma - 1]?.text === ')' ? { from, to: comma } : null;
}

/** `People who know him said`: looks back for the relative pronoun that opens the clause before the verb. */
function subjectBeforeRelative(phrases: Phrases, end: number, floor: number): Range | null {
  const { words } = phrases;
  for (let j = end - 1; j > floor && end - j < 30; j--) {
    const word = words[j]!;
    if (
      isComma(word) ||
      word.text === ';' ||
      word.text === ':' ||
      word.pos === 'QUOTE' ||
      (word.pos === 'SCONJ' && word.lower !== 'that')
    )
      return null;
    if (word.pos !== 'PRON' || !['who', 'which', 'that'].includes(word.lower)) continue;
    const from = chainLeft(phrases, j, floor);
    return from >= 0 ? { from, to: end } : null;
  }
  return null;
}

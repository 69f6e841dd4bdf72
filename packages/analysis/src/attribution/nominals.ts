import type { Candidate } from './candidates.ts';
import { clauseEnd, isThat, sentenceFloor, sentenceLimit } from './contents.ts';
import { phraseFrom } from './following-phrases.ts';
import { chunkStarting, hasTense, isComma, type Phrases, type Range } from './phrases.ts';
import { sourceOf } from './sources.ts';
import { subjectBefore } from './subjects.ts';

const possessives = /^(?:my|your|his|her|its|our|their|whose)$/;

/** What a noun or adjective governs: a clause, an infinitive or a preposition with its phrase. */
function complement(
  phrases: Phrases,
  at: number,
  limit: number,
): { frame: string; cueTo: number; content: Range } | null {
  const { words } = phrases;
  const word = words[at];
  if (!word || at + 1 >= limit) return null;
  if (isThat(phrases, at, limit))
    return { frame: 'that', cueTo: at, content: { from: at, to: clauseEnd(phrases, at, limit, 'clause') } };
  const group = phrases.groups[phrases.groupOf[at]!];
  if (group?.form === 'infinitive' && group.from === at) {
    return { frame: 'to', cueTo: at, content: { from: at, to: clauseEnd(phrases, at, limit, 'phrase') } };
  }
  if (/^(?:whether|if|how|why)$/.test(word.lower))
    return { frame: 'wh', cueTo: at, content: { from: at, to: clauseEnd(phrases, at, limit, 'clause') } };
  if (word.pos === 'ADP' || word.lower === 'to') {
    return {
      frame: `prep:${word.lower}`,
      cueTo: at + 1,
      content: { from: at + 1, to: clauseEnd(phrases, at + 1, limit, 'phrase') },
    };
  }
  return null;
}

/** "his claim that …", "the minister's call for …", "criticism of …": nouns that could report. */
export function nounCandidates(phrases: Phrases): Candidate[] {
  const { words } = phrases;
  const found: Candidate[] = [];
  for (const chunk of phrases.chunks) {
    const head = words[chunk.head]!;
    if (
      chunk.kind === 'pronoun' ||
      chunk.kind === 'time' ||
      head.pos !== 'NOUN' ||
      head.quoted ||
      chunk.to !== chunk.head + 1
    )
      continue;
    const limit = sentenceLimit(phrases, chunk.to);
    let owner = -1;
    for (let i = chunk.from; i < chunk.head; i++) {
      if (possessives.test(words[i]!.lower) || (words[i]!.pos === 'PART' && words[i]!.lower.startsWith("'"))) owner = i;
    }
    let source: Range | null = owner >= 0 ? { from: chunk.from, to: owner + 1 } : null;
    let after = chunk.to;
    let agent = false;
    if (!source && (words[after]?.lower === 'by' || words[after]?.lower === 'from')) {
      const whole = phraseFrom(phrases, after + 1, limit);
      if (whole) {
        source = whole;
        after = whole.to;
        agent = true;
      }
    }
    const rest = complement(phrases, after, limit);
    if (!rest) continue;
    if (!source && rest.frame === 'that') source = holderOf(phrases, chunk.from);
    if (rest.frame !== 'wh') rest.content.to = beforePredicate(phrases, chunk.from, rest.content);
    const from =
      owner >= 0
        ? owner + 1
        : words[chunk.from]!.pos === 'DET' && chunk.head > chunk.from
          ? chunk.from + 1
          : chunk.from;
    found.push({
      lemma: head.lemma,
      frame: `${agent ? 'by' : owner >= 0 ? 'own' : 'bare'} ${rest.frame}`,
      form: 'noun',
      passive: false,
      negative: false,
      head: chunk.head,
      source,
      cue: { from, to: agent ? chunk.to : rest.cueTo },
      content: [rest.content],
    });
  }
  return found;
}

/** "Ravn repeated the claim that …", "Ravn works on the assumption that …": the subject of the verb that governs the noun holds it. */
function holderOf(phrases: Phrases, noun: number): Range | null {
  const { words } = phrases;
  const end = words[noun - 1]?.pos === 'ADP' ? noun - 1 : noun;
  const group = phrases.groups[phrases.groupOf[end - 1] ?? -1];
  if (!group || group.to !== end || group.passive) return null;
  return sourceOf(phrases, group, sentenceFloor(phrases, group.from));
}

/** In "the claim that the dam was safe was withdrawn" the clause ends before the predicate of the noun that governs it. */
function beforePredicate(phrases: Phrases, noun: number, content: Range): number {
  const { words } = phrases;
  for (let i = noun - 1; i >= 0 && !words[i]!.ends; i--) {
    const group = phrases.groups[phrases.groupOf[i]!];
    if (group && hasTense(phrases, group)) return content.to;
  }
  // An infinitive or a noun phrase has no tense, so the first tensed verb is the predicate already.
  let seen = !isThat(phrases, content.from, content.to);
  for (let i = content.from; i < content.to; i++) {
    const word = words[i]!;
    const group = phrases.groups[phrases.groupOf[i]!];
    if (
      i > content.from &&
      (isComma(word) || /^(?:CCONJ|SCONJ)$/.test(word.pos) || /^(?:who|which|that|when|if)$/.test(word.lower))
    )
      seen = false;
    if (!group || group.from !== i || !hasTense(phrases, group)) continue;
    if (seen) return i;
    seen = true;
  }
  return content.to;
}

/** "It became clear that …": a fact, and nobody's words. */
function isImpersonal({ words, groupOf, groups }: Phrases, at: number): boolean {
  const group = groups[groupOf[at - 1] ?? -1];
  return words[at]!.lower === 'clear' && group !== undefined && words[group.from - 1]?.lower === 'it';
}

/** "is critical of", "was confident that", ", unhappy with": adjectives that could report. */
export function adjectiveCandidates(phrases: Phrases): Candidate[] {
  const { words } = phrases;
  const found: Candidate[] = [];
  for (let i = 1; i + 2 < words.length; i++) {
    const word = words[i]!;
    if ((word.pos !== 'ADJ' && !(word.pos === 'VERB' && /ed$/.test(word.lower))) || word.quoted) continue;
    let before = i - 1;
    while (before > 0 && words[before]!.pos === 'ADV' && phrases.groupOf[before]! < 0) before--;
    const group = phrases.groups[phrases.groupOf[word.pos === 'VERB' ? i : before]!];
    const predicative =
      group !== undefined &&
      (word.pos === 'VERB'
        ? group.passive
        : words[group.head]!.pos === 'AUX' ||
          /^(?:feel|seem|remain|become|appear|sound|look)$/.test(words[group.head]!.lemma));
    const limit = sentenceLimit(phrases, i);
    const rest = complement(phrases, i + 1, limit);
    if (!rest || isImpersonal(phrases, i)) continue;
    if (predicative) {
      found.push({
        lemma: word.lower,
        frame: `is ${rest.frame}`,
        form: 'noun',
        passive: false,
        negative: group.negative,
        head: i,
        source: subjectBefore(phrases, group, sentenceFloor(phrases, group.from)),
        cue: { from: group.from, to: rest.cueTo },
        content: [rest.content],
      });
    } else if (isComma(words[before]) && word.pos === 'ADJ' && !chunkStarting(phrases, i)?.to) {
      found.push({
        lemma: word.lower,
        frame: `loose ${rest.frame}`,
        form: 'noun',
        passive: false,
        negative: false,
        head: i,
        source: null,
        cue: { from: before + 1, to: rest.cueTo },
        content: [rest.content],
      });
    }
  }
  return found;
}

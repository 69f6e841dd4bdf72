import type { Certainty, Polarity } from '../analysis.ts';
import { chunkEnding, modals, type Phrases, type Range, type VerbGroup } from '../attribution/phrases.ts';
import type { Word } from '../attribution/words.ts';
import { invertedCondition } from './clauses.ts';

/** What the words that frame a claim do to it. */
export type Stance = 'states' | 'denies' | 'plans' | 'doubts';

const denials = new Set('deny dispute refute disavow rebut repudiate'.split(' '));
const plans = new Set(
  'plan intend vow pledge promise aim expect schedule threaten hope seek propose prepare offer agree decide swear anticipate forecast predict project plot'.split(
    ' ',
  ),
);
const confirmations = new Set('confirm verify corroborate establish determine substantiate'.split(' '));
const doubts = new Set('doubt suspect speculate rumor rumour'.split(' '));
const beliefs = new Set('believe think allege rumor rumour presume assume suspect fear suppose'.split(' '));
const possibility = new Set('may might could'.split(' '));
const senses = new Set('see hear feel smell taste remember recall'.split(' '));
const foreseen = new Set('anticipate expect forecast plan predict project schedule'.split(' '));
const hedges = new Set(
  'reportedly allegedly apparently purportedly supposedly possibly perhaps maybe probably improbably conceivably presumably seemingly ostensibly potentially'.split(
    ' ',
  ),
);
/** Predicates that leave open whether it is so: "is unlikely to hold", "remains doubtful". */
const openPredicates = new Set('unlikely probable improbable doubtful uncertain conceivable questionable'.split(' '));
const linking = new Set('be seem appear look remain sound become'.split(' '));
const rating = new Set('consider deem think judge regard call rate believe find'.split(' '));
const negativeSubjects = new Set('no none nobody neither nothing'.split(' '));
const dueTo = new Set('expect schedule set due poise slate plan project forecast predict bind likely'.split(' '));

/** Reads a cue's stance from its verb. A denial that is itself negated ("did not deny") states nothing against the claim. */
export function stanceOf(lemma: string, negative: boolean, sourceless: boolean): Stance {
  // "is believed to", "it is thought that": nobody is named as believing it.
  if (sourceless && beliefs.has(lemma)) return 'doubts';
  if (denials.has(lemma)) return negative ? 'doubts' : 'denies';
  if (confirmations.has(lemma) && negative) return 'doubts';
  if (doubts.has(lemma) || hedges.has(lemma)) return 'doubts';
  if (plans.has(lemma)) return 'plans';
  return 'states';
}

/**
 * How sure a clause is, from the scope of its main verb: a modal elsewhere in the clause does not count.
 * `attributed` says whether somebody is named as saying it.
 */
export function certaintyOf(
  phrases: Phrases,
  clause: Range,
  main: VerbGroup,
  attributed: boolean,
  stances: readonly Stance[],
): Certainty {
  const { words } = phrases;
  if (stances.includes('doubts')) return 'unconfirmed';
  if (isOpen(phrases, main)) return 'unconfirmed';
  if (isConditional(phrases, clause, main)) return 'conditional';
  if (isHedged(phrases, clause, main)) return 'unconfirmed';
  const head = words[main.head]!.lemma;
  const beforeTo = words[main.to];
  const infinitive = phrases.groups[phrases.groupOf[main.to] ?? -1]?.form === 'infinitive';
  if (stances.includes('plans')) return 'expected';
  // "Rain is expected on Monday", "a second trip is planned"
  if (main.passive && foreseen.has(head)) return 'expected';
  if (infinitive && (dueTo.has(head) || head === 'plan' || head === 'intend')) return 'expected';
  if (
    beforeTo &&
    /^(?:set|due|likely|poised|slated)$/.test(beforeTo.lower) &&
    phrases.groups[phrases.groupOf[main.to + 1] ?? -1]?.form === 'infinitive'
  ) {
    return beforeTo.lower === 'likely' ? 'unconfirmed' : 'expected';
  }
  return attributed ? 'attributed' : 'asserted';
}

/** "could not verify", "neither confirmed nor denied": the verb says that the matter is open. */
const isOpen = (phrases: Phrases, main: VerbGroup) =>
  main.negative && confirmations.has(phrases.words[main.head]!.lemma);

function isConditional(phrases: Phrases, clause: Range, main: VerbGroup): boolean {
  const { words } = phrases;
  for (let i = clause.from; i < clause.to; i++) {
    const word = words[i]!;
    if (word.lower !== 'if' && word.lower !== 'unless' && word.lower !== 'provided') continue;
    const before = words[i - 1];
    // "asked if", "as if", "even if" do not make the statement depend on a condition.
    if (before && i > clause.from && (before.lower === 'as' || before.lower === 'even' || before.lower === 'only'))
      continue;
    if (
      before &&
      i > clause.from &&
      (before.lemma === 'ask' ||
        before.lemma === 'know' ||
        before.lemma === 'wonder' ||
        before.lemma === 'see' ||
        before.lemma === 'decide')
    )
      continue;
    // "signed a pact that applies if …": a condition after a fact belongs to something inside it.
    if (i > main.to && !words.slice(main.from, main.to).some((one) => modals.has(one.lower))) continue;
    if (word.lower === 'provided' && words[i + 1]?.lower !== 'that') continue;
    return true;
  }
  return invertedCondition(phrases, clause) >= 0;
}

function isHedged(phrases: Phrases, clause: Range, main: VerbGroup): boolean {
  const { words } = phrases;
  for (let i = main.from; i < main.to; i++) {
    const { lower } = words[i]!;
    if (hedges.has(lower) || lower === 'likely') return true;
    // "could not be reached" and "could see the fire" report what happened; "may not" stays open.
    const able =
      lower === 'could' && (main.negative || hasNegativeSubject(phrases, main) || senses.has(words[main.head]!.lemma));
    if (possibility.has(lower) && !able) return true;
  }
  const after = words[main.to];
  if (after && main.to < clause.to && (hedges.has(after.lower) || (after.lower === 'likely' && after.pos !== 'NOUN')))
    return true;
  const { lemma } = words[main.head]!;
  const predicates = rating.has(lemma)
    ? words.slice(main.to, clause.to)
    : linking.has(lemma)
      ? after
        ? [after]
        : []
      : [];
  if (predicates.some(({ lower, pos }) => pos === 'ADJ' && openPredicates.has(lower))) return true;
  for (let i = clause.from; i < main.from && i < clause.from + 3; i++) {
    const { lower, pos } = words[i]!;
    if (hedges.has(lower) && pos === 'ADV') return true;
  }
  return words[main.head]!.lemma === 'appear' || words[main.head]!.lemma === 'seem'
    ? phrases.groups[phrases.groupOf[main.to] ?? -1]?.form === 'infinitive'
    : false;
}

/** "No fewer than 40 people came": a count, and no negation. */
const isBound = (words: readonly Word[], at: number) => words[at]!.lower === 'no' && words[at + 2]?.lower === 'than';

/** "For an hour no train could pass": the noun phrase before the verb is negated. */
function hasNegativeSubject(phrases: Phrases, main: VerbGroup): boolean {
  const chunk = chunkEnding(phrases, main.from);
  if (!chunk || isBound(phrases.words, chunk.from)) return false;
  return chunk.kind !== 'time' && negativeSubjects.has(phrases.words[chunk.from]!.lower);
}

/** Whether a clause denies: its main verb or its subject is negated, or its source denies it. Two negatives are not added up. */
export function polarityOf(phrases: Phrases, clause: Range, main: VerbGroup, stances: readonly Stance[]): Polarity {
  const { words } = phrases;
  if (isOpen(phrases, main)) return 'affirmed';
  if (stances.includes('denies') || main.negative || hasNegativeSubject(phrases, main)) return 'denied';
  if (words[main.to]?.lower === 'no' && words[main.to + 1]?.lower === 'longer') return 'denied';
  // "had at no time asked", "at no point did it ask"
  for (const at of [main.to, clause.from])
    if (words[at + 1]?.lower === 'no' && /^(?:time|point|stage|means|circumstances)$/.test(words[at + 2]?.lower ?? ''))
      return 'denied';
  if (words[main.head]!.pos === 'AUX' || words[main.head]!.lemma === 'have') {
    const next = words[main.to];
    if (
      next &&
      main.to < clause.to &&
      !isBound(words, main.to) &&
      (next.lower === 'no' || next.lower === 'none' || next.lower === 'nothing')
    )
      return 'denied';
  }
  let at = main.from - 1;
  while (at >= clause.from && phrases.chunkOf[at]! < 0 && words[at]!.pos === 'ADV') at--;
  for (let i = Math.max(clause.from, main.from - 12); i < main.from; i++) {
    if (!negativeSubjects.has(words[i]!.lower) || isBound(words, i)) continue;
    const before = words[i - 1];
    if (i === clause.from || (before && (before.text === ',' || before.pos === 'SCONJ' || before.pos === 'CCONJ')))
      return 'denied';
  }
  return 'affirmed';
}

import { phraseFrom } from '../attribution/following-phrases.ts';
import {
  chunkEnding,
  hasTense,
  isComma,
  isTimeNoun,
  type Phrases,
  type Range,
  type VerbGroup,
} from '../attribution/phrases.ts';
import { subjectBefore } from '../attribution/subjects.ts';
import type { Word } from '../attribution/words.ts';

const subordinators = new Set(
  'if unless when whenever while after before because since although though until once as where whether that'.split(
    ' ',
  ),
);
const coordinators = new Set('and but yet while whereas so nor'.split(' '));
const relatives = new Set(['who', 'which', 'that', 'whom', 'whose', 'where', 'what', 'when']);

/** The verb group that carries a clause's statement: the first finite one outside subordinate and relative clauses. */
export function mainVerb(phrases: Phrases, clause: Range): VerbGroup | null {
  const { words } = phrases;
  let fallback: VerbGroup | null = null;
  let opener = -1;
  let scanned = clause.from;
  const opening = Math.max(invertedCondition(phrases, clause), openingParticiple(phrases, clause));
  for (const group of phrases.groups) {
    if (group.from < clause.from || group.to > clause.to || !hasTense(phrases, group)) continue;
    fallback ??= group;
    if (group.from < opening) continue;
    for (; scanned < group.from; scanned++) {
      const word = words[scanned]!;
      if (isComma(word) || word.text === ';') opener = -1;
      else if (
        (subordinators.has(word.lower) && (word.pos === 'SCONJ' || word.pos === 'ADP' || word.lower === 'if')) ||
        (relatives.has(word.lower) && word.pos === 'PRON')
      ) {
        if (startsClause(phrases, scanned + 1, group)) opener = scanned;
      }
    }
    if (opener < 0) return group;
    opener = -1;
  }
  return fallback;
}

/** "Should he …", "Were the talks …", "Had he …": an auxiliary before its subject. */
export function isInverted(phrases: Phrases, at: number): boolean {
  const first = phrases.words[at]!;
  return /^(?:should|were|had)$/.test(first.lower) && first.pos === 'AUX' && (phrases.chunkOf[at + 1] ?? -1) >= 0;
}

/** The word after "Should he fail," or "Were the talks to fail,", a condition by inversion; -1 where the clause has none. */
export function invertedCondition(phrases: Phrases, clause: Range): number {
  const { words } = phrases;
  if (!isInverted(phrases, clause.from)) return -1;
  for (let i = clause.from + 2; i < clause.to - 2; i++)
    if (isComma(words[i]) && opensClause(phrases, i + 1, clause.to, false)) return i + 1;
  return -1;
}

/** The word after "Founded in 1911,": what opens a clause without a subject is a participle; -1 where there is none. */
function openingParticiple(phrases: Phrases, clause: Range): number {
  const group = phrases.groups[phrases.groupOf[clause.from]!];
  if (group?.form !== 'past' || group.from !== clause.from) return -1;
  for (let i = group.to; i < clause.to - 2; i++)
    if (isComma(phrases.words[i]) && opensClause(phrases, i + 1, clause.to, false)) return i + 1;
  return -1;
}

/** True where only a noun phrase, or nothing, stands between a subordinator and a verb. */
function startsClause(phrases: Phrases, at: number, group: VerbGroup): boolean {
  if (at >= group.from) return true;
  const whole = phraseFrom(phrases, at, group.from);
  return whole !== null && whole.to >= group.from - 1;
}

/** True where the words from `at` are a subject and its finite verb. */
function opensClause(phrases: Phrases, at: number, limit: number, passive: boolean): boolean {
  const { words } = phrases;
  let from = at;
  while (from < limit && words[from]!.pos === 'ADV') from++;
  const whole = phraseFrom(phrases, from, limit);
  if (!whole) return false;
  const first = words[whole.from]!;
  // "a badly written one": an article alone is no subject.
  if (first.pos === 'DET' && /^(?:an?|the|every|no)$/.test(first.lower) && whole.to - whole.from === 1) return false;
  if (relatives.has(first.lower) && first.pos === 'PRON' && whole.to - whole.from === 1) return false;
  let next = whole.to;
  // "and the director, Ines Holm, refuses": the comma that closes an insertion.
  if (isComma(words[next]) && words.slice(whole.from, next).some(isComma)) next++;
  while (next < limit && words[next]!.pos === 'ADV' && phrases.groupOf[next]! < 0) next++;
  const group = next < limit ? phrases.groups[phrases.groupOf[next]!] : undefined;
  // "Nine were killed and 34 injured": the participle shares the auxiliary before it.
  if (passive && group?.form === 'past') return false;
  return group !== undefined && hasTense(phrases, group);
}

/**
 * Cuts a stretch of words into clauses that can each be checked alone: at semicolons, at coordinators before a new
 * subject with its own verb, and at a last relative clause after a comma, which takes its antecedent with it. Conditions stay with what they condition.
 */
export function splitClauses(phrases: Phrases, stretch: Range): Range[] {
  const { words } = phrases;
  const cuts: { end: number; next: number }[] = [];
  let hasVerb = false;
  let passive = false;
  let conditional = false;
  const first = words[stretch.from]!;
  // "If X and Y, Z": a cut would set the condition free.
  if (subordinators.has(first.lower) && first.pos !== 'PRON' && first.pos !== 'DET') conditional = true;
  if (invertedCondition(phrases, stretch) >= 0) conditional = true;
  for (let i = stretch.from; i < stretch.to - 2; i++) {
    const word = words[i]!;
    const group = phrases.groups[phrases.groupOf[i]!];
    if (group && hasTense(phrases, group)) {
      hasVerb = true;
      passive = group.passive;
    }
    if (word.lower === 'if' || word.lower === 'unless' || word.lower === 'whether') conditional = true;
    if (word.text === ';') {
      if (hasVerb) cuts.push({ end: i, next: i + 1 });
      conditional = false;
      continue;
    }
    if (!hasVerb || conditional) continue;
    const comma = isComma(word);
    const link = comma ? i + 1 : i;
    const joined = words[link]!;
    const coordinator =
      coordinators.has(joined.lower) &&
      (joined.pos === 'CCONJ' || ((joined.lower === 'while' || joined.lower === 'whereas') && comma));
    if (
      coordinator &&
      !joinsAges(words, link) &&
      (comma || joined.lower === 'but' || joined.lower === 'and') &&
      opensClause(phrases, link + 1, stretch.to, passive)
    ) {
      cuts.push({ end: i, next: link + 1 });
      i = link;
      hasVerb = false;
      continue;
    }
    if (
      comma &&
      joined.pos === 'PRON' &&
      (joined.lower === 'which' || joined.lower === 'who') &&
      lastStretch(phrases, link, stretch.to)
    ) {
      const antecedent = antecedentBefore(phrases, link, stretch.from);
      if (antecedent < 0) continue;
      cuts.push({ end: i, next: antecedent });
      i = link;
      hasVerb = false;
    }
  }
  const clauses: Range[] = [];
  let from = stretch.from;
  for (const cut of cuts) {
    clauses.push({ from, to: cut.end });
    from = cut.next;
  }
  clauses.push({ from, to: stretch.to });
  return clauses;
}

/** "Two men aged 22 and 31 were held": the second number is an age too, and no subject. */
const joinsAges = (words: readonly Word[], at: number) =>
  words[at - 2]?.lower === 'aged' && words[at - 1]!.pos === 'NUM' && words[at + 1]?.pos === 'NUM';

const bareRelative = (word: Word) => word.pos === 'PRON' && /^(?:which|who)$/.test(word.lower);

/** The first word of the noun phrase that a relative pronoun takes up, or -1 where it takes up a clause or a pronoun. */
function antecedentBefore(phrases: Phrases, pronoun: number, floor: number): number {
  const end = isComma(phrases.words[pronoun - 1]) ? pronoun - 1 : pronoun;
  const last = chunkEnding(phrases, end);
  // "Edna Holm, 88, who …": the age is not what is taken up.
  const age = last && last.to - last.from === 1 && phrases.words[last.from]!.pos === 'NUM';
  const chunk = age && isComma(phrases.words[last.from - 1]) ? chunkEnding(phrases, last.from - 1) : last;
  return chunk && chunk.from >= floor && (chunk.kind === 'noun' || chunk.kind === 'name') ? chunk.from : -1;
}

/** A clause that begins with a bare "which" or "who" says nothing without the noun that it takes up: with it, or null. */
export function withAntecedent(phrases: Phrases, clause: Range): Range | null {
  if (!bareRelative(phrases.words[clause.from]!)) return clause;
  const from = antecedentBefore(phrases, clause.from, 0);
  return from < 0 ? null : { from, to: clause.to };
}

/** Verbs that say who somebody is: "who heads the union", "who led it". */
const identifying = new Set(['head', 'lead', 'chair', 'found', 'run', 'own', 'represent']);

/**
 * True where the verb of a relative clause only tells who is meant: "who is its chairman", "who led the inquiry", "which
 * makes pumps", "who asked not to be named". What somebody wants or says in the present (`reports`) is more than that.
 */
export function identifies(phrases: Phrases, clause: Range, main: VerbGroup, reports: boolean): boolean {
  const { words } = phrases;
  const head = words[main.head]!;
  const rest = words.slice(main.to, clause.to);
  if (rest.some(({ lower }) => /^(?:named|identified|anonymous|anonymity|anonymously)$/.test(lower))) return true;
  if (identifying.has(head.lemma)) return true;
  // "is the chair", "was a witness", but "was on board"
  if (head.lemma === 'be') return !/^(?:was|were)$/.test(head.lower) || phrases.chunkOf[main.to]! >= 0;
  const present = main.to - main.from === 1 && (head.lower === head.lemma || /[^s]s$/.test(head.lower));
  return present && !reports;
}

/** True for a word that opens a clause which cannot stand alone. */
export const opensSubordinate = (word: Word) =>
  subordinators.has(word.lower) && word.lower !== 'that' && /^(?:SCONJ|ADP|ADV)$/.test(word.pos);

/** "until the water is gone": a clause that only says when, why or if, without the clause that it depends on. */
export function isOnlySubordinate(phrases: Phrases, clause: Range): boolean {
  if (!opensSubordinate(phrases.words[clause.from]!)) return false;
  const finite = phrases.groups.filter(
    (group) => group.from >= clause.from && group.to <= clause.to && hasTense(phrases, group),
  );
  const [first] = finite;
  return (
    finite.length === 1 &&
    first !== undefined &&
    startsClause(phrases, clause.from + 1, first) &&
    !isFrontedPhrase(phrases, clause.from, first.from)
  );
}

/**
 * "Until the vote Jonas Reiff is in charge", "Since May lorries are banned": the preposition has a noun phrase of its own,
 * and the verb's subject stands after it.
 */
function isFrontedPhrase(phrases: Phrases, at: number, verb: number): boolean {
  const { words } = phrases;
  if (!/^(?:since|until|before|after)$/.test(words[at]!.lower)) return false;
  for (let i = at + 2; i < verb; i++) {
    const word = words[i]!;
    const before = words[i - 1]!;
    if (isComma(word)) return true;
    const begins = phrases.chunkOf[i] !== phrases.chunkOf[i - 1] && phrases.chunkOf[i]! >= 0;
    if (begins && phrases.chunkOf[i - 1]! >= 0) return true;
    // One row of nouns for the chunker: a name after a noun, or a plural after a date.
    if (word.pos === 'PROPN' && (before.pos === 'NOUN' || /^(?:19|20)\d\d$/.test(before.text))) return true;
    const time = isTimeNoun(before) || /^(?:spring|summer|autumn|winter|decade|century)$/.test(before.lower);
    if (time && !isTimeNoun(word) && /^(?:NOUN|PROPN|ADJ)$/.test(word.pos)) return true;
  }
  return false;
}

/** True where a relative clause runs to the end of the stretch without a comma that could close it. */
function lastStretch(phrases: Phrases, at: number, limit: number): boolean {
  const group = phrases.groups[phrases.groupOf[at + 1] ?? -1];
  if (!group || !hasTense(phrases, group)) return false;
  for (let i = at; i < limit; i++) if (isComma(phrases.words[i])) return false;
  return true;
}

/** True for a clause that commands: a bare verb with no subject at its start. */
export function isImperative(phrases: Phrases, clause: Range): boolean {
  const { words } = phrases;
  let at = clause.from;
  while (at < clause.to && (words[at]!.pos === 'ADV' || words[at]!.lower === 'please' || words[at]!.pos === 'INTJ'))
    at++;
  const group = phrases.groups[phrases.groupOf[at] ?? -1];
  if (!group || group.from > at) return false;
  const verb = words[group.head]!;
  const bare = group.form === 'finite' && group.auxiliaries.length === 0 && verb.lower === verb.lemma;
  const doNot = words[at]!.lower === 'do' || words[at]!.lower === "don't" || words[at]!.lower === 'let';
  return (bare || doNot) && subjectBefore(phrases, group, clause.from) === null;
}

/** Verbs by which a speaker turns to whoever listens: "Look, …", "Let me be clear", "Imagine that". */
const address =
  /^(?:let|look|imagine|listen|see|think|ask|remember|forget|believe|mind|suppose|wait|guess|trust|say|tell|thank|excuse|forgive)$/;
/** In fewer words nothing is advised that a second article could report: "Go home", "Stop it". */
const fewestInAdvice = 4;

/** True for a command that tells people what to do about the matter: "Boil all drinking water", "Call your clinic first". */
export function isAdvice(phrases: Phrases, clause: Range): boolean {
  const { words } = phrases;
  const verb = words.slice(clause.from, clause.to).find(({ pos, lower }) => pos === 'VERB' && lower !== 'do');
  return verb !== undefined && !address.test(verb.lower) && clause.to - clause.from >= fewestInAdvice;
}

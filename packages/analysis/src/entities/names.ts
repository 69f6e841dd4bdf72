import type { EntityType } from '../analysis.ts';
import type { Span } from '../article.ts';
import { isEnglishWord } from '../tokens/wink.ts';
import { standsFor } from './acronyms.ts';
import { evidenceAround, isDateline, noScores, type Scores } from './evidence.ts';
import { isGivenName, placeRank } from './gazetteer.ts';
import { demonyms } from './lexicon/demonyms.ts';
import { functionWords, notNames } from './lexicon/not-names.ts';
import { isKnownOrganisation, organisationHeads } from './lexicon/organisations.ts';
import { roleAround } from './role.ts';
import { findRuns } from './runs.ts';
import { phrase, splitRun } from './split.ts';
import { sameSpelling, soundOf } from './variants.ts';
import { casingOf, isAcronym, isCapital, isOrdinary, type Word } from './words.ts';

/** A name in the text, with the kind that the whole article gives it. */
export interface NameFound extends Span {
  name: string;
  type: EntityType;
  role?: string | undefined;
  sentence: number;
  /** It stands in brackets directly behind the name at this index: an abbreviation that the article brings in. */
  abbreviates?: number | undefined;
}

interface Candidate extends Span {
  name: string;
  type: EntityType | null;
  strength: number;
  role?: string | undefined;
  sentence: number;
  scores: Scores;
  dateline: boolean;
  /** It opens a sentence. */
  opens: boolean;
  abbreviates?: Candidate | undefined;
}

interface Form {
  scores: Scores;
  /** The most that one place of the text gives for each kind. */
  best: Scores;
  /** It stands somewhere inside a sentence, where a capital shows a name. */
  inside: boolean;
  count: number;
  words: number;
}

/**
 * Finds the names of an article. `sentences` are its sentences, as words; `isCredit` says which are bylines or captions:
 * they are nearly all names, and so full of capitals without being set as titles. What overlaps `cut` is no name.
 */
export function findNames(
  text: string,
  sentences: readonly (readonly Word[])[],
  isCredit: (sentence: number) => boolean,
  cut: readonly Span[] = [],
): NameFound[] {
  const casings = sentences.map((words, index) => {
    const casing = casingOf(words);
    return casing === 'title' && isCredit(index) ? 'sentence' : casing;
  });
  const inside = new Set<string>();
  sentences.forEach((words, index) => {
    if (casings[index] !== 'sentence') return;
    for (const word of words) if (!word.opens && isCapital(word)) inside.add(word.text);
  });
  const isCut = ({ start, end }: Span) => cut.some((each) => each.start < end && each.end > start);
  const candidates = sentences
    .flatMap((words, index) =>
      casings[index] === 'sentence' ? candidatesOf(text, words, (name) => inside.has(name)) : [],
    )
    .filter((candidate) => !isCut(candidate));
  const types = decideForms(candidates);
  const names: NameFound[] = [];
  const position = new Map<Candidate, number>();
  for (const candidate of candidates) {
    const type = candidate.dateline ? 'place' : types.get(candidate.name);
    if (!type) continue;
    position.set(candidate, names.length);
    const { start, end, name, role, sentence } = candidate;
    const full = candidate.abbreviates;
    const whole = full && standsFor(name, full.name, types.get(full.name)) ? position.get(full) : undefined;
    names.push({ start, end, name, type, role, sentence, abbreviates: whole });
  }
  const shouted = sentences.flatMap((words, index) =>
    casings[index] === 'sentence' ? [] : knownIn(text, words, types, casings[index] === 'upper'),
  );
  return merge(names, shouted);
}

/** Both lists in order of the text; what abbreviates what is kept right. */
function merge(names: readonly NameFound[], others: readonly NameFound[]): NameFound[] {
  const all = [...names, ...others].sort((a, b) => a.start - b.start);
  const index = new Map(all.map((name, at) => [name, at]));
  return all.map((name) =>
    name.abbreviates === undefined ? name : { ...name, abbreviates: index.get(names[name.abbreviates]!) },
  );
}

function candidatesOf(text: string, words: readonly Word[], known: (name: string) => boolean): Candidate[] {
  const found: Candidate[] = [];
  let before: { to: number; candidate: Candidate } | null = null;
  for (const run of findRuns(words, known)) {
    for (const piece of splitRun(text, words, run)) {
      if (isBeginning(words, piece.from)) continue;
      if (isShouted(words.slice(piece.from, piece.to)) && !isDateline(words, piece)) continue;
      const start = words[piece.from]!.start;
      const end = endOf(words[piece.to - 1]!);
      const name = phrase(text, words, piece.from, piece.to).slice(0, end - words[piece.to - 1]!.end || undefined);
      const dateline = isDateline(words, piece) && !isKnownOrganisation(name);
      const bracketed = words[piece.from - 1]?.text === '(' && words[piece.to]?.text === ')' && isAcronym(name);
      const candidate: Candidate = {
        ...{
          start,
          end,
          name,
          type: piece.type,
          strength: piece.strength,
          role: piece.role ?? roleAround(text, words, piece),
        },
        sentence: words[piece.from]!.sentence,
        scores: evidenceAround(words, piece, name),
        dateline,
        opens: words[piece.from]!.opens,
        abbreviates: bracketed && before?.to === piece.from - 1 ? before.candidate : undefined,
      };
      found.push(candidate);
      before = { to: piece.to, candidate };
    }
  }
  return found;
}

/** "a number that starts with L3": letters, and nobody's name. */
function isBeginning(words: readonly Word[], at: number): boolean {
  return (
    words[at - 1]?.lower === 'with' &&
    /^(?:start|begin|end)(?:s|ing|ning)?$|^(?:began|started|ended)$/.test(words[at - 2]?.lower ?? '') &&
    /^\p{Lu}{0,3}\p{N}+$|^\p{Lu}{1,2}$/u.test(words[at]!.text)
  );
}

/** "kept mum for TWO WEEKS": ordinary words in capitals are said loudly, and name nobody. */
function isShouted(words: readonly Word[]): boolean {
  return (
    words.length > 1 &&
    words.every((word) => /^\p{Lu}{2,}$/u.test(word.text) && isEnglishWord(word.lower)) &&
    !organisationHeads.has(words.at(-1)!.lower)
  );
}

/** A full stop that the tokenizer left on a name's last word belongs to it only in abbreviations. */
function endOf(word: Word): number {
  return /\p{Ll}{3,}\.$/u.test(word.text) ? word.end - 1 : word.end;
}

/** The kind of every form of name, from its words and all the places where it stands; null where it is none. */
function decideForms(candidates: readonly Candidate[]): Map<string, EntityType | null> {
  const forms = new Map<string, Form>();
  for (const { name, type, strength, scores, dateline, opens } of candidates) {
    const form = forms.get(name) ?? {
      ...{ scores: noScores(), best: noScores(), inside: false },
      ...{ count: 0, words: name.split(' ').length },
    };
    form.count += 1;
    form.inside ||= !opens;
    // What one place of the text shows clearly outweighs what many hint at.
    for (const kind of ['person', 'organisation', 'place', 'other'] as const) {
      const more = Math.max(0, scores[kind] - form.best[kind]);
      form.scores[kind] += more + 0.2 * (scores[kind] - more);
      form.best[kind] += more;
    }
    if (type) form.scores[type] = Math.max(form.scores[type], 0) + strength * (form.count === 1 ? 2 : 0.5);
    if (dateline) form.scores.place += 3;
    forms.set(name, form);
  }
  const decided = new Map<string, EntityType | null>();
  for (const [name, form] of forms) {
    const type = strongest(name, form);
    // Two words that could be a person's are a place where things are "in" them, and nothing shows a person.
    const located = type === 'person' && form.best.place >= 2 && form.best.person < 1.5;
    decided.set(name, located ? 'place' : type);
  }
  const people = byInitials(
    [...decided].filter(([name, type]) => type === 'person' && name.includes(' ')).map(([name]) => name.split(' ')),
  );
  const bodies = new Set(
    [...decided]
      .filter(([name, type]) => type === 'organisation' && name.includes(' '))
      .map(([name]) => name.split(' ')[0]),
  );
  // What an abbreviation in brackets stands for says what it is: an agency, or a programme.
  const brought = new Map<string, EntityType | null>();
  for (const { name, abbreviates } of candidates) {
    const whole = abbreviates && decided.get(abbreviates.name);
    if (abbreviates && standsFor(name, abbreviates.name, whole)) brought.set(name, whole ?? null);
  }
  for (const [name, form] of forms) {
    if (form.words > 2) continue;
    if (placeRank(name) === 3) continue;
    if (brought.has(name)) decided.set(name, brought.get(name) ?? null);
    else if (!isKnownOrganisation(name) && namesPerson(name, people)) decided.set(name, 'person');
    else if (form.words === 1 && placeRank(name) < 2 && form.best.place < 2 && bodies.has(name))
      decided.set(name, 'organisation');
    // A person is brought in by more than one name, so that one word that only "said" something is a body.
    else if (form.words === 1 && decided.get(name) === 'person' && form.best.person < 2.5 && !isGivenName(name))
      decided.set(name, 'organisation');
  }
  return decided;
}

/** At most so many people of one initial are compared: an article names fewer. */
const mostPeople = 300;

/** Full names by the sound that a surname, or a given name, begins with. */
function byInitials(people: readonly (readonly string[])[]): Map<string, (readonly string[])[]> {
  const found = new Map<string, (readonly string[])[]>();
  for (const full of people) {
    for (const initial of new Set([full[0]!, full.at(-1)!].map((word) => soundOf(word).charAt(0)))) {
      const list = found.get(initial) ?? [];
      if (list.length < mostPeople) list.push(full);
      found.set(initial, list);
    }
  }
  return found;
}

/** Whether a form is the surname, the given name or the last two words of a person's full name. */
function namesPerson(name: string, people: ReadonlyMap<string, readonly (readonly string[])[]>): boolean {
  return (people.get(soundOf(name.split(' ').at(-1)!).charAt(0)) ?? []).some((full) => {
    if (name.includes(' ')) return full.length > 2 && full.join(' ').endsWith(` ${name}`);
    return sameSpelling(full.at(-1)!, name) || full[0] === name;
  });
}

function strongest(name: string, form: Form): EntityType | null {
  if (placeRank(name) === 3) return 'place';
  if (isKnownOrganisation(name)) return 'organisation';
  const order = ['place', 'person', 'organisation', 'other'] as const;
  let best: EntityType = 'place';
  for (const kind of order) if (form.scores[kind] > form.scores[best]) best = kind;
  if (form.words === 1 && isOrdinaryName(name) && placeRank(name) < 3 && form.scores[best] < 2.5) return null;
  if (form.scores[best] >= 1.5) return best;
  if (form.scores[best] > 0) return best === 'other' ? null : best;
  if (form.words > 1) return null;
  if (/\d/.test(name)) return null;
  return form.inside && !isOrdinaryName(name) ? 'organisation' : null;
}

function isOrdinaryName(name: string): boolean {
  return isEnglishWord(name.toLowerCase()) && !isAcronym(name) && !isKnownOrganisation(name);
}

/** The names in a line that is all capitals, or has one on every word: those known from the article or everywhere. */
function knownIn(
  text: string,
  words: readonly Word[],
  types: ReadonlyMap<string, EntityType | null>,
  upper: boolean,
): NameFound[] {
  const found: NameFound[] = [];
  const spoken = new Map([...types].map(([name, type]) => [upper ? name.toUpperCase() : name, { name, type }]));
  for (let from = 0; from < words.length; from += 1) {
    if (!isCapital(words[from])) continue;
    for (let to = Math.min(words.length, from + 6); to > from; to -= 1) {
      const written = phrase(text, words, from, to);
      const type = typeOfKnown(written, words.slice(from, to), spoken, upper);
      if (!type) continue;
      found.push({
        start: words[from]!.start,
        end: words[to - 1]!.end,
        name: upper ? (spoken.get(written)?.name ?? written) : written,
        type,
        sentence: words[from]!.sentence,
      });
      from = to - 1;
      break;
    }
  }
  return found;
}

function typeOfKnown(
  written: string,
  words: readonly Word[],
  spoken: ReadonlyMap<string, { name: string; type: EntityType | null }>,
  upper: boolean,
): EntityType | null {
  const known = spoken.get(written)?.type;
  const single = words.length === 1;
  if (
    known &&
    !(single && (notNames.has(words[0]!.lower) || (upper && isOrdinary(words[0]!) && placeRank(written) < 3)))
  )
    return known;
  if (
    single &&
    (demonyms.has(words[0]!.lower) ||
      notNames.has(words[0]!.lower) ||
      (functionWords.has(words[0]!.lower) && !/^US$/.test(written)))
  )
    return null;
  if (isKnownOrganisation(written) && !(upper && isOrdinary(words[0]!))) return 'organisation';
  const rank = placeRank(written);
  if (rank >= (single && isOrdinary(words[0]!) ? 3 : 2)) return 'place';
  if (upper || words.length < 2 || words.length > 3) return null;
  const person = isGivenName(words[0]!.text) && words.every((word) => isCapital(word) && word.adjoins !== undefined);
  return person && words.slice(1).every((word) => word.adjoins && !isOrdinary(word)) && !isOrdinary(words[0]!)
    ? 'person'
    : null;
}

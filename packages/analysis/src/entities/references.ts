import type { Entity, Mention, Sentence, Token } from '../analysis.ts';
import { tokenAt, tokensBySentence } from '../tokens/by-sentence.ts';
import { genderOf } from './gazetteer.ts';

/** Nouns that take up an organisation with "the", with the words of its name or the kind of body that they fit. */
const bodies: Readonly<Record<string, RegExp>> = {
  agency: /\b(?:agency|service|bureau|intelligence|cia|fbi|nasa|iaea|reuters|press)\b/i,
  service: /\bservice\b/i,
  ministry: /\bministry\b/i,
  department: /\bdepartment\b/i,
  institute: /\binstitute\b/i,
  university: /\buniversity\b/i,
  commission: /\bcommission\b/i,
  committee: /\bcommittee\b/i,
  council: /\bcouncil\b/i,
  court: /\bcourt\b/i,
  bank: /\bbank\b/i,
  party: /\bparty\b/i,
  union: /\bunion\b/i,
  board: /\bboard\b/i,
  authority: /\bauthority\b/i,
  regulator: /\b(?:authority|board|commission|regulator|ofcom|ofgem|fda|fcc|sec)\b/i,
  watchdog: /\b(?:iaea|authority|board|commission|watchdog|ofcom|ofgem)\b/i,
  newspaper: /\b(?:times|post|herald|guardian|telegraph|journal|tribune|gazette|courier|echo)\b/i,
  broadcaster: /\b(?:bbc|cnn|nhk|television|tv|radio|broadcasting)\b/i,
  alliance: /\b(?:nato|alliance)\b/i,
  bloc: /\b(?:eu|european union|asean|african union)\b/i,
  company:
    /\b(?:inc|ltd|llc|plc|corp|co|corporation|company|group|motors|holdings|airlines|airways|energy|industries)\b/i,
  firm: /\b(?:inc|ltd|llc|plc|corp|co|corporation|company|group|partners|holdings)\b/i,
  airline: /\b(?:airlines?|airways)\b/i,
  foundation: /\bfoundation\b/i,
  federation: /\bfederation\b/i,
  association: /\bassociation\b/i,
};
/** Nouns that take up a person with "the", by the title that the article gives them. */
const offices =
  /^(?:president|minister|chancellor|premier|governor|mayor|senator|ambassador|spokesman|spokeswoman|general|king|queen|prince|princess|pope|professor|judge|director|chairman|chairwoman|commissioner|secretary-general)$/;
const says =
  /^(?:say|add|tell|report|state|claim|note|warn|insist|post|announce|estimate|reiterate|accuse|declare|argue|write)$/;
/** How many sentences back an antecedent may stand. */
const reach = 3;
/** Where more names than this stand near by, none is clear. */
const mostNames = 40;

/**
 * Mentions that stand for a name: "the agency", "he", "it said". Only where one entity near by fits and no other does:
 * a wrong antecedent would put words into somebody's mouth.
 */
export function findReferences(
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  entities: readonly Entity[],
  names: readonly Mention[],
): Mention[] {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const called = findDescriptions(sentences, tokens, names);
  // The first mention of each organisation.
  const met = new Set<string>();
  const firsts = names.filter(({ entity }) => {
    if (byId.get(entity)?.type !== 'organisation' || met.has(entity)) return false;
    met.add(entity);
    return true;
  });
  const found: Mention[] = [];
  // Whoever the sentence before only quotes ("Inspector Holm said the driver was held") is not who it is about.
  const isQuiet = (id: string, sentence: number): boolean => {
    const from = sentences[Math.max(0, sentence - 1)]!.start;
    return names.every(({ entity, start, end }) => {
      if (entity !== id || start < from || start > sentences[sentence]!.end) return true;
      const first = tokenAt(tokens, start);
      const last = tokenAt(tokens, end);
      return ![tokens[first - 1], ...tokens.slice(last, last + 2)].some(
        (token) => token && says.test(token.lemma.toLowerCase()),
      );
    });
  };
  tokensBySentence(sentences, tokens).forEach((own, sentence) => {
    own.forEach((token, at) => {
      const near = (type: Entity['type'], back: number): Entity[] => {
        const from = sentences[Math.max(0, sentence - back)]!.start;
        const last = countBefore(names, token.start);
        const before = names.slice(Math.max(0, last - mostNames), last).filter((mention) => mention.start >= from);
        const ids = new Set(before.map((mention) => mention.entity));
        return [...ids].map((id) => byId.get(id)!).filter((entity) => entity.type === type);
      };
      const earlier = (): Entity[] => {
        const count = countBefore(firsts, token.start);
        return count > mostNames ? [] : firsts.slice(0, count).map(({ entity }) => byId.get(entity)!);
      };
      const reference =
        pronoun(own, at, near) ??
        age(own, at, () => near('person', 1).filter(({ id }) => isQuiet(id, sentence))) ??
        nominal(own, at, near, earlier, called);
      if (reference) found.push(reference);
    });
  });
  return found;
}

type Near = (type: Entity['type'], back: number) => Entity[];

function pronoun(tokens: readonly Token[], at: number, near: Near): Mention | null {
  const token = tokens[at]!;
  const word = token.text.toLowerCase();
  if (word === 'he' || word === 'she') {
    const wanted = word === 'he' ? 'male' : 'female';
    const people = near('person', reach).filter((person) => {
      const gender = genderOf(person.name.split(' ')[0]!);
      return gender === null || gender === wanted;
    });
    return only(people, token, token.end, 'pronoun');
  }
  if (word !== 'it' || !tokens.slice(at + 1, at + 4).some((next) => says.test(next.lemma.toLowerCase()))) return null;
  // Only at the head of a sentence: elsewhere "it" may stand for anything.
  return at === 0 ? only(near('organisation', 1), token, token.end, 'pronoun') : null;
}

/** "The 62-year-old", "the 27-year-old Slovak": the one person who has been named right before, other than to be quoted. */
function age(tokens: readonly Token[], at: number, people: () => Entity[]): Mention | null {
  const [the, years, , unit, , old, after, next] = tokens.slice(at, at + 8);
  if (the?.text.toLowerCase() !== 'the' || !/^\d+$/.test(years?.text ?? '') || unit?.text !== 'year') return null;
  if (old?.text !== 'old' || !after) return null;
  const named = /^\p{Lu}/u.test(after.text) && !/^\p{Lu}/u.test(next?.text ?? '');
  if (!named && /^(?:NOUN|PROPN|ADJ)$/.test(after.pos)) return null;
  return only(people(), the, named ? after.end : old.end, 'nominal');
}

/** How far an apposition may reach, in words, to the noun that says what a body is. */
const longestApposition = 7;

/** What the article calls each organisation where it brings it in: "Lirna Hydro, the company that …". */
function findDescriptions(
  sentences: readonly Sentence[],
  tokens: readonly Token[],
  names: readonly Mention[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const called = new Map<string, Set<string>>();
  for (const { entity, end } of names) {
    const at = tokenAt(tokens, end);
    if (tokens[at]?.text !== ',' || !/^(?:the|a|an|its|one|which)$/.test(tokens[at + 1]?.text ?? '')) continue;
    const limit = sentences[tokens[at]!.sentence]!.end;
    for (const token of tokens.slice(at + 2, at + 2 + longestApposition)) {
      if (token.end > limit || /^(?:[,.;:]|that|which|who|of|in|for)$/.test(token.text)) break;
      if (bodies[token.text] === undefined) continue;
      called.set(entity, (called.get(entity) ?? new Set()).add(token.text));
      break;
    }
  }
  return called;
}

/** Nouns that say the same of a body. */
const alike: Readonly<Record<string, string>> = { firm: 'company', company: 'firm' };

function nominal(
  tokens: readonly Token[],
  at: number,
  near: Near,
  earlier: () => readonly Entity[],
  called: ReadonlyMap<string, ReadonlySet<string>>,
): Mention | null {
  if (tokens[at]!.text.toLowerCase() !== 'the') return null;
  let head = at + 1;
  if (tokens[head]?.pos === 'ADJ' || tokens[head + 1]?.pos === 'NOUN') head += tokens[head + 1]?.pos === 'NOUN' ? 1 : 0;
  const noun = tokens[head];
  const after = tokens[head + 1];
  // "the agency’s head" is one of the agency's; "the agency that …", "the president of …" bring in somebody else.
  if (
    noun === undefined ||
    (after && /^(?:of|that|which|who|in|for)$/i.test(after.text)) ||
    after?.pos === 'NOUN' ||
    after?.pos === 'PROPN'
  )
    return null;
  const word = noun.text;
  const fits = bodies[word];
  if (fits) {
    const isOne = ({ id, name, aliases }: Entity): boolean =>
      [name, ...aliases].some((one) => fits.test(one)) ||
      called.get(id)?.has(word) === true ||
      called.get(id)?.has(alike[word] ?? word) === true;
    const close = near('organisation', reach + 2).filter(isOne);
    // Farther back, only where the article has named no other.
    return only(close.length > 0 ? close : earlier().filter(isOne), tokens[at]!, noun.end, 'nominal');
  }
  if (!offices.test(word)) return null;
  const people = near('person', reach + 2).filter(({ role }) => role?.toLowerCase().includes(word) === true);
  return only(people, tokens[at]!, noun.end, 'nominal');
}

function only(candidates: readonly Entity[], first: Token, end: number, kind: 'nominal' | 'pronoun'): Mention | null {
  const [one, ...others] = candidates;
  return one && others.length === 0 ? { entity: one.id, start: first.start, end, kind } : null;
}

/** How many names begin before `offset`; they are in order of the text. */
function countBefore(names: readonly Mention[], offset: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (names[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

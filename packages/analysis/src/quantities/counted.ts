import type { Token } from '../analysis.ts';

const skipped = new Set(['more', 'further', 'additional', 'extra', 'other', 'such', 'of', 'or', 'so']);
const determiners = new Set([
  'the',
  'its',
  'their',
  'his',
  'her',
  'our',
  'all',
  'those',
  'these',
  'my',
  'your',
  'a',
  'an',
  'that',
  'this',
]);
const pluralWithoutS =
  /^(?:people|men|women|children|police|troops|staff|personnel|cattle|sheep|fish|aircraft|feet|teeth|mice|media|servicemen|servicewomen|policemen|firemen|fishermen|lawmakers)$/i;
/** "The remaining six show no symptoms", "nine of these will move": verbs that a tagger takes for nouns. */
const plainVerb = /^(?:will|say|show|want|think|believe|know)$/;
const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

/**
 * The noun phrase that a number counts, which begins at token `at`: adjectives and nouns up to the head noun.
 * `of` says that the phrase may stand behind "of": dozens of people, 60 % of the workers. Empty where there is none.
 */
export function countedAt(text: string, tokens: readonly Token[], at: number, limit: number, of: boolean): string {
  let index = at;
  if (of) {
    if (tokens[index]?.text.toLowerCase() !== 'of') return '';
    index += 1;
    while (determiners.has(tokens[index]?.text.toLowerCase() ?? '')) index += 1;
  } else {
    while (index < limit && skipped.has(tokens[index]!.text.toLowerCase())) index += 1;
    if (index > at && tokens[index - 1]!.text.toLowerCase() === 'of') {
      while (determiners.has(tokens[index]?.text.toLowerCase() ?? '')) index += 1;
      index = afterOwner(tokens, index);
    }
  }
  const first = index;
  let last = -1;
  for (; index < limit; index += 1) {
    const token = tokens[index]!;
    const next = index + 1 < limit ? tokens[index + 1] : undefined;
    if (calendar.test(token.text) || plainVerb.test(token.text)) break;
    if (token.pos === 'NOUN' || token.pos === 'PROPN') {
      last = index;
      if (isPlural(token) && !(next?.pos === 'NOUN' && isPlural(next))) break;
    } else if (isHyphen(token, tokens[index - 1], next) || grades(token, next) || joins(tokens, index, first)) {
    } else if (token.pos === 'VERB') {
      const participle = last < 0 && /(?:ed|ing|en)$/.test(token.text) && /^(?:NOUN|PROPN|ADJ)$/.test(next?.pos ?? '');
      if (!participle) break;
    } else if (token.pos !== 'ADJ' || (last >= 0 && tokens[last]!.pos === 'NOUN')) break;
  }
  if (last < first) return '';
  const head = tokens[last]!;
  if (head.pos === 'PROPN' && !isPlural(head)) return '';
  return text.slice(tokens[first]!.start, head.end);
}

/** Past the owner of what is counted: one of the dam's gates. At most four words long. */
function afterOwner(tokens: readonly Token[], at: number): number {
  for (let index = at + 1; index < Math.min(tokens.length, at + 5); index += 1) {
    if (/^['’]s$/.test(tokens[index]!.text)) return index + 1;
    if (!/^(?:NOUN|PROPN|ADJ)$/.test(tokens[index]!.pos)) break;
  }
  return at;
}

export function isPlural(token: Token): boolean {
  return pluralWithoutS.test(token.text) || (/[^s]s$/.test(token.text) && token.text.length > 3);
}

/** "most gifted players", "newly built homes". */
function grades(token: Token, next: Token | undefined): boolean {
  return token.pos === 'ADV' && (next?.pos === 'ADJ' || (next?.pos === 'VERB' && /(?:ed|en)$/.test(next.text)));
}

/** "fast and quiet trains", "Kia and Hyundai vehicles": an "and" between two that say what kind, before what is counted. */
function joins(tokens: readonly Token[], at: number, first: number): boolean {
  const [before, after, head] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (at <= first || !/^(?:and|or)$/.test(tokens[at]!.text) || head === undefined || !isPlural(head)) return false;
  const alike = before!.pos === after?.pos && /^(?:ADJ|PROPN)$/.test(before!.pos);
  return alike && /^(?:NOUN|PROPN)$/.test(head.pos);
}

function isHyphen(token: Token, before: Token | undefined, after: Token | undefined): boolean {
  return /^[-–‑]$/.test(token.text) && before?.end === token.start && after?.start === token.end;
}

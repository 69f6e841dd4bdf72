import { isEnglishWord } from '../tokens/wink.ts';
import { isGivenName, placeRank } from './gazetteer.ts';
import { demonyms, isDemonym } from './lexicon/demonyms.ts';
import { functionWords, notNames } from './lexicon/not-names.ts';
import { isKnownOrganisation, openingHeads, organisationHeads } from './lexicon/organisations.ts';
import { placeOpeners } from './lexicon/places.ts';
import { roleNouns, titleModifiers, titles } from './lexicon/titles.ts';
import { isAcronym, isCapital, isOrdinary, type Word } from './words.ts';

/** Words in a row that may be a name, with what ties them together. Indexes are into the words of the sentence. */
export interface Run {
  from: number;
  to: number;
}

const particle =
  /^(?:de|da|do|dos|das|di|del|della|van|von|der|den|ter|ten|bin|ibn|bint|ben|al|el|ul|ur|abu|la|le|du|y|e|zu|af|av)$/;
const linker = /^(?:of|for|on|to)$/;
/** A longer row of capitals is no one name; what is left of it begins another. */
const longestName = 24;
const suffix = /^(?:jr|sr|ii|iii|iv)\.?$/i;

/** Whether a word may stand in a name on the strength of its capital. */
export function isNameWord(word: Word): boolean {
  if (
    !isCapital(word) &&
    !/^(?:al|el|ad|as|an|ash|ul)-\p{Lu}/u.test(word.text) &&
    !/^(?:e|i)\p{Lu}\p{Ll}+$/u.test(word.text)
  )
    return false;
  // "MPs" and "NGOs" are kinds of people and bodies.
  if (/^\p{Lu}$|^\p{Lu}{2,}s$/u.test(word.text)) return false;
  if (isCompoundAdjective(word) || /^(?:editing|reporting|writing|additional|compiled|graphic)$/.test(word.lower))
    return false;
  return !/['’]s$/.test(word.text) && !(functionWords.has(word.lower) && word.text !== word.text.toUpperCase());
}

/** "London-based", "state-run" at the start of a sentence; but Jae-in and Seong-woong are names. */
function isCompoundAdjective(word: Word): boolean {
  const last = /[-‐‑–](\p{Ll}+)$/u.exec(word.text)?.[1];
  return last !== undefined && (/^(?:led|run|era|won|hit)$/.test(last) || (last.length > 3 && isEnglishWord(last)));
}

/**
 * The runs of capitalised words in a sentence that is written with capitals for names. What a sentence opens with counts
 * where it is no ordinary word, or the word after it has a capital too, or `known` has met it inside a sentence.
 */
export function findRuns(words: readonly Word[], known: (text: string) => boolean): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < words.length; from += 1) {
    const word = words[from]!;
    if (!startsName(words, from, known)) continue;
    let to = from + 1;
    let headed = openingHeads.has(word.lower);
    while (to - from < longestName) {
      const next = words[to];
      if (next === undefined) break;
      if (next.adjoins && (isNameWord(next) || isInitial(next) || (suffix.test(next.text) && to > from))) {
        headed ||= openingHeads.has(next.lower);
        to += 1;
        continue;
      }
      const reach = tied(words, from, to, headed, placeOpeners.has(words[to - 1]!.lower));
      if (reach === 0) break;
      to += reach;
    }
    runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

function isInitial(word: Word): boolean {
  return /^\p{Lu}\.?$/u.test(word.text) && word.text !== 'I';
}

function startsName(words: readonly Word[], at: number, known: (text: string) => boolean): boolean {
  const word = words[at]!;
  const next = words[at + 1];
  if (isInitial(word) && /\.$/.test(word.text)) return next?.adjoins === true && isNameWord(next);
  // "von der Leyen", "al Qaeda"
  if (/^(?:von|van|al|bin)$/.test(word.text) && next?.adjoins) {
    return isNameWord(next) || (/^(?:der|den|de)$/.test(next.text) && isCapital(words[at + 2]));
  }
  if (!isNameWord(word)) return false;
  if (!word.opens) return true;
  if (isAcronym(word.text) || known(word.text)) return true;
  if (placeRank(word.text) >= 2 || isKnownOrganisation(word.text)) return true;
  if (isDemonym(word.text)) return true;
  // "Prime Minister", "Deputy Mayor" as a sentence's first words: the title before a name.
  if (titleModifiers.has(word.lower) && titles.has(next?.lower ?? '') && isCapital(next)) return true;
  if (onlyDescribes(word, next, known)) return false;
  const followed = next?.adjoins === true && isNameWord(next) && !notNames.has(next.lower);
  if (
    followed ||
    (isGivenName(word.text) && particle.test(next?.text ?? '') && tied(words, at, at + 1, false, false) > 0)
  )
    return true;
  if (openingHeads.has(word.lower) && next?.lower === 'of') return isCapital(words[at + 2]) || isCapital(words[at + 3]);
  return !isOrdinary(word) || demonyms.has(word.lower);
}

/** What companies and their like are called by what they do. */
const trade =
  /(?:maker|seller|builder|owner|airline|retailer|operator|producer|supplier|firm|giant|developer|publisher|insurer|lender|carrier)s?$/;

/** "Carmaker Norvik", "Boss Denise Farrow": what somebody is, with the capital of the sentence, before a name that stands alone elsewhere. */
function onlyDescribes(word: Word, next: Word | undefined, known: (text: string) => boolean): boolean {
  if (!next?.adjoins || !isNameWord(next) || !known(next.text)) return false;
  if (titles.has(word.lower) || titleModifiers.has(word.lower)) return false;
  return roleNouns.has(word.lower.replace(/s$/, '')) || trade.test(word.lower);
}

/** Whom hospitals and schools are called after, with an apostrophe that belongs to their names. */
const owners = /^(?:st\.?|saint|king|queen|children|women)$/;
const houses = /^(?:hospital|college|school|church|cathedral|university|clinic)$/;

/** How many words tie the run to a further part of the name: "of Foreign Affairs", "van der", "& Co"; 0 where none do. */
function tied(words: readonly Word[], from: number, at: number, headed: boolean, place: boolean): number {
  const [first, second, third] = [words[at]!, words[at + 1], words[at + 2]];
  if (!first.adjoins || second === undefined) return 0;
  const goesOn = (word: Word | undefined): boolean => word?.adjoins === true && isNameWord(word);
  if (particle.test(first.lower) && first.text === first.lower) {
    if (goesOn(second)) return 2;
    if (particle.test(second.lower) && goesOn(third)) return 3;
    return 0;
  }
  if (first.text === '&' && goesOn(second)) return 2;
  // "the Teachers' Union"
  if (
    /^['’]$/.test(first.text) &&
    /s$/.test(words[at - 1]!.text) &&
    goesOn(second) &&
    organisationHeads.has(second.lower)
  )
    return 2;
  // "St Mary's Hospital", "Children's Hospital"
  if (/^['’]s$/.test(first.text) && owners.test(words[from]!.lower) && goesOn(second) && houses.test(second.lower))
    return 2;
  const before = words[at - 1]!.lower;
  if (/^(?:of|for)$/.test(first.lower) && /^(?:secretary|minister)$/.test(before) && titleModifiers.has(second.lower))
    return 2;
  if (/^of$/.test(first.lower) && before === 'secretary' && second.lower === 'state') return 2;
  if ((headed || place) && linker.test(first.lower)) {
    if (goesOn(second) && !notNames.has(second.lower)) return 2;
    if (second.lower === 'the' && goesOn(third)) return 3;
  }
  if (first.text === 'and' && isOrdinary(words[at - 1]!) && goesOn(second) && headFollows(words, from, at)) return 2;
  // "Ministry of Trade and Industry", once the name has its "of".
  if (headed && first.lower === 'and' && goesOn(second) && /^(?:of|for)$/.test(words[at - 2]?.lower ?? '')) {
    return organisationHeads.has(second.lower) || isOrdinary(second) ? 2 : 0;
  }
  return 0;
}

/** "Food and Drug Administration": what stands on both sides of "and" is one name, which ends in an organisation's head. */
function headFollows(words: readonly Word[], from: number, and: number): boolean {
  const before = words.slice(from, and);
  if (before.some((word) => titles.has(word.lower.replace(/\.$/, '')) || organisationHeads.has(word.lower)))
    return false;
  const written = before.map((word) => word.text).join(' ');
  if (placeRank(written) >= 2 || isKnownOrganisation(written)) return false;
  const second = words[and + 1]!;
  if (!isOrdinary(second) || isDemonym(second.text) || notNames.has(second.lower)) return false;
  let to = and + 1;
  while (to < and + 7 && words[to]?.adjoins && isNameWord(words[to]!)) to += 1;
  for (let last = to - 1; last > and + 1; last -= 1) if (organisationHeads.has(words[last]!.lower)) return true;
  return false;
}

import type { EntityType } from '../analysis.ts';
import { placeRank } from './gazetteer.ts';
import { organisationNouns } from './lexicon/organisations.ts';
import { placeNouns, shortStates } from './lexicon/places.ts';
import { roleNouns } from './lexicon/titles.ts';
import type { Run } from './runs.ts';
import { isCapital, type Word } from './words.ts';

/** Points for each kind of name. */
export type Scores = Record<EntityType, number>;

export const noScores = (): Scores => ({ person: 0, organisation: 0, place: 0, other: 0 });

const speaks =
  /^(?:said|says|told|tells|added|adds|wrote|tweeted|asked|replied|warned|insisted|joked|recalled|argued|explained|testified|thinks|believes)$/;
const acts =
  /^(?:announced|reported|launched|acquired|agreed|declined|confirmed|denied|plans|posted|unveiled|shares|employs|owns|operates|shareholders|stock|spokesman|spokeswoman|spokesperson|officials|executives|employees|customers|chief|ceo|chairman)$/;
const person =
  /^(?:who|whose|himself|herself|resigned|died|smiled|testified|tweeted|retired|married|scored|born|was|is|has|had)$/;
const inPlace =
  /^(?:in|near|outside|across|throughout|around|northern|southern|eastern|western|central|downtown|mainland|neighbouring|neighboring|inside|towards|toward)$/;
/** Before "in" these lead to whom or what one trusts, not to a place. */
const trusts =
  /^(?:trust|trusts|trusted|confidence|faith|belief|believe|believes|interest|interested|invest|invested|stake|shares|confided|success|rival|role|found)$/;
/** Before "of" and a place: its people, parts and offices. */
const ofPlace =
  /^(?:mayor|governor|residents|inhabitants|people|citizens|streets|centre|center|north|south|east|west|edge|parts|most|archbishop|bishop)$/;
/** After a name, with no capital of its own: the Koprec dam, the Lirna valley. */
const landscape =
  /^(?:dam|valley|bridge|river|region|area|province|district|coast|coastline|airport|harbour|harbor|peninsula|island|islands|border|highlands|reservoir|canal|suburb)$/;
const toPlace = /^(?:from|to|into|at|via|off|leave|left|visit|visited|reach|reached|entered)$/;

/** What the words around a name say of its kind. */
export function evidenceAround(words: readonly Word[], { from, to }: Run, name: string): Scores {
  const scores = noScores();
  const before = words[from - 1];
  const earlier = words[from - 2];
  const after = words[to];
  const later = words[to + 1];
  if (before) {
    if (roleNouns.has(before.lower) && before.text === before.lower) scores.person += 3;
    if (organisationNouns.has(before.lower) && before.text === before.lower) scores.organisation += 7;
    if (placeNouns.has(before.lower) || (before.lower === 'of' && placeNouns.has(earlier?.lower ?? '')))
      scores.place += 3;
    if (inPlace.test(before.lower) && !(before.lower === 'in' && trusts.test(earlier?.lower ?? ''))) scores.place += 2;
    if (before.lower === 'of' && ofPlace.test(earlier?.lower ?? '')) scores.place += 2.5;
    if (toPlace.test(before.lower)) scores.place += 1;
    if (before.text === ',' && (shortStates.has(name) || shortStates.has(`${name}.`))) scores.place += 4;
    if (before.lower === 'the') {
      scores.organisation += 1;
      if (/s$/.test(words[to - 1]!.text)) scores.organisation += 2;
      scores.person -= 2;
    }
    if (/^(?:by|and|with|against)$/.test(before.lower)) scores.person += 0.5;
    // One of a row of places is a place.
    if (/^(?:,|and|or)$/.test(before.lower) && earlier && isCapital(earlier) && placeRank(earlier.text) >= 2)
      scores.place += 1.5;
    if (listsPlaces(words, from)) scores.place += 3;
  }
  if (after) {
    if (landscape.test(after.lower) && words[to - 1]!.adjoins) scores.place += 3;
    if (/^(?:,|and|or)$/.test(after.lower) && later && isCapital(later) && placeRank(later.text) >= 2)
      scores.place += 1;
    if (speaks.test(after.lower)) scores.person += 1.5;
    if (acts.test(after.lower)) scores.organisation += 1;
    if (person.test(after.lower)) scores.person += 0.5;
    if (/^['’]s$/.test(after.text) && later) {
      if (
        acts.test(later.lower) ||
        /^(?:revenue|profit|shares|board|app|products|investors|factory|users|members)$/.test(later.lower)
      )
        scores.organisation += 2;
      if (
        /^(?:wife|husband|son|daughter|mother|father|lawyer|lawyers|death|team-mate|teammate|career|brother|sister)$/.test(
          later.lower,
        )
      )
        scores.person += 2;
      if (
        /^(?:capital|government|president|prime|parliament|economy|army|military|border|foreign|central|population|coast|largest|south|north|east|west)$/.test(
          later.lower,
        )
      )
        scores.place += 2;
    }
    if (/^-(?:based|born)$/.test(after.lower) || after.lower === 'based') scores.place += 2;
    if (after.text === ',' && later) {
      if (/^\d{1,3}$/.test(later.text) && words[to + 2]?.text === ',') scores.person += 4;
      if (
        isCapital(later) &&
        (placeRank(later.text) === 3 || shortStates.has(later.text)) &&
        (inPlace.test(before?.lower ?? '') || !before || before.lower === 'of')
      )
        scores.place += 3;
      if (/^(?:a|an|the|who|whose|his|her|which|one|chief|head|former|director|professor)$/.test(later.lower))
        apposition(words, to + 1, scores);
    }
    if (after.text === '(' && later?.text && /^\d{1,2}$/.test(later.text)) scores.person += 1;
  }
  return scores;
}

/** "regions like", "cities such as", "sites including", with other names of the row between. */
function listsPlaces(words: readonly Word[], at: number): boolean {
  let cue = at - 1;
  while (cue >= 0 && cue > at - 9 && (/^(?:,|and|or)$/.test(words[cue]!.lower) || isCapital(words[cue]))) cue -= 1;
  if (!/^(?:like|as|including|of)$/.test(words[cue]?.lower ?? '')) return false;
  let noun = cue - (words[cue]!.lower === 'as' ? 2 : 1);
  // "regions of Russia, such as"
  if (words[noun]?.text === ',') noun -= 1;
  while (noun > 1 && isCapital(words[noun])) noun -= 1;
  if (words[noun]?.lower === 'of') noun -= 1;
  return /^(?:regions|cities|towns|villages|provinces|districts|states|counties|countries|islands|places|areas|suburbs|capitals)$/.test(
    words[noun]?.lower ?? '',
  );
}

/** ", a professor of …": the first noun that tells decides. */
function apposition(words: readonly Word[], at: number, scores: Scores): void {
  if (/^(?:who|whose|his|her)$/.test(words[at]!.lower)) {
    scores.person += 2;
    return;
  }
  // "Westmark, which the company left out": what stands behind is another's doing.
  if (words[at]!.lower === 'which' && !/^(?:is|was)$/.test(words[at + 1]?.lower ?? '')) return;
  for (const word of words.slice(at, at + 8)) {
    if (/^[,.;:]$/.test(word.text)) return;
    if (word.text !== word.lower) continue;
    if (roleNouns.has(word.lower)) scores.person += 3;
    else if (organisationNouns.has(word.lower)) scores.organisation += 3;
    else if (placeNouns.has(word.lower)) scores.place += 3;
    else continue;
    return;
  }
}

/** "PARIS (Reuters) -", "TAIPEI, Taiwan —": whether the words before a name, if any, and after it make a dateline. */
export function isDateline(words: readonly Word[], { from, to }: Run): boolean {
  if (from > 5 || words.slice(0, from).some((word) => /^[.;:?!]$/.test(word.text))) return false;
  const rest = words.slice(to, to + 14);
  const dash = rest.findIndex((word) => /^(?:[-–—]|--)$/.test(word.text));
  const open = rest.findIndex((word) => word.text === '(');
  const upper = words[from]!.text === words[from]!.text.toUpperCase();
  if (dash < 0) return false;
  const close = rest.findIndex((word) => word.text === ')');
  if (open >= 0 && open < dash) return close >= 0 && dash === close + 1 && (open === 0 || rest[0]!.text === ',');
  return upper && (dash === 0 || (rest[0]!.text === ',' && dash <= 3));
}

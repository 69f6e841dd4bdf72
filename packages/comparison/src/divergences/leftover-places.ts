import type { Span } from '@parallax/analysis';
import type { StoryMaterial } from '../material.ts';
import { nationsOf } from '../nations-of.ts';
import type { StoryClaim } from '../story-claims.ts';
import { functionWords } from '../text/function-words.ts';
import { nationIn } from '../text/nations.ts';
import { type Given, type LeftoverKind, leftovers } from './leftovers.ts';
import { endsPhrase, exclude, sitesIn, speaksOf } from './sites.ts';
import { type ToldSentence, textOf } from './told-alike.ts';

/** Where an article says that something is. */
export interface GivenPlace extends Span {
  /** A name, or what the place is. */
  what: string;
  isName: boolean;
  /** Where the phrase begins that it stands in: "in Lund", "at the port of Lund". */
  from: number;
  /** How the place stands to what is told. */
  preposition: string;
}

const placeNoun =
  'village|town|city|port|market|bridge|pitch|station|airport|harbour|camp|prison|school|hospital|church|district|suburb|island|province|region|valley|resort|base';
const name = "\\p{Lu}[\\p{L}'’-]+(?:\\s(?:(?:de|la|del|el|al|di|upon|le|les|sur)\\s)?\\p{Lu}[\\p{L}-]+)*";
/** What the name of a place goes before: "the Garl gully", "the Tosk road". */
const namedNoun =
  'gully|gullies|ridge|valley|pass|glacier|slopes?|face|gorge|ravine|cliffs?|crags?|peak|moor|glen|bay|cove|beach|headland|forest|woods?|reservoir|canal|estuary|marsh(?:es)?|dunes|reef|islands?|peninsula|plateau|plain|desert|quarry|mine|dam|lock|weir|bridge|tunnel|junction|roundabout|crossing|road|motorway|estate|district|quarter|suburb|farm|mill|plant|depot|yard|pier|harbour|marina|airfield|station|stadium|arena|park|gardens?|cemetery|prison|barracks|hospital|school|college|museum|theatre|hotel';
/** "In the Garl gully", "below the Tosk ridge", and not "in the Garl school board". */
const nameOfNoun = new RegExp(
  `\\b(?<preposition>in|at|on|near|outside|off|below|above|under|beneath|beside|by)\\s+the\\s+(?<name>${name})(?<noun>\\s(?:${namedNoun})\\b)${endsPhrase}`,
  'gu',
);
/** "In Lund", "at the port of Lund", "on the bridge at Lund". */
const namedPlace = new RegExp(
  `\\b(?<preposition>in|at|near|outside|off)\\s+(?:the\\s+)?(?:(?:[\\p{Ll}-]+\\s+){0,3}(?:${placeNoun})\\s+(?:of\\s+)?)?(?<name>${name})|\\b(?:${placeNoun})\\s+(?<of>of)\\s+(?<named>${name})`,
  'gu',
);

const namesItsSort = new RegExp(`\\b(?:${placeNoun})\\s`, 'u');

/** What a place is rather than how it is called, in its name. */
const kindWords =
  /^(?:street|road|square|avenue|lane|hill|park|hall|stadium|university|hospital|airport|station|north|south|east|west|northern|southern|eastern|western|new|old|great|saint|san|the|port|puerto|mount|lake|river|island|islands)$/iu;
/** What stands within a town. */
const withinTown = /\b(?:street|road|square|avenue|lane|park|hall|stadium|university|hospital|airport|station)\b/iu;
const calendar =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|ramadan|parliament|congress|god|english|french|german)\b/iu;

function namesIn(told: ToldSentence): GivenPlace[] {
  const { analysis, sentence } = told;
  const given = (found: RegExpExecArray, isSure: boolean): GivenPlace[] => {
    const { preposition, of, name: called, named, noun = '' } = found.groups!;
    const what = (called ?? named)!;
    // "In the French school" names no place.
    if (calendar.test(what) || (noun !== '' && nationIn(what) !== null)) return [];
    const end = sentence.start + found.index + found[0].length;
    const start = end - noun.length - what.length;
    const mention = analysis.mentions.find((each) => each.start < end && each.end > start);
    const type = mention && analysis.entities.find(({ id }) => id === mention.entity)?.type;
    // A name that was not read as a place is one where its sort is named with it.
    if (type !== 'place' && !isSure && !namesItsSort.test(found[0])) return [];
    const from = of === undefined ? end - found[0].length : start - 'of '.length;
    return [{ start, end, from, what, isName: true, preposition: preposition ?? 'of' }];
  };
  const words = textOf(told);
  const withNoun = [...words.matchAll(nameOfNoun)].flatMap((found) => given(found, true));
  const plain = [...words.matchAll(namedPlace)]
    .flatMap((found) => given(found, false))
    .filter(({ start }) => withNoun.every((each) => each.start !== start));
  return [...withNoun, ...plain];
}

const sitesOf = (told: ToldSentence): GivenPlace[] =>
  sitesIn(textOf(told)).map(({ sort, start, end }) => {
    const from = told.sentence.start + start;
    return { start: from, end: told.sentence.start + end, from, what: sort, isName: false, preposition: '' };
  });

/** The claim of a sentence that gives a place. */
const claimAt = ({ claims }: ToldSentence, { start, end }: Span): StoryClaim | undefined =>
  claims.find((claim) => claim.start <= start && end <= claim.end) ?? claims[0];

const tellingWords = (words: string): string[] =>
  words.split(/[^\p{L}]+/u).filter((word) => word.length > 2 && !kindWords.test(word) && !functionWords.has(word));

/** What a place tells of somebody or something that the event is not: where he was born, where it is based. */
const ofSomebody =
  /\b(?:born|buried|gr[eo]w up|liv(?:es|ed|ing) in|residents? of|stud(?:ies|ied)|educated|based|headquarter(?:s|ed)|comes? from|flew to|flown to|returned to)\b/iu;

const isNation = ({ what }: GivenPlace): boolean => nationIn(what) !== null;

/** "Near Lund" can be a place that the other article names. */
const isBeside = ({ preposition }: GivenPlace): boolean => /^(?:near|outside|off|beside|by)$/u.test(preposition);

/** Whether neither place can be, or lie within, the other. */
function areApart(a: GivenPlace, b: GivenPlace): boolean {
  if (a.isName !== b.isName) return false;
  if (!a.isName) return exclude(a.what, b.what);
  return (
    isNation(a) === isNation(b) &&
    (!isNation(a) || nationIn(a.what) !== nationIn(b.what)) &&
    isBeside(a) === isBeside(b) &&
    withinTown.test(a.what) === withinTown.test(b.what)
  );
}

const placesLeft: LeftoverKind<GivenPlace> = {
  in: (told) =>
    [...namesIn(told), ...sitesOf(told)].flatMap((value) => {
      const claim = claimAt(told, value);
      return claim ? [{ claim, value }] : [];
    }),
  key: ({ what }) => what,
  isIn({ what, isName }, _, other) {
    if (!isName) return speaksOf(what, other);
    const nation = nationIn(what);
    if (nation !== null && nationsOf(other).includes(nation)) return true;
    const words = tellingWords(what);
    return words.length === 0 || words.some((word) => other.text.includes(word));
  },
  ofOneKind: (a, b) =>
    areApart(a.value, b.value) && ofSomebody.test(textOf(a.told)) === ofSomebody.test(textOf(b.told)),
  // Seldom is a place left over on both sides; what stands around may tell that both tell of one thing.
  alike: ({ cosine, shared, sense, around }, { value: { isName } }) =>
    sense >= 0.4 || (cosine >= 0.1 && (shared >= 2 || sense >= 0.3)) || (isName && around >= 0.5),
};

/** Places of one event that two articles which tell the same otherwise have each for itself. */
export const leftoverPlaces = (material: StoryMaterial): [Given<GivenPlace>, Given<GivenPlace>][] =>
  leftovers(material, placesLeft);

import type { Analysis } from '@parallax/analysis';
import { kept } from '../kept.ts';

/**
 * Sorts of place where something happens, a line each: what is of one sort can be one place in two wordings ("port", "harbour"),
 * and what happens at one place of one sort happens at none of another. Words that say little ("site", "building", "room", "area")
 * are left out, and so are those that mean other things as well ("bank", "bar", "court").
 */
const lines: readonly string[] = [
  'quarry|quarries|gravel pit|chalk pit|sandpit',
  'hut|cabin|chalet|lodge|shack|bothy|refuge|bivouac',
  'cave|cavern|grotto|pothole',
  'barn|stable|stables|cowshed|shed|outbuilding|farm|farmyard',
  'house|home|villa|bungalow|cottage|farmhouse|flat|apartment|mansion|residence|block of flats|tower block',
  'garage|lock-up|lockup|storage unit|warehouse|depot|storehouse|storeroom',
  'church|chapel|cathedral|monastery|abbey|convent|basilica',
  'mosque|prayer hall',
  'synagogue',
  'school|classroom|kindergarten|nursery|college|university|campus',
  'hospital|clinic|ward|infirmary',
  'hotel|hostel|inn|guesthouse|motel|boarding house',
  'restaurant|café|cafe|pub|nightclub|tavern|canteen|diner',
  'supermarket|shop|mall|boutique|department store|shopping centre',
  'market|bazaar|marketplace|market hall',
  'factory|plant|mill|workshop|works',
  'bridge|footbridge|viaduct|flyover|overpass|crossing',
  'tunnel|underpass|subway',
  'football pitch|pitch|stadium|arena|playing field|sports ground|sports field|playground',
  'park|garden|gardens',
  'beach|seashore|shore|sands|dunes|coast',
  'forest|wood|woods|woodland|grove',
  'field|meadow|pasture|farmland|orchard|vineyard',
  'river|stream|brook|canal|ditch',
  'lake|pond|reservoir|lagoon',
  'port|harbour|harbor|dock|docks|quay|quayside|wharf|jetty|marina|pier',
  'airport|airfield|runway|terminal|airbase|airstrip',
  'railway station|station|platform|bus stop',
  'car park|parking lot|multi-storey',
  'cellar|basement|vault|crypt',
  'attic|loft|roof|rooftop',
  'prison|jail|cell',
  'barracks|military base|garrison|army base',
  'embassy|consulate',
  'theatre|cinema|concert hall|opera house',
  'museum|art gallery',
  'library',
  'cemetery|graveyard|churchyard',
  'marsh|bog|swamp|fen',
  'motorway|highway|expressway',
];

/** Places of which something is at one only. */
const opposites = [
  ['underground|below ground|beneath the surface', 'at the surface|on the surface|above ground'],
  ['at sea|offshore|on the high seas', 'on land|ashore|onshore|on dry land'],
  ['upstream|upriver', 'downstream|downriver'],
].map((pair) => pair.map((side) => new RegExp(`\\b(?:${side})\\b`, 'iu')));

const locative = '(?:in|inside|at|on|within|under|beneath|behind|near|outside)';
const determiner = "(?:the|an?|his|her|its|their|one of the|\\p{Lu}\\p{L}+['’]s)";
const modifiers = "(?:[\\p{L}\\p{N}'’-]+\\s+){0,4}?";
/** What follows a noun that is the head of its phrase. */
export const endsPhrase =
  '(?=\\s*(?:$|[,.;:!?)]|\\s(?:in|at|on|of|near|off|by|to|from|over|above|below|beside|behind|outside|inside|with|where|which|that|when|while|after|before|as|and|or|but|for|until|since|during|about|around|close|next|north|south|east|west|\\p{N}|yesterday|today|last|early|late|he|she|it|they|is|was|were|had|has|have|will|would)))';

const heads = lines.map(
  (words) => new RegExp(`\\b${locative}\\s+${determiner}\\s+(?<place>${modifiers}(?:${words}))\\b${endsPhrase}`, 'iu'),
);
const anywhere = lines.map((words) => new RegExp(`\\b(?:${words})s?\\b`, 'iu'));

/** A sort of place in a text. */
export interface Site {
  sort: string;
  start: number;
  end: number;
}

/** The sorts of place at which a sentence says that something is, by where they stand in it. */
export function sitesIn(words: string): Site[] {
  const named = heads.flatMap((pattern, at): Site[] => {
    // Few sentences have a word of the sort at all, and that is quickly seen.
    const found = anywhere[at]!.test(words) ? pattern.exec(words) : null;
    if (!found) return [];
    return [{ sort: `sort ${at}`, start: found.index, end: found.index + found[0].length }];
  });
  const sides = opposites.flatMap((pair, at) =>
    pair.flatMap((side, which): Site[] => {
      const found = side.exec(words);
      return found ? [{ sort: `side ${at} ${which}`, start: found.index, end: found.index + found[0].length }] : [];
    }),
  );
  return [...named, ...sides];
}

/** Whether an article speaks of a sort of place, at whatever place. */
export function speaksOf(sort: string, article: Analysis): boolean {
  const spoken = spokenOf(article);
  const known = spoken.get(sort) ?? patternOf(sort).test(article.text);
  spoken.set(sort, known);
  return known;
}

/** Of the sorts that it has been asked of, whether an article speaks of them. */
const spokenOf = kept((_: Analysis) => new Map<string, boolean>());

function patternOf(sort: string): RegExp {
  const [kind, at, which] = sort.split(' ');
  return kind === 'sort' ? anywhere[Number(at)]! : opposites[Number(at)]![Number(which)]!;
}

/** Whether what is at one of two sorts of place is not at the other. */
export function exclude(a: string, b: string): boolean {
  const [kind, at] = a.split(' ');
  const [other, place] = b.split(' ');
  return a !== b && kind === other && (kind === 'sort' || at === place);
}

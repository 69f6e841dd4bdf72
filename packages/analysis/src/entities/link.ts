import type { Entity, EntityType, Mention } from '../analysis.ts';
import { canonicalPlace, fold } from './gazetteer.ts';
import type { NameFound } from './names.ts';
import { sameSpelling, soundOf } from './variants.ts';

interface Cluster {
  type: EntityType;
  names: string[];
  role?: string | undefined;
}

/** Entities of an article and the mentions that name them; names are in order of the text. */
export function linkNames(names: readonly NameFound[]): { entities: Entity[]; mentions: Mention[] } {
  const clusters: Cluster[] = [];
  const clusterOf: number[] = [];
  const byKey = new Map<string, number>();
  const fullNames = peopleByLastWord(names);
  names.forEach((found, index) => {
    const name = found.name.replace(/^(?:The|the) /, '');
    const key = `${found.type}:${keyOf(name, found.type)}`;
    const whole = found.abbreviates === undefined ? undefined : clusterOf[found.abbreviates];
    let cluster = whole ?? byKey.get(key) ?? findCluster(clusters, name, found.type);
    if (cluster === undefined && found.type === 'person') {
      // A surname may stand before the full name, in a headline: it waits for it.
      const full = fullNames.get(soundOf(name.split(' ').at(-1)!));
      if (full !== undefined && !name.includes(' ')) cluster = byKey.get(`person:${keyOf(full, 'person')}`);
      if (cluster === undefined && full !== undefined && !name.includes(' ')) {
        cluster = clusters.push({ type: 'person', names: [] }) - 1;
        byKey.set(`person:${keyOf(full, 'person')}`, cluster);
      }
    }
    cluster ??= clusters.push({ type: found.type, names: [] }) - 1;
    if (!byKey.has(key)) byKey.set(key, cluster);
    clusterOf[index] = cluster;
    const own = clusters[cluster]!;
    if (!own.names.includes(name)) own.names.push(name);
    if (own.type === 'person') own.role ??= found.role;
  });
  const entities = clusters.map((cluster, index): Entity => {
    const name = inPlainCase(fullest(cluster), cluster.type);
    const aliases = cluster.names.filter((alias) => alias !== name);
    return { id: `e${index + 1}`, type: cluster.type, name, aliases, role: cluster.role };
  });
  const mentions = names.map(
    ({ start, end }, index): Mention => ({ entity: entities[clusterOf[index]!]!.id, start, end, kind: 'name' }),
  );
  return { entities, mentions };
}

/** The one full name that ends in a word, by the word's sound; a word that two people share has none. */
function peopleByLastWord(names: readonly NameFound[]): Map<string, string> {
  const full = new Map<string, string>();
  const shared = new Set<string>();
  for (const { name, type } of names) {
    if (type !== 'person' || !name.includes(' ')) continue;
    const last = soundOf(name.split(' ').at(-1)!);
    const other = full.get(last);
    if (other !== undefined && keyOf(other, 'person') !== keyOf(name, 'person')) shared.add(last);
    full.set(last, other ?? name);
  }
  for (const last of shared) full.delete(last);
  return full;
}

const companyEnding = /[, ]+(?:inc|ltd|llc|plc|corp|co|sa|ag|gmbh|limited|corporation|group|company)\.?$/i;

function keyOf(name: string, type: EntityType): string {
  if (type === 'place') return fold(canonicalPlace(name));
  if (type === 'person') return soundOf(name);
  const plain = fold(name).replaceAll('.', '');
  return plain.replace(companyEnding, '') || plain;
}

/** How many clusters to look back over: an article names fewer, and a list of thousands of names must not take minutes. */
const farthest = 300;

/** The cluster, the latest first, that a name is a short form or another spelling of. */
function findCluster(clusters: readonly Cluster[], name: string, type: EntityType): number | undefined {
  const words = name.split(' ');
  for (let index = clusters.length - 1; index >= Math.max(0, clusters.length - farthest); index -= 1) {
    const cluster = clusters[index]!;
    if (cluster.type !== type) continue;
    if (cluster.names.some((other) => sameEntity(words, other.split(' '), type))) return index;
  }
  return undefined;
}

function sameEntity(one: readonly string[], two: readonly string[], type: EntityType): boolean {
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  if (type === 'person') {
    if (short.length === 1)
      return sameSpelling(short[0]!, long.at(-1)!) || (long.length > 1 && sameSpelling(short[0]!, long[0]!));
    const last = sameSpelling(short.at(-1)!, long.at(-1)!);
    return last && (sameSpelling(short[0]!, long[0]!) || short[0]!.replace('.', '') === long[0]!.charAt(0));
  }
  if (type === 'organisation') {
    if (short.length === 1 && long.length > 1)
      return initials(long) === short[0]!.replaceAll('.', '') || (long.length <= 3 && short[0] === long[0]);
    return short.length > 1 && long.slice(0, short.length).join(' ') === short.join(' ');
  }
  return false;
}

function initials(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

/** The name with most words, and among those the longest; of a place the one that news keeps. */
function fullest({ names, type }: Cluster): string {
  if (type === 'place') {
    const kept = names.find((name) => canonicalPlace(name) === name);
    if (kept !== undefined) return kept;
  }
  const size = (name: string): number => name.split(' ').length * 1000 + name.length;
  // "STARNA, Sarvonia (CWS)", and "Starna" in the report.
  const better = (name: string, best: string): boolean =>
    size(name) > size(best) || (size(name) === size(best) && isCapitals(best) && fold(name) === fold(best));
  return names.reduce((best, name) => (better(name, best) ? name : best), names[0] ?? '');
}

const isCapitals = (name: string): boolean => name === name.toUpperCase();

/** Abbreviations of countries and of people's names have fewer letters: UAE, JFK. */
const fewestLetters = 4;

/** A place or person that an article names in capitals only, as datelines do: "CASTLE WRAY" is Castle Wray. NATO and UNICEF stay. */
function inPlainCase(name: string, type: EntityType): string {
  if (type !== 'place' && type !== 'person') return name;
  if (!isCapitals(name) || !name.split(/[\s-]/).some((word) => word.length >= fewestLetters)) return name;
  return name.toLowerCase().replace(/(?:^|[\s-]|\b[od]['’])\p{Ll}/gu, (letters) => letters.toUpperCase());
}

import type { NumberComparison, NumberRow } from '@parallax/comparison';
import { likeness } from './phrases.ts';
import type { Reading } from './reading.ts';
import { flat } from './statement.ts';

const unitsBefore = /^[$€£¥]$/;

/** A value as a reader expects it: thousands with commas, large round ones in words, its unit where it has one. */
export function figureText(value: number, unit: string): string {
  let text: string;
  const large = [
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const;
  const scale = large.find(([size]) => Math.abs(value) >= size && Number.isInteger((value / size) * 10));
  if (scale !== undefined) text = `${value / scale[0]} ${scale[1]}`;
  else {
    const [whole, fraction] = String(Math.abs(value)).split('.');
    text = `${value < 0 ? '−' : ''}${whole!.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}`;
  }
  if (unit === '') return text;
  if (unitsBefore.test(unit)) return `${unit}${text}`;
  if (unit === '%') return `${text}%`;
  return /^[a-z]{3,}[^s]$/.test(unit) && value !== 1 ? `${text} ${unit}s` : `${text} ${unit}`;
}

const small =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

/** A whole number below a hundred in words; null for any other. */
function inWords(value: number): string | null {
  if (!Number.isInteger(value) || value < 0 || value > 99) return null;
  if (value < 20) return small[value]!;
  const unit = value % 10;
  return `${tens[Math.floor(value / 10) - 2]}${unit === 0 ? '' : `-${small[unit]}`}`;
}

/** The forms in which an article may write a value: figures with and without separators, words, scaled. */
export function figureForms(value: number, says: string): string[] {
  const forms = [says, figureText(value, ''), String(value)];
  const word = inWords(value);
  if (word !== null) forms.push(word);
  for (const [size, name] of [
    [1e3, 'thousand'],
    [1e6, 'million'],
    [1e9, 'billion'],
  ] as const)
    if (value >= size) forms.push(`${value / size} ${name}`);
  return forms.filter((form) => form !== '');
}

/** The bare number in the words of a row, without "up to", "about" and what is counted. */
export function isPlainCount(row: NumberRow): boolean {
  return Number.isFinite(row.value) && row.low === null && row.high === null;
}

/** Figures of the story that may be taken for one of a comparison: same unit, like size, another value. */
export function likeFigures(reading: Reading, comparison: NumberComparison, row: NumberRow): NumberRow[] {
  const own = comparison.rows.filter((other) => other.value !== row.value && other.unit === row.unit);
  const foreign = reading.story.numbers
    .filter((other) => other !== comparison)
    .flatMap((other) => other.rows)
    .filter(
      (other) =>
        other.unit === row.unit &&
        other.value / row.value < 8 &&
        row.value / other.value < 8 &&
        Number.isInteger(other.value) === Number.isInteger(row.value) &&
        !comparison.rows.some((known) => known.value === other.value),
    );
  const unique = new Map<number, NumberRow>();
  for (const other of [...own, ...foreign])
    if (isPlainCount(other) && !unique.has(other.value)) unique.set(other.value, other);
  unique.delete(row.value);
  return [...unique.values()];
}

const conditions: Readonly<Record<string, string>> = {
  'people dead': 'the number of deaths',
  'people missing': 'the number of missing people',
  'people injured': 'the number of injured people',
};

/** "the number of injured people", "the figure for market value": what a comparison counts, inside a sentence. */
export function countedPhrase(comparison: NumberComparison, counts: string): string {
  const known = conditions[counts];
  if (known !== undefined) return known;
  return comparison.rows.every((row) => row.unit === '') && isPlural(counts)
    ? `the number of ${counts}`
    : `the figure for ${counts}`;
}

/** Whether some word of what is counted stands in the plural. */
export function isPlural(counts: string): boolean {
  return /(?:[^s]s|people|children|men|women|troops|police|personnel)\b/.test(counts);
}

/** Whether the words of what is counted stand in a text: otherwise they are a heading of the comparison's own. */
export function isCountedIn(counts: string, text: string): boolean {
  return flat(text).toLowerCase().includes(counts.toLowerCase());
}

/** What a comparison counts, usable inside a sentence; null where the words do not carry it. */
export function countedThing(comparison: NumberComparison): string | null {
  const counts = comparison.counts.trim();
  if (counts === '' || counts.split(/\s+/).length > 8 || counts.length < 3) return null;
  if (
    /^(?:of|people who|the|a|an|other|others|more|total|number|time|times|such|them|us|first|second|third)$/i.test(
      counts,
    )
  )
    return null;
  if (/[“”"\n.,;:\d]/.test(counts)) return null;
  if (/\b(?:is|are|was|were|be|been|has|have|had|will|would|which|who|that|whose|said|says)\b/i.test(counts))
    return null;
  // "60 people" says too little: the reader must be told which people.
  if (!counts.includes(' ')) return null;
  return counts;
}

/** What is said of people is told apart by what befell them; mere names for people (and for things sold) are not. */
const condition = /^(?:deaths|(?:missing|injured) people|people \w+.*)$/i;
const named =
  /\b(?:people|soldiers|troops|members|forces|personnel|fighters|patients|passengers|residents|employees|workers|servicemen|customers|users|owners)$/i;
const article = /\b(?:units|pumps|devices|cars|vehicles|products|items)\b/i;

/** Whether two things that are counted may be one, so that either figure could be taken for the other's. */
export function mayCountSame(one: string, other: string): boolean {
  if (likeness(one, other) >= 0.5) return true;
  if (article.test(one) && article.test(other)) return true;
  const isOfPeople = (text: string) => condition.test(text) || named.test(text);
  return isOfPeople(one) && isOfPeople(other) && !(condition.test(one) && condition.test(other));
}

import type { Analysis, Quantity, Span } from '@parallax/analysis';
import type { GoldArticle } from './gold.ts';
import { countSets, newTally, type Tally } from './tally.ts';

/** What is scored, in the order of the table. */
export const tasks = [
  'attribution source',
  'attribution cue',
  'attribution content',
  'attribution loose',
  'entities',
  'people',
  'organisations',
  'places',
  'quantities value',
  'quantities change',
  'quantities counted',
  'dates relaxed',
  'dates value',
  'dates exact',
  'sentence ends',
  'boilerplate',
  'block roles',
] as const;

export type Task = (typeof tasks)[number];
export type Tallies = Record<Task, Tally>;

/** The part of an analysis that is scored. */
export type Reading = Pick<
  Analysis,
  'blocks' | 'sentences' | 'entities' | 'mentions' | 'quantities' | 'dates' | 'attributions'
>;

const edge = /[\s"'“”‘’`.,;:!?—–-]/;

/** Several pieces as one range, without quotation marks, spaces, stops and an opening "that", none of which anyone marks alike. */
function hull(text: string, pieces: readonly Span[]): Span | null {
  if (pieces.length === 0) return null;
  let start = Math.min(...pieces.map((piece) => piece.start));
  let end = Math.max(...pieces.map((piece) => piece.end));
  const trim = () => {
    while (start < end && edge.test(text.charAt(start))) start++;
    while (end > start && edge.test(text.charAt(end - 1))) end--;
  };
  trim();
  if (/^that\s/i.test(text.slice(start, end))) start += 'that'.length;
  trim();
  return end > start ? { start, end } : null;
}

const overlap = (left: Span, right: Span) =>
  Math.max(0, Math.min(left.end, right.end) - Math.max(left.start, right.start));
const keyOf = (span: Span) => `${span.start}-${span.end}`;

function quote(text: string, key: string): string {
  const [start = 0, end = 0] = key.split('-').map(Number);
  return `“${text.slice(start, end)}”`;
}

function scoreAttributions(gold: GoldArticle, mine: Reading, tallies: Tallies): void {
  const { text } = gold.source;
  const one = (span: Span | null) => hull(text, span ? [span] : []);
  const wanted = gold.attributions.map(({ source, cue, content }) => ({
    source: one(source),
    cue: one(cue),
    content: one(content),
  }));
  const given = mine.attributions.map(({ source, cue, content }) => ({
    source: hull(text, source),
    cue: hull(text, cue),
    content: hull(text, content),
  }));
  for (const part of ['source', 'cue', 'content'] as const) {
    const keys = (list: typeof wanted) => list.flatMap((item) => (item[part] ? [keyOf(item[part])] : []));
    countSets(tallies[`attribution ${part}`], keys(wanted), keys(given), (key) => quote(text, key));
  }
  const loose = tallies['attribution loose'];
  const inWords = ({ source, content }: (typeof wanted)[number]) =>
    `${source ? quote(text, keyOf(source)) : '(nobody)'}: ${content ? quote(text, keyOf(content)) : '(nothing)'}`;
  const left = new Set(given);
  for (const want of wanted) {
    const hit = [...left].find(({ source, content }) => {
      if (!want.content || !content) return false;
      const sameSource = want.source && source ? overlap(want.source, source) > 0 : want.source === source;
      const shared = overlap(want.content, content);
      const enough = (span: Span) => shared >= 0.8 * (span.end - span.start);
      return sameSource && enough(want.content) && enough(content);
    });
    if (hit) {
      loose.right++;
      left.delete(hit);
    } else {
      loose.missed++;
      loose.notes.push(`missed ${inWords(want)}`);
    }
  }
  loose.extra += left.size;
  for (const item of left) loose.notes.push(`extra  ${inWords(item)}`);
}

function scoreEntities(gold: GoldArticle, mine: Reading, tallies: Tallies): void {
  const types = new Map(mine.entities.map((entity) => [entity.id, entity.type]));
  const optional = gold.entities.filter((entity) => entity.optional);
  const wanted = gold.entities.filter((entity) => !entity.optional);
  const given = mine.mentions
    .filter((mention) => mention.kind === 'name')
    .map(({ start, end, entity }) => ({ start, end, type: types.get(entity) ?? 'other' }))
    .filter((mention) => !optional.some((other) => overlap(other, mention) > 0));
  const key = (item: (typeof given)[number]) => `${keyOf(item)}-${item.type}`;
  const scored = { people: 'person', organisations: 'organisation', places: 'place' } as const;
  const inWords = (words: string) => `${quote(gold.source.text, words)} ${words.split('-')[2]}`;
  const all = (list: typeof given) => list.filter((item) => item.type !== 'other').map(key);
  countSets(tallies.entities, all(wanted), all(given), inWords);
  for (const [task, type] of Object.entries(scored)) {
    const some = (list: typeof given) => list.filter((item) => item.type === type).map(key);
    countSets(tallies[task as keyof typeof scored], some(wanted), some(given), inWords);
  }
}

function sameValue(value: number | [number, number], quantity: Quantity): boolean {
  const near = (left: number, right: number | null) =>
    right !== null && Math.abs(left - right) <= 1e-3 * Math.max(1e-3, Math.abs(left));
  return Array.isArray(value)
    ? near(value[0], quantity.low) && near(value[1], quantity.high)
    : near(value, quantity.value);
}

/** Singular and plural, case and a leading article make no difference to what is counted. */
const countedWords = (words: string) =>
  words
    .toLowerCase()
    .replace(/^(?:the|its|his|her|their)\s+/, '')
    .replace(/s\b/g, '')
    .trim();

function scoreQuantities(gold: GoldArticle, mine: Reading, tallies: Tallies): void {
  const { text } = gold.source;
  const left = new Set(mine.quantities);
  const count = (task: Task, isRight: boolean, note: string) => {
    const tally = tallies[task];
    if (isRight) tally.right++;
    else {
      tally.missed++;
      tally.extra++;
      tally.notes.push(`wrong  ${note}`);
    }
  };
  for (const want of gold.quantities.filter((quantity) => !quantity.optional)) {
    const words = quote(text, keyOf(want));
    const hit = [...left].find((quantity) => overlap(want, quantity) > 0 && sameValue(want.value, quantity));
    if (!hit) {
      for (const task of ['quantities value', 'quantities change'] as const) tallies[task].missed++;
      tallies['quantities value'].notes.push(`missed ${words} ${want.value}`);
      if (want.counts) tallies['quantities counted'].missed++;
      continue;
    }
    left.delete(hit);
    tallies['quantities value'].right++;
    count('quantities change', hit.change === want.change, `${words} ${hit.change} for ${want.change}`);
    if (want.counts === null) continue;
    const same = [hit.unit, hit.counts].some((given) => countedWords(given) === countedWords(want.counts ?? ''));
    count('quantities counted', same, `${words} “${hit.unit}” “${hit.counts}” for “${want.counts}”`);
  }
  for (const quantity of left) {
    if (gold.quantities.some((other) => other.optional && overlap(other, quantity) > 0)) continue;
    for (const task of ['quantities value', 'quantities change'] as const) tallies[task].extra++;
    tallies['quantities value'].notes.push(`extra  ${quote(text, keyOf(quantity))} ${quantity.value}`);
  }
}

function scoreDates(gold: GoldArticle, mine: Reading, tallies: Tallies): void {
  const { text } = gold.source;
  const left = new Set(mine.dates);
  const scored = ['dates relaxed', 'dates value', 'dates exact'] as const;
  for (const want of gold.dates.filter((date) => !date.optional)) {
    const words = quote(text, keyOf(want));
    const hit = [...left].find((date) => overlap(want, date) > 0);
    if (!hit) {
      for (const task of scored) tallies[task].missed++;
      tallies['dates relaxed'].notes.push(`missed ${words} ${want.edtf[0]}`);
      continue;
    }
    left.delete(hit);
    tallies['dates relaxed'].right++;
    const given = hit.edtf.replace(/[~?%]/g, '');
    const isRight = {
      'dates value': want.edtf.some((edtf) => given.startsWith(edtf.split('/')[0] ?? edtf)),
      'dates exact': want.edtf.includes(given),
    };
    for (const task of ['dates value', 'dates exact'] as const) {
      if (isRight[task]) tallies[task].right++;
      else {
        tallies[task].missed++;
        tallies[task].extra++;
        tallies[task].notes.push(`wrong  ${words} ${hit.edtf} for ${want.edtf[0]}`);
      }
    }
  }
  for (const date of left) {
    if (gold.dates.some((other) => other.optional && overlap(other, date) > 0)) continue;
    for (const task of scored) tallies[task].extra++;
    tallies['dates relaxed'].notes.push(`extra  ${quote(text, keyOf(date))} ${date.edtf}`);
  }
}

function scoreSentences(gold: GoldArticle, mine: Reading, tallies: Tallies): void {
  const { text } = gold.source;
  const ends = (list: readonly number[]) => list.map((end) => String(text.slice(0, end).trimEnd().length));
  const describe = (end: string) =>
    `“…${text.slice(Number(end) - 30, Number(end))}|${text.slice(Number(end), Number(end) + 15)}”`;
  countSets(tallies['sentence ends'], ends(gold.sentenceEnds), ends(mine.sentences.map(({ end }) => end)), describe);
}

/** Boilerplate over characters that are not white space; roles over whole blocks that are not boilerplate. */
function scoreBlocks(gold: GoldArticle, mine: Reading, tallies: Tallies): void {
  const { text } = gold.source;
  const boilerplate = (blocks: Reading['blocks'] | GoldArticle['blocks']) => {
    const inside = new Set<number>();
    for (const { start, end, role } of blocks)
      for (let at = start; role === 'boilerplate' && at < end; at++) if (/\S/.test(text.charAt(at))) inside.add(at);
    return inside;
  };
  const tally = tallies.boilerplate;
  const wanted = boilerplate(gold.blocks);
  const given = boilerplate(mine.blocks);
  for (const at of given) wanted.has(at) ? tally.right++ : tally.extra++;
  for (const at of wanted) if (!given.has(at)) tally.missed++;
  const keys = (blocks: Reading['blocks'] | GoldArticle['blocks']) =>
    blocks
      .filter((block) => block.role !== 'boilerplate')
      .map((block) => {
        const end = block.start + text.slice(block.start, block.end).trimEnd().length;
        return `${block.start}-${end}-${block.role}`;
      });
  const describe = (key: string) => `${key.split('-')[2]}: ${quote(text, key).slice(0, 80)}`;
  countSets(tallies['block roles'], keys(gold.blocks), keys(mine.blocks), describe);
}

/** A reading without what stands in optional blocks. */
function withoutPassedOver({ passedOver }: GoldArticle, reading: Reading): Reading {
  const counts = (span: Span) => !passedOver.some((block) => overlap(block, span) > 0);
  return {
    ...reading,
    blocks: reading.blocks.filter(counts),
    sentences: reading.sentences.filter(counts),
    mentions: reading.mentions.filter(counts),
    quantities: reading.quantities.filter(counts),
    dates: reading.dates.filter(counts),
    attributions: reading.attributions.filter(({ cue, content }) => [...cue, ...content].every(counts)),
  };
}

/** Scores readings of articles, all together. */
export function score(pairs: readonly { gold: GoldArticle; reading: Reading }[]): Tallies {
  const tallies = Object.fromEntries(tasks.map((task) => [task, newTally()])) as Tallies;
  for (const { gold, reading: whole } of pairs) {
    const reading = withoutPassedOver(gold, whole);
    scoreAttributions(gold, reading, tallies);
    scoreEntities(gold, reading, tallies);
    scoreQuantities(gold, reading, tallies);
    scoreDates(gold, reading, tallies);
    scoreSentences(gold, reading, tallies);
    scoreBlocks(gold, reading, tallies);
  }
  return tallies;
}

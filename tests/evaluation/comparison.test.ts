import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { analyze } from '@parallax/analysis';
import { compareStory, type Story } from '@parallax/comparison';
import { readArticleFile } from '@parallax/ingest';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GoldStory, readGoldStory } from './comparison-gold.ts';
import {
  type Count,
  type Counts,
  newCounts,
  percentages,
  type Section,
  scoreComparison,
  sections,
} from './comparison-score.ts';
import { markedGold } from './marked-gold.ts';
import scores from './scores.json' with { type: 'json' };
import { vectorsOf } from './vectors.ts';

/** A score that has risen by more than this asks for its floor to be raised. */
const slack = 3;
const root = join(import.meta.dirname, '..', '..');
const goldFolder = join(import.meta.dirname, 'gold', 'comparison');
const floors = scores.comparison;
/**
 * Further stories, and the sample corpus as two more readers marked its findings. With `developed` rules and weights were worked
 * out, with `held-out` they were not. Divergences count where a story has any marked. `marked` are short stories in very different
 * words, and long ones in which some is taken over. The sentence model takes minutes over all but the
 * sample corpus; `DEVELOPED=model` asks for them.
 */
const more = [
  ['developed', 'comparison developed', ['findings', 'divergences'], () => readFolder('developed'), 'without'],
  ['held-out', 'comparison held out', ['findings', 'divergences'], () => readFolder('held-out'), 'without'],
  ['marked, long', 'comparison marked long', ['findings'], async () => markedGold('long'), 'without'],
  ['third-reader', 'comparison third reader', ['findings'], () => readFolder('third-reader'), 'without'],
  ['fourth-reader', 'comparison fourth reader', ['findings'], () => readFolder('fourth-reader'), 'without'],
  [
    'the sample corpus',
    'comparison with model',
    ['findings', 'finding status', 'divergences'],
    () => read(true),
    'with',
  ],
  ...(process.env.DEVELOPED === 'model'
    ? ([
        [
          'held-out',
          'comparison held out with model',
          ['findings', 'divergences'],
          () => readFolder('held-out'),
          'with',
        ],
        ['marked', 'comparison marked with model', ['findings'], async () => markedGold('short'), 'with'],
        [
          'developed',
          'comparison developed with model',
          ['findings', 'divergences'],
          () => readFolder('developed'),
          'with',
        ],
      ] as const)
    : []),
] as const;

let stories: GoldStory[];
let counts: Counts;
let central: boolean[];
const compared: Story[] = [];

async function read(withAdded: boolean, folder = goldFolder): Promise<GoldStory[]> {
  const files = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(
    files.map((name) => readGoldStory(join(folder, name), (path) => readArticleFile(join(root, path)), withAdded)),
  );
}

const readFolder = (name: string) => read(true, join(goldFolder, name));

function table(title: string, shown: Counts, of: readonly Section[] = sections): string {
  const lines = of.map((section) => {
    const { precision, recall } = percentages(shown[section]);
    const { right, wrong, found, missed } = shown[section];
    const whole = `(${right} right, ${wrong} wrong; ${found} found, ${missed} missed)`;
    return `${section.padEnd(16)} P${precision.toFixed(1).padStart(6)}  R${recall.toFixed(1).padStart(6)}  ${whole}`;
  });
  return [title, ...lines].join('\n');
}

function add(total: Count, own: Count): void {
  for (const part of ['right', 'wrong', 'found', 'missed'] as const) total[part] += own[part];
  total.notes.push(...own.notes);
}

beforeAll(async () => {
  stories = await read(true);
  const asFirstWritten = await read(false);
  counts = newCounts();
  const first = newCounts();
  central = stories.map((gold, at) => {
    const story = compareStory(
      's1',
      gold.sources.map((source) => analyze(source)),
    );
    compared.push(story);
    scoreComparison(gold, story, counts);
    scoreComparison(asFirstWritten[at]!, story, first);
    const finding = story.findings.find(({ id }) => id === story.central);
    const spans = finding?.claims ?? [];
    return gold.findings
      .filter((wanted) => wanted.central)
      .some(({ anchors }) =>
        anchors.some((anchor) =>
          spans.some((span) => span.article === anchor.article && span.start < anchor.end && anchor.start < span.end),
        ),
      );
  });
  console.log(table('with what was added to the gold later', counts));
  console.log(table('the gold as first written', first));
  // `MISSES="positions" vitest …`, or `MISSES=all`, shows what goes wrong.
  const asked = process.env.MISSES;
  for (const section of sections)
    if (asked === section || asked === 'all') console.log(`${section}:\n${counts[section].notes.join('\n')}`);
});

describe('the gold of comparisons', () => {
  it('marks at least twelve divergences, a hundred pairs of claims and fifty dates', () => {
    expect(stories.flatMap((gold) => gold.divergences.filter((one) => !one.optional)).length).toBeGreaterThanOrEqual(
      12,
    );
    expect(counts.findings.found + counts.findings.missed).toBeGreaterThanOrEqual(100);
    expect(counts.timeline.found + counts.timeline.missed).toBeGreaterThanOrEqual(50);
  });
});

describe.each(sections)('comparing: %s', (section) => {
  it.each(['precision', 'recall'] as const)('%s is no worse than it was, and its floor is close below', (measure) => {
    const reached = percentages(counts[section])[measure];
    const floor = floors[section][measure];
    expect(reached).toBeGreaterThanOrEqual(floor);
    const message = `raise the ${measure} of "${section}" in tests/evaluation/scores.json to ${Math.floor(2 * reached) / 2}`;
    expect(reached, message).toBeLessThanOrEqual(floor + slack);
  });
});

describe.each(more)('the stories in %s', (_, name, scored, readAll, model) => {
  const total = newCounts();
  beforeAll(async () => {
    const golds = await readAll();
    const analyses = golds.map((gold) => gold.sources.map((source) => analyze(source)));
    const vectors = model === 'with' ? await vectorsOf(analyses.flat()) : null;
    for (const [at, gold] of golds.entries()) {
      const own = newCounts();
      scoreComparison(gold, compareStory('s1', analyses[at]!, vectors), own);
      for (const section of sections)
        if (section !== 'divergences' || gold.divergences.length > 0) add(total[section], own[section]);
    }
    console.log(table(name, total, scored));
  }, 900_000);

  const cases = scored.flatMap((section) => [[section, 'precision'] as const, [section, 'recall'] as const]);
  it.each(cases)('%s: %s is no worse than it was, and its floor is close below', (section, measure) => {
    const reached = percentages(total[section])[measure];
    const floor = (scores[name] as Record<Section, Record<typeof measure, number>>)[section][measure];
    expect(reached).toBeGreaterThanOrEqual(floor);
    expect(reached, `${measure} is ${reached}`).toBeLessThanOrEqual(floor + slack);
  });
});

describe('the central finding', () => {
  it('is the event rather than one of its counts', () => {
    expect(central).toEqual(stories.map(() => true));
  });
});

describe('what a comparison holds', () => {
  it.each([
    'findings',
    'divergences',
    'positions',
    'numbers',
    'timeline',
    'quotations',
    'entities',
    'origins',
  ] as const)('%s have ids of their own', (part) => {
    for (const story of compared) {
      const ids = story[part].map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});

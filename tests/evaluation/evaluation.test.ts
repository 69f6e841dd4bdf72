import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { analyze } from '@parallax/analysis';
import { beforeAll, describe, expect, it } from 'vitest';
import { type GoldArticle, readGold } from './gold.ts';
import { score, type Tallies, tasks } from './score.ts';
import floors from './scores.json' with { type: 'json' };
import { rates } from './tally.ts';

/** A score that has risen by more than this asks for its floor to be raised. */
const slack = 3;
const goldFolder = join(import.meta.dirname, 'gold');

let articles: GoldArticle[];
let tallies: Tallies;

function table(): string {
  const percent = (share: number) => (100 * share).toFixed(1).padStart(6);
  const lines = tasks.map((task) => {
    const { precision, recall, f1 } = rates(tallies[task]);
    const { right, extra, missed } = tallies[task];
    const counts = `(${right} right, ${extra} extra, ${missed} missed)`;
    return `${task.padEnd(20)} P${percent(precision)}  R${percent(recall)}  F1${percent(f1)}  floor ${floors[task]}  ${counts}`;
  });
  return lines.join('\n');
}

beforeAll(async () => {
  const files = (await readdir(goldFolder)).filter((name) => name.endsWith('.json')).sort();
  articles = await Promise.all(files.map((name) => readGold(join(goldFolder, name))));
  tallies = score(articles.map((gold) => ({ gold, reading: analyze(gold.source) })));
  console.log(table());
  // `MISSES="dates value" vitest …`, or `MISSES=all`, shows what goes wrong.
  const asked = process.env.MISSES;
  for (const task of tasks)
    if (asked === task || asked === 'all') console.log(`${task}:\n${tallies[task].notes.join('\n')}`);
});

describe('the gold standard', () => {
  it('marks all articles of the sample corpus and at least 150 items for every task', () => {
    expect(articles.length).toBeGreaterThanOrEqual(13);
    const total = (count: (gold: GoldArticle) => number) => articles.reduce((sum, gold) => sum + count(gold), 0);
    const wanted = (list: { optional: boolean }[]) => list.filter((item) => !item.optional).length;
    expect(total((gold) => gold.attributions.length)).toBeGreaterThanOrEqual(150);
    expect(total((gold) => wanted(gold.entities))).toBeGreaterThanOrEqual(150);
    expect(total((gold) => wanted(gold.quantities))).toBeGreaterThanOrEqual(150);
    expect(total((gold) => wanted(gold.dates))).toBeGreaterThanOrEqual(150);
    expect(total((gold) => gold.sentenceEnds.length)).toBeGreaterThanOrEqual(150);
    expect(total((gold) => gold.blocks.length)).toBeGreaterThanOrEqual(150);
  });
});

describe.each(tasks)('reading: %s', (task) => {
  it('is no worse than it was', () => {
    expect(100 * rates(tallies[task]).f1).toBeGreaterThanOrEqual(floors[task]);
  });

  it('has its floor close below what is reached', () => {
    const reached = 100 * rates(tallies[task]).f1;
    const message = `raise the floor of "${task}" in tests/evaluation/scores.json to ${Math.floor(2 * reached) / 2}`;
    expect(reached, message).toBeLessThanOrEqual(floors[task] + slack);
  });
});

import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { type Analysis, analyze } from '@parallax/analysis';
import { brief } from '@parallax/briefing';
import { compareStory } from '@parallax/comparison';
import { findArticleFiles, readArticleFile } from '@parallax/ingest';
import { beforeAll, expect, it } from 'vitest';
import scores from './scores.json' with { type: 'json' };

/** What a summary of a story should tell, and words of each sentence in the articles that tells it. */
interface Fact {
  fact: string;
  /** Nobody should stop reading without it. */
  core: boolean;
  sentences: string[];
}

const root = join(import.meta.dirname, '..', '..');
const goldFolder = join(import.meta.dirname, 'gold', 'summary');
/** A score that has risen by more than this asks for its floor to be raised. */
const slack = 3;

const stories: { name: string; facts: Fact[]; summary: string[]; analyses: Analysis[] }[] = [];

const folded = (text: string) => text.replace(/\s+/g, ' ');
const tells = (sentence: string, { sentences }: Fact) => sentences.some((words) => sentence.includes(words));

beforeAll(async () => {
  for (const file of (await readdir(goldFolder)).sort()) {
    const name = basename(file, '.json');
    const facts = JSON.parse(await readFile(join(goldFolder, file), 'utf8')) as Fact[];
    const { files } = await findArticleFiles(join(root, 'prisma', 'corpus', name));
    const analyses = (await Promise.all(files.map((path) => readArticleFile(path)))).map((source) => analyze(source));
    const byId = new Map(analyses.map((analysis) => [analysis.id, analysis]));
    const { sections } = brief(compareStory('s1', analyses), byId);
    const items = sections.find(({ kind }) => kind === 'summary')?.items ?? [];
    stories.push({ name, facts, summary: items.map(({ text }) => folded(text)), analyses });
  }
  for (const { name, facts, summary } of stories) {
    const told = facts.filter((fact) => summary.some((text) => tells(text, fact)));
    const missed = facts.filter((fact) => fact.core && !told.includes(fact)).map(({ fact }) => `  not told: ${fact}`);
    const idle = summary.filter((text) => !facts.some((fact) => tells(text, fact))).map((text) => `  beside: ${text}`);
    console.log([`${name}: ${told.length} facts in ${summary.length} sentences`, ...missed, ...idle].join('\n'));
  }
});

it('quotes the articles in its gold', () => {
  for (const { facts, analyses } of stories)
    for (const words of facts.flatMap(({ sentences }) => sentences))
      expect(
        analyses.some(({ text }) => folded(text).includes(words)),
        words,
      ).toBe(true);
});

it('tells in at most five sentences what nobody should miss', () => {
  const core = stories.flatMap(({ facts, summary }) =>
    facts.filter((fact) => fact.core).map((fact) => summary.some((text) => tells(text, fact))),
  );
  const sentences = stories.flatMap(({ facts, summary }) =>
    summary.map((text) => facts.some((fact) => tells(text, fact))),
  );
  const share = (answers: boolean[]) => (100 * answers.filter(Boolean).length) / answers.length;
  for (const { summary } of stories) expect(summary.length).toBeLessThanOrEqual(5);
  for (const [name, reached, floor] of [
    ['core facts', share(core), scores.summary['core facts']],
    ['sentences', share(sentences), scores.summary.sentences],
  ] as const) {
    console.log(`summary: ${name} ${reached.toFixed(1)}, floor ${floor}`);
    expect(reached, name).toBeGreaterThanOrEqual(floor);
    expect(reached, `raise the floor of "${name}" in scores.json`).toBeLessThan(floor + slack);
  }
});

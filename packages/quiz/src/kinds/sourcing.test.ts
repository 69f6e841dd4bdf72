import { analyze } from '@parallax/analysis';
import { compareStory } from '@parallax/comparison';
import { describe, expect, it } from 'vitest';
import type { Candidate } from '../candidate.ts';
import { rejection, rules } from '../gate.ts';
import { kinds } from '../kinds.ts';
import { seededRandom } from '../random.ts';
import { readStory } from '../reading.ts';

/** One invented article with every sort of source in it. */
const text = `Ferries stay in port as talks collapse

The Harbour Board said on Monday that about 2,400 passengers had been stranded in Skarrow.

The dispute with the crews of the northern line had gone on since April, and the island's shops were running low.

Two engineers said the engines of the northern ferries had been faulty for months.

Local media reported that Sundline Ferries had offered a single payment to every crew in Skarrow.

Orla Venn, the secretary of the Deckhand Union, warned that the strike could last until the end of June.

Tomas Reyl, a researcher at the University of Northmere, said the island had lost $1.5 million a day in the last strike.

The Transport Ministry could not confirm whether the northern ferries had passed their inspection.

Sundline Ferries denied having offered money to single crew members in Skarrow.

The harbour was closed on Tuesday after a tanker had run aground near the lighthouse.`;

const analysis = analyze({
  id: 'a1',
  title: 'Ferries stay in port as talks collapse',
  published: '2025-07-04T08:00:00Z',
  text,
});
const analyses = new Map([['a1', analysis]]);
const story = compareStory('s1', [analysis]);
const candidates = kinds.flatMap((kind) => kind.make(readStory(story, analyses), seededRandom(3)));

function find(stem: RegExp, key?: string): Candidate {
  const found = candidates.find(
    (candidate) =>
      stem.test(candidate.stem) &&
      (key === undefined || candidate.options.some((option) => option.correct && option.text === key)),
  );
  if (found === undefined) throw new Error(`No candidate is like ${stem}.`);
  return found;
}

function right(candidate: Candidate): string[] {
  return candidate.options.filter((option) => option.correct).map((option) => option.text);
}

describe('how an article knows what it says', () => {
  it.each([
    [/^“The engines of the northern ferries had been faulty for months.” Who stands behind/, 'People without a name'],
    [/^“Sundline Ferries had offered a single payment.*Who stands behind/, 'Another news outlet or agency'],
    [/^“The island had lost.*Who stands behind/, 'A person or body with a name'],
  ])('tells what sort of source stands behind %s', (stem, key) => {
    const candidate = find(stem);
    expect(right(candidate)).toEqual([key]);
    expect(rejection(candidate, rules)).toBeNull();
    expect(new Set(candidate.options.map((option) => option.why)).size).toBe(4);
  });

  it('asks with which verb a source is quoted, and offers none that says nearly the same', () => {
    const candidate = find(/^“Orla Venn, .* _____ that the strike could last/);
    expect(right(candidate)).toEqual(['Warned']);
    expect(candidate.options.map((option) => option.text)).not.toContain('Predicted');
  });

  it('asks how exact a figure is made', () => {
    const candidate = find(/^“The Harbour Board said on Monday that _____ 2,400 passengers/);
    expect(right(candidate)).toEqual(['About']);
    expect(candidate.options.find((option) => option.correct)!.why).toContain('a rough one');
  });

  it('asks who denies an act', () => {
    expect(right(find(/^In the article, who denies having offered money/))).toEqual(['Sundline Ferries']);
  });

  it('asks who belongs into a sentence, beside others whom the article names', () => {
    const candidate = find(/Which name stands in the gap/);
    expect(candidate.options.length).toBeGreaterThanOrEqual(3);
    for (const option of candidate.options) expect(text).toContain(option.evidence[0]!.quote);
  });
});

describe('false statements', () => {
  it('puts another date of the article in the place of one', () => {
    const candidate = find(/^“The harbour was closed on Monday after a tanker/, 'False');
    expect(candidate.options.find((option) => option.correct)!.why).toContain('“Tuesday”');
  });

  it('makes a figure of another size', () => {
    const candidate = find(/^“About (?:240|24,000) passengers had been stranded/, 'False');
    expect(rejection(candidate, rules)).toBeNull();
  });
});

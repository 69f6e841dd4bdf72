import { describe, expect, it } from 'vitest';
import { type GoldArticle, locate } from './gold.ts';
import { type Reading, score, tasks } from './score.ts';
import { rates } from './tally.ts';

const text = `Mayor wants bridge

Ada Brill, the mayor of Lowick, said on 3 May that about 40 boats had sunk. She denied it later.

Subscribe now`;

const gold: GoldArticle = locate(
  {
    article: 'bridge.txt',
    blocks: [
      { role: 'headline', text: 'Mayor wants bridge' },
      {
        role: 'body',
        text: 'Ada Brill … later.',
        sentenceEnds: ['had sunk.'],
        attributions: [
          { source: 'Ada Brill, the mayor of Lowick', cue: 'said', content: 'about 40 boats had sunk' },
          { source: 'She', cue: 'denied', content: 'it' },
        ],
        entities: [
          { name: 'Ada Brill', type: 'person' },
          { name: 'Lowick', type: 'place' },
        ],
        quantities: [{ words: '40', value: 40, change: '~', counts: 'boats' }],
        dates: [{ words: '3 May', edtf: ['XXXX-05-03', '2024-05-03'] }],
      },
      { role: 'boilerplate', text: 'Subscribe now' },
    ],
  },
  { id: 'bridge', text },
);

const at = (words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

const perfect: Reading = {
  blocks: gold.blocks,
  sentences: [
    { ...at('Mayor wants bridge'), block: 0 },
    { ...at('Ada Brill, the mayor of Lowick, said on 3 May that about 40 boats had sunk.'), block: 1 },
    { ...at('She denied it later.'), block: 1 },
  ],
  entities: [
    { id: 'e1', type: 'person', name: 'Ada Brill', aliases: [] },
    { id: 'e2', type: 'place', name: 'Lowick', aliases: [] },
  ],
  mentions: [
    { ...at('Ada Brill'), entity: 'e1', kind: 'name' },
    { ...at('Lowick'), entity: 'e2', kind: 'name' },
    { ...at('She'), entity: 'e1', kind: 'pronoun' },
  ],
  quantities: [{ ...at('about 40'), value: 40, low: null, high: null, change: '~', unit: '', counts: 'boats' }],
  dates: [{ ...at('on 3 May'), edtf: 'XXXX-05-03' }],
  attributions: [
    {
      kind: 'indirect',
      source: [at('Ada Brill, the mayor of Lowick,')],
      cue: [at('said')],
      content: [at('that about 40 boats'), at('had sunk.')],
      within: null,
      speaker: null,
    },
    {
      kind: 'indirect',
      source: [at('She')],
      cue: [at('denied')],
      content: [at('it later')].map(({ start }) => ({ start, end: start + 'it'.length })),
      within: null,
      speaker: null,
    },
  ],
};

const empty: Reading = {
  blocks: [],
  sentences: [],
  entities: [],
  mentions: [],
  quantities: [],
  dates: [],
  attributions: [],
};

const of = (reading: Reading) => score([{ gold, reading }]);

describe('score', () => {
  it.each(tasks.filter((task) => task !== 'organisations'))(
    'gives a perfect reading 1 and an empty one 0: %s',
    (task) => {
      expect(rates(of(perfect)[task])).toEqual({ precision: 1, recall: 1, f1: 1 });
      expect(rates(of(empty)[task])).toEqual({ precision: 0, recall: 0, f1: 0 });
    },
  );

  it('lowers precision alone for one item too many', () => {
    const place = { id: 'e3', type: 'place' as const, name: 'Subscribe', aliases: [] };
    const tallies = of({
      ...perfect,
      entities: [...perfect.entities, place],
      mentions: [...perfect.mentions, { ...at('Subscribe'), entity: 'e3', kind: 'name' }],
      quantities: [...perfect.quantities, { ...perfect.quantities[0]!, ...at('3 May'), value: 3 }],
    });
    expect(rates(tallies.entities)).toMatchObject({ precision: 2 / 3, recall: 1 });
    expect(rates(tallies.places)).toMatchObject({ precision: 1 / 2, recall: 1 });
    expect(rates(tallies.people).f1).toBe(1);
    expect(rates(tallies['quantities value'])).toMatchObject({ precision: 1 / 2, recall: 1 });
  });

  it('lowers recall alone for one item too few', () => {
    const tallies = of({ ...perfect, attributions: perfect.attributions.slice(0, 1) });
    for (const part of ['source', 'cue', 'content', 'loose'] as const)
      expect(rates(tallies[`attribution ${part}`])).toMatchObject({ precision: 1, recall: 1 / 2 });
  });

  it('wants the right type, not only the right words', () => {
    const entities = perfect.entities.map((entity) => ({ ...entity, type: 'organisation' as const }));
    expect(rates(of({ ...perfect, entities }).entities).f1).toBe(0);
  });

  it('takes another half of a content for loosely wrong and exactly wrong', () => {
    const [first, second] = perfect.attributions;
    const attributions = [{ ...first!, content: [at('boats had sunk')] }, second!];
    const tallies = of({ ...perfect, attributions });
    expect(rates(tallies['attribution content']).f1).toBe(1 / 2);
    expect(rates(tallies['attribution loose']).f1).toBe(1 / 2);
    const nearly = [{ ...first!, content: [at('about 40 boats had')] }, second!];
    expect(rates(of({ ...perfect, attributions: nearly })['attribution loose']).f1).toBe(1 / 2);
    const enough = [{ ...first!, content: [at('40 boats had sunk. She')] }, second!];
    expect(rates(of({ ...perfect, attributions: enough })['attribution content']).f1).toBe(1 / 2);
  });

  it('tells a wrong mark, a wrong thing counted and a wrong value apart', () => {
    const quantity = perfect.quantities[0]!;
    const change = of({ ...perfect, quantities: [{ ...quantity, change: '=' }] });
    expect(rates(change['quantities value']).f1).toBe(1);
    expect(rates(change['quantities change']).f1).toBe(0);
    const counts = of({ ...perfect, quantities: [{ ...quantity, counts: 'mayors' }] });
    expect(rates(counts['quantities change']).f1).toBe(1);
    expect(rates(counts['quantities counted']).f1).toBe(0);
    const value = of({ ...perfect, quantities: [{ ...quantity, value: 41 }] });
    expect(rates(value['quantities value']).f1).toBe(0);
  });

  it('takes any of the marked dates, a more precise one for the value only', () => {
    const dated = (edtf: string) => of({ ...perfect, dates: [{ ...perfect.dates[0]!, edtf }] });
    expect(rates(dated('2024-05-03')['dates exact']).f1).toBe(1);
    expect(rates(dated('2024-05-03/2024-05-04')['dates value']).f1).toBe(1);
    expect(rates(dated('2024-05-03/2024-05-04')['dates exact']).f1).toBe(0);
    expect(rates(dated('2023-05-03')['dates value']).f1).toBe(0);
    expect(rates(dated('2023-05-03')['dates relaxed']).f1).toBe(1);
  });

  it('counts boilerplate by characters', () => {
    const blocks = gold.blocks.map((block) => ({ ...block, role: 'boilerplate' as const }));
    const { boilerplate } = of({ ...perfect, blocks });
    expect(boilerplate).toMatchObject({ right: 'Subscribenow'.length, missed: 0 });
    expect(boilerplate.extra).toBe(text.replace(/\s/g, '').length - 'Subscribenow'.length);
  });

  it('asks neither for what is optional nor against it', () => {
    const optional: GoldArticle = {
      ...gold,
      entities: gold.entities.map((entity) => ({ ...entity, optional: true })),
      quantities: gold.quantities.map((quantity) => ({ ...quantity, optional: true })),
      dates: gold.dates.map((date) => ({ ...date, optional: true })),
    };
    for (const reading of [perfect, empty]) {
      const tallies = score([{ gold: optional, reading }]);
      for (const task of ['entities', 'quantities value', 'dates relaxed'] as const)
        expect(tallies[task]).toMatchObject({ right: 0, extra: 0, missed: 0 });
    }
  });
});

describe('locate', () => {
  const source = { id: 'bridge', text: 'The sea, the sea. The seas.' };
  const marked = (words: string) => ({
    article: 'sea.txt',
    blocks: [{ role: 'body' as const, text: 'The sea, … seas.', entities: [{ name: words, type: 'place' as const }] }],
  });

  it('finds the n-th occurrence, whole words only', () => {
    expect(locate(marked('sea#2'), source).entities[0]).toMatchObject({ start: 13, end: 16 });
    expect(() => locate(marked('sea#3'), source)).toThrow(/“sea” does not stand there 3 times/);
  });

  it('fails when words do not stand in the text', () => {
    expect(() => locate(marked('lake'), source)).toThrow(/sea\.txt.*lake/);
    expect(() => locate(marked('sea … lake'), source)).toThrow(/“lake” does not follow “sea”/);
  });

  it('fails when a block is left out', () => {
    const blocks = [{ role: 'body' as const, text: 'The seas.' }];
    expect(() => locate({ article: 'sea.txt', blocks }, source)).toThrow(/no block is marked for “The sea, the sea\.”/);
    const first = [{ role: 'body' as const, text: 'The sea, the sea.' }];
    expect(() => locate({ article: 'sea.txt', blocks: first }, source)).toThrow(/no block is marked for “The seas\.”/);
  });
});

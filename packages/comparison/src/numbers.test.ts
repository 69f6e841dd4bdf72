import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { compareStory } from './compare.ts';

/** An article that gives one count, by one voice, at one time. */
const counting = (id: string, sentence: string, figure: string, value: number, voice: string, published: string) =>
  sketch({
    id,
    publisher: `Paper ${id}`,
    published,
    text: `${sentence}, ${voice} said.`,
    entities: [{ name: voice }],
    quantities: [{ text: figure, value, counts: 'people' }],
    claims: [{ text: sentence, voices: [{ source: voice, cue: 'said' }] }],
  });

describe('compareNumbers', () => {
  it('sets counts of the dead side by side however they are worded', () => {
    const numbers = compareStory('s', [
      counting(
        'a1',
        'Nine people were killed when the bank gave way',
        'Nine',
        9,
        'Flood Agency',
        '2025-03-04T09:00:00Z',
      ),
      counting(
        'a2',
        'Rescuers have recovered 17 bodies from the valley',
        '17',
        17,
        'Flood Agency',
        '2025-03-05T09:00:00Z',
      ),
    ]).numbers;
    expect(numbers).toHaveLength(1);
    expect(numbers[0]).toMatchObject({ counts: 'people dead', relation: 'update' });
    expect(numbers[0]!.rows.map((row) => row.value)).toEqual([9, 17]);
  });

  it('calls it a conflict where two voices differ within hours', () => {
    const [numbers] = compareStory('s', [
      counting('a1', '52 people are still missing in the valley', '52', 52, 'Governor Marrin', '2025-03-05T17:00:00Z'),
      counting(
        'a2',
        'Only 28 were missing after the lists were merged',
        '28',
        28,
        'Flood Agency',
        '2025-03-05T20:00:00Z',
      ),
    ]).numbers;
    expect(numbers).toMatchObject({ counts: 'people missing', relation: 'conflict' });
    expect(numbers!.explanation).toContain('52 (Governor Marrin, in Paper a1)');
  });

  it('does not set an earlier disaster beside this one', () => {
    const before = counting(
      'a2',
      'A flood killed 42 people there in 1979',
      '42',
      42,
      'Flood Agency',
      '2025-03-05T09:00:00Z',
    );
    const dated = {
      ...before,
      dates: [{ start: before.text.indexOf('1979'), end: before.text.indexOf('1979') + 4, edtf: '1979' }],
      claims: before.claims.map((claim) => ({ ...claim, dates: [0] })),
    };
    const numbers = compareStory('s', [
      counting(
        'a1',
        'Nine people were killed when the bank gave way',
        'Nine',
        9,
        'Flood Agency',
        '2025-03-04T09:00:00Z',
      ),
      dated,
    ]).numbers;
    expect(numbers.map((each) => each.rows.length)).toEqual([1, 1]);
  });

  it('takes "up to" and "about" for what they allow', () => {
    const exact = counting(
      'a1',
      'Sixty people were hurt in the crush',
      'Sixty',
      60,
      'Flood Agency',
      '2025-03-05T09:00:00Z',
    );
    const bound = counting(
      'a2',
      'Up to 80 people were hurt in the crush',
      'Up to 80',
      80,
      'Governor Marrin',
      '2025-03-05T09:30:00Z',
    );
    const loose = { ...bound, quantities: bound.quantities.map((each) => ({ ...each, change: '<' as const })) };
    expect(compareStory('s', [exact, loose]).numbers[0]).toMatchObject({ relation: 'agree' });
    expect(compareStory('s', [exact, bound]).numbers[0]).toMatchObject({ relation: 'conflict' });
  });

  const published = '2025-03-05T09:00:00Z';

  it('sees no conflict with an article that gives both figures in one voice', () => {
    const gate = 'Forty people were hurt in the crush at the gate';
    const forty = { text: 'Forty', value: 40, counts: 'people' };
    const from = (text: string, ...whole: { text: string; value: number; counts: string }[]) =>
      sketch({
        id: 'a2',
        publisher: 'Paper a2',
        published,
        text,
        quantities: [...whole, forty],
        claims: [...whole.map((each) => ({ text: `${each.text} people were hurt in the crush` })), { text: gate }],
      });
    const other = counting('a1', 'Sixty people were hurt in the crush', 'Sixty', 60, 'Flood Agency', published);
    const both = from(`Sixty people were hurt in the crush. ${gate}.`, { text: 'Sixty', value: 60, counts: 'people' });
    for (const [second, relation] of [
      [from(`${gate}.`), 'conflict'],
      [both, 'agree'],
    ] as const) {
      const { numbers, divergences } = compareStory('s', [other, second]);
      expect(numbers[0]).toMatchObject({ counts: 'people injured', relation });
      expect(divergences.filter(({ kind }) => kind === 'quantity')).toHaveLength(relation === 'conflict' ? 1 : 0);
    }
  });

  it('sets a figure against the one that it takes up, among the numbers as among the divergences', () => {
    const water = { value: 9e6, unit: 'm³' };
    const first = 'The lake held 9 million cubic metres of water';
    const story = compareStory('s', [
      sketch({
        id: 'a1',
        publisher: 'Paper a1',
        published,
        text: `${first}, Flood Agency said.`,
        entities: [{ name: 'Flood Agency' }],
        quantities: [{ text: '9 million cubic metres', ...water, counts: 'water' }],
        claims: [{ text: first, voices: [{ source: 'Flood Agency', cue: 'said' }] }],
      }),
      sketch({
        id: 'a2',
        publisher: 'Paper a2',
        published,
        text: `${first}, Flood Agency said. The Institute puts it at 11 million cubic metres.`,
        entities: [{ name: 'Flood Agency' }, { name: 'Institute' }],
        quantities: [
          { text: '9 million cubic metres', ...water, counts: 'water' },
          { text: '11 million cubic metres', ...water, value: 11e6 },
        ],
        claims: [
          { text: first, voices: [{ source: 'Flood Agency', cue: 'said' }] },
          { text: 'puts it at 11 million cubic metres', voices: [{ source: 'Institute', cue: 'puts' }] },
        ],
      }),
    ]);
    expect(story.numbers).toHaveLength(1);
    expect(story.numbers[0]).toMatchObject({ counts: 'water', relation: 'conflict' });
    expect(story.numbers[0]!.rows.map(({ value }) => value)).toEqual([9e6, 11e6]);
    expect(story.divergences.map(({ kind }) => kind)).toContain('quantity');
  });
});

describe('figures of two sides', () => {
  const marched = '60,000 people marched through the town';
  const marching = (id: string, rest: string, end: string) =>
    sketch({
      id,
      publisher: `Paper ${id}`,
      text: `The unions said that ${marched}${rest}22,000${end}`,
      quantities: [
        { text: '60,000 people', value: 60_000, counts: 'people' },
        { text: '22,000', value: 22_000 },
      ],
      claims: [
        { text: marched, voices: [{ source: 'The unions', cue: 'said' }] },
        { text: `${rest.replace(/^[;.,]\s?(?:while )?/, '')}22,000` },
      ],
    });
  const plain = sketch({
    id: 'a2',
    publisher: 'Paper a2',
    text: `In all ${marched}, the unions said.`,
    quantities: [{ text: '60,000 people', value: 60_000, counts: 'people' }],
    claims: [{ text: marched, voices: [{ source: 'the unions', cue: 'said' }] }],
  });
  const conflicts = (article: ReturnType<typeof sketch>) =>
    compareStory('s', [article, plain]).divergences.filter(({ kind }) => kind === 'quantity');

  it.each([
    ['; police spoke of ', '.'],
    [', while police counted about ', '.'],
    ['. The police have spoken of only ', '.'],
  ])('are set against each other: “%s22,000”', (rest, end) => {
    const [found, ...more] = conflicts(marching('a1', rest, end));
    expect(more).toEqual([]);
    expect(found!.sides.map(({ articles }) => articles)).toEqual([['a1'], ['a1', 'a2']]);
  });

  it.each([
    ['. In the first hour they had counted ', '.'],
    ['. The town has ', ' of its own.'],
  ])('are none where nobody else counts: “%s22,000%s”', (rest, end) => {
    expect(conflicts(marching('a1', rest, end))).toEqual([]);
  });
});

describe('who gives a figure', () => {
  const published = '2025-03-05T09:00:00Z';

  it('is the voice around the figure where that is a part of its claim only', () => {
    const headline = '52 still missing, governor says, as Ober asks why';
    const [numbers] = compareStory('s', [
      sketch({
        id: 'a1',
        publisher: 'Paper a1',
        published,
        headline,
        text: `${headline}\nThere were 52 names at noon, Governor Marrin said.`,
        entities: [{ name: 'Governor Marrin', type: 'person' }],
        quantities: [
          { text: '52', value: 52 },
          { text: '52 names', value: 52, counts: 'names' },
        ],
        claims: [
          { text: headline },
          { text: 'There were 52 names at noon', voices: [{ source: 'Governor Marrin', cue: 'said' }] },
        ],
      }),
      counting('a2', 'Only 28 were missing after noon', '28', 28, 'Flood Agency', published),
    ]).numbers;
    expect(numbers!.rows.map(({ says, voice }) => `${says}: ${voice}`)).toEqual([
      'Only 28: Flood Agency',
      '52: Governor Marrin',
    ]);
  });

  it('is who counts it, by the name of whom “regulator” stands for', () => {
    const claim = 'The regulator counts 22 people in hospital';
    const [numbers] = compareStory('s', [
      counting('a1', 'Safety Board has seen 14 people in hospital', '14', 14, 'Safety Board', '2025-03-01T09:00:00Z'),
      sketch({
        id: 'a2',
        publisher: 'Paper a2',
        published,
        text: `${claim}. Safety Board has the reports.`,
        entities: [{ name: 'Safety Board' }],
        quantities: [{ text: '22', value: 22, counts: 'people' }],
        claims: [{ text: claim }],
      }),
    ]).numbers;
    expect(numbers!.rows.map(({ value, voice }) => [value, voice])).toEqual([
      [14, 'Safety Board'],
      [22, 'Safety Board'],
    ]);
  });

  it('is nobody where an article counts without a source', () => {
    const claim = 'Hospitals in Ober received 30 injured people';
    const { numbers } = compareStory('s', [
      sketch({
        id: 'a1',
        published,
        text: `${claim}.`,
        entities: [{ name: 'Ober', type: 'place' }],
        quantities: [{ text: '30', value: 30, counts: 'people' }],
        claims: [{ text: claim }],
      }),
    ]);
    expect(numbers[0]!.rows.map(({ voice }) => voice)).toEqual([null]);
  });
});

it('puts a number of several articles in one place, whatever they call those whom it counts', () => {
  const told = (id: string, words: string, counts: string) =>
    sketch({
      id,
      publisher: `Paper ${id}`,
      published: '2025-03-05T09:00:00Z',
      text: `${words}, Spy Service said.`,
      entities: [{ name: 'Spy Service' }, { name: 'Ober', type: 'place' }],
      quantities: [{ text: '1,500', value: 1500, counts }],
      claims: [{ text: words, voices: [{ source: 'Spy Service', cue: 'said' }] }],
    });
  const { numbers } = compareStory('s', [
    told('a1', 'Ships took 1,500 members of the guard to Ober', 'members'),
    told('a2', 'An advance party of 1,500 is being trained near Ober', ''),
    told('a3', 'By Sunday 1,500 elite soldiers had reached Ober by sea', 'elite soldiers'),
  ]);
  expect(numbers.map(({ counts, rows }) => [counts, rows.flatMap(({ articles }) => articles).length])).toEqual([
    ['elite soldiers', 3],
  ]);
});

it('sets what was counted on another day apart from a conflict', () => {
  const missing = (id: string, figure: string, voice: string, published: string) =>
    counting(id, `${figure} people are missing in the valley`, figure, Number(figure), voice, published);
  const { numbers } = compareStory('s', [
    missing('a1', '61', 'Flood Agency', '2025-03-04T12:00:00Z'),
    missing('a2', '52', 'Governor Marrin', '2025-03-05T18:00:00Z'),
    missing('a3', '28', 'Flood Agency', '2025-03-05T19:00:00Z'),
    missing('a4', '11', 'Flood Agency', '2025-03-07T12:00:00Z'),
  ]);
  expect(numbers.map(({ counts, relation, rows }) => [counts, relation, rows.map(({ value }) => value)])).toEqual([
    ['people missing', 'conflict', [28, 52]],
    ['people missing, at other times', 'update', [11, 61]],
  ]);
});

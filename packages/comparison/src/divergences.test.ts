import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { compareStory } from './compare.ts';

const institute = { name: 'Seismic Institute' };

/** The divergences of one kind between articles, as pairs of who is on each side and the exact words. */
function found(kind: string, ...articles: ReturnType<typeof sketch>[]) {
  const story = compareStory('s', articles);
  return story.divergences
    .filter((each) => each.kind === kind)
    .map(({ sides }) =>
      sides.map((side) => ({
        articles: side.articles,
        words: side.spans.map(({ article, start, end }) =>
          articles.find((each) => each.id === article)!.text.slice(start, end),
        ),
      })),
    );
}

describe('divergences', () => {
  it('attribution: a figure from an agency here, without a source there', () => {
    const said = sketch({
      id: 'a1',
      text: 'The Seismic Institute said 400 houses collapsed in the valley of Merrow.',
      entities: [institute],
      quantities: [{ text: '400', value: 400, counts: 'houses' }],
      claims: [
        {
          text: '400 houses collapsed in the valley of Merrow',
          voices: [{ source: 'The Seismic Institute', cue: 'said' }],
        },
      ],
    });
    const bare = sketch({
      id: 'a2',
      text: 'In the valley of Merrow 400 houses collapsed.',
      quantities: [{ text: '400', value: 400, counts: 'houses' }],
      claims: [{ text: 'In the valley of Merrow 400 houses collapsed' }],
    });
    expect(found('attribution', said, bare)).toEqual([
      [
        { articles: ['a1'], words: ['The Seismic Institute', 'said'] },
        { articles: ['a2'], words: ['In the valley of Merrow 400 houses collapsed'] },
      ],
    ]);
    expect(found('attribution', bare, { ...bare, id: 'a3' })).toEqual([]);
  });

  it('attribution: what may come of a thing does not hide that it is told without a source', () => {
    const said = sketch({
      id: 'a1',
      text: 'The Seismic Institute said the divers are staying at the naval base in the port of Merrow.',
      entities: [institute],
      claims: [
        {
          text: 'the divers are staying at the naval base in the port of Merrow',
          voices: [{ source: 'The Seismic Institute', cue: 'said' }],
        },
      ],
    });
    const bare = sketch({
      id: 'a2',
      text: 'The divers are staying at the naval base in the port of Merrow before a possible descent.',
      claims: [{ text: 'The divers are staying at the naval base in the port of Merrow before a possible descent' }],
    });
    const unsure = sketch({
      id: 'a3',
      text: 'The divers are reportedly staying at the naval base in the port of Merrow.',
      claims: [{ text: 'The divers are reportedly staying at the naval base in the port of Merrow' }],
    });
    expect(found('attribution', said, bare)).toHaveLength(1);
    expect(found('attribution', bare, unsure)).toEqual([]);
  });

  it('certainty: a hedge that both have is no difference, and hides none', () => {
    const hedged = sketch({
      id: 'a1',
      text: 'Pictures show what it calls deep cracks in the eastern wall and suspected leaks near the gate.',
      claims: [
        { text: 'Pictures show what it calls deep cracks in the eastern wall and suspected leaks near the gate' },
      ],
    });
    const firm = sketch({
      id: 'a2',
      text: 'Pictures show deep cracks in the eastern wall and suspected leaks near the gate.',
      claims: [{ text: 'Pictures show deep cracks in the eastern wall and suspected leaks near the gate' }],
    });
    expect(found('certainty', hedged, firm)).toEqual([
      [
        { articles: ['a1'], words: ['what it calls'] },
        {
          articles: ['a2'],
          words: ['Pictures show deep cracks in the eastern wall and suspected leaks near the gate'],
        },
      ],
    ]);
    expect(found('certainty', firm, { ...firm, id: 'a3' })).toEqual([]);
  });

  it('attribution: a voice that is relayed here and heard directly there', () => {
    const relayed = sketch({
      id: 'a1',
      text: 'Local media, citing the Seismic Institute, reported that 400 houses collapsed in the valley of Merrow.',
      entities: [institute],
      claims: [
        {
          text: '400 houses collapsed in the valley of Merrow',
          voices: [
            { source: 'Local media', cue: 'reported' },
            { source: 'the Seismic Institute', cue: 'citing' },
          ],
        },
      ],
    });
    const direct = sketch({
      id: 'a2',
      text: 'The Seismic Institute said 400 houses collapsed in the valley of Merrow.',
      entities: [institute],
      claims: [
        {
          text: '400 houses collapsed in the valley of Merrow',
          voices: [{ source: 'The Seismic Institute', cue: 'said' }],
        },
      ],
    });
    expect(found('attribution', relayed, direct)).toHaveLength(1);
  });

  it('attribution: media that name whom they have it from stand nearer to it than media that do not', () => {
    const claim = 'the harbour board plans to close 1,400 moorings in the Merrow delta';
    const told = (id: string, lead: string, voices: { source: string; cue: string }[]) =>
      sketch({
        id,
        text: `${lead} ${claim}.`,
        quantities: [{ text: '1,400', value: 1400, counts: 'moorings' }],
        claims: [{ text: claim, voices }],
      });
    const articles = [
      told('a1', 'Local media, citing the harbour board, reported that', [{ source: 'Local media', cue: 'reported' }]),
      told('a2', 'Local media reported that', [{ source: 'Local media', cue: 'reported' }]),
      told('a3', 'The harbour master, Ida Reyl, said', [{ source: 'The harbour master, Ida Reyl', cue: 'said' }]),
    ];
    expect(found('attribution', ...articles).map((sides) => sides.map((side) => side.articles))).toEqual([
      [['a1'], ['a2'], ['a3']],
    ]);
  });

  it('omission: that "these reports" cannot be confirmed is left out by those who tell them, and by nobody else', () => {
    const plan = 'the harbour board plans to close 1,400 moorings in the Merrow delta';
    const doubt = 'it could not confirm these reports';
    const event = 'The old lighthouse of Merrow fell into the sea on Sunday night';
    const told = (id: string, ...claims: { text: string; voices?: { source: string; cue: string }[] }[]) =>
      sketch({
        id,
        text: [
          event,
          ...claims.map(({ text, voices }) => (voices ? `${voices[0]!.source} ${voices[0]!.cue} ${text}` : text)),
        ]
          .map((sentence) => `${sentence}.`)
          .join(' '),
        entities: [institute],
        quantities: claims[0] ? [{ text: '1,400', value: 1400, counts: 'moorings' }] : [],
        claims: [{ text: event }, ...claims],
      });
    const planned = { text: plan, voices: [{ source: 'Local media', cue: 'reported that' }] };
    const doubting = { text: doubt, voices: [{ source: 'The Seismic Institute', cue: 'said' }] };
    const articles = [told('a1', planned, doubting), told('a2', planned), told('a3')];
    expect(found('omission', ...articles).map((sides) => sides.map((side) => side.articles))).toEqual([
      [['a1'], ['a2']],
    ]);
  });

  it('certainty: what an article says firmly of something else does not take its hedge away', () => {
    const hedged = {
      text: 'The board showed photographs of what it calls pilot boat repairs in the harbour of Merrow. Pilot boat crews took 90 sailors to Merrow harbour after the storm had passed.',
      claims: [
        { text: 'The board showed photographs of what it calls pilot boat repairs in the harbour of Merrow' },
        { text: 'Pilot boat crews took 90 sailors to Merrow harbour after the storm had passed' },
      ],
    };
    const firm = 'Photographs of the board show pilot boat repairs in the harbour of Merrow';
    expect(
      found(
        'certainty',
        sketch({ id: 'a1', ...hedged }),
        sketch({ id: 'a2', text: `${firm}.`, claims: [{ text: firm }] }),
      ),
    ).toEqual([
      [
        { articles: ['a1'], words: ['what it calls'] },
        { articles: ['a2'], words: [firm] },
      ],
    ]);
  });

  it('certainty: a hedge that one article keeps and another drops', () => {
    const hedged = sketch({
      id: 'a1',
      text: 'The tunnel under Mount Sorrel may have been weakened by the blast.',
      claims: [{ text: 'The tunnel under Mount Sorrel may have been weakened by the blast', certainty: 'unconfirmed' }],
    });
    const firm = sketch({
      id: 'a2',
      text: 'The tunnel under Mount Sorrel was weakened by the blast.',
      claims: [{ text: 'The tunnel under Mount Sorrel was weakened by the blast' }],
    });
    expect(found('certainty', hedged, firm)).toEqual([
      [
        { articles: ['a1'], words: ['may'] },
        { articles: ['a2'], words: ['The tunnel under Mount Sorrel was weakened by the blast'] },
      ],
    ]);
  });

  it('precision: the same number exactly and roughly is no conflict', () => {
    const of = (id: string, figure: string, change: '=' | '~') =>
      sketch({
        id,
        text: `The Seismic Institute counted ${figure} aftershocks in the valley of Merrow.`,
        entities: [institute],
        quantities: [{ text: figure, value: 1500, counts: 'aftershocks', change }],
        claims: [{ text: `The Seismic Institute counted ${figure} aftershocks in the valley of Merrow` }],
      });
    const [exact, rough] = [of('a1', '1,500', '='), of('a2', 'about 1,500', '~')];
    expect(found('precision', exact, rough)).toEqual([
      [
        { articles: ['a1'], words: ['1,500'] },
        { articles: ['a2'], words: ['about 1,500'] },
      ],
    ]);
    expect(found('quantity', exact, rough)).toEqual([]);
  });

  it.each([
    ['by 38 votes', '38', 'by 112 votes to 74', '112', []],
    ['by 98 votes to 88', '98', 'by 112 votes to 74', '112', [['a1'], ['a2']]],
    ['with 98 votes', '98', 'with 112 votes', '112', [['a1'], ['a2']]],
  ])('quantity: “%s” (%s) beside “%s” (%s)', (one, figure, other, another, sides) => {
    const passing = (id: string, how: string, number: string) =>
      sketch({
        id,
        text: `Parliament passed the fishing bill ${how}.`,
        quantities: [{ text: `${number} votes`, value: Number(number), counts: 'votes' }],
        claims: [{ text: `Parliament passed the fishing bill ${how}` }],
      });
    const told = found('quantity', passing('a1', one, figure), passing('a2', other, another));
    expect(told.flat().map(({ articles }) => articles)).toEqual(sides);
  });

  it('date: one event on two days, but not one day given more and less precisely', () => {
    const of = (id: string, words: string, edtf: string) =>
      sketch({
        id,
        text: `The gate at Ober was taken out of service ${words} for repairs.`,
        dates: [{ text: words, edtf }],
        claims: [{ text: `The gate at Ober was taken out of service ${words} for repairs` }],
      });
    expect(
      found('date', of('a1', 'on 17 February', '2025-02-17'), of('a2', 'on 11 February', '2025-02-11')),
    ).toHaveLength(1);
    expect(found('date', of('a1', 'on 17 February', '2025-02-17'), of('a2', 'in February', '2025-02'))).toEqual([]);
  });

  it('date: asks since when, where it has lasted since', () => {
    const of = (id: string, words: string, edtf: string) =>
      sketch({
        id,
        text: `The gate at Ober had been out of service since ${words} for repairs.`,
        dates: [{ text: words, edtf }],
        claims: [{ text: `The gate at Ober had been out of service since ${words} for repairs` }],
      });
    const { divergences } = compareStory('s', [of('a1', 'February', '2025-02'), of('a2', 'January', '2025-01')]);
    expect(divergences.find(({ kind }) => kind === 'date')!.about).toMatch(/^since when the gate at Ober/i);
  });

  it('wording: one utterance in different words, and not an excerpt of it', () => {
    const of = (id: string, quotation: string) =>
      sketch({
        id,
        text: `${quotation} Brandt said of the bank.`,
        entities: [{ name: 'Brandt', type: 'person' }],
        quotations: [{ text: quotation, speaker: 'Brandt' }],
        claims: [{ text: quotation.slice(1, -1), voices: [{ source: 'Brandt', cue: 'said' }] }],
      });
    const full = of('a1', '“We were given no sign that the embankment was moving,”');
    expect(found('wording', full, of('a2', '“We had no sign that the embankment was moving,”'))).toEqual([
      [
        { articles: ['a1'], words: ['were given'] },
        { articles: ['a2'], words: ['had'] },
      ],
    ]);
    expect(found('wording', full, of('a2', '“no sign that the embankment was moving”'))).toEqual([]);
  });
});

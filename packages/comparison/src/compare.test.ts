import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { compareStory } from './compare.ts';

const agency = { name: 'Flood Agency' };
const ministry = { name: 'Water Ministry' };

const first = sketch({
  id: 'a1',
  publisher: 'The Ford Gazette',
  published: '2025-03-04T09:00:00Z',
  headline: 'Dam at Ober bursts',
  text: 'Dam at Ober bursts\nThe Flood Agency said that nine people were killed when the dam at Ober burst. The Water Ministry denied that the dam was neglected. Helicopters flew all morning, while the radio told everyone below the weir to climb to the chapel hill and wait there.',
  entities: [agency, ministry, { name: 'Ober', type: 'place' }],
  quantities: [{ text: 'nine', value: 9, counts: 'people' }],
  claims: [
    {
      text: 'nine people were killed when the dam at Ober burst',
      voices: [{ source: 'The Flood Agency', cue: 'said' }],
    },
    { text: 'the dam was neglected', polarity: 'denied', voices: [{ source: 'The Water Ministry', cue: 'denied' }] },
  ],
});
const second = sketch({
  id: 'a2',
  publisher: 'The Lowland Mirror',
  published: '2025-03-05T18:00:00Z',
  headline: 'Ober dam: more dead',
  text: 'Ober dam: more dead\nA day after the flood the count has risen. Seventeen people were killed when the dam at Ober burst, the Flood Agency said. Boats reached the last farms by noon, and the school in the upper town has become a hospital. Engineers say that the dam was neglected for years.',
  entities: [agency, { name: 'Ober', type: 'place' }],
  quantities: [{ text: 'Seventeen', value: 17, counts: 'people' }],
  claims: [
    {
      text: 'Seventeen people were killed when the dam at Ober burst',
      voices: [{ source: 'the Flood Agency', cue: 'said' }],
    },
    { text: 'the dam was neglected for years', voices: [{ source: 'Engineers', cue: 'say' }] },
  ],
});

/** An article of one statement, which somebody makes. */
const said = (id: string, words: string, polarity: 'affirmed' | 'denied', voice: string) =>
  sketch({
    id,
    text: `${words}, ${voice} said.`,
    entities: [{ name: voice }],
    claims: [{ text: words, polarity, voices: [{ source: voice, cue: 'said' }] }],
  });

describe('compareStory', () => {
  const story = compareStory('s1', [second, first]);
  const finding = (words: string) => story.findings.find((each) => each.text.includes(words))!;

  it('puts the articles in the order of their publication', () => {
    expect(story.articles).toEqual(['a1', 'a2']);
  });

  it('joins one statement with two counts into one finding and names the difference', () => {
    expect(finding('killed').articles).toEqual(['a1', 'a2']);
    const quantity = story.divergences.find((each) => each.kind === 'quantity')!;
    expect(quantity.finding).toBe(finding('killed').id);
    expect(quantity.sides.map((side) => side.spans.map((span) => [span.article, span.start]))).toEqual([
      [['a1', first.text.indexOf('nine')]],
      [['a2', second.text.indexOf('Seventeen')]],
    ]);
  });

  it('tells a later count from a conflict', () => {
    expect(story.numbers[0]).toMatchObject({ relation: 'update' });
    const sameHour = { ...second, published: '2025-03-04T09:10:00Z' };
    expect(compareStory('s1', [first, sameHour]).numbers[0]).toMatchObject({ relation: 'conflict' });
  });

  it('calls a statement that one party denies disputed, whatever else is said for it', () => {
    expect(finding('neglected')).toMatchObject({ status: 'disputed' });
    expect(story.divergences.some((each) => each.kind === 'denial' && each.finding === finding('neglected').id)).toBe(
      true,
    );
  });

  it('sees no dispute between two ways of saying no', () => {
    const findings = compareStory('s', [
      said('a1', 'There had been no warning that the bank at Ober was moving', 'denied', 'Lirna Hydro'),
      said('a2', 'There had been no sign that the bank at Ober was moving', 'affirmed', 'Water Ministry'),
    ]).findings;
    expect(findings).toHaveLength(1);
    expect(findings[0]!.status).not.toBe('disputed');
  });

  it('sees no dispute between two wordings of one voice, of which one has a “not”', () => {
    const story = compareStory('s', [
      said('a1', 'The sprinklers in the terminal at Ober had worked badly since August', 'affirmed', 'Dock Union'),
      said('a2', 'The sprinklers in the terminal at Ober had not worked since August', 'denied', 'Dock Union'),
      said('a3', 'The sprinklers in the terminal at Ober had worked badly since August', 'affirmed', 'Port Office'),
    ]);
    expect(story.findings.map(({ status }) => status)).not.toContain('disputed');
    expect(story.divergences.map(({ kind }) => kind)).not.toContain('denial');
  });

  it('does not call corroborated what rests on one voice', () => {
    expect(finding('killed')).toMatchObject({ status: 'single-origin', origins: 2 });
    expect(finding('killed').reason).toContain('one voice');
  });

  it('does not call corroborated what two papers quote in the same words, whether or not they name the speaker', () => {
    const words = 'This is a fairy tale that nobody in the whole valley believes';
    const quoting = (id: string, text: string, speaker?: string) =>
      sketch({
        id,
        text,
        quotations: [{ text: words, ...(speaker && { speaker }) }],
        claims: [{ text: words, voices: speaker ? [{ source: speaker, cue: 'said' }] : [] }],
        entities: [{ name: 'Ines Karr', type: 'person' }],
      });
    const [finding] = compareStory('s', [
      quoting('a1', `“${words},” Ines Karr said.`, 'Ines Karr'),
      quoting('a2', `The answer came at once: “${words}.”`),
    ]).findings;
    expect(finding).toMatchObject({ status: 'single-origin', origins: 2 });
    expect(finding!.reason).toContain('same words of Ines Karr');
  });

  it('gives the same ids however the articles are ordered', () => {
    const ids = (each: ReturnType<typeof compareStory>) =>
      [...each.findings, ...each.divergences, ...each.positions].map(({ id }) => id).sort();
    expect(ids(compareStory('s1', [first, second]))).toEqual(ids(story));
  });

  it('gives every part an id of its own', () => {
    const ids = [
      ...story.findings,
      ...story.divergences,
      ...story.positions,
      ...story.numbers,
      ...story.timeline,
      ...story.quotations,
    ].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has nothing that is only in one article where there is only one', () => {
    expect(compareStory('s1', [first]).onlyIn).toEqual([]);
  });

  it('compares an article with no claims without failing', () => {
    const empty = sketch({ id: 'a3', text: 'Weather.' });
    expect(compareStory('s1', [empty]).findings).toEqual([]);
  });
});

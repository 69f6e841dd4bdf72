import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { compareStory } from './compare.ts';

const event = 'Norwegian ships laid a cable to Dunmere in secret';
const other = sketch({
  id: 'a1',
  publisher: 'The Dunmere Post',
  headline: event,
  text: `${event}\n${event}.`,
  entities: [{ name: 'Dunmere', type: 'place' }],
  claims: [{ text: event }],
});

/** An article that tells the event and in which Oslo denies something. */
const withDenial = (denied: string) =>
  sketch({
    id: 'a2',
    publisher: 'The Evening Line',
    headline: 'A cable appears at Dunmere',
    text: `A cable appears at Dunmere\nThe survey said that ${event}. Oslo denied ${denied}.`,
    entities: [
      { name: 'Dunmere', type: 'place' },
      { name: 'Oslo', type: 'place' },
    ],
    claims: [
      { text: event, voices: [{ source: 'The survey', cue: 'said' }] },
      { text: denied, polarity: 'denied', voices: [{ source: 'Oslo', cue: 'denied' }] },
    ],
  });

const centralWith = (denied: string) => {
  const { findings, central } = compareStory('s', [other, withDenial(denied)]);
  return findings.find(({ id }) => id === central)!;
};

describe('the event', () => {
  it('is disputed where a party denies it in words of its own', () => {
    const finding = centralWith('using its ships to lay any cable to the island of Dunmere');
    expect(finding).toMatchObject({ status: 'disputed', reason: expect.stringContaining('by Oslo') });
  });

  it('is not where a party denies a side of it', () => {
    expect(centralWith('that the harbour master of Dunmere had been paid for his silence').status).not.toBe('disputed');
  });
});

it('marks as disputed what another article knows and turns down', () => {
  const gone = 'The footbridge at Vennor was swept away by the flood';
  const standing = 'The footbridge at Vennor, which was reported to have gone with the flood, is standing';
  const { findings } = compareStory(
    's',
    [gone, standing].map((text, at) =>
      sketch({ id: `a${at}`, text: `${text}.`, entities: [{ name: 'Vennor', type: 'place' }], claims: [{ text }] }),
    ),
  );
  expect(findings.find(({ text }) => text.includes('swept'))!.status).toBe('disputed');
});

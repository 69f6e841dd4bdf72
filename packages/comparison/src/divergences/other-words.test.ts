import { describe, expect, it } from 'vitest';
import { sketch } from '../analysis.fixture.ts';
import { compareStory } from '../compare.ts';
import { stanceOf } from '../stance.ts';

/** An article of several sentences of its own, each of them a claim. */
const lines = (id: string, ...claims: string[]) =>
  sketch({ id, text: claims.map((line) => `${line}.`).join(' '), claims: claims.map((line) => ({ text: line })) });

const kinds = (...articles: ReturnType<typeof sketch>[]) =>
  compareStory('s', articles).divergences.map(({ kind }) => kind);

const tower = 'The old water tower of Merrow collapsed onto the harbour road';

/** What one article says in one way of speaking and another in another. */
describe('in other words', () => {
  it.each([
    ['a measure', 'Divers of Merrow are less likely to catch a cold', 'Divers of Merrow catch a cold more seldom'],
    [
      'a permission',
      'Nobody may fish in the harbour of Merrow at night',
      'Fish in the harbour of Merrow rest at night',
    ],
    [
      'an expectation',
      'The ferry is expected to reach the harbour of Merrow',
      'The ferry should reach the harbour of Merrow',
    ],
    [
      'another clause',
      'One diver of Merrow is dead, though it has not been established that the cold was to blame',
      'One diver of Merrow is dead',
    ],
  ])('%s drops no hedge', (_, hedged, other) => {
    expect(kinds(lines('a1', hedged), lines('a2', other))).not.toContain('certainty');
  });

  it('an expectation is dropped where a fact stands instead', () => {
    const hedged = 'The ferry is expected to reach the harbour of Merrow';
    expect(kinds(lines('a1', hedged), lines('a2', 'The ferry will reach the harbour of Merrow'))).toContain(
      'certainty',
    );
  });

  it.each([
    ['both in one sentence', `${tower} with a storm in the valley`, 'Nobody was hurt in the valley'],
    ['a motive', tower, 'The motive was a storm of nine hours in the valley'],
  ])('a cause is joined by %s', (_, ...told) => {
    const joined = lines('a1', `${tower} because of a storm in the valley`);
    expect(kinds(joined, lines('a2', ...told))).not.toContain('cause');
  });

  it.each([
    ['the accident', `${tower}. The accident was caused by a storm in the valley`],
    ['what it names again', `${tower}. The collapse was caused by a storm in the valley`],
    ['behind its cause', `${tower}. A storm in the valley caused the disaster`],
    ['it', `${tower}. It was triggered by a storm in the valley`],
    ['in front', `Because of a storm in the valley, the old water tower of Merrow collapsed onto the harbour road`],
    ['by what was done to it', `${tower} after a storm in the valley made it lean`],
    ['by what weakened it', `${tower} after a storm in the valley weakened it`],
    ['by what was left', `${tower} once a storm in the valley had left it without a roof`],
  ])('a cause is given of %s', (_, joined) => {
    const beside = lines('a2', tower, 'A storm had shaken the valley for nine hours');
    expect(kinds(lines('a1', ...joined.split('. ')), beside)).toContain('cause');
  });

  it.each([
    ['of another thing', `${tower}. The delay of the ferry was long. The delay was caused by a storm in the valley`],
    ['by what came before alone', `${tower} after a storm in the valley`],
    ['by somebody', `${tower} after he made it lean in a storm in the valley`],
    ['by what may be', `${tower} after a storm in the valley may have made it lean`],
  ])('no cause of it is given %s', (_, joined) => {
    const beside = lines('a2', tower, 'A storm had shaken the valley for nine hours');
    expect(kinds(lines('a1', ...joined.split('. ')), beside)).not.toContain('cause');
  });

  it.each([
    ['the same happening', tower, 'The accident was caused by a storm in the valley'],
    ['a cause in front', 'Because of a storm in the valley, the old water tower of Merrow collapsed', 'It was old'],
    ['what it did', tower, 'A storm in the valley made the old thing lean'],
    ['another way', tower, 'Engineers put the accident down to a storm in the valley, which explains the lean'],
  ])('a cause is joined in each article by %s', (way, ...told) => {
    const accident = lines('a1', tower, 'The accident was caused by a storm in the valley');
    const leaning = lines('a1', `${tower} after a storm in the valley made it lean`);
    const joined = way === 'what it did' ? leaning : accident;
    expect(kinds(joined, lines('a2', ...told))).not.toContain('cause');
  });

  it.each([
    ['has led to nothing', 'A storm in the valley led to nothing', 'no'],
    ['set off for a place', 'A storm in the valley set off for the old water tower of Merrow', 'no'],
    ['is not proven', `There is no proof that ${tower.toLowerCase()} because of a storm in the valley`, 'no'],
    ['has led to it', 'A storm in the valley has led the old water tower of Merrow to collapse', 'yes'],
  ])('what %s is a cause: %s', (_, joined, answer) => {
    const beside = lines('a2', tower, 'A storm had shaken the valley for nine hours');
    expect(kinds(lines('a1', joined), beside).includes('cause')).toBe(answer === 'yes');
  });

  it.each([
    ['There was no independent confirmation of that', 'cannot confirm'],
    ['Whether the letter is genuine the bank was unable to confirm', 'cannot confirm'],
    ['It is impossible to verify the claim', 'cannot confirm'],
    ['The bank confirmed the letter', 'confirms'],
  ])('“%s”: %s', (words, stance) => {
    expect(stanceOf(words)).toBe(stance);
  });

  it('a "not" turns down what stands in its clause', () => {
    const open = 'The door of the ferry union of Merrow is still open';
    const beside = 'The pay is not enough, but the door of the ferry union of Merrow is still open';
    expect(kinds(lines('a1', open), lines('a2', beside))).not.toContain('denial');
    const shut = 'The door of the ferry union of Merrow is not still open';
    expect(kinds(lines('a1', open), lines('a2', shut))).toContain('denial');
  });

  it('what is arranged or has come out needs no source', () => {
    const told = (text: string) =>
      sketch({
        id: 'a1',
        text: `The mayor said that ${text}.`,
        claims: [{ text, voices: [{ source: 'The mayor', cue: 'said' }] }],
      });
    const bell = 'the old bell of Merrow is to hang in the new tower by May';
    const shares = 'the shares in the mill of Merrow belonged to her brother';
    expect(kinds(told(bell), lines('a2', bell))).toEqual([]);
    expect(kinds(told(shares), lines('a2', `It turned out that ${shares}`))).toEqual([]);
    expect(kinds(told(shares), lines('a2', shares))).toContain('attribution');
  });
});

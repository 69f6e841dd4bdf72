import { expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { storyEntities } from './entities.ts';
import { storyClaims } from './story-claims.ts';

const textsOf = (...claims: { text: string; voices?: { source: string; cue: string }[] }[]) => {
  const analysis = sketch({
    id: 'a1',
    text: '“Come home,” said the chair, Mona Reyl, who had toured the flooded streets. Many engineers doubt it.',
    claims,
  });
  return storyClaims([analysis], storyEntities([analysis])).map(({ text }) => text);
};

it('keeps what a relative clause says of a source, though all its words stand in that source', () => {
  const source = 'the chair, Mona Reyl, who had toured the flooded streets';
  expect(textsOf({ text: 'Come home', voices: [{ source, cue: 'said' }] }, { text: source })).toContain(source);
});

it('leaves out a claim that only says who speaks', () => {
  expect(
    textsOf({ text: 'it', voices: [{ source: 'Many engineers', cue: 'doubt' }] }, { text: 'Many engineers doubt' }),
  ).not.toContain('Many engineers doubt');
});

it('tells more of a thing from one of two that were spoken of', () => {
  const text = 'More boats are on the way. The second of the lists named safe people. A second convoy left.';
  const claims = text.match(/[^.]+(?=\.)/gu)!.map((each) => ({ text: each.trim() }));
  const analysis = sketch({ id: 'a1', text, claims });
  expect(storyClaims([analysis], []).map(({ further }) => further)).toEqual([true, false, true]);
});

import { expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { likeness } from './claim-likeness.ts';
import { storyEntities } from './entities.ts';
import { evidenceOf } from './evidence.ts';
import { textsToEmbed } from './sentence-vectors.ts';
import { storyClaims } from './story-claims.ts';
import { unitsOf } from './units.ts';
import { weigh, weighWithVectors } from './weigh.ts';

const analyses = ['a1', 'a2'].map((id) =>
  sketch({ id, text: 'The ferry sank.', claims: [{ text: 'The ferry sank' }] }),
);
const units = unitsOf(storyClaims(analyses, storyEntities(analyses)));
const vectors = new Map(analyses.flatMap(textsToEmbed).map((text) => [text, Float32Array.of(1, 0)]));
const [pair] = evidenceOf(units, likeness(units), vectors);

/** The same kinds with nothing in them, but for one. */
const only = <E extends object>(like: E, kind: string, value: number): E & { none: number } => ({
  none: 0,
  ...(Object.fromEntries(Object.keys(like).map((each) => [each, each === kind ? value : 0])) as E),
});

// They are spelt out in a sum, where one that was added to the evidence is easily forgotten.
it('weighs every kind of evidence there is', () => {
  const { evidence, vectors: more } = pair!;
  for (const kind of Object.keys(evidence))
    expect(weigh(only(evidence, kind, 2), only(evidence, kind, 3)), kind).toBe(6);
  const both = { ...evidence, ...more! };
  for (const kind of Object.keys(both))
    expect(weighWithVectors(only(both, kind, 2), only(evidence, kind, 3), only(more!, kind, 3)), kind).toBe(6);
});

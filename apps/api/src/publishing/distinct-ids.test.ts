import type { Position, Story } from '@parallax/comparison';
import { expect, it } from 'vitest';
import { withDistinctIds } from './distinct-ids.ts';

const position = (id: string, name: string) => ({ id, name }) as Position;

it('gives every part an id of its own, and lets the first keep what it has', () => {
  const story = {
    origins: [],
    entities: [],
    findings: [],
    divergences: [],
    positions: [position('p.a.1', 'Harbour Office'), position('p.a.1', 'Coast Guard'), position('p.a.1.2', 'Owner')],
    numbers: [],
    timeline: [],
    quotations: [],
  } as unknown as Story;
  expect(withDistinctIds(story).positions).toEqual([
    position('p.a.1', 'Harbour Office'),
    position('p.a.1.2', 'Coast Guard'),
    position('p.a.1.2.2', 'Owner'),
  ]);
});

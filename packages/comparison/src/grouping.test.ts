import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { groupStories, joinStory } from './grouping.ts';

const quake = (id: string, place: string, published: string) =>
  sketch({
    id,
    published,
    title: `Earthquake shakes ${place}`,
    text: `An earthquake shook the town of ${place} before dawn. Rescue teams in ${place} searched the rubble of the market hall, and the hospital of ${place} treated dozens.`,
    entities: [{ name: place, type: 'place' }],
  });
const merger = sketch({
  id: 'm1',
  title: 'Brewer buys its rival',
  text: 'The brewer agreed to buy its rival for 3 billion in shares, and the regulator said that it would look at the price of beer.',
});

describe('groupStories', () => {
  it('tells look-alike events in different places apart from one event told twice', () => {
    const groups = groupStories([quake('a1', 'Lorvik', '2025-02-01'), quake('a2', 'Lorvik', '2025-02-02'), merger]).map(
      (group) => group.map(({ id }) => id),
    );
    expect(groups).toEqual([['a1', 'a2'], ['m1']]);
  });

  it('keeps the same kind of event in one place apart when a year lies between', () => {
    expect(groupStories([quake('a1', 'Lorvik', '2024-02-01'), quake('a2', 'Lorvik', '2025-02-02')])).toHaveLength(2);
  });
});

describe('joinStory', () => {
  it('joins the story that is nearest, and none where none is near', () => {
    const candidates = [
      { id: 's1', articles: [merger] },
      { id: 's2', articles: [quake('a1', 'Lorvik', '2025-02-01')] },
    ];
    expect(joinStory(quake('a2', 'Lorvik', '2025-02-02'), candidates)).toBe('s2');
    expect(joinStory(quake('a2', 'Lorvik', '2025-02-02'), candidates.slice(0, 1))).toBeNull();
  });
});

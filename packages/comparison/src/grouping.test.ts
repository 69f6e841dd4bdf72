import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { groupStories } from './grouping.ts';
import { earthquakes, shuffled, trials } from './stories/look-alikes.fixture.ts';

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

const storiesOf = (articles: Parameters<typeof groupStories>[0]) =>
  groupStories(articles).map((story) => story.map(({ id }) => id));

describe('groupStories', () => {
  it('tells one event told twice from another', () => {
    expect(storiesOf([quake('a1', 'Lorvik', '2025-02-01'), quake('a2', 'Lorvik', '2025-02-02'), merger])).toEqual([
      ['a1', 'a2'],
      ['m1'],
    ]);
  });

  it('keeps the same kind of event in one place apart when a year lies between', () => {
    expect(groupStories([quake('a1', 'Lorvik', '2024-02-01'), quake('a2', 'Lorvik', '2025-02-02')])).toHaveLength(2);
  });

  it.each([
    ['two earthquakes in one country', earthquakes],
    ['two trials of one person', trials],
  ])('keeps %s apart, in whatever order the articles come', (_name, articles) => {
    for (const seed of [1, 2, 3]) {
      const stories = storiesOf(shuffled(articles, seed)).map((story) => story.toSorted().join(' '));
      expect(stories.toSorted()).toEqual(
        [articles.slice(0, 5), articles.slice(5)].map((story) => story.map(({ id }) => id).join(' ')).toSorted(),
      );
    }
  });

  it('leaves one event whole though each article has its own angle', () => {
    expect(storiesOf(earthquakes.slice(0, 5))).toHaveLength(1);
  });

  it('gives the same stories for the same articles, and none for none', () => {
    const all = [...earthquakes, ...trials, merger];
    expect(storiesOf(all)).toEqual(storiesOf(all));
    expect(groupStories([])).toEqual([]);
  });
});

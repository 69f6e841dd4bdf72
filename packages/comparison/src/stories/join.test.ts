import { describe, expect, it } from 'vitest';
import { type Fingerprint, fingerprint } from './fingerprint.ts';
import { joinStory } from './join.ts';
import { earthquakes, shuffled, trials } from './look-alikes.fixture.ts';
import { StoryIndex } from './story-index.ts';

const quakes = earthquakes.map(fingerprint);
const [lorvik, tessaby] = [quakes.slice(0, 5), quakes.slice(5)];

/** What an archive comes to that articles reach one by one. */
function oneByOne(articles: readonly Fingerprint[]): string[][] {
  const index = new StoryIndex();
  const stories = new Map<string, Fingerprint[]>();
  const storyOf = new Map<string, string>();
  const put = (article: Fingerprint, story: string) => {
    stories.set(story, [...(stories.get(story) ?? []), article]);
    storyOf.set(article.id, story);
  };
  for (const article of articles) {
    const ids = new Set(index.near(article, 40).map(({ id }) => storyOf.get(id)!));
    const { story, leaving, leaves } = joinStory(
      article,
      [...ids].map((id) => ({ id, articles: stories.get(id)! })),
    );
    const opened = `story of ${article.id}`;
    for (const moved of (stories.get(story ?? '') ?? []).filter(({ id }) => leaving.includes(id))) {
      stories.set(
        story!,
        stories.get(story!)!.filter((each) => each !== moved),
      );
      put(moved, opened);
    }
    put(article, story === null || leaves ? opened : story);
    index.add(article);
  }
  return [...stories.values()].map((story) => story.map(({ id }) => id).toSorted()).toSorted();
}

describe('joinStory', () => {
  it('joins the story that is nearest, and none where none is near', () => {
    const candidates = [
      { id: 'trial', articles: trials.slice(0, 4).map(fingerprint) },
      { id: 'quake', articles: lorvik.slice(1) },
    ];
    expect(joinStory(lorvik[0]!, candidates)).toEqual({ story: 'quake', leaving: [], leaves: false });
    expect(joinStory(lorvik[0]!, candidates.slice(0, 1)).story).toBeNull();
    expect(joinStory(lorvik[0]!, []).story).toBeNull();
  });

  it('takes a look-alike event out of the story once it has articles enough to show', () => {
    const mixed = [...lorvik.slice(0, 4), ...tessaby.slice(0, 3)];
    expect(joinStory(tessaby[3]!, [{ id: 'quake', articles: mixed }])).toEqual({
      story: 'quake',
      leaving: tessaby.slice(0, 3).map(({ id }) => id),
      leaves: true,
    });
  });

  it('comes to the same stories whatever the order in which articles arrive', () => {
    const all = [...quakes, ...trials.map(fingerprint)];
    const expected = [...Array(4).keys()].map((story) => all.slice(5 * story, 5 * story + 5).map(({ id }) => id));
    for (const seed of [1, 2, 3, 4, 5]) expect(oneByOne(shuffled(all, seed))).toEqual(expected.toSorted());
  });
});

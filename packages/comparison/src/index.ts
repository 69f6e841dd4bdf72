export { type ArticleNaming, type StoryChange, type StoryChangeKind, storyChanges } from './changes.ts';
export { compare, compareStory } from './compare.ts';
export type * from './comparison.ts';
export { groupStories } from './grouping.ts';
export { articleName } from './material.ts';
export { type Fingerprint, fingerprint } from './stories/fingerprint.ts';
export { type JoinableStory, type Joining, joinStory } from './stories/join.ts';
export { keysOf, type Near, StoryIndex } from './stories/story-index.ts';
export { samePerson } from './text/names.ts';

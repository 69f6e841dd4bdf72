export { compare, compareStory } from './compare.ts';
export type * from './comparison.ts';
export { groupStories, joinStory } from './grouping.ts';
export { samePerson } from './text/names.ts';

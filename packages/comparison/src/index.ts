export { compare, compareStory } from './compare.ts';
export type * from './comparison.ts';
export { groupStories, joinStory } from './grouping.ts';
export { articleName } from './material.ts';
export { samePerson } from './text/names.ts';

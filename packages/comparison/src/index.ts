export { type ArticleNaming, type StoryChange, type StoryChangeKind, storyChanges } from './changes.ts';
export { compare, compareStory } from './compare.ts';
export type * from './comparison.ts';
export { groupStories } from './grouping.ts';
export { inSentence } from './in-sentence.ts';
export { articleName, listNames, type NamedArticle } from './material.ts';
export { meaningShared } from './meaning.ts';
export { joinProfiles, type KnownProfile, type ProfileLink, profileKeys } from './profiles.ts';
export {
  statementAndContext,
  statementSpans,
  type TextVectors,
  textsToEmbed,
} from './sentence-vectors.ts';
export { type Fingerprint, fingerprint } from './stories/fingerprint.ts';
export { type JoinableStory, type Joining, joinStory } from './stories/join.ts';
export { keysOf, StoryIndex } from './stories/story-index.ts';
export { counted, countedFirst } from './text/counted.ts';
export { samePerson } from './text/names.ts';

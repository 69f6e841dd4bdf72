export { fetchArticle } from './article.ts';
export { type Feed, type FeedEntry, readFeed } from './feed.ts';
export { type FetchedFeed, fetchEntry, fetchFeed } from './fetch-feed.ts';
export type { FetchOptions, Patience } from './fetch-options.ts';
export { Manners } from './manners.ts';
export type { Validators } from './visit.ts';

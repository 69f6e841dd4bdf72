import type { ArticleSource } from '@parallax/analysis';

/** What each kind of job is given. A job's payload is kept as JSON until it is done. */
export interface TaskPayloads {
  /** Read one article and store it with all that was read in it. */
  'read-article': { name: string; source: ArticleSource; batch?: string };
  /** Read an article again that other versions of the stages have read. */
  'reread-article': { article: string };
  /** Compare the articles of a story again and publish what comes of it. */
  'publish-story': { story: string };
  /** Fetch one web page; its article is read by a job of its own. */
  'fetch-page': { url: string; batch?: string };
  /** Fetch a feed; each of its entries is fetched by a job of its own. `feed` names one that is fetched regularly. */
  'fetch-feed': { url: string; entries: number; feed?: string; batch?: string };
  /** Fetch the page that an entry of a feed announces, or read the text that it has. */
  'fetch-entry': { name: string; entry: object; language?: string; batch?: string };
}

export type Task = keyof TaskPayloads;

interface Policy {
  /** Smaller numbers go first: a story that three articles are waiting for is compared once, after the third. */
  priority: number;
  /** How often it is tried. The waits between grow with the number of tries: 2.7, 7.4, 20, 55, 148, 403, 1097 seconds. */
  attempts: number;
}

export const policies: Readonly<Record<Task, Policy>> = {
  'read-article': { priority: 0, attempts: 5 },
  'fetch-page': { priority: 2, attempts: 4 },
  'fetch-feed': { priority: 2, attempts: 4 },
  'fetch-entry': { priority: 2, attempts: 4 },
  'publish-story': { priority: 5, attempts: 8 },
  'reread-article': { priority: 8, attempts: 5 },
};

export const tasks = Object.keys(policies) as Task[];

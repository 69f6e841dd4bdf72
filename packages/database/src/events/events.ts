import type { Task } from '../jobs/tasks.ts';
import type { Database } from '../open.ts';
import type { Transaction } from '../transaction.ts';

/** What every process on one database is told, as soon as the transaction that did it is in. Ids only: texts are read. */
export type ParallaxEvent =
  | { kind: 'article-stored'; article: string; story: string | null }
  | { kind: 'article-analysed'; article: string; story: string | null }
  | { kind: 'story-compared'; story: string }
  | { kind: 'briefing-published'; story: string; briefing: string; revision: number }
  | JobEvent;

export interface JobEvent {
  kind: 'job';
  job: string;
  task: Task;
  /** `failed` is tried again later, `dead` is not. */
  state: 'started' | 'done' | 'failed' | 'dead';
  batch: string | null;
  /** Of a `read-article` that is done: the article, and whether it is new. */
  article?: string;
  isNew?: boolean;
  /** Of one that failed: a stable code where it is an expected failure, and words for people. */
  code?: string | null;
  message?: string;
}

/** The channel of LISTEN and NOTIFY. */
export const channel = 'parallax';

/** PostgreSQL takes 7,999 bytes; a message of an error is the only part that can be long. */
const longestMessage = 500;

/** Tells every process; inside a transaction, when it commits. */
export async function announce(db: Database | Transaction, event: ParallaxEvent): Promise<void> {
  const short =
    event.kind === 'job' && event.message !== undefined
      ? { ...event, message: event.message.slice(0, longestMessage) }
      : event;
  await db.$queryRaw`SELECT pg_notify(${channel}, ${JSON.stringify(short)})::text`;
}

/** Reads what came over the channel; null where it is not of ours. */
export function readEvent(payload: string): ParallaxEvent | null {
  try {
    const event = JSON.parse(payload) as ParallaxEvent;
    return typeof event.kind === 'string' ? event : null;
  } catch {
    return null;
  }
}

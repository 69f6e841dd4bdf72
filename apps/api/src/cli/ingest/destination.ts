import type { ArticleSource } from '@parallax/analysis';

/** An article on its way in, and what people know it by. */
export interface Arrival {
  name: string;
  source: ArticleSource;
}

export type Outcome = { status: 'stored' | 'queued' | 'already in' } | { status: 'rejected'; message: string };

/** Where articles are brought. */
export interface Destination extends AsyncDisposable {
  /** An outcome for each, in order. What is `stored` is durably there; what is `queued` will be. */
  put(batch: readonly Arrival[]): Promise<Outcome[]>;
  /** Publishes what came in, where nobody else does. */
  finish(): Promise<void>;
}

/** The destination cannot be reached; the message says what to do. */
export class DestinationError extends Error {
  override readonly name = 'DestinationError';
}

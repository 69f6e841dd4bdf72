import type { IncomingMessage } from 'node:http';
import type { Context } from '@parallax/schema';
import type { Allowance } from '../http/rate-limit.ts';

/** What the server knows of the request that an operation came with. */
export interface GraphRequest {
  req: IncomingMessage;
  /** Spends points of whoever asks; null where nobody counts. */
  spend(points: number): Promise<Allowance | null>;
  /** Aborts what still runs when nobody waits for the answer any more, or has waited too long. */
  over: AbortController;
  /** The bytes of the answer, once it is there; none for a stream and for what Yoga answers itself. */
  written?: Buffer[];
  /** Set where the answer may go out again to others, and so must not tell what this client has left. */
  forAll: { hasErrors: boolean } | null;
}

/** What plugins see of an operation: what resolvers get, and the request. */
export type OperationContext = Context & GraphRequest;

import type { Manners } from './manners.ts';

/** How long a fetch may take, in milliseconds. */
export interface Patience {
  /** From looking the name up to the first line of the answer, for each request. */
  answer: number;
  /** For all requests of one fetch together, redirects and bodies included; waiting for a host's turn is not counted. */
  total: number;
}

/** What a caller may set. None of it is ever read from the environment: only code can loosen the guard. */
export interface FetchOptions {
  /** Lets through an address that is not public, such as a test's own server. It is asked about no other. */
  allowAddress?: (address: string) => boolean;
  /** Lets through a port that is neither 80 nor 443. It is asked about no other. */
  allowPort?: (port: number) => boolean;
  /** All IP addresses of a name; the system's resolver where absent. Fails as `dns.lookup` does. */
  resolve?: (name: string) => Promise<readonly string[]>;
  patience?: Partial<Patience>;
  /** What is remembered of hosts between fetches. Without it, a fetch knows nothing of those before it. */
  manners?: Manners;
}

export const usualPatience: Patience = { answer: 10_000, total: 30_000 };

/** As every request says it; robots.txt knows us by the same name. */
export const userAgent = 'Parallax (reads single news articles, at the request of a person, to compare them)';
export const robotName = 'Parallax';

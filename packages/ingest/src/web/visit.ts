import { IngestError } from '../errors.ts';
import { type Answer, exchange, type Head } from './exchange.ts';
import { type FetchOptions, type Patience, usualPatience } from './fetch-options.ts';
import { follow, isRedirect } from './follow.ts';
import { Manners } from './manners.ts';
import { type MediaType, readMediaType } from './media-type.ts';
import { type RobotsRules, readRobots } from './robots.ts';
import { readWebAddress } from './web-address.ts';

/** What a web server said when it last gave something: sent back, it may answer that nothing has changed since. */
export interface Validators {
  etag?: string | undefined;
  lastModified?: string | undefined;
}

export interface Wish extends Validators {
  /** What can be read, in the order of preference. */
  types: readonly string[];
}

/** What was found at an address. */
export interface Found {
  /** Where it was in the end. */
  url: URL;
  type: MediaType;
  bytes: Uint8Array;
  validators: Validators;
}

function statusError(name: string, status: number): IngestError {
  if (status === 404 || status === 410)
    return new IngestError('not-found', `${name} is not there any more, or never was (status ${status}).`);
  const reason =
    status === 401 || status === 402 || status === 403
      ? 'its host does not give it to us'
      : status === 429
        ? 'its host wants fewer requests'
        : status >= 500
          ? 'its host has trouble of its own'
          : 'its host answers with something else';
  return new IngestError('http-error', `${name} cannot be fetched: ${reason} (status ${status}).`);
}

function checkType(name: string, { headers }: Head, types: readonly string[]): MediaType {
  const given = readMediaType(headers['content-type']);
  if (given && types.includes(given.type)) return given;
  const what = given ? `of the type ${given.type}` : 'of no type that it names';
  throw new IngestError('unsupported-type', `${name} is ${what}; what can be read is ${types.join(', ')}.`);
}

/**
 * Fetches what is at a web address, politely (robots.txt, one request at a time for each host) and guarded (public addresses
 * only, sizes and times limited). Undefined where it has not changed since `wish.etag` or `wish.lastModified`.
 * @throws IngestError `bad-url`, `forbidden-address`, `too-many-redirects`, `not-allowed-by-robots`, `not-found`, `http-error`,
 *   `unsupported-type`, `too-large`, `timed-out`, `network-error`, `bad-response`
 */
export async function visit(text: string, wish: Wish, options: FetchOptions): Promise<Found | undefined> {
  const patience: Patience = { ...usualPatience, ...options.patience };
  const manners = options.manners ?? new Manners();
  let left = patience.total;
  const headers = {
    accept: [...wish.types, '*/*;q=0.1'].join(', '),
    ...(wish.etag !== undefined && { 'if-none-match': wish.etag }),
    ...(wish.lastModified !== undefined && { 'if-modified-since': wish.lastModified }),
  };

  async function ask(url: URL): Promise<Answer> {
    const wants = (head: Head): boolean => {
      if (isRedirect(head) || (head.status === 304 && (wish.etag ?? wish.lastModified) !== undefined)) return false;
      if (head.status < 200 || head.status >= 300) throw statusError(url.href, head.status);
      checkType(url.href, head, wish.types);
      return true;
    };
    const rules = await rulesFor(url);
    if (!rules.allows(url))
      throw new IngestError(
        'not-allowed-by-robots',
        `${url.href} may not be fetched by programs: the robots.txt of ${url.host} says so.`,
      );
    return manners.turn(url.host, rules.delay, async () => {
      const started = performance.now();
      const answer = await exchange(url, { headers, patience: { ...patience, total: left }, wants }, options);
      left -= performance.now() - started;
      return answer;
    });
  }

  async function rulesFor(url: URL): Promise<RobotsRules> {
    try {
      return await manners.rules(url.origin, () => readRobots(url, patience, options));
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      throw new IngestError(error.code, `${url.href} is not fetched: ${error.message}`, { cause: error });
    }
  }

  const { url, answer } = await follow(readWebAddress(text, options), ask, options);
  if (answer.status === 304) return undefined;
  return {
    url,
    type: checkType(url.href, answer, wish.types),
    bytes: answer.bytes,
    validators: { etag: answer.headers.etag, lastModified: answer.headers['last-modified'] },
  };
}

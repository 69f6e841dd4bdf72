import robotsParserModule from 'robots-parser';
import { IngestError } from '../errors.ts';
import { type Exchange, exchange } from './exchange.ts';
import { type FetchOptions, type Patience, robotName } from './fetch-options.ts';
import { follow } from './follow.ts';

// The package is CommonJS and exports the function itself; its types promise a `default`.
const robotsParser = robotsParserModule as unknown as typeof robotsParserModule.default;

/** What an origin's robots.txt asks of us. */
export interface RobotsRules {
  allows(url: URL): boolean;
  /** Milliseconds to leave between two requests. */
  delay: number;
}

/** RFC 9309: at least so much of a robots.txt is to be read. */
const maxBytes = 500 * 1024;
/** Matching takes as many steps as lines with a star have characters, for every character of an address. */
const maxStarredCharacters = 64 * 1024;
/** A longer delay is for crawlers that take a whole site; ours take what somebody reads. */
const maxDelay = 30_000;

const noRules: RobotsRules = { allows: () => true, delay: 0 };

/**
 * Reads the robots.txt of the origin of `url`, under the same guard as everything else. By RFC 9309, one that is not there
 * (4xx) allows everything, and one that its host fails to give (5xx, 429) nothing.
 * @throws IngestError of any code that a fetch can have
 */
export async function readRobots({ origin }: URL, patience: Patience, options: FetchOptions): Promise<RobotsRules> {
  const request: Exchange = {
    headers: { accept: 'text/plain, */*;q=0.1' },
    patience: { ...patience, total: patience.answer },
    wants: ({ status }) => status >= 200 && status < 300,
  };
  const robotsUrl = new URL('/robots.txt', origin);
  const { answer } = await follow(robotsUrl, (url) => exchange(url, request, options), options);
  if (answer.status >= 500 || answer.status === 429)
    throw new IngestError(
      'not-allowed-by-robots',
      `${robotsUrl.href} cannot be had (status ${answer.status}), so nothing may be fetched for now.`,
    );
  if (answer.status < 200 || answer.status >= 300) return noRules;
  const text = new TextDecoder().decode(answer.bytes.subarray(0, maxBytes)).replace(/\*+/g, '*');
  if ((text.match(/^.*\*.*$/gm) ?? []).join('').length > maxStarredCharacters)
    throw new IngestError('not-allowed-by-robots', `${robotsUrl.href} has more patterns than can be matched.`);
  const rules = robotsParser(robotsUrl.href, text);
  return {
    allows: (url) => rules.isAllowed(url.href, robotName) ?? true,
    delay: Math.min((rules.getCrawlDelay(robotName) ?? 0) * 1000, maxDelay),
  };
}

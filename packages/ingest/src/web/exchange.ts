import { lookup as systemLookup } from 'node:dns/promises';
import http, { type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIPv6, type LookupFunction } from 'node:net';
import { IngestError } from '../errors.ts';
import { readBody } from './body.ts';
import { type FetchOptions, type Patience, userAgent } from './fetch-options.ts';
import { networkError } from './network-error.ts';
import { literalAddress, mayConnect, refusal } from './web-address.ts';

/** The beginning of an answer. */
export interface Head {
  status: number;
  headers: IncomingHttpHeaders;
}

/** An answer; `bytes` is empty where its body was not wanted. */
export interface Answer extends Head {
  bytes: Uint8Array;
}

export interface Exchange {
  headers: http.OutgoingHttpHeaders;
  patience: Patience;
  /** Whether the body is to be read; what it throws ends the exchange. */
  wants: (head: Head) => boolean;
}

interface Address {
  address: string;
  family: 4 | 6;
}

/** Those addresses of a host that may be connected to. Others that it has are no reason to refuse it: they are not used. */
async function permittedAddresses(url: URL, options: FetchOptions): Promise<Address[]> {
  const literal = literalAddress(url);
  const addresses = literal ? [literal] : await (options.resolve ?? resolveBySystem)(url.hostname);
  const permitted = addresses.filter((address) => mayConnect(address, options));
  if (permitted.length === 0)
    throw addresses[0] === undefined
      ? new IngestError('network-error', `${url.href} cannot be reached: its host has no address.`)
      : refusal(addresses[0], url.href);
  return permitted.map((address) => ({ address, family: isIPv6(address) ? 6 : 4 }));
}

async function resolveBySystem(name: string): Promise<string[]> {
  return (await systemLookup(name, { all: true })).map(({ address }) => address);
}

/** Answers with what was already looked up and judged, so that a second answer of the name server changes nothing. */
function pinned(addresses: readonly Address[]): LookupFunction {
  return (_name, { all }, callback) => {
    if (all) callback(null, [...addresses]);
    else callback(null, addresses[0]!.address, addresses[0]!.family);
  };
}

function send(
  url: URL,
  addresses: readonly Address[],
  headers: http.OutgoingHttpHeaders,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const { request } = url.protocol === 'https:' ? https : http;
    request(url, {
      // No connection is kept or shared, no proxy of the environment is asked.
      agent: false,
      lookup: pinned(addresses),
      headers: { 'user-agent': userAgent, 'accept-encoding': 'gzip, br', ...headers },
      rejectUnauthorized: true,
      signal,
    })
      .once('response', resolve)
      // Not `once`: a second error, while the request is torn down, would end the process.
      .on('error', reject)
      .end();
  });
}

/**
 * One GET request, over a connection of its own to an address that was judged. Redirects are not followed.
 * @throws IngestError `forbidden-address`, `network-error`, `timed-out`, `too-large`, `bad-response`, and what `wants` throws
 */
export async function exchange(
  url: URL,
  { headers, patience, wants }: Exchange,
  options: FetchOptions,
): Promise<Answer> {
  const clock = new AbortController();
  const { signal } = clock;
  const alarm = (limit: number, what: string) =>
    setTimeout(
      () => {
        const seconds = Number((limit / 1000).toFixed(1));
        clock.abort(new IngestError('timed-out', `${url.href} ${what} within ${seconds} s.`));
      },
      Math.max(limit, 0),
    );
  const late = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason));
  });
  const alarms = [alarm(patience.answer, 'did not answer'), alarm(patience.total, 'was not all there')];
  try {
    // The system's resolver cannot be interrupted, only left alone.
    const addresses = await Promise.race([permittedAddresses(url, options), late]);
    const response = await Promise.race([send(url, addresses, headers, signal), late]);
    clearTimeout(alarms[0]);
    const head = { status: response.statusCode!, headers: response.headers };
    try {
      return { ...head, bytes: wants(head) ? await readBody(response, url.href, signal) : new Uint8Array() };
    } finally {
      response.destroy();
    }
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    throw error instanceof IngestError ? error : networkError(url, error);
  } finally {
    for (const each of alarms) clearTimeout(each);
  }
}

import { isIP } from 'node:net';
import { IngestError } from '../errors.ts';
import { isPublicAddress } from './addresses.ts';
import type { FetchOptions } from './fetch-options.ts';

/** Longer ones are no addresses of articles; patterns of robots.txt are matched in time that grows with the length. */
const maxLength = 2048;

/** The host as an IP address without brackets, or undefined where it is a name. */
export function literalAddress({ hostname }: URL): string | undefined {
  const bare = hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
  return isIP(bare) ? bare : undefined;
}

/** What to throw where no connection may be made to `address`; `name` is for the message. */
export function refusal(address: string, name: string): IngestError {
  return new IngestError(
    'forbidden-address',
    `${name} leads to ${address}, which is not an address of the public internet.`,
  );
}

export function mayConnect(address: string, { allowAddress }: FetchOptions): boolean {
  return isPublicAddress(address) || allowAddress?.(address) === true;
}

/**
 * Reads a web address that something is to be fetched from. The URL standard turns every spelling of an IPv4 address (decimal,
 * octal, hexadecimal, shortened, full-width) into the usual one before it is judged.
 * @throws IngestError `bad-url`, `forbidden-address`
 */
export function readWebAddress(text: string, options: FetchOptions, base?: URL): URL {
  if (text.length > maxLength)
    throw new IngestError('bad-url', `${text.slice(0, 80)}… is longer than ${maxLength} characters.`);
  if (!URL.canParse(text, base?.href)) throw new IngestError('bad-url', `${text} is not a web address.`);
  const url = new URL(text, base?.href);
  url.hash = '';
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new IngestError('bad-url', `${url.href} cannot be fetched: only http and https addresses are.`);
  if (url.username !== '' || url.password !== '') {
    // Not into a message, and so into a log.
    url.username = '';
    url.password = '';
    throw new IngestError('bad-url', `${url.href} was given with a user name or password, which are not sent.`);
  }
  if (url.port !== '' && url.port !== '80' && url.port !== '443' && !options.allowPort?.(Number(url.port)))
    throw new IngestError('forbidden-address', `${url.href} is on port ${url.port}; only 80 and 443 are for the web.`);
  const address = literalAddress(url);
  if (address !== undefined && !mayConnect(address, options)) throw refusal(address, url.href);
  return url;
}

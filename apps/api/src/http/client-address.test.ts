import { expect, it } from 'vitest';
import { clientAddress } from './client-address.ts';

it.each([
  ['a connection from outside', '203.0.113.7', undefined, '203.0.113.7'],
  ['what a client from outside claims', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
  ['the website on this machine', '127.0.0.1', '203.0.113.7', '203.0.113.7'],
  ['the website behind a proxy in its network', '::ffff:172.18.0.4', '203.0.113.7, 172.18.0.2', '203.0.113.7'],
  ['a client that claims another address to the proxy', '::1', '198.51.100.1, 203.0.113.7', '203.0.113.7'],
  ['nothing but words', '127.0.0.1', 'unknown, me', '127.0.0.1'],
  ['a person at this machine', '127.0.0.1', '127.0.0.1', '127.0.0.1'],
])('takes %s', (_what, remoteAddress, forwarded, expected) => {
  const request = { headers: { 'x-forwarded-for': forwarded }, socket: { remoteAddress } };
  expect(clientAddress(request as never)).toBe(expected);
});

import { expect, it } from 'vitest';
import { addressLimit, addressOf } from './address-limit.ts';

it('lets each address do it so often within the while, and again after it', () => {
  let now = 0;
  const may = addressLimit(2, 1000, () => now);
  expect([may('a'), may('a'), may('a'), may('b')]).toEqual([true, true, false, true]);
  now = 999;
  expect(may('a')).toBe(false);
  now = 1000;
  expect([may('a'), may('a'), may('a')]).toEqual([true, true, false]);
});

it.each<[string, string | undefined, string, string]>([
  ['203.0.113.9', '198.51.100.1', '203.0.113.9', 'anybody can write the header: it is not believed from afar'],
  ['127.0.0.1', '198.51.100.1', '198.51.100.1', 'a proxy on the machine'],
  ['::ffff:10.0.0.2', '192.0.2.7, 198.51.100.1', '198.51.100.1', 'only what the nearest proxy added'],
  ['127.0.0.1', undefined, '127.0.0.1', 'no proxy'],
])('takes %s with %s for %s: %s', (remoteAddress, forwarded, address) => {
  expect(addressOf({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } })).toBe(address);
});

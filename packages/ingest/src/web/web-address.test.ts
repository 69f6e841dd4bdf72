import { expect, it } from 'vitest';
import { codeOf } from '../errors.fixture.ts';
import { readWebAddress } from './web-address.ts';

it.each([
  'http://127.0.0.1/',
  'http://127.1/',
  'http://127.0.1/',
  'http://2130706433/',
  'http://017700000001/',
  'http://0177.0.0.1/',
  'http://0x7f000001/',
  'http://0x7F.0.0.0x1/',
  'http://0x7f.1/',
  'http://127.0.0.1./',
  'http://127.000.000.001/',
  'http://%31%32%37.0.0.1/',
  'http://①②⑦.⓪.⓪.①/',
  'http://127。0。0。1/',
  'http:\\\\127.0.0.1\\',
  'http:127.0.0.1',
  'http://0/',
  'http://[::1]/',
  'http://[::]/',
  'http://[0:0:0:0:0:0:0:1]/',
  'http://[::ffff:127.0.0.1]/',
  'http://[0:0:0:0:0:ffff:7f00:0001]/',
  'http://[::127.0.0.1]/',
  'http://[64:ff9b::7f00:1]/',
  'https://169.254.169.254/latest/meta-data/',
])('refuses %s, which is not on the public internet', async (address) => {
  expect(await codeOf(() => readWebAddress(address, {}))).toBe('forbidden-address');
});

it.each([
  ['file:///etc/hostname'],
  ['ftp://news.example/a'],
  ['data:text/html,a'],
  ['javascript:1'],
  ['blob:https://news.example/1'],
  ['news.example/a'],
  ['//news.example/a'],
  ['/a.html'],
  ['https://'],
  ['https://[::1%25lo]/'],
  ['https://4294967296/'],
  ['https://reader@news.example/'],
  ['https://reader:secret@news.example/'],
  [`https://news.example/${'a'.repeat(5000)}`],
])('refuses %s as no address to fetch', async (address) => {
  expect(await codeOf(() => readWebAddress(address, {}))).toBe('bad-url');
});

it('does not repeat a password', () => {
  expect(() => readWebAddress('https://reader:secret@news.example/a', {})).toThrow(/^https:\/\/news\.example\/a was/);
});

it.each(['http://news.example:8080/', 'https://news.example:22/', 'http://news.example:6379/'])(
  'refuses the port of %s',
  async (address) => {
    expect(await codeOf(() => readWebAddress(address, {}))).toBe('forbidden-address');
    expect(readWebAddress(address, { allowPort: () => true }).href).toBe(address);
  },
);

it.each([
  ['https://news.example/a?b=c#d', 'https://news.example/a?b=c'],
  ['http://news.example:80/a', 'http://news.example/a'],
  ['http://93.184.215.14/', 'http://93.184.215.14/'],
])('takes %s', (address, href) => {
  expect(readWebAddress(address, {}).href).toBe(href);
});

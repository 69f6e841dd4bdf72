import { expect, it } from 'vitest';
import { askerOf } from './asker.ts';

const from = (headers: Record<string, string>, remoteAddress = '127.0.0.1') =>
  askerOf({ headers, socket: { remoteAddress } } as never).headers;

it('passes on the cookie of the session, and no other', () => {
  const headers = { cookie: 'reader=dark; parallax.session_token=abc.def%3D; attempt=secret' };
  expect(from(headers).cookie).toBe('parallax.session_token=abc.def%3D');
  expect(from({ cookie: '__Secure-parallax.session_token=x' }).cookie).toBe('__Secure-parallax.session_token=x');
  expect(from({ cookie: 'my-parallax.session_token=x' })).not.toHaveProperty('cookie');
});

it('says where the reader is, after what proxies said', () => {
  expect(from({ 'x-forwarded-for': '203.0.113.7' })['x-forwarded-for']).toBe('203.0.113.7, 127.0.0.1');
});

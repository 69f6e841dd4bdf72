import { afterAll, beforeAll, expect, it } from 'vitest';
import { startWeb } from './servers.ts';

let website: Awaited<ReturnType<typeof startWeb>>;

beforeAll(async () => {
  // A port on which nothing listens.
  website = await startWeb('http://127.0.0.1:9/graphql');
});

afterAll(() => website?.stop());

it.each(['/', '/stories/any', '/articles/any', '/quiz/any', '/attempts/any'])(
  'says in plain words at %s that the API is away, and when to come back',
  async (path) => {
    const response = await fetch(`${website.url}${path}`);
    expect(response.status).toBe(503);
    expect(response.headers.get('retry-after')).toBe('30');
    expect(response.headers.get('cache-control')).toContain('no-store');
    const html = await response.text();
    expect(html).toContain('does not answer');
    expect(html).not.toContain('ECONNREFUSED');
  },
);

it('says so to forms too', async () => {
  const response = await fetch(`${website.url}/api/finish`, {
    method: 'POST',
    body: new URLSearchParams({ attempt: 'any' }),
    headers: { origin: website.url },
    redirect: 'manual',
  });
  expect(response.status).toBe(503);
});

import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { keepPages } from './kept-pages.ts';
import { PublicationWatch } from './publication-watch.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A website that counts how often it renders, and what is published at the moment. */
async function site(behind?: RequestListener) {
  const world = { state: '1', rendered: 0, isAway: false, during: async () => {} };
  const pages = keepPages(
    behind ??
      (async (request, response) => {
        world.rendered++;
        const { state } = world;
        await world.during();
        response.setHeader('Content-Type', 'text/html');
        response.setHeader('Cache-Control', 'public, max-age=0');
        response.end(`${state} ${request.headers.cookie ?? 'nobody'} ${'x'.repeat(1000)}`);
      }),
    (onChange) =>
      new PublicationWatch(async () => {
        if (world.isAway) throw new Error('away');
        return world.state;
      }, onChange),
  );
  const server = createServer(pages.listener).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { world, get: async (path = '/', init?: RequestInit) => (await fetch(url + path, init)).text(), url };
}

/** Longer than any page may be stale, in milliseconds. */
const longEnough = () => new Promise((resolve) => setTimeout(resolve, 1000));

it('renders a page once, for many who ask at once and for those who come later', async () => {
  const { world, get } = await site();
  await Promise.all(Array.from({ length: 10 }, () => get()));
  await get();
  expect(world.rendered).toBe(1);
});

it('renders it again after a publication', async () => {
  const { world, get } = await site();
  await get();
  world.state = '2';
  await longEnough();
  expect(await get()).toMatch(/^2 /);
});

it('does not keep a page that was begun before a publication and ended after it', async () => {
  const { world, get } = await site();
  await get();
  await longEnough();
  world.state = '2';
  world.during = async () => {
    world.state = '3';
    await longEnough();
  };
  await get('/stories/a');
  world.during = async () => {};
  await longEnough();
  expect(await get('/stories/a')).toMatch(/^3 /);
});

it('never renders with the cookies of a reader', async () => {
  const { get } = await site();
  expect(await get('/', { headers: { cookie: 'reader=dark' } })).toContain('nobody');
  expect(await get('/')).toContain('nobody');
});

it('shows what it has while the API is away, and keeps nothing before it was heard', async () => {
  const { world, get } = await site();
  world.isAway = true;
  await get();
  await get();
  expect(world.rendered).toBe(2);
  world.isAway = false;
  await longEnough();
  await get();
  world.isAway = true;
  await longEnough();
  await get();
  expect(world.rendered).toBe(3);
});

it('keeps no answer that says it is private, sets a cookie or failed', async () => {
  for (const [name, value, status] of [
    ['Cache-Control', 'private', 200],
    ['Set-Cookie', 'a=b', 200],
    ['X-Any', 'any', 503],
  ] as const) {
    let rendered = 0;
    const { get } = await site((_request, response) => {
      rendered++;
      response.setHeader('Cache-Control', 'public');
      response.setHeader(name, value);
      response.statusCode = status;
      response.end('page');
    });
    await get();
    await get();
    expect(rendered, name).toBe(2);
  }
});

it('takes only what was said before the end for the page', async () => {
  const { get } = await site((_request, response) => {
    response.setHeader('Cache-Control', 'public');
    response.end('all');
    if (!response.writableEnded) response.end(' and more');
    response.write(' and more');
  });
  expect(await get('/robots.txt')).toBe('all');
});

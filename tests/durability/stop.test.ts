import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { startApi } from '../integration/api-process.ts';

it('answers the request that is under way at SIGTERM, takes no other, and ends with 0', async () => {
  await using api = await startApi();
  const { port } = new URL(api.url);
  const body = JSON.stringify({ query: '{ stories(first: 1) { totalCount } }' });
  const socket = connect(Number(port), '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (part: string) => {
    answer += part;
  });
  await once(socket, 'connect');
  // Under way: its headers and half of its body are there.
  socket.write(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`,
  );
  socket.write(body.slice(0, 10));
  // One that came after it is answered, so the server has seen it.
  await (await fetch(`http://127.0.0.1:${port}/health`)).text();

  const exit = once(api.child, 'exit');
  api.child.kill('SIGTERM');
  const isRefused = () =>
    new Promise<boolean>((resolve) => {
      const other = connect(Number(port), '127.0.0.1', () => {
        other.destroy();
        resolve(false);
      }).once('error', () => resolve(true));
    });
  while (!(await isRefused())) await sleep(20);
  expect(answer).toBe('');

  socket.write(body.slice(10));
  expect(await exit).toEqual([0, null]);
  expect(answer).toMatch(/^HTTP\/1\.1 200 /);
  expect(answer).toContain('"totalCount":0');
});

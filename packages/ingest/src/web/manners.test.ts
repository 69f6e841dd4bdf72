import { expect, it } from 'vitest';
import { Manners } from './manners.ts';

const sleep = (time: number) => new Promise((done) => setTimeout(done, time));

it('asks a host one thing at a time, with a pause, and others meanwhile', async () => {
  const manners = new Manners(100);
  const seen: string[] = [];
  const ends: number[] = [];
  const ask = (host: string, name: string) =>
    manners.turn(host, 0, async () => {
      seen.push(`${name} begins`);
      if (ends.length > 0 && host === 'a.example') expect(performance.now() - ends.at(-1)!).toBeGreaterThan(90);
      await sleep(20);
      seen.push(`${name} ends`);
      if (host === 'a.example') ends.push(performance.now());
    });
  await Promise.all([ask('a.example', '1'), ask('a.example', '2'), ask('b.example', '3')]);
  expect(seen.filter((event) => !event.startsWith('3'))).toEqual(['1 begins', '1 ends', '2 begins', '2 ends']);
  expect(seen.indexOf('3 ends')).toBeLessThan(seen.indexOf('2 begins'));
});

it('goes on after a failure', async () => {
  const manners = new Manners(0);
  const failed = manners.turn('a.example', 0, () => Promise.reject(new Error('broke off')));
  await expect(failed).rejects.toThrow('broke off');
  expect(await manners.turn('a.example', 0, async () => 'there')).toBe('there');
});

it('leaves as long a pause as the host wants', async () => {
  const manners = new Manners(0);
  await manners.turn('a.example', 120, async () => {});
  const started = performance.now();
  await manners.turn('a.example', 0, async () => {});
  expect(performance.now() - started).toBeGreaterThan(100);
});

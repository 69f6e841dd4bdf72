import { expect, it } from 'vitest';
import { BoundedCache } from './bounded-cache.ts';

it('drops what was not asked for longest', () => {
  const cache = new BoundedCache<number>(2, 10);
  cache.set('a', 1);
  cache.set('b', 2);
  cache.get('a');
  cache.set('c', 3);
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
});

it('keeps nothing under a long key', () => {
  const cache = new BoundedCache<number>(2, 3);
  cache.set('long', 1);
  expect(cache.get('long')).toBeUndefined();
});

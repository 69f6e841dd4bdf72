import { describe, expect, it } from 'vitest';
import { PostingLists } from './posting-lists.ts';

/** A list's numbers as a search reads them. */
const last = (lists: PostingLists, key: string, { least = 0, most = 2000 } = {}) => {
  const target = new Int32Array(most);
  return [...target.slice(0, lists.copyLast(lists.listOf(key), least, target, 0))];
};

describe('PostingLists', () => {
  const lists = new PostingLists();
  for (let number = 0; number < 6000; number++) {
    lists.add(`key ${number % 3000}`, number);
    if (number % 5 === 0) lists.add('every fifth', number);
  }

  it('keeps the numbers of each of many keys apart', () => {
    for (let key = 0; key < 3000; key++) expect(last(lists, `key ${key}`)).toEqual([key + 3000, key]);
    expect(last(lists, 'no key')).toEqual([]);
    expect(lists.lengthOf(lists.listOf('no key'))).toBe(0);
  });

  it('gives a long list from its last number back to its first, or to the least or to as many as are wanted', () => {
    const all = Array.from({ length: 1200 }, (_, at) => 5 * (1199 - at));
    expect(lists.lengthOf(lists.listOf('every fifth'))).toBe(1200);
    expect(last(lists, 'every fifth')).toEqual(all);
    expect(last(lists, 'every fifth', { least: 5900 })).toEqual(all.slice(0, 20));
    expect(last(lists, 'every fifth', { most: 40 })).toEqual(all.slice(0, 40));
  });

  it('goes on where another list ended', () => {
    const target = new Int32Array(3);
    expect(lists.copyLast(lists.listOf('key 7'), 0, target, 0)).toBe(2);
    expect(lists.copyLast(lists.listOf('key 8'), 0, target, 2)).toBe(3);
    expect([...target]).toEqual([3007, 7, 3008]);
  });
});

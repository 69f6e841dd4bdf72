import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeJson } from './write-json.ts';

const text = (value: unknown) => Buffer.concat(writeJson(value)).toString('utf8');

it('writes what JSON.stringify writes, whatever its size', () => {
  const long = fc.tuple(
    fc.jsonValue({ maxDepth: 4 }),
    fc.string({ unit: 'grapheme' }),
    fc.integer({ min: 0, max: 9_000 }),
  );
  fc.assert(
    fc.property(long, ([value, word, times]) => {
      const all = {
        word: word.repeat(times),
        list: Array.from({ length: 12 }, () => [value, { value, none: undefined }]),
      };
      expect(text(all)).toBe(JSON.stringify(all));
    }),
    { numRuns: 60 },
  );
});

it('writes in parts what is long, and leaves whole what writes itself', () => {
  const rows = Array.from({ length: 5_000 }, (_, id) => ({
    id,
    name: `Ærøskøbing – ${id} 𝄞`,
    at: new Date(id),
    gap: null,
  }));
  const answer = { data: { rows }, empty: { undefined }, list: [undefined, rows] };
  const parts = writeJson(answer);
  expect(parts.length).toBeGreaterThan(5);
  expect(Buffer.concat(parts).toString('utf8')).toBe(JSON.stringify(answer));
});

import { describe, expect, it } from 'vitest';
import { spanFrom } from './span-from.ts';

describe('the span of an address', () => {
  it('is read from its two numbers', () => {
    expect(spanFrom('12', '40', 100)).toEqual({ start: 12, end: 40 });
  });

  it.each([
    ['40', '12', 'backwards'],
    ['12', '12', 'empty'],
    ['90', '101', 'past the end'],
    ['-1', '5', 'below nought'],
    ['1e1', '50', 'not a plain number'],
    [undefined, '50', 'half of it missing'],
  ])('is none from %s to %s: %s', (from, to, _why) => {
    expect(spanFrom(from, to, 100)).toBeNull();
  });
});

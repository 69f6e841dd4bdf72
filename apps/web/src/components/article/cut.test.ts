import { describe, expect, it } from 'vitest';
import { cut } from './cut.ts';

const text = 'She said that “the gate was shut”, and left.';
const show = (layers: [start: number, end: number, name: string][], start = 0, end = text.length) =>
  cut(
    start,
    end,
    layers.map(([from, to, name]) => ({ start: from, end: to, name })),
  ).map((piece) => `${text.slice(piece.start, piece.end)}{${piece.names.join(' ')}}`);

describe('cut', () => {
  it('leaves a text without layers whole', () => {
    expect(show([])).toEqual([`${text}{}`]);
  });

  it('cuts where layers overlap', () => {
    expect(
      show([
        [0, 33, 'claim'],
        [14, 44, 'quotation'],
      ]),
    ).toEqual(['She said that {claim}', '“the gate was shut”{claim quotation}', ', and left.{quotation}']);
  });

  it('names a layer once, and looks only inside the range', () => {
    expect(
      show(
        [
          [0, 8, 'cue'],
          [4, 8, 'cue'],
          [30, 40, 'claim'],
        ],
        4,
        14,
      ),
    ).toEqual(['said{cue}', ' that {}']);
  });

  it('takes no notice of empty layers', () => {
    expect(show([[5, 5, 'claim']])).toHaveLength(1);
  });
});

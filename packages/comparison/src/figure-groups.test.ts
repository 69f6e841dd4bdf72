import { describe, expect, it } from 'vitest';
import { ofOneSize } from './figure-groups.ts';
import type { Figure } from './figures.ts';

describe('figures that lie far apart', () => {
  const figure = (value: number, words: string, voice?: string) =>
    ({
      claim: { frame: words.split(' '), voices: voice ? [{ key: voice, known: true }] : [] },
      quantity: { value, low: null, high: null, change: '=' },
    }) as unknown as Figure;
  const sizes = (...figures: Figure[]) => ofOneSize(figures).map((some) => some.map(({ quantity }) => quantity.value));

  it('count two things', () => {
    const all = [figure(800, 'way hill'), figure(4000, 'stand hill valley'), figure(1000, 'sent hill border')];
    expect(sizes(...all)).toEqual([[4000], [800, 1000]]);
  });

  it.each<[string, ...Figure[]]>([
    ['what is said with them is the same', figure(800, 'sent hill border'), figure(4000, 'sent hill border monday')],
    ['one voice gives both', figure(600, 'calls eleven', 'union'), figure(1900, 'helpline taken', 'union')],
    ['others lie between them', figure(500, 'way hill'), figure(1600, 'stand valley'), figure(900, 'tent road')],
  ])('are set side by side where %s', (_, ...figures) => {
    expect(sizes(...figures)).toHaveLength(1);
  });
});

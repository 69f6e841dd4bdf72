import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { findOrigins } from './origins.ts';

const report =
  'The harbour bridge was closed on Monday after inspectors found cracks in two of its cables, and the council said that it would stay shut until an engineer from outside the city had looked at every joint of the northern span.';

describe('findOrigins', () => {
  it('counts an article that takes over most of another once, and shows the passage', () => {
    const copy = `${report} A ferry runs instead.`;
    const [origin, ...others] = findOrigins([sketch({ id: 'a1', text: report }), sketch({ id: 'a2', text: copy })]);
    expect(others).toEqual([]);
    expect(origin!.articles).toEqual(['a1', 'a2']);
    const [left, right] = origin!.passages;
    expect(report.slice(left!.start, left!.end)).toBe(copy.slice(right!.start, right!.end));
  });

  it('counts two articles that credit one agency once', () => {
    const origins = findOrigins([
      sketch({ id: 'a1', text: 'OBER (Reuters) - The bridge is closed.' }),
      sketch({ id: 'a2', text: 'Commuters waited for hours at the ferry. ', byline: 'Reuters in Ober' }),
    ]);
    expect(origins).toHaveLength(1);
    expect(origins[0]).toMatchObject({ agency: 'Reuters', articles: ['a1', 'a2'] });
  });

  describe('an article that rests on the report of another outlet of the story', () => {
    const agency = sketch({ id: 'a1', publisher: 'Dunmere Wire Desk', text: 'The bridge is closed.' });
    const resting = (text: string) => findOrigins([agency, sketch({ id: 'a2', publisher: 'The Ober Post', text })]);

    it.each([
      'Cars must go round. (Dunmere Wire Desk, staff)',
      'Cars must go round the harbour, the Dunmere Wire Desk news agency reports.',
      'According to Dunmere Wire Desk cars must go round the harbour.',
    ])('is one origin with it: %s', (text) => {
      expect(resting(text)).toMatchObject([{ articles: ['a1', 'a2'] }]);
    });

    it('is an origin of its own where it takes a detail from it', () => {
      expect(resting('Cars must go round.\n\nA driver told Dunmere Wire Desk that it takes an hour.')).toHaveLength(2);
    });
  });

  it('does not take "told Reuters" inside a report for a credit', () => {
    const origins = findOrigins([
      sketch({
        id: 'a1',
        text: 'The bridge is closed. One commuter told Reuters that she had waited for three hours.',
      }),
      sketch({ id: 'a2', text: 'The bridge is closed.', byline: 'Reuters' }),
    ]);
    expect(origins).toHaveLength(2);
  });

  it('keeps two accounts of one event in different words apart', () => {
    const other =
      'Two cracked cables have shut the bridge over the harbour. The city wants a second opinion before a single car may cross it again, and has asked for an engineer who has never worked for it.';
    expect(findOrigins([sketch({ id: 'a1', text: report }), sketch({ id: 'a2', text: other })])).toHaveLength(2);
  });

  describe('a report that is retold', () => {
    /** Forty statements, of which every other one keeps six words in a row. */
    const statement = (at: number) => `On pier ${at} the crews of ship ${at} waited for ${at} hours in the rain`;
    const retold = (at: number) =>
      at % 2 === 0
        ? `Dockers then saw how the crews of ship ${at} waited as nobody came to pier number ${at}`
        : `It was quiet elsewhere according to the harbour's log entry with number ${at} of that week`;
    const numbers = Array.from({ length: 40 }, (_, at) => at + 1);
    const article = (id: string, text: (at: number) => string, order: readonly number[]) =>
      sketch({ id, text: order.map((at) => `${text(at)}.`).join(' ') });

    it('is one origin with it, by the order in which the two tell what they share', () => {
      const [origin, ...others] = findOrigins([article('a1', statement, numbers), article('a2', retold, numbers)]);
      expect(others).toEqual([]);
      expect(origin!.reason).toContain('in the same order');
      expect(origin!.passages.length).toBeGreaterThan(0);
    });

    it('is an origin of its own where it tells things in another order', () => {
      const shuffled = numbers.toSorted((a, b) => ((a * 17) % 41) - ((b * 17) % 41));
      expect(findOrigins([article('a1', statement, numbers), article('a2', retold, shuffled)])).toHaveLength(2);
    });
  });
});

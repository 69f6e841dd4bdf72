import { expect, it } from 'vitest';
import { orderKey } from './timeline.ts';

it('orders partial dates before the days inside them and open years by the year of reporting', () => {
  const dates = ['2024-10-18', '2024-08/..', 'XXXX-10-08/XXXX-10-13', '195X', '2024-10', 'XXXX-06'];
  expect(dates.toSorted((a, b) => orderKey(a, '2024').localeCompare(orderKey(b, '2024')))).toEqual([
    '195X',
    'XXXX-06',
    '2024-08/..',
    '2024-10',
    'XXXX-10-08/XXXX-10-13',
    '2024-10-18',
  ]);
});

import { expect, it } from 'vitest';
import { isOneEvent, sameDate, tellsNoEvent } from './dated-events.ts';

it.each([
  ['If it was bought after the start of 2024, open the lid and look for the number.', true],
  ['Do not use boats that were sold in May.', true],
  ['“What we had on Monday was a warning,” said Tor Lind.', true],
  ['If talks fail on Monday, drivers will strike.', false],
  ['Call for Ober was the name of the march on 4 March.', false],
  ['The dam gave way on 4 March.', false],
])('%j tells no event: %s', (text, expected) => {
  expect(tellsNoEvent(text)).toBe(expected);
});

it('takes a date without its year for the same with it', () => {
  expect(sameDate('XXXX-06', '2024-06')).toBe(true);
  expect(sameDate('XXXX-10-08/XXXX-10-13', '2024-10-08/2024-10-13')).toBe(true);
  expect(sameDate('2023-06', '2024-06')).toBe(false);
  expect(sameDate('XXXX-06', '2024-07')).toBe(false);
});

it('knows one event by days that nobody counts off twice, and by what is held once', () => {
  const [one, other] = ['Ships took the men to Ober.', 'The guard left the island.'];
  expect(isOneEvent('2024-10-08/2024-10-13', one, other)).toBe(true);
  expect(isOneEvent('2024-10-07/2024-10-13', one, other)).toBe(false);
  expect(isOneEvent('2024-10-08', one, other)).toBe(false);
  expect(isOneEvent('2024-06', 'A treaty was signed.', 'They left with a treaty.')).toBe(true);
  expect(isOneEvent('2024-06', 'A treaty was signed.', 'A summit was held.')).toBe(false);
});

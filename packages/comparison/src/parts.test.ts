import { describe, expect, it } from 'vitest';
import { partsOf } from './parts.ts';

const parts = (text: string) =>
  partsOf(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end).trim());

describe('what a claim states one by one', () => {
  it('is each of two predicates of one subject', () => {
    expect(parts('The sailors were given new papers and are staying in a hostel near the harbour')).toEqual([
      'The sailors were given new papers',
      'are staying in a hostel near the harbour',
    ]);
  });

  it('is a clause in passing, and what goes on after it', () => {
    expect(parts('The pier, which was finished in 1911, collapsed early on Sunday')).toContain(
      'which was finished in 1911',
    );
  });

  it('is no subject that waits for its verb', () => {
    expect(parts('The sailors from the northern islands, if they are found, would be tried in the capital')).toEqual([
      'if they are found',
      'would be tried in the capital',
    ]);
  });

  it('is what an event followed or brought about', () => {
    expect(parts('The harbour master stepped down two days after inspectors had found cracks in the pier')).toEqual([
      'The harbour master stepped down two days',
      'after inspectors had found cracks in the pier',
    ]);
    expect(parts('A crane fell on the quay, injuring four of the dockers')).toContain('injuring four of the dockers');
  });

  it('is a reason or a return, and what goes with an event', () => {
    expect(parts('Growers doubt the use of the new tariff due to weak demand and full barns')).toEqual([
      'Growers doubt the use of the new tariff',
      'due to weak demand and full barns',
    ]);
    expect(parts('Crane kills two dockers as 900 tonnes of grain are lost')).toEqual([
      'Crane kills two dockers',
      'as 900 tonnes of grain are lost',
    ]);
    expect(parts('The pier served the town as well as a longer one could')).toEqual([]);
  });

  it('is each of several counts, and not the two ends of one', () => {
    expect(parts('The harbour office had spoken of nine deaths and of as many as 60 missing')).toEqual([
      'The harbour office had spoken of nine deaths',
      'of as many as 60 missing',
    ]);
    expect(parts('The crane fell and killed two dockers and 34 injured were counted')).toContain(
      '34 injured were counted',
    );
    expect(parts('The pier can hold between 20 and 30 people at high water')).toEqual([]);
    expect(parts('The pier was closed to all on 3 and 4 May')).toEqual([]);
  });

  it('is what stands between commas, colons and dashes, where it is more than an item of a list', () => {
    expect(parts('The pier had been out of use since May, closed by order of the town: its piles had rotted')).toEqual([
      'The pier had been out of use since May',
      'closed by order of the town',
      'its piles had rotted',
    ]);
    expect(parts('He promised money for piers, schools and libraries, and left the meeting early')).toEqual([
      'He promised money for piers, schools and libraries',
      'left the meeting early',
    ]);
  });

  it('is each of two things that are said, and what a place, a time or a person is told by', () => {
    expect(parts('the pier was closed in May and that the ferry would land elsewhere')).toEqual([
      'the pier was closed in May',
      'the ferry would land elsewhere',
    ]);
    expect(parts('The dockers were brought to a hall where they are waiting for news')).toEqual([
      'The dockers were brought to a hall',
      'where they are waiting for news',
    ]);
    expect(parts('The pier has been closed to everybody since 1990')).toEqual([]);
  });

  it('is nothing beside the whole where there is one predicate, or where a piece is too short', () => {
    expect(parts('The harbour master and her deputy left the meeting on Sunday')).toEqual([]);
    expect(parts('The pier shook and collapsed')).toEqual([]);
  });
});

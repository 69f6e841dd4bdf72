import type { Analysis } from '@parallax/analysis';
import type { Story } from '@parallax/comparison';
import { describe, expect, it } from 'vitest';
import { namesIn } from './gate/names.ts';
import { numbersIn } from './gate/numbers.ts';
import { missingFromCitations } from './gate.ts';
import type { BriefingSource } from './source.ts';

const text =
  'The National Flood Service (NFS) said on 4 March that 1,500 people had left Ober. “The bank is holding,” its director, Ifeoma Brandt, told reporters. She denied that forty-one sensors had failed.';

const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });

const analysis: Analysis = {
  id: 'a1',
  title: 'Ober waits',
  publisher: 'The Ford Gazette (sample outlet)',
  byline: null,
  published: '2025-03-05',
  updated: null,
  url: null,
  language: 'en',
  text,
  blocks: [{ start: 0, end: text.length, role: 'body' }],
  sentences: [],
  entities: [
    { id: 'e1', type: 'organisation', name: 'National Flood Service', aliases: ['NFS'] },
    { id: 'e2', type: 'person', name: 'Ifeoma Brandt', aliases: ['Brandt'], role: 'director' },
  ],
  mentions: [
    { entity: 'e1', ...at('National Flood Service'), kind: 'name' },
    { entity: 'e2', ...at('Ifeoma Brandt'), kind: 'name' },
    { entity: 'e2', ...at('She'), kind: 'pronoun' },
  ],
  quantities: [],
  dates: [{ ...at('4 March'), edtf: '2025-03-04' }],
  quotations: [],
  attributions: [],
  claims: [],
  diagnostics: [],
  stages: [],
};

const story: Story = {
  id: 's1',
  title: 'Ober waits',
  articles: ['a1'],
  central: null,
  origins: [],
  entities: [
    {
      id: 'E1',
      type: 'organisation',
      name: 'National Flood Service',
      aliases: ['NFS'],
      role: null,
      members: [{ article: 'a1', entity: 'e1' }],
    },
    {
      id: 'E2',
      type: 'person',
      name: 'Ifeoma Brandt',
      aliases: ['Brandt'],
      role: 'director',
      members: [{ article: 'a1', entity: 'e2' }],
    },
  ],
  findings: [],
  divergences: [],
  positions: [],
  numbers: [],
  timeline: [],
  quotations: [],
  onlyIn: [],
  open: [],
};

const source: BriefingSource = { story, analyses: new Map([['a1', analysis]]) };
const first = 'The National Flood Service (NFS) said on 4 March that 1,500 people had left Ober.';
const second = '“The bank is holding,” its director, Ifeoma Brandt, told reporters.';
const third = 'She denied that forty-one sensors had failed.';
const missing = (sentence: string, ...quotes: string[]) =>
  missingFromCitations(
    { text: sentence, citations: quotes.map((quote) => ({ article: 'a1', ...at(quote), quote })) },
    source,
  );

describe('the citation gate', () => {
  it.each([
    ['1500 people had left Ober.', [first], 'a number in another form'],
    ['The NFS said so on 4 March.', [first], 'an acronym and a date as written'],
    ['On 4 March 2025 people left Ober.', [first], 'a year that the date expression supports'],
    ['Brandt said: “The bank is holding”.', [second], 'a quotation without its comma'],
    ['Ifeoma Brandt denies that 41 sensors failed.', [third], 'a pronoun resolved, a number word in digits'],
    ['The Ford Gazette reports that people left Ober.', [first], 'the name of the article that is cited'],
    ['Only one of the five articles carries it.', [first], 'what the briefing counts itself'],
  ])('passes: %s', (sentence, quotes) => {
    expect(missing(sentence, ...quotes)).toEqual([]);
  });

  it.each([
    ['1,600 people had left Ober.', [first], ['1600'], 'another number'],
    ['The Water Ministry said so.', [first], ['Water Ministry'], 'a name from nowhere'],
    ['People left on 5 March.', [first], ['5'], 'another day'],
    ['People left in April.', [first], ['April'], 'another month'],
    ['Brandt said: “The bank has held”.', [second], ['“The bank has held”'], 'a quotation reworded'],
    ['Brandt spoke of 1,500 people.', [second], ['1500'], 'a number from a sentence that is not cited'],
    ['Ifeoma Brandt said so.', [first], ['Ifeoma Brandt'], 'a name from a sentence that is not cited'],
    ['People left.', [], ['a citation'], 'no citation at all'],
  ])('turns away: %s', (sentence, quotes, expected) => {
    expect(missing(sentence, ...quotes)).toEqual(expected);
  });
});

describe('namesIn', () => {
  it.each([
    ['The Bank of Ober and Ifeoma Brandt agreed.', ['Bank of Ober and Ifeoma Brandt']],
    ['In short, Merrow floods.', ['Merrow']],
    ['Both say that the U.S. agreed.', ['U.S']],
    ['nothing here', []],
  ])('%s', (sentence, names) => {
    expect(namesIn(sentence)).toEqual(names);
  });
});

describe('numbersIn', () => {
  it.each([
    ['forty-one of 1,500', ['1500', '41']],
    ['1.5 million', ['1.5', 'million']],
    ['one of them', []],
    ['two dozen', ['2', 'dozen']],
  ])('%s', (words, numbers) => {
    expect(numbersIn(words)).toEqual(numbers);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Analysis, Token } from './analysis.ts';
import { analyze } from './analyze.ts';
import type { Span } from './article.ts';
import type { AnyStage, Layers } from './stage.ts';
import { stages } from './stages.ts';

/** What breaks readers of text: halves of surrogate pairs, NUL, marks without their other half, accents set apart. */
const oddities = [
  '\ud800',
  '\udc00',
  '\u0000',
  '“',
  '”',
  '"',
  "'",
  '’',
  '\u0301',
  '\u200b',
  '\u00a0',
  '😀',
  '👩‍👩‍👧',
  '\r\n',
  '\n\n',
  '\u2028',
  '\ufeff',
];
const wordsOfNews = [
  ...[
    'Mr.',
    'U.S.',
    'Ida Merrow',
    'Koprec',
    'said',
    'the agency',
    'he',
    'October 8-13',
    '$3.5bn',
    '1,500',
    'up to',
    'Lirna',
  ],
  ...[
    '2-1',
    'half a million',
    'Friday',
    '…',
    '...',
    '(KBA)',
    'Ministry of Trade',
    'Read also',
    '• one',
    'By Ida Merrow',
    '1)',
  ],
  ...[
    'and',
    'of',
    'in',
    'Share',
    'REUTERS',
    '%',
    '-',
    '–',
    '&',
    'a.b.c',
    'https://example.org/a?b=c',
    'ÉCOLE',
    'İstanbul',
    'ß',
  ],
];
const piece = fc.oneof(
  { weight: 5, arbitrary: fc.constantFrom(...wordsOfNews) },
  { weight: 2, arbitrary: fc.constantFrom(...oddities) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const text = fc
  .array(fc.tuple(piece, fc.constantFrom(' ', '', '. ', '\n', ', ')), { maxLength: 60 })
  .map((pairs) => pairs.flat().join(''));

function inRange(list: readonly Span[], whole: string): void {
  for (const { start, end } of list) {
    expect(start).toBeGreaterThanOrEqual(0);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(whole.length);
  }
}

function apart(list: readonly Span[]): void {
  for (let index = 1; index < list.length; index += 1) {
    expect(list[index]!.start).toBeGreaterThanOrEqual(list[index - 1]!.end);
  }
}

function tokensOf(whole: string): readonly Token[] {
  let layers: Partial<Layers> = {};
  const reading: readonly AnyStage[] = stages.slice(0, stages.findIndex(({ name }) => name === 'tokens') + 1);
  for (const stage of reading) {
    layers = {
      ...layers,
      ...stage.run({ ...(layers as Layers), source: { id: 'a', text: whole }, diagnose: () => {} }),
    };
  }
  return layers.tokens ?? [];
}

function check(analysis: Analysis): void {
  const {
    text: whole,
    blocks,
    sentences,
    mentions,
    quantities,
    dates,
    quotations,
    claims,
    diagnostics,
    attributions,
  } = analysis;
  const parts = attributions.flatMap(({ source, cue, content }) => [...source, ...cue, ...content]);
  for (const list of [blocks, sentences, mentions, quantities, dates, quotations, claims, parts]) inRange(list, whole);
  for (const list of [blocks, sentences, mentions, quantities, dates]) apart(list);
  let left = whole;
  for (const { start, end } of [...blocks].reverse()) left = left.slice(0, start) + left.slice(end);
  expect(left.trim()).toBe('');
  for (const sentence of sentences) {
    const block = blocks[sentence.block]!;
    expect(block.role).not.toBe('boilerplate');
    expect(sentence.start >= block.start && sentence.end <= block.end).toBe(true);
  }
  const ids = new Set(analysis.entities.map(({ id }) => id));
  for (const { entity } of mentions) expect(ids.has(entity)).toBe(true);
  expect(diagnostics.every(({ start, end }) => start >= 0 && end >= start && end <= whole.length)).toBe(true);
}

describe('spans', () => {
  it('are in range, in order, and what they say they are, in any text', () => {
    fc.assert(
      fc.property(text, (whole) => {
        check(analyze({ id: 'a', text: whole, published: '2031-10-10' }));
        const tokens = tokensOf(whole);
        apart(tokens);
        for (const token of tokens) expect(whole.slice(token.start, token.end)).toBe(token.text);
      }),
      { numRuns: 150 },
    );
  });

  it('do not depend on what was read before', () => {
    const whole = 'Koprecine Zhaldur said the Quorvex company met Zhaldur in Belgarde on 3 May. Quorvex rose.';
    const first = analyze({ id: 'a', text: whole });
    analyze({ id: 'b', text: 'quorvex zhaldur koprecine belgarde Quorvex. Zhaldur.' });
    expect(analyze({ id: 'a', text: whole })).toEqual(first);
  });
});

/** Each is a line of some 100,000 characters, which careless expressions or tokenizers need minutes for. */
it.each([
  ['letters', 'a'],
  ['words', 'word '],
  ['capitalised words', 'Word Merrow '],
  ['names', 'Ida Merrow and Otto Varga said he met the agency, '],
  ['numbers', '1,500 to 20 million '],
  ['dates', 'Friday 8 October 2031 and '],
  ['full stops', '.'],
  ['quotation marks', '" “'],
  ['hyphens', 'a-'],
  ['initials', 'A.'],
  ['emoji', '😀'],
  ['brackets', '(A ('],
  ['white space', ' \u00a0'],
  ['capitals', 'KOPREC BRIDGE '],
])(
  'reads 100,000 characters of %s in time',
  (_, unit) => {
    const whole = `${unit.repeat(Math.ceil(100_000 / unit.length))}.`;
    const started = process.hrtime.bigint();
    check(analyze({ id: 'a', text: whole }));
    expect(Number(process.hrtime.bigint() - started) / 1e9).toBeLessThan(8);
  },
  60_000,
);

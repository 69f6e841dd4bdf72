import { describe, expect, it } from 'vitest';
import { codeOf } from './errors.fixture.ts';
import { readRecord, recordId } from './index.ts';

const read = (record: unknown) => readRecord(JSON.stringify(record), 'line 1');

describe('readRecord', () => {
  it('keeps plain text as it is, so that offsets are offsets of the input', async () => {
    const text = '  First line\r\n\r\nSecond \u2028 line\n';
    expect(await read({ id: 7, text, title: 'T', extra: [1] })).toEqual({ id: '7', text, title: 'T' });
  });

  it('moves no offset where a unit cannot be stored', async () => {
    expect((await read({ text: 'a\0b\ud800c😀' })).text).toBe('a\uFFFDb\uFFFDc😀');
  });

  it('gives the same article the same id, and another publisher’s another', async () => {
    const ids = await Promise.all([
      read({ text: 'Same.', publisher: 'A' }),
      read({ text: 'Same.', publisher: 'A', title: 'T' }),
      read({ text: 'Same.', publisher: 'B' }),
    ]);
    expect(ids[0].id).toMatch(/^[0-9a-f]{16}$/);
    expect(ids[1].id).toBe(ids[0].id);
    expect(ids[2].id).not.toBe(ids[0].id);
  });

  it('reads null as absent', async () => {
    expect(await read({ text: 'Words.', html: null, publisher: null })).not.toHaveProperty('publisher');
  });

  it.each([
    ['bad-json', '{"text": '],
    ['bad-record', '[1]'],
    ['bad-record', 'null'],
    ['bad-record', '{"id":"a"}'],
    ['bad-record', '{"text":1}'],
    ['bad-record', '{"text":"a","html":"<p>b"}'],
    ['bad-record', '{"text":"a","title":{}}'],
    ['bad-record', '{"text":"a","published":"soon"}'],
    ['empty-article', '{"text":" … "}'],
    ['too-large', JSON.stringify({ text: 'é'.repeat(2.7 * 1024 * 1024) })],
  ])('fails with %s', async (code, json) => {
    expect(await codeOf(() => readRecord(json, 'line 1'))).toBe(code);
  });
});

it('makes out the id of a record that is not an article', () => {
  expect([recordId('{"id":"a"}'), recordId('{"id":3}'), recordId('{"id":'), recordId('null')]).toEqual([
    'a',
    '3',
    null,
    null,
  ]);
});

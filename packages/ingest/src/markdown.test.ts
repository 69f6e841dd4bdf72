import { describe, expect, it } from 'vitest';
import { codeOf } from './errors.fixture.ts';
import { readMarkdown } from './index.ts';

const article = `---
title: "Night boat: the end"
publisher: The Ostrand Mail
byline: By Ines Volk
published: 2031-03-02
updated: 2031-03-02T09:00:00+01:00
url: https://ostrand-mail.example/ferry
language: en
mood: gloomy
---

# Night boat: the end

**The last crossing is on Sunday, and nobody has a plan for Monday.**

By Ines Volk

The *Skarv* will leave the north quay at [eight](https://ostrand-mail.example/times) for the last time on Sunday, the company
said.

## After Sunday

It has not been decided what comes then, and the county does not expect an answer before the end of the month, it said.

**More from the Mail**

- Bridge plan is back
- Quay repa

*The Mail is free to read.*
`;

describe('an article in Markdown', async () => {
  const source = await readMarkdown(article);
  const roles = source.marks?.map(({ start, end, role }) => [source.text.slice(start, end), role]);

  it('takes its fields from the front matter, and no others', () => {
    expect({ ...source, text: '', marks: [], id: '' }).toEqual({
      id: '',
      text: '',
      marks: [],
      title: 'Night boat: the end',
      publisher: 'The Ostrand Mail',
      byline: 'By Ines Volk',
      published: '2031-03-02',
      updated: '2031-03-02T09:00:00+01:00',
      url: 'https://ostrand-mail.example/ferry',
      language: 'en',
    });
  });

  it('reads the words without the signs of the mark-up', () => {
    expect(source.text).toContain(
      '\n\nThe Skarv will leave the north quay at eight for the last time on Sunday, the company said.\n\nAfter Sunday\n\n',
    );
  });

  it('marks what the mark-up tells, and leaves paragraphs to the analysis', () => {
    expect(roles).toEqual([
      ['Night boat: the end', 'headline'],
      ['The last crossing is on Sunday, and nobody has a plan for Monday.', 'standfirst'],
      ['By Ines Volk', 'byline'],
      ['After Sunday', 'subheading'],
      ['More from the Mail', 'boilerplate'],
      ['Bridge plan is back', 'boilerplate'],
      ['Quay repa', 'boilerplate'],
      ['The Mail is free to read.', 'boilerplate'],
    ]);
  });
});

describe('front matter', () => {
  it('may be absent, empty, or written on Windows', async () => {
    expect((await readMarkdown('Only text.')).text).toBe('Only text.');
    expect((await readMarkdown('---\n---\nOnly text.')).text).toBe('Only text.');
    expect(await readMarkdown('---\r\ntitle: T\r\n---\r\nOnly text.')).toMatchObject({
      title: 'T',
      text: 'Only text.',
    });
  });

  it('joins several authors', async () => {
    expect(await readMarkdown('---\nauthor: [Ines Volk, Per Dahlin]\n---\nText.')).toMatchObject({
      byline: 'Ines Volk, Per Dahlin',
    });
  });

  it.each([
    ['broken YAML', 'title: "no end'],
    ['the same key twice', 'title: a\ntitle: b'],
    ['a list', '- a\n- b'],
    ['aliases', 'title: &a x\npublisher: *a'],
    ['a date that is none', 'published: last Tuesday'],
    ['an address that is none', 'url: javascript:alert(1)'],
    ['a field that is no text', 'title: {a: b}'],
  ])('is refused with %s', async (_, yaml) => {
    expect(await codeOf(() => readMarkdown(`---\n${yaml}\n---\nText.`))).toBe('bad-front-matter');
  });

  it('says where the YAML breaks', async () => {
    const reading = readMarkdown('---\ntitle: fine\npublisher: "no end\n---\nText.', {}, 'mail.md');
    await expect(reading).rejects.toThrow(/^mail\.md: .*line 3/);
  });
});

it.each([
  ['empty-article', '---\ntitle: T\n---\n\n***\n'],
  ['bad-page', `${'> '.repeat(20_000)}deep`],
])('fails with %s', async (code, markdown) => {
  expect(await codeOf(() => readMarkdown(markdown))).toBe(code);
});

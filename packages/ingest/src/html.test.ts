import { describe, expect, it } from 'vitest';
import { codeOf } from './errors.fixture.ts';
import { readHtml } from './index.ts';
import { newsPage } from './page/page.fixture.ts';

const source = await readHtml(newsPage);
const marks = (source.marks ?? []).map((mark) => ({ ...mark, text: source.text.slice(mark.start, mark.end) }));
const markOf = (beginning: string) => marks.find(({ text }) => text.startsWith(beginning));

describe('a news page', () => {
  it.each([
    ['Ferry company drops', 'headline', 'the heading that the metadata name'],
    ['The last boat', 'standfirst', 'the summary below the headline'],
    ['By Ines Volk', 'byline', 'names the writers'],
    ['2 March 2031', 'byline', 'the time'],
    ['The Skarv at', 'caption', 'a figcaption'],
    ['The Ostrand ferry company', 'body', 'the first paragraph'],
    ['No bus either', 'subheading', 'a heading between paragraphs'],
    ['“There is no other way', 'body', 'a paragraph with a quotation'],
    ['We hear you', 'body', 'a post quoted between paragraphs, whatever its container is called'],
    ['The county, which', 'body', 'the last paragraph'],
    ['(Reporting by', 'byline', 'an agency’s credits'],
    ['Home', 'boilerplate', 'navigation'],
    ['Share', 'boilerplate', 'a share bar'],
    ['Marine fuel: how', 'boilerplate', 'a paragraph that is one link'],
    ['The Mail at seven', 'boilerplate', 'a newsletter box'],
    ['Follow Ines Volk', 'boilerplate', 'a call at the end'],
    ['Related', 'boilerplate', 'other articles'],
    ['© 2031', 'boilerplate', 'the footer'],
  ])('gives "%s" the role %s (%s)', (beginning, role) => {
    expect(markOf(beginning)).toMatchObject({ role, reason: expect.stringMatching(/\S/) });
  });

  it('keeps all that a reader sees and nothing else', () => {
    expect(source.text).not.toMatch(/Nobody sees|nothing runs|color: red|new window/);
    expect(source.text).toContain('from the hospital and the fish market');
  });

  it('sets a paragraph as one line, with a blank line between blocks', () => {
    expect(source.text).toContain(
      '\n\nThe Ostrand ferry company will end its night crossings on Monday, it said, because',
    );
    expect(marks.filter(({ role }) => role === 'body').every(({ text }) => !text.includes('\n'))).toBe(true);
  });

  it('marks every block, in order and without overlap', () => {
    let end = 0;
    for (const mark of marks) {
      expect(source.text.slice(end, mark.start).trim()).toBe('');
      end = mark.end;
    }
    expect(end).toBe(source.text.length);
  });

  it('reads the metadata', () => {
    expect(source).toMatchObject({
      title: 'Ferry company drops night service & blames fuel',
      publisher: 'The Ostrand Mail',
      byline: 'Ines Volk, Per Dahlin',
      published: '2031-03-02T07:15:00+01:00',
      updated: '2031-03-02T09:00:00Z',
      url: 'https://ostrand-mail.example/ferry',
      language: 'en-GB',
    });
  });

  it('lets what the caller knows win', async () => {
    const known = await readHtml(newsPage, { id: 'mine', title: 'Mine', publisher: undefined });
    expect(known).toMatchObject({ id: 'mine', title: 'Mine', publisher: 'The Ostrand Mail' });
  });
});

it('takes a fragment of a few words as the article', async () => {
  const fragment = await readHtml('<p>The boat was late.</p><p>Nobody said why.</p>');
  expect(fragment.text).toBe('The boat was late.\n\nNobody said why.');
  expect(fragment.marks?.map(({ role }) => role)).toEqual(['body', 'body']);
  expect([fragment.title, fragment.publisher, fragment.published]).toEqual([undefined, undefined, undefined]);
});

it.each([
  ['no html, head or body', '<title>T</title><p>Words.'],
  ['no body', '<!doctype html><html lang="en"><head><title>T</title></head><p>Words.</html>'],
  ['no head', '<html><title>T</title><body><p>Words.</body></html>'],
  ['no html', '<title>T</title><body><p>Words.</p></body>'],
  ['text after the end', '<html><head><title>T</title></head><body></body></html><p>Words.</p>'],
  ['a body in a script', '<html><title>T</title><script>"<body>"</script><p>Words.'],
])('reads a page with %s', async (_, html) => {
  expect(await readHtml(html)).toMatchObject({ title: 'T', text: 'Words.' });
});

it('parts paragraphs at two line breaks and keeps one as a line break', async () => {
  const { text } = await readHtml('<body>One line<br>and the next.<br>\n <br/>A second paragraph.</body>');
  expect(text).toBe('One line\nand the next.\n\nA second paragraph.');
});

it('sets a row of data as one block, and a page laid out in a table as paragraphs', async () => {
  expect((await readHtml('<table><tr><th>Boat</th><td>Skarv</td></tr></table>')).text).toBe('Boat\tSkarv');
  expect((await readHtml('<table><tr><td><p>Left.</p></td><td><p>Right.</p></td></tr></table>')).text).toBe(
    'Left.\n\nRight.',
  );
});

it('replaces NUL and lone surrogates', async () => {
  expect((await readHtml('<p>a\0b \ud800 c</p>')).text).toBe('a\uFFFDb \uFFFD c');
});

it.each([
  ['empty-article', ''],
  ['empty-article', '<html><head><title>Title</title></head><body><script>1</script> … </body></html>'],
  ['bad-page', '<div>'.repeat(5000)],
  ['bad-page', '<p>x</p>'.repeat(50_000)],
])('fails with %s', async (code, html) => {
  expect(await codeOf(() => readHtml(html))).toBe(code);
});

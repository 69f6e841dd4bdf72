import { analyze } from '@parallax/analysis';
import { expect, it } from 'vitest';
import { briefingMarkdown } from './markdown.ts';

const text = 'A barge struck the lock gate at Tern on Monday. Nobody was hurt.';

it.each([
  ['its outlet', { publisher: 'The Tern Mail (sample)', title: 'Barge hits lock' }, 'The Tern Mail'],
  ['its headline', { title: 'Barge hits lock' }, '“Barge hits lock”'],
  ['the beginning of its text', {}, '“A barge struck the lock gate at Tern on Monday”'],
])('names the article of a note by %s', (_, known, name) => {
  const analysis = analyze({ id: 'a', text, ...known });
  const citation = { article: 'a', start: 0, end: 47, quote: text.slice(0, 47) };
  const section = {
    kind: 'summary' as const,
    heading: 'In short',
    items: [{ text: citation.quote, citations: [citation], about: null }],
  };
  const briefing = { title: 'Barge', asOf: null, articles: 1, origins: 1, sections: [section], dropped: [] };
  expect(briefingMarkdown(briefing as never, new Map([['a', analysis]]))).toContain(
    `\n[^1]: ${name}: “${citation.quote}”`,
  );
});

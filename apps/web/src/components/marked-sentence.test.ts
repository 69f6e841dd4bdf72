import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MarkedSentence } from './marked-sentence.tsx';

const sentence = { start: 100, end: 123, text: 'Two of <nine> ferries & a tug'.slice(0, 23) };
const show = (...marks: [start: number, end: number][]) =>
  renderToStaticMarkup(
    createElement(MarkedSentence, { sentence, marks: marks.map(([start, end]) => ({ start, end })) }),
  );

describe('a sentence with marks', () => {
  it.each([
    [[[100, 103]], '<mark>Two</mark> of &lt;nine&gt; ferries &amp;', 'at its start'],
    [[[107, 113]], 'Two of <mark>&lt;nine&gt;</mark> ferries &amp;', 'in its middle'],
    [[[114, 200]], 'Two of &lt;nine&gt; <mark>ferries &amp;</mark>', 'beyond its end'],
    [[[90, 103]], '<mark>Two</mark> of &lt;nine&gt; ferries &amp;', 'from before its start'],
    [
      [
        [107, 113],
        [109, 121],
      ],
      'Two of <mark>&lt;nine&gt;</mark><mark> ferries</mark> &amp;',
      'over each other',
    ],
    [
      [
        [107, 113],
        [108, 110],
      ],
      'Two of <mark>&lt;nine&gt;</mark> ferries &amp;',
      'inside each other',
    ],
    [[[0, 50]], 'Two of &lt;nine&gt; ferries &amp;', 'elsewhere'],
  ] as [[number, number][], string, string][])('%j gives %s: %s', (marks, html, _where) => {
    expect(show(...marks)).toBe(html);
  });
});

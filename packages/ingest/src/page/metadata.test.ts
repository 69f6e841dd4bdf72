import { describe, expect, it } from 'vitest';
import { parsePage } from './dom.ts';
import { readMetadata } from './metadata.ts';

const read = (head: string, attributes = '') =>
  readMetadata(parsePage(`<html ${attributes}><head>${head}</head><body></body></html>`));

describe('readMetadata', () => {
  it.each([
    ['an array', '[{"@type":"WebPage"},{"@type":"NewsArticle","headline":"H","datePublished":"2031-03-02"}]'],
    ['a graph', '{"@graph":[{"@type":"ReportageNewsArticle","headline":"H","datePublished":"2031-03-02"}]}'],
    [
      'a main entity',
      '{"@type":"WebPage","mainEntity":{"@type":"Article","headline":"H","datePublished":"2031-03-02"}}',
    ],
  ])('finds the article of JSON-LD in %s', (_, json) => {
    expect(read(`<script type="application/ld+json">${json}</script>`)).toMatchObject({
      title: 'H',
      published: '2031-03-02',
    });
  });

  it('falls back to meta tags, then to elements', () => {
    const metadata = read(
      '<title>From the title – The Mail</title><meta property="og:site_name" content="The Mail">' +
        '<meta name="author" content="https://social.example/x"><meta name="author" content="Ines Volk">' +
        '<meta property="article:published_time" content="2031-03-02T07:15:00Z">' +
        '<meta property="og:url" content="https://mail.example/a b"><meta property="og:locale" content="de_AT">',
    );
    expect(metadata).toMatchObject({
      title: 'From the title',
      publisher: 'The Mail',
      byline: 'Ines Volk',
      published: '2031-03-02T07:15:00Z',
      url: 'https://mail.example/a%20b',
      language: 'de-AT',
    });
  });

  it('leaves what is not stated, or not sound, undefined', () => {
    const metadata = read(
      '<meta name="date" content="03/02/31"><link rel="canonical" href="javascript:alert(1)"><title> </title>',
      'lang="not a language"',
    );
    expect(Object.values(metadata).filter((value) => value !== undefined)).toEqual([]);
  });
});

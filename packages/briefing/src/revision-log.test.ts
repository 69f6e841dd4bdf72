import { describe, expect, it } from 'vitest';
import type { Briefing, BriefingItem, SectionKind } from './briefing.ts';
import { revisionLog } from './revision-log.ts';

const entry = (text: string, about: string | null, ...cited: string[]): BriefingItem => ({
  text,
  about,
  citations: cited.map((one) => {
    const [article = '', quote = ''] = one.split(': ');
    return { article, quote, start: 0, end: quote.length };
  }),
});

function briefing(items: BriefingItem[], kind: SectionKind = 'findings'): Briefing {
  const cited = new Set(items.flatMap(({ citations }) => citations.map(({ article }) => article)));
  return {
    story: 's',
    title: 'Ferry aground',
    asOf: null,
    articles: cited.size,
    origins: 1,
    sections: [{ kind, heading: 'What is reported', items }],
    dropped: [],
  };
}

const aground = entry('The ferry ran aground.', 'f1', 'a: It ran aground.');

/** Kind, words before, words after, citations that came and went. */
const changed = (before: Briefing, after: Briefing) =>
  revisionLog(before, after).changes.map((one) => [
    one.kind,
    one.before,
    one.after,
    one.citationsAdded,
    one.citationsRemoved,
  ]);

describe('what a revision changed', () => {
  it.each([
    ['the same says nothing', [aground], [aground], []],
    [
      'an entry that is new',
      [aground],
      [aground, entry('Two were hurt.', 'f2', 'a: Two hurt.')],
      [['added', null, 'Two were hurt.', 1, 0]],
    ],
    ['an entry that is gone', [aground], [], [['removed', 'The ferry ran aground.', null, 0, 1]]],
    [
      'other words about the same thing',
      [aground],
      [entry('A ship grounded at dawn.', 'f1', 'a: It ran aground.')],
      [['reworded', 'The ferry ran aground.', 'A ship grounded at dawn.', 0, 0]],
    ],
    [
      'most of the words about what is numbered anew',
      [aground],
      [entry('The ferry ran aground twice.', 'f7', 'a: It ran aground.')],
      [['reworded', 'The ferry ran aground.', 'The ferry ran aground twice.', 0, 0]],
    ],
    [
      'the same words with other evidence',
      [aground],
      [entry('The ferry ran aground.', 'f1', 'b: It is aground.')],
      [['citations', 'The ferry ran aground.', 'The ferry ran aground.', 1, 1]],
    ],
    [
      'the same words of what is numbered anew: nothing',
      [aground],
      [entry('The ferry ran aground.', 'f9', 'a: It ran aground.')],
      [],
    ],
    [
      'two entries that changed places: nothing',
      [aground, entry('Two were hurt.', 'f2')],
      [entry('Two were hurt.', 'f2'), aground],
      [],
    ],
    [
      'words that stay win over a number that moved',
      [aground, entry('Two were hurt.', 'f2')],
      [entry('Two were hurt.', 'f1'), entry('Calm seas were forecast.', 'f2')],
      [
        ['added', null, 'Calm seas were forecast.', 0, 0],
        ['removed', 'The ferry ran aground.', null, 0, 1],
      ],
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changed(briefing(before), briefing(after))).toEqual(expected);
  });

  it('knows a section that came and one that went, and the title', () => {
    const after = { ...briefing([aground], 'summary'), title: 'Ferry refloated' };
    expect(revisionLog(briefing([aground]), after).changes.map(({ kind, section }) => [kind, section])).toEqual([
      ['title', null],
      ['added', 'summary'],
      ['removed', 'findings'],
    ]);
  });

  it('leaves the section of changes out', () => {
    expect(changed(briefing([aground], 'changes'), briefing([], 'changes'))).toEqual([]);
  });
});

describe('why there is a revision', () => {
  const of = (...names: string[]) => briefing(names.map((name) => entry(`From ${name}.`, name, `${name}: Words.`)));

  it.each([
    ['the first', null, of('a', 'b'), 'First version, from two articles.'],
    ['one that joined', of('a'), of('a', 'b'), 'One article joined the story.'],
    ['two that left', of('a', 'b', 'c'), of('b'), 'Two articles left the story.'],
    ['one for another', of('a', 'b'), of('a', 'c'), 'One article joined the story, and one article left it.'],
    ['the same again', of('a', 'b'), of('b', 'a'), 'The same articles, read and compared again.'],
    ['one that was deleted, with its citations', { ...of('a'), articles: 2 }, of('a'), 'One article left the story.'],
  ])('%s', (_, before, after, why) => {
    expect(revisionLog(before, after).why).toBe(why);
  });
});

import type { Briefing } from '@parallax/briefing';
import { describe, expect, it } from 'vitest';
import { changeLines } from './change-lines.ts';

function briefing(items: { text: string; about: string | null }[], articles = 2): Briefing {
  return {
    story: 's1',
    title: 'Ferry runs aground off Maren',
    asOf: '2026-03-02',
    articles,
    origins: 1,
    sections: [
      {
        kind: 'findings',
        heading: 'What is reported',
        items: items.map((item) => ({ ...item, citations: [] })),
      },
    ],
    dropped: [],
  };
}

const aground = { text: 'The ferry ran aground.', about: 'f1' };

describe('changeLines', () => {
  it('calls the first revision the first', () => {
    expect(changeLines(null, briefing([aground]))).toEqual([
      'First version, from two articles with one independent origin.',
    ]);
  });

  it('tells what is new, what changed and what is gone, by what it was made from', () => {
    const before = briefing([aground, { text: 'Two crew are missing.', about: 'f2' }]);
    const after = briefing(
      [
        { text: 'The ferry ran aground at dawn.', about: 'f1' },
        { text: 'It was refloated.', about: 'f3' },
      ],
      3,
    );
    expect(changeLines(before, after)).toEqual([
      'Now three articles with one independent origin; before, two articles with one independent origin.',
      'New under “What is reported”: It was refloated.',
      'Changed under “What is reported”: The ferry ran aground at dawn.',
      'No longer under “What is reported”: Two crew are missing.',
    ]);
  });

  it('sums up what would be a long list', () => {
    const many = Array.from({ length: 9 }, (_, index) => ({ text: `Statement ${index}.`, about: `f${index}` }));
    const lines = changeLines(briefing([]), briefing(many));
    expect(lines).toHaveLength(4);
    expect(lines.at(-1)).toBe('New under “What is reported”: 6 more.');
  });

  it('tells of a section that is gone', () => {
    const after = { ...briefing([]), sections: [] };
    expect(changeLines(briefing([aground]), after)).toEqual([
      'No longer under “What is reported”: The ferry ran aground.',
    ]);
  });
});

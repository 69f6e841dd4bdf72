import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { compareStory } from './compare.ts';

const moved = 'Norwegian ships laid a cable to Dunmere';

/** Two articles on one event, which call the parties by other names. */
const morning = sketch({
  id: 'a1',
  publisher: 'The Dunmere Post',
  published: '2025-06-03T08:00:00Z',
  headline: `${moved}, agency says`,
  text: `${moved}, agency says\nThe Coastal Survey Agency said on Monday that ${moved}. Oslo denied the claims. The Cable Board said it could not confirm the reports. Danish state media have not issued any statement on the cable.`,
  entities: [
    { name: 'Coastal Survey Agency', aliases: ['CSA'] },
    { name: 'Cable Board' },
    { name: 'Dunmere', type: 'place' },
    { name: 'Oslo', type: 'place' },
  ],
  dates: [{ text: 'Monday', edtf: '2025-06-02' }],
  claims: [
    { text: moved },
    { text: 'the claims', polarity: 'denied', voices: [{ source: 'Oslo', cue: 'denied' }] },
    {
      text: 'it could not confirm the reports',
      certainty: 'unconfirmed',
      voices: [{ source: 'The Cable Board', cue: 'said' }],
    },
  ],
});
const evening = sketch({
  id: 'a2',
  publisher: 'The Evening Line',
  published: '2025-06-03T18:00:00Z',
  headline: 'A cable appears',
  text: `A cable appears\nThe survey agency reported that ${moved}. A spokesman for the Norwegian government denied the reports. The board has not confirmed the reports, said its director, Una Bell.`,
  entities: [
    { name: 'Coastal Survey Agency' },
    { name: 'Cable Board' },
    { name: 'Una Bell', type: 'person', role: 'director of the Cable Board' },
    { name: 'Dunmere', type: 'place' },
  ],
  claims: [
    { text: moved, voices: [{ source: 'The survey agency', cue: 'reported' }] },
    {
      text: 'the reports',
      polarity: 'denied',
      voices: [{ source: 'A spokesman for the Norwegian government', cue: 'denied' }],
    },
    {
      text: 'The board has not confirmed the reports',
      certainty: 'unconfirmed',
      voices: [{ source: 'Una Bell', cue: 'said' }],
    },
  ],
});
// The first claim of the morning stands in the headline; the body's has its voice.
morning.claims.push({
  ...morning.claims[0]!,
  id: 'c9',
  sentence: 1,
  ...place(morning.text, moved, 1),
  attributions: [9],
});
morning.attributions[9] = {
  kind: 'indirect',
  source: [place(morning.text, 'The Coastal Survey Agency', 0)],
  cue: [place(morning.text, 'said on', 0)],
  content: [place(morning.text, moved, 1)],
  within: null,
  speaker: { entity: 'e1', name: 'Coastal Survey Agency' },
};
morning.attributions = morning.attributions.filter((attribution) => attribution !== undefined);
morning.claims.at(-1)!.attributions = [morning.attributions.length - 1];

function place(text: string, words: string, after: number) {
  const start = text.indexOf(words, after);
  return { start, end: start + words.length };
}

describe('positions', () => {
  const story = compareStory('s', [morning, evening]);
  const of = (stance: string) =>
    story.positions
      .filter((position) => position.stance === stance)
      .map(({ spans }) => [...new Set(spans.map(({ article }) => article))].sort());

  it('list an agency once, by its name and as “the survey agency”', () => {
    expect(of('asserts')).toEqual([['a1', 'a2']]);
  });

  it('list a state once, by its capital and through its spokesman', () => {
    expect(of('denies')).toEqual([['a1', 'a2']]);
  });

  it('list a board once, also where its director speaks', () => {
    expect(of('cannot confirm')).toEqual([['a1', 'a2']]);
  });

  it('know who has said nothing', () => {
    expect(story.positions.find(({ stance }) => stance === 'silent')?.name).toBe('Denmark');
  });

  it('take what was said on a day as something that happened then', () => {
    expect(story.timeline.map(({ edtf, text }) => [edtf, /said on Monday/.test(text)])).toEqual([['2025-06-02', true]]);
  });
});

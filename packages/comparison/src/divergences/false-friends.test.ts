import { describe, expect, it } from 'vitest';
import { sketch } from '../analysis.fixture.ts';
import { compareStory } from '../compare.ts';

type Given = Omit<Parameters<typeof sketch>[0], 'id' | 'text'>;

/** An article of one sentence, which is its claim, and the mayor's where he said it. */
const saying = (id: string, text: string, { isSaid = false, ...given }: Given & { isSaid?: boolean } = {}) =>
  sketch({
    ...given,
    id,
    text: `${isSaid ? 'The mayor said that ' : ''}${text}.`,
    claims: [isSaid ? { text, voices: [{ source: 'The mayor', cue: 'said' }] } : { text }],
  });

const kinds = (...articles: ReturnType<typeof sketch>[]) =>
  compareStory('s', articles).divergences.map(({ kind }) => kind);

/** What looks like a difference and is none, and beside it what is one. */
describe('two articles differ', () => {
  const dated = (id: string, text: string, words: string, edtf: string) =>
    saying(id, text, { dates: [{ text: words, edtf }] });
  const counted = (id: string, text: string, ...figures: [words: string, value: number][]) =>
    saying(id, text, {
      published: '2031-03-04T08:00:00Z',
      quantities: figures.map(([words, value]) => ({ text: words, value, counts: 'deputies' })),
    });

  it('in place, where one names one place and another several of which it is one', () => {
    const places = ['Merrow', 'Lund'].map((name) => ({ name, type: 'place' as const }));
    const men = [{ text: '1,500', value: 1500, counts: 'divers' }];
    const one = saying('a1', 'The navy brought 1,500 divers to Merrow in its ships', {
      entities: places.slice(0, 1),
      quantities: men,
    });
    const several = saying('a2', 'The navy brought 1,500 divers in its ships to bases, among them Merrow and Lund', {
      entities: places,
      quantities: men,
    });
    const { divergences } = compareStory('s', [one, several]);
    const found = divergences.find(({ kind }) => kind === 'place');
    expect(found?.explanation).toContain('several places, among them Merrow and Lund');
    expect(kinds(one, { ...one, id: 'a3' })).toEqual([]);
  });

  it('in date, and not by the day until which something must be', () => {
    const event = 'the mill must open its doors to the inspectors of the valley';
    const day = dated('a1', `On Monday ${event}`, 'Monday', '2031-03-03');
    const limit = dated('a2', `By Thursday ${event}`, 'Thursday', '2031-03-06');
    const other = dated('a3', `On Thursday ${event}`, 'Thursday', '2031-03-06');
    expect(kinds(day, limit)).not.toContain('date');
    expect(kinds(day, other)).toContain('date');
  });

  it('in quantity, and not by a part of what another gives whole', () => {
    const event = 'deputies of the league voted against the pension bill of the government';
    const part = counted('a1', `Eight of the fourteen ${event}`, ['Eight', 8], ['fourteen', 14]);
    const whole = counted('a2', `Fourteen ${event}`, ['Fourteen', 14]);
    const other = counted('a3', `Eight ${event}`, ['Eight', 8]);
    expect(kinds(part, whole)).not.toContain('quantity');
    expect(kinds(other, whole)).toContain('quantity');
  });

  it('in no source where they share one word', () => {
    const isSaid = true;
    expect(kinds(saying('a1', 'Merrow took 14', { isSaid }), saying('a2', 'Merrow has been here'))).toEqual([]);
    const longer = 'the divers were brought to the naval base of Merrow at night';
    expect(kinds(saying('a1', longer, { isSaid }), saying('a2', longer))).toEqual(['attribution']);
  });

  it.each([
    ['says more behind it', 'She was glad, the mayor said'],
    ['has made it known', 'The mayor announced the step on Monday'],
    ['gives what stands before', 'That is the number given by the mayor'],
  ])('in no source where whoever it comes from there %s here', (_, more) => {
    const moved = 'the divers were brought to the naval base of Merrow at night';
    const told = (id: string, gap: string, behind: string) =>
      sketch({ id, text: `${moved}.${gap}${behind}.`, claims: [{ text: moved }, { text: behind }] });
    const said = saying('a1', moved, { isSaid: true });
    expect(kinds(said, told('a2', ' ', more))).not.toContain('attribution');
    expect(kinds(said, told('a2', ' ', 'The mayor of Lund had her portrait painted by a diver'))).toContain(
      'attribution',
    );
  });

  it('in no source where it is known, or done in a court', () => {
    const act = 'the former keeper of the bridge of Merrow was jailed for four years';
    const known = 'her brother has owned nine boats in the harbour of Merrow';
    expect(kinds(saying('a1', act, { isSaid: true }), saying('a2', act))).not.toContain('attribution');
    const learnt = sketch({
      id: 'a1',
      text: `The mayor had learned that ${known}.`,
      claims: [{ text: known, voices: [{ source: 'The mayor', cue: 'had learned' }] }],
    });
    expect(kinds(learnt, saying('a2', known))).not.toContain('attribution');
    expect(kinds(saying('a1', known, { isSaid: true }), saying('a2', known))).toContain('attribution');
  });

  it('in precision, and not where a headline rounds or a figure is taken up again', () => {
    const crowd = (id: string, text: string, figures: [words: string, change: '=' | '~'][], headline?: string) =>
      sketch({
        id,
        text,
        ...(headline !== undefined && { headline }),
        quantities: figures.map(([words, change]) => ({ text: words, value: 4100, counts: 'geese', change })),
        claims: text.split(/\n|(?<=\.) /).map((line) => ({ text: line.replace(/\.$/, '') })),
      });
    const rough = crowd('a1', 'About 4,100 geese have landed on the lake of Merrow.', [['About 4,100', '~']]);
    const exact = crowd('a2', 'On the lake of Merrow 4,100 geese have landed.', [['4,100', '=']]);
    const headline = '4,100 geese land on lake of Merrow';
    const both = (id: string, line: string, isHeadline: boolean) =>
      crowd(
        id,
        `${line}${isHeadline ? '\n' : '. '}On the lake of Merrow about 4100 geese have landed.`,
        [
          ['4,100', '='],
          ['4100', '~'],
        ],
        isHeadline ? line : undefined,
      );
    expect(kinds(rough, exact)).toContain('precision');
    expect(kinds(rough, both('a3', headline, true))).not.toContain('precision');
    expect(
      kinds(rough, both('a3', 'The 4,100 geese on the lake of Merrow can be heard from afar', false)),
    ).not.toContain('precision');
  });

  it('in quantity, and not where some of those who are counted are told of', () => {
    const hurt = (id: string, text: string, words: string, value: number) =>
      saying(id, text, { quantities: [{ text: words, value }], published: '2031-03-04T08:00:00Z' });
    const whole = hurt('a1', 'Seventeen were hurt when the ferry struck the pier of Merrow', 'Seventeen', 17);
    const part = hurt('a2', 'Five of those hurt when the ferry struck the pier are still in hospital', 'Five', 5);
    const other = hurt('a3', 'Five were hurt when the ferry struck the pier of Merrow', 'Five', 5);
    expect(kinds(whole, other)).toContain('quantity');
    expect(kinds(whole, part)).not.toContain('quantity');
  });

  it('in certainty, where a headline leaves out who says so only if the event itself is denied', () => {
    const headline = 'Shells hit market of Merrow';
    const event = 'Shells had hit the market of Merrow and nine people were hurt';
    const report = (id: string, denial: string) =>
      sketch({
        id,
        headline,
        text: `${headline}\nThe governor said that ${event}. The Lund army denied ${denial}.`,
        entities: [{ name: 'The Lund army' }],
        claims: [
          { text: headline },
          { text: event, voices: [{ source: 'The governor', cue: 'said' }] },
          { text: denial, polarity: 'denied', voices: [{ source: 'The Lund army', cue: 'denied' }] },
        ],
      });
    const told = (denial: string) => kinds(report('a1', denial), report('a2', denial));
    expect(told('that shells had hit the market of Merrow')).toContain('certainty');
    expect(told('having fired from its old positions on the hills since Monday')).not.toContain('certainty');
  });

  it.each([
    [
      'another word for it',
      'The river is expected to flood the mill of Merrow',
      'The mayor expects the river to flood the mill of Merrow',
    ],
    [
      'an unlikely thing',
      'It is unlikely that the old mill of Merrow will be flooded',
      'That the old mill of Merrow will be flooded is improbable',
    ],
    [
      'what one was able to see',
      'The crew could see the river flood the mill of Merrow',
      'The crew saw the river flood the mill of Merrow',
    ],
    [
      'a clause of its own',
      'The river flooded the mill of Merrow before its keeper could open the gates',
      'The river flooded the mill of Merrow',
    ],
  ])('in certainty, and not by %s', (_, hedged, other) => {
    expect(kinds(saying('a1', hedged), saying('a2', other))).not.toContain('certainty');
    const doubted = 'The river may have flooded the mill of Merrow';
    expect(kinds(saying('a1', doubted), saying('a2', 'The river flooded the mill of Merrow'))).toContain('certainty');
  });

  it('in cause, where one joins what another has side by side and joins in no words', () => {
    const lines = (id: string, ...claims: string[]) =>
      sketch({ id, text: claims.map((line) => `${line}.`).join(' '), claims: claims.map((line) => ({ text: line })) });
    const tower = 'The old water tower of Merrow collapsed onto the harbour road';
    const storm = 'A storm had shaken the valley for nine hours';
    const joined = lines('a1', `${tower}, brought down by a storm of nine hours in the valley`);
    expect(kinds(joined, lines('a2', tower, storm))).toContain('cause');
    expect(
      kinds(joined, lines('a2', tower, `The reason was a storm that had shaken the valley for nine hours`)),
    ).toEqual([]);
    expect(
      kinds(joined, lines('a2', tower, `That is why a storm of nine hours in the valley is feared there`)),
    ).toEqual([]);
  });

  it('in date, and not by when something else was done that a clause tells of', () => {
    const left = dated('a1', 'The keeper of Merrow resigned on Thursday from her post', 'Thursday', '2031-03-06');
    const why = 'The keeper of Merrow resigned from her post over the report that the council published last week';
    const day = 'The keeper of Merrow resigned from her post on Monday';
    expect(kinds(left, dated('a2', why, 'last week', '2031-02-24/2031-03-02'))).not.toContain('date');
    expect(kinds(left, dated('a2', day, 'Monday', '2031-03-03'))).toContain('date');
  });

  it('in certainty, whatever form of the verb stands behind "is believed to"', () => {
    const believed = 'The oil is believed to have come from a tanker off the cape of Merrow';
    const known = 'The oil came from a tanker off the cape of Merrow';
    expect(kinds(saying('a1', believed), saying('a2', known))).toContain('certainty');
  });

  it('in source of one large sum, in whatever words it is told', () => {
    const sum = (id: string, text: string, isSaid: boolean) =>
      saying(id, text, { isSaid, quantities: [{ text: '4,200', value: 4200, counts: 'crowns' }] });
    const own = sum('a1', 'The new ferry is 4,200 crowns over its price', false);
    const said = sum('a2', 'the ferry bill has overshot by 4,200 crowns', true);
    expect(kinds(own, said)).toContain('attribution');
    expect(kinds(said, { ...said, id: 'a3' })).not.toContain('attribution');
  });

  it('in quantity, and not where each gives both counts', () => {
    const sides = (id: string, ...figures: [text: string, words: string, value: number, source: string][]) =>
      sketch({
        id,
        published: '2031-03-04T08:00:00Z',
        text: figures.map(([line, , , source]) => `${source} said that ${line}.`).join(' '),
        entities: [{ name: 'The union' }, { name: 'The ministry' }],
        quantities: figures.map(([, words, value]) => ({ text: words, value, counts: 'teachers' })),
        claims: figures.map(([line, , , source]) => ({ text: line, voices: [{ source, cue: 'said' }] })),
      });
    const more = ['2,400 teachers had joined the strike in Merrow', '2,400', 2400, 'The union'] as const;
    const fewer = ['2,100 teachers had joined the strike in Merrow', '2,100', 2100, 'The ministry'] as const;
    expect(kinds(sides('a1', [...more]), sides('a2', [...fewer]))).toContain('quantity');
    expect(kinds(sides('a1', [...more], [...fewer]), sides('a2', [...fewer], [...more]))).not.toContain('quantity');
    const others = ['2,250 teachers had joined the strike in Merrow', '2,250', 2250, 'The union'] as const;
    expect(kinds(sides('a1', [...more], [...fewer]), sides('a2', [...fewer], [...others]))).toContain('quantity');
  });

  it('in certainty, and not by what is left to somebody who is heard elsewhere', () => {
    const left = 'The mayor wants a recount over what she calls mistakes at nine stations of Merrow';
    const said = 'there were mistakes at nine stations of Merrow';
    expect(kinds(saying('a1', left), saying('a2', said, { isSaid: true }))).not.toContain('certainty');
  });
});

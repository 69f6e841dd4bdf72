import { describe, expect, it } from 'vitest';
import { sketch } from './analysis.fixture.ts';
import { storyChanges } from './changes.ts';
import { compareStory } from './compare.ts';

const council = { name: 'Harbour Council' };

const first = sketch({
  id: 'a1',
  publisher: 'The Quay',
  published: '2025-05-05T08:00:00Z',
  text: 'The Harbour Council said that 40 boats broke loose in the storm at Tern Head. The lighthouse keeper saw two of them sink.',
  entities: [council],
  quantities: [{ text: '40', value: 40, counts: 'boats' }],
  claims: [
    {
      text: '40 boats broke loose in the storm at Tern Head',
      voices: [{ source: 'The Harbour Council', cue: 'said' }],
    },
    { text: 'The lighthouse keeper saw two of them sink' },
  ],
});
const later = sketch({
  id: 'a2',
  publisher: 'The Mole',
  published: '2025-05-06T20:00:00Z',
  text: 'In the storm at Tern Head 55 boats broke loose, the Harbour Council said. Insurers expect claims of a million.',
  entities: [council],
  quantities: [{ text: '55', value: 55, counts: 'boats' }],
  claims: [
    {
      text: 'In the storm at Tern Head 55 boats broke loose',
      voices: [{ source: 'the Harbour Council', cue: 'said' }],
    },
    { text: 'Insurers expect claims of a million' },
  ],
});
const denial = sketch({
  id: 'a3',
  publisher: 'The Bollard',
  published: '2025-05-07T20:00:00Z',
  text: 'The owners denied that 40 boats broke loose in the storm at Tern Head.',
  quantities: [{ text: '40', value: 40, counts: 'boats' }],
  claims: [
    {
      text: '40 boats broke loose in the storm at Tern Head',
      polarity: 'denied',
      voices: [{ source: 'The owners', cue: 'denied' }],
    },
  ],
});

const names: Record<string, string> = { a1: 'The Quay', a2: 'The Mole', a3: 'The Bollard' };
const nameOf = (article: string) => names[article] ?? null;
const one = compareStory('s', [first]);
const two = compareStory('s', [first, later]);

describe('storyChanges', () => {
  it('finds none in a first comparison, and none between a comparison and itself', () => {
    expect(storyChanges(null, one)).toEqual([]);
    expect(storyChanges({ ...one, articles: [] }, one)).toEqual([]);
    expect(storyChanges(two, compareStory('s', [later, first]))).toEqual([]);
  });

  it('tells what an article brings: itself, findings, differences, figures', () => {
    const changes = storyChanges(one, two, nameOf);
    expect(changes.map(({ kind }) => kind)).toEqual([
      'article-joined',
      'finding-appeared',
      'divergence-appeared',
      'number-updated',
    ]);
    expect(changes[0]).toMatchObject({ article: 'a2', text: 'The Mole joined the story.' });
    expect(changes[1]).toMatchObject({ finding: two.findings.find(({ text }) => text.includes('Insurers'))!.id });
    expect(changes[2]).toMatchObject({ divergence: two.divergences[0]!.id, finding: two.divergences[0]!.finding });
    expect(changes[3]!.text).toBe('Figures for boats are now 40, 55; they were 40.');
  });

  it('tells what goes with an article, also where nobody knows its name any more', () => {
    const changes = storyChanges(two, one);
    expect(changes.map(({ kind }) => kind)).toEqual([
      'article-left',
      'finding-gone',
      'divergence-gone',
      'number-updated',
    ]);
    expect(changes[0]!.text).toBe('An article left the story.');
  });

  it('gives the reason where a status changes', () => {
    const change = storyChanges(one, compareStory('s', [first, denial]), nameOf).find(
      ({ kind }) => kind === 'status-changed',
    )!;
    expect(change.text).toMatch(
      /^“.*40 boats broke loose.*” is now disputed; it was carried by a single origin\. .*owners/,
    );
  });

  it('knows a finding again though its claims are numbered anew', () => {
    const renumbered = compareStory('s', [
      { ...first, claims: first.claims.map((claim, at) => ({ ...claim, id: `c${9 - at}` })) },
    ]);
    expect(renumbered.findings.map(({ id }) => id)).not.toEqual(one.findings.map(({ id }) => id));
    expect(storyChanges(one, renumbered)).toEqual([]);
  });

  it('does not take what bears an old id for what it was', () => {
    const [kept, ...rest] = one.findings;
    const other = { ...rest[0]!, id: kept!.id };
    const kinds = storyChanges({ ...one, findings: [kept!] }, { ...one, findings: [other] }).map(({ kind }) => kind);
    expect(kinds).toEqual(['finding-appeared', 'finding-gone']);
  });
});

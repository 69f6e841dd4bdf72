import type { Story } from '@parallax/comparison';
import { describe, expect, it } from 'vitest';
import type { Anchor, GoldStory } from './comparison-gold.ts';
import { newCounts, percentages, scoreComparison } from './comparison-score.ts';

const texts = {
  a: 'The pier burned down. Nobody was hurt. It will be rebuilt by May.',
  b: 'Fire took the pier. The council says it will rebuild it.',
};

function anchor(article: 'a' | 'b', words: string, optional = false): Anchor {
  const start = texts[article].indexOf(words);
  return { article, start, end: start + words.length, optional };
}

const burned = anchor('a', 'The pier burned down');
const fire = anchor('b', 'Fire took the pier');
const rebuiltA = anchor('a', 'It will be rebuilt by May');
const rebuiltB = anchor('b', 'it will rebuild it');
const unhurt = anchor('a', 'Nobody was hurt');

const gold: GoldStory = {
  sources: [
    { id: 'a', text: texts.a },
    { id: 'b', text: texts.b },
  ],
  origins: [['a'], ['b']],
  findings: [
    { about: 'fire', status: ['corroborated'], central: true, anchors: [burned, fire], joins: new Set() },
    { about: 'rebuilding', status: [], central: false, anchors: [rebuiltA, rebuiltB], joins: new Set() },
  ],
  divergences: [
    {
      about: 'who says so',
      kinds: ['attribution'],
      optional: false,
      sides: [
        { articles: ['a'], anchors: [rebuiltA] },
        { articles: ['b'], anchors: [rebuiltB] },
      ],
    },
  ],
  positions: [
    { parties: ['council'], stance: 'asserts', articles: ['b'], optionalArticles: [], optional: false },
    { parties: ['owner'], stance: 'denies', articles: ['a'], optionalArticles: [], optional: false },
  ],
  timeline: [{ edtf: ['XXXX-05'], anchor: rebuiltA }],
  quotations: [],
};

function story(given: Partial<Story>): Story {
  const empty = { origins: [], findings: [], divergences: [], positions: [], timeline: [], quotations: [] };
  return { id: 's', title: '', articles: ['a', 'b'], ...empty, ...given } as unknown as Story;
}

function finding(...spans: Anchor[]): Story['findings'][number] {
  const claims = spans.map((span, at) => ({ ...span, claim: `c${at}` }));
  return { id: 'f', text: '', status: 'single-origin', reason: '', claims } as unknown as Story['findings'][number];
}

function scored(given: Partial<Story>) {
  const counts = newCounts();
  scoreComparison(gold, story(given), counts);
  return counts;
}

describe('the score of a comparison', () => {
  it('counts pairs that are joined rightly, wrongly and not at all', () => {
    const { findings } = scored({ findings: [finding(burned, fire, unhurt), finding(rebuiltA), finding(rebuiltB)] });
    expect(findings).toMatchObject({ right: 1, wrong: 1, found: 1, missed: 1 });
    expect(percentages(findings)).toEqual({ precision: 50, recall: 50 });
  });

  it('leaves aside what may be joined and what is optional', () => {
    const findings = [finding(burned, rebuiltB)];
    expect(scored({ findings }).findings).toMatchObject({ right: 0, wrong: 1 });
    const lenient = structuredClone(gold);
    lenient.findings[0]!.joins.add('rebuilding');
    lenient.findings[1]!.joins.add('fire');
    const joined = newCounts();
    scoreComparison(lenient, story({ findings }), joined);
    expect(joined.findings).toMatchObject({ right: 0, wrong: 0 });
    const loose = structuredClone(gold);
    loose.findings[0]!.anchors[1]!.optional = true;
    const left = newCounts();
    scoreComparison(loose, story({ findings: [finding(burned, fire)] }), left);
    expect(left.findings).toMatchObject({ right: 0, wrong: 0, missed: 1 });
  });

  it('takes the status of the finding that holds most of the claims', () => {
    expect(scored({ findings: [finding(burned, fire)] })['finding status']).toMatchObject({ right: 0, wrong: 1 });
  });

  it('takes a divergence once, with its sides on the right sides', () => {
    const side = (span: Anchor) => ({ articles: [span.article], says: '', spans: [span] });
    const told = { kind: 'attribution', sides: [side(rebuiltA), side(rebuiltB)] };
    const wrong = { kind: 'attribution', sides: [side(rebuiltA), side(fire)] };
    const divergences = [told, told, wrong] as unknown as Story['divergences'];
    expect(scored({ divergences }).divergences).toMatchObject({ right: 1, wrong: 2, found: 1, missed: 0 });
  });

  it('takes a position once for each party, stance and article', () => {
    const position = { name: 'Council', voice: 'Council', stance: 'asserts', spans: [rebuiltB] };
    const positions = [position, { ...position, name: 'The council' }] as unknown as Story['positions'];
    expect(scored({ positions }).positions).toMatchObject({ right: 1, wrong: 1, found: 1, missed: 1 });
  });

  it('asks of an event its date and its words', () => {
    const event = { edtf: 'XXXX-05', spans: [rebuiltA] };
    const timeline = [event, { edtf: 'XXXX-05', spans: [burned] }, { edtf: '2025-05', spans: [rebuiltA] }];
    expect(scored({ timeline: timeline as unknown as Story['timeline'] }).timeline).toMatchObject({
      right: 1,
      wrong: 2,
      found: 1,
    });
  });
});

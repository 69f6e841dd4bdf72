import type { Analysis } from '@parallax/analysis';
import type { Story } from '@parallax/comparison';
import { describe, expect, it } from 'vitest';
import { questionBasis } from './basis.ts';
import { sampleAnalyses, sampleStory } from './sample.fixture.ts';

const finding = sampleStory.findings[0]!;
const claim = finding.claims[0]!;
const question = { about: `own voice ${finding.id}`, evidence: [claim] };
const before = questionBasis(question, sampleStory, sampleAnalyses);

const withFinding = (change: Partial<Story['findings'][number]>): Story => ({
  ...sampleStory,
  findings: sampleStory.findings.map((each) => (each === finding ? { ...each, ...change } : each)),
});

function withClaim(change: Partial<Analysis['claims'][number]>) {
  const analyses = new Map(sampleAnalyses);
  const analysis = analyses.get(claim.article)!;
  const claims = analysis.claims.map((each) => (each.id === claim.claim ? { ...each, ...change } : each));
  return analyses.set(claim.article, { ...analysis, claims });
}

describe('questionBasis', () => {
  it('is the same for the same, and where only the wording of the finding is another', () => {
    expect(questionBasis(question, sampleStory, sampleAnalyses)).toBe(before);
    expect(questionBasis(question, withFinding({ text: 'In other words.' }), sampleAnalyses)).toBe(before);
  });

  it.each([
    ['the status of its finding', withFinding({ status: 'disputed' }), sampleAnalyses],
    ['the articles that carry it', withFinding({ articles: ['a9'] }), sampleAnalyses],
    ['its finding, which is gone', { ...sampleStory, findings: sampleStory.findings.slice(1) }, sampleAnalyses],
    ['how certain the claim is', sampleStory, withClaim({ certainty: 'unconfirmed' })],
    ['a claim that is denied now', sampleStory, withClaim({ polarity: 'denied' })],
    ['where the claim stands', sampleStory, withClaim({ end: claim.end - 1 })],
    ['an article that is gone', sampleStory, new Map([...sampleAnalyses].filter(([id]) => id !== claim.article))],
  ])('is another after a change of %s', (_what, story, analyses) => {
    expect(questionBasis(question, story, analyses)).not.toBe(before);
  });

  it('of what no article says is another as soon as there is another article', () => {
    const open = { about: 'open 1', evidence: [] };
    const more = { ...sampleStory, articles: [...sampleStory.articles, 'a9'] };
    expect(questionBasis(open, more, sampleAnalyses)).not.toBe(questionBasis(open, sampleStory, sampleAnalyses));
  });
});

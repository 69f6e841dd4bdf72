import type { Analysis } from '@parallax/analysis';
import { describe, expect, it } from 'vitest';
import { makeQuiz } from '../make.ts';
import type { Question } from '../quiz.ts';
import { sampleAnalyses, sampleStory } from '../sample.fixture.ts';
import { changedQuestions, type StoryVersion } from './changed-questions.ts';

const before: StoryVersion = { story: sampleStory, analyses: sampleAnalyses };
const { questions } = makeQuiz(sampleStory, sampleAnalyses, { size: 20 });

function isCited(question: Question, article: string, place: { start: number; end: number }): boolean {
  return [...question.evidence, ...question.options.flatMap((option) => option.evidence)].some(
    (citation) => citation.article === article && citation.start < place.end && citation.end > place.start,
  );
}

function withAnalysis(article: string, change: (analysis: Analysis) => Analysis): StoryVersion {
  return {
    story: sampleStory,
    analyses: new Map([...sampleAnalyses].map(([id, analysis]) => [id, id === article ? change(analysis) : analysis])),
  };
}

describe('changedQuestions', () => {
  it('finds nothing where nothing changed, though ids did', () => {
    const renumbered: StoryVersion = {
      story: { ...sampleStory, findings: [...sampleStory.findings].reverse() },
      analyses: new Map(
        [...sampleAnalyses].map(([id, analysis]) => [
          id,
          { ...analysis, claims: analysis.claims.map((claim) => ({ ...claim, id: `x${claim.id}` })) },
        ]),
      ),
    };
    expect(changedQuestions(questions, before, renumbered)).toEqual([]);
  });

  it('finds just the questions that cite a claim whose certainty changed', () => {
    const cited = questions[0]!.evidence[0]!;
    const claim = sampleAnalyses
      .get(cited.article)!
      .claims.find((one) => one.start < cited.end && one.end > cited.start)!;
    const after = withAnalysis(cited.article, (analysis) => ({
      ...analysis,
      claims: analysis.claims.map((one) => (one.id === claim.id ? { ...one, certainty: 'unconfirmed' } : one)),
    }));
    const changed = changedQuestions(questions, before, after);
    expect(changed.map(({ question }) => question)).toEqual(
      questions.filter((question) => isCited(question, cited.article, claim)).map(({ id }) => id),
    );
    expect(new Set(changed.map(({ reason }) => reason))).toEqual(new Set(['claim-changed']));
  });

  it('finds the questions whose article left the story', () => {
    const { article } = questions[0]!.evidence[0]!;
    const after = {
      ...before,
      story: { ...sampleStory, articles: sampleStory.articles.filter((id) => id !== article) },
    };
    const gone = changedQuestions(questions, before, after).filter(({ reason }) => reason === 'evidence-gone');
    expect(gone.map(({ question }) => question)).toContain(questions[0]!.id);
  });

  it('finds the questions about the articles as a set when another article joins, and no others', () => {
    const after = { ...before, story: { ...sampleStory, articles: [...sampleStory.articles, 'new'] } };
    const changed = changedQuestions(questions, before, after);
    expect(changed.length).toBeGreaterThan(0);
    expect(changed.length).toBeLessThan(questions.length);
    for (const { reason, message } of changed) {
      expect(reason).toBe('articles-changed');
      expect(message).toMatch(/\.$/);
    }
  });
});

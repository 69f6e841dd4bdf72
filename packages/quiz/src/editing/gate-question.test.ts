import { describe, expect, it } from 'vitest';
import { makeQuiz } from '../make.ts';
import type { Question } from '../quiz.ts';
import { sampleAnalyses, sampleStory } from '../sample.fixture.ts';
import { gateQuestion } from './gate-question.ts';

const made = [1, 2, 3].flatMap((seed) => makeQuiz(sampleStory, sampleAnalyses, { size: 20, seed }).questions);
const names = made.find(
  (question) => question.kind === 'single-choice' && /source|whose word/i.test(question.stem),
) as Question;

function broken(question: Question, others: readonly Question[] = []): string[] {
  return gateQuestion(question, sampleStory, sampleAnalyses, others).map(({ rule }) => rule);
}

function withTexts(question: Question, texts: (text: string, index: number) => string): Question {
  return {
    ...question,
    options: question.options.map((option, index) => ({ ...option, text: texts(option.text, index) })),
  };
}

describe('a question that a person wrote or changed', () => {
  it('passes as the generator made it', () => {
    for (const question of made)
      expect({ stem: question.stem, broken: broken(question) }).toMatchObject({ broken: [] });
  });

  it.each<[string, string, (question: Question) => Question]>([
    ['options alike', 'one-best-answer', (question) => withTexts(question, () => 'Alder Lines')],
    ['a stem with "not"', 'no-negative-stem', (question) => ({ ...question, stem: 'Who did not say this?' })],
    ['no evidence', 'has-evidence', (question) => ({ ...question, evidence: [] })],
    [
      'evidence that does not stand where it says',
      'has-evidence',
      (question) => ({
        ...question,
        evidence: question.evidence.map((citation) => ({ ...citation, start: citation.start + 1 })),
      }),
    ],
    [
      'an article of another story',
      'has-evidence',
      (question) => ({
        ...question,
        evidence: question.evidence.map((citation) => ({ ...citation, article: 'elsewhere' })),
      }),
    ],
    [
      'a key that is not among the options',
      'well-formed',
      (question) => ({ ...question, answer: { type: 'options', options: ['o9'] } }),
    ],
    ['a key of another form', 'well-formed', (question) => ({ ...question, answer: { type: 'text', accept: ['x'] } })],
    [
      'no reason for an option',
      'options-explained',
      (question) => ({ ...question, options: question.options.map((option) => ({ ...option, why: '' })) }),
    ],
    ['a stem that stops', 'readable', (question) => ({ ...question, stem: 'Who is the source of' })],
    [
      '"all of these"',
      'no-all-of-the-above',
      (question) => withTexts(question, (text, index) => (index === 0 ? 'All of these' : text)),
    ],
  ])('is turned away for %s', (_, rule, change) => {
    expect(broken(change(names))).toContain(rule);
  });

  it('must not repeat another of the quiz', () => {
    expect(broken(names, [{ ...names, id: 'q99' }])).toContain('independent');
  });

  it('hears every reason at once, in plain sentences', () => {
    const faults = gateQuestion({ ...names, stem: 'Who did not say', evidence: [] }, sampleStory, sampleAnalyses);
    expect(faults.length).toBeGreaterThan(2);
    for (const { message } of faults) expect(message).toMatch(/^[A-Z“].*[.]$/);
  });
});

import { describe, expect, it } from 'vitest';
import { gradeReply } from './grading.ts';
import { makeQuiz } from './make.ts';
import type { Question, Reply } from './quiz.ts';
import { sampleAnalyses, sampleStory } from './sample.fixture.ts';

const quiz = makeQuiz(sampleStory, sampleAnalyses, { size: 20 });
const many = [1, 2, 3, 4, 5, 6].map((seed) => makeQuiz(sampleStory, sampleAnalyses, { size: 20, seed }));
const asked = many.flatMap(({ questions }) => questions);

/** The reply that a reader with the key would give. */
function rightReply({ answer }: Question): Reply {
  switch (answer.type) {
    case 'options':
      return { type: 'options', options: answer.options };
    case 'number':
      return { type: 'text', text: String(answer.value) };
    case 'text':
      return { type: 'text', text: answer.accept[0]! };
    case 'order':
      return { type: 'order', options: answer.options };
    case 'match':
      return { type: 'match', pairs: answer.pairs };
  }
}

function find(stem: RegExp): Question {
  const question = asked.find((candidate) => stem.test(candidate.stem));
  if (question === undefined) throw new Error(`No question is like ${stem}.`);
  return question;
}

function right(question: Question): string[] {
  return question.options.filter((option) => option.correct).map((option) => option.text);
}

describe('makeQuiz', () => {
  it('makes a full quiz of at least eight kinds and three levels out of five articles', () => {
    expect(quiz.questions.length).toBeGreaterThanOrEqual(15);
    expect(new Set(quiz.questions.map((question) => question.kind)).size).toBeGreaterThanOrEqual(8);
    expect(new Set(quiz.questions.map((question) => question.level)).size).toBeGreaterThanOrEqual(3);
    const reporting = quiz.questions.filter((question) => question.level === 'about-the-reporting');
    expect(reporting.length).toBeGreaterThanOrEqual(5);
  });

  it('makes the same quiz from the same seed, and another from another', () => {
    expect(makeQuiz(sampleStory, sampleAnalyses, { size: 20 })).toEqual(quiz);
    expect(many[1]).not.toEqual(many[0]);
  });

  it('keeps to the size', () => {
    expect(makeQuiz(sampleStory, sampleAnalyses, { size: 7 }).questions).toHaveLength(7);
    expect(makeQuiz(sampleStory, sampleAnalyses, { size: 0 }).questions).toHaveLength(0);
    expect(() => makeQuiz(sampleStory, sampleAnalyses, { size: -1 })).toThrow(RangeError);
  });

  it('cites words that stand where it says they do', () => {
    for (const question of asked) {
      expect(question.evidence.length).toBeGreaterThan(0);
      for (const citation of [...question.evidence, ...question.options.flatMap((option) => option.evidence)])
        expect(sampleAnalyses.get(citation.article)!.text.slice(citation.start, citation.end)).toBe(citation.quote);
    }
  });

  it('says why of every option', () => {
    for (const option of asked.flatMap((question) => question.options)) expect(option.why).toMatch(/[.”]$/);
  });

  it('has a key that its own grading accepts', () => {
    for (const question of asked)
      expect(gradeReply(question, rightReply(question))).toEqual({ score: 1, correct: true });
  });

  it('numbers questions and options in the order of showing', () => {
    for (const [index, question] of quiz.questions.entries()) {
      expect(question.id).toBe(`q${index + 1}`);
      expect(question.options.map((option) => option.id)).toEqual(question.options.map((_, place) => `o${place + 1}`));
    }
  });

  it('spreads the place of the key', () => {
    const four = asked.filter((question) => question.options.length === 4 && right(question).length === 1);
    const places = [0, 1, 2, 3].map((place) => four.filter((question) => question.options[place]!.correct).length);
    expect(Math.max(...places)).toBeLessThanOrEqual(0.45 * four.length);
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it('says what it turned away, and by which rule', () => {
    expect(quiz.rejected.length).toBeGreaterThan(0);
    for (const { rule, message, stem } of quiz.rejected) {
      expect(rule).toMatch(/^[a-z-]+$/);
      expect(message).not.toBe('');
      expect(quiz.questions.map((question) => question.stem)).not.toContain(stem);
    }
  });

  it('makes no question out of an empty story', () => {
    const empty = {
      ...sampleStory,
      articles: [],
      findings: [],
      divergences: [],
      positions: [],
      numbers: [],
      timeline: [],
      quotations: [],
      onlyIn: [],
      open: [],
      origins: [],
      central: null,
    };
    expect(makeQuiz(empty, new Map()).questions).toEqual([]);
  });
});

describe('questions about the reporting', () => {
  it('asks which agency two articles rest on', () => {
    const question = find(/^On whose report do the articles from Harbour Gazette and Northern Ledger rest\?/);
    expect(question.answer).toEqual({ type: 'text', accept: ['Meridian Press', 'MP'] });
  });

  it('asks which question stays open, beside questions that an article answers', () => {
    const question = find(/^Which of these questions is still open/);
    expect(right(question)).toEqual(['Who owned the cargo on the car deck?']);
    for (const option of question.options) if (!option.correct) expect(option.evidence).not.toEqual([]);
  });

  it('names an article without a publisher by its headline', () => {
    expect(asked.some((question) => question.stem.includes('the article “What we know about the Marisol”'))).toBe(true);
  });

  it('puts events in order without telling their dates', () => {
    const question = find(/^Put these events into the order/);
    expect(question.options.map((option) => option.text).join(' ')).not.toMatch(/2009|2031/);
    const texts =
      question.answer.type === 'order'
        ? question.answer.options.map((id) => question.options.find((option) => option.id === id)!.text)
        : [];
    expect(texts[0]).toBe('The shipping line bought the vessel second-hand.');
    expect(texts.at(-1)).toBe('The divers of the navy reached the wreck on the following morning.');
  });
});

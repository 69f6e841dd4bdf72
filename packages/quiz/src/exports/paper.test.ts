import { describe, expect, it } from 'vitest';
import { makeQuiz } from '../make.ts';
import { sampleAnalyses, sampleStory } from '../sample.fixture.ts';
import { quizPaper } from './paper.ts';

const quiz = makeQuiz(sampleStory, sampleAnalyses, { size: 20 });
const paper = quizPaper(quiz);

describe('a quiz on paper', () => {
  it('numbers its questions and keeps the key apart', () => {
    expect(paper.questions.map(({ number }) => number)).toEqual(quiz.questions.map((_, index) => index + 1));
    expect(paper.key.map(({ number }) => number)).toEqual(paper.questions.map(({ number }) => number));
    const shown = JSON.stringify(paper.questions);
    for (const question of quiz.questions) {
      for (const option of question.options) expect(shown).not.toContain(option.why);
      expect(shown).not.toContain(question.explanation);
    }
  });

  it('has a key that says which letters are right', () => {
    for (const [index, { answer, options, prompts }] of quiz.questions.entries()) {
      const { answer: said } = paper.key[index]!;
      const letterOf = (id: string) => 'ABCDEFG'[options.findIndex((option) => option.id === id)];
      if (answer.type === 'options') expect(said.split(' and ').sort()).toEqual(answer.options.map(letterOf).sort());
      if (answer.type === 'order') expect(said.split(', ')).toEqual(answer.options.map(letterOf));
      if (answer.type === 'match')
        expect(said.split(', ').map((pair) => pair.split(' ')[1])).toEqual(
          prompts.map(({ id }) => letterOf(answer.pairs.find((pair) => pair.prompt === id)!.option)),
        );
      if (answer.type === 'text') expect(said).toBe(answer.accept.join(' or '));
    }
  });

  it('tells how each form of question is answered', () => {
    const forms = new Map(paper.questions.map(({ answer, instruction }) => [answer.form, instruction]));
    expect([...forms.keys()].sort()).toEqual(['boxes', 'line', 'order', 'pairs']);
    for (const { stem } of paper.questions) expect(stem).not.toMatch(/(?:right one|Write the name)\.$/);
    for (const instruction of forms.values()) expect(instruction).toMatch(/^(?:Tick|Write) .*\.$/);
  });
});

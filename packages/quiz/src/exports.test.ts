import { describe, expect, it } from 'vitest';
import { quizGift } from './gift.ts';
import { makeQuiz } from './make.ts';
import { quizMarkdown } from './markdown.ts';
import type { Question, Quiz } from './quiz.ts';
import { sampleAnalyses, sampleStory } from './sample.fixture.ts';

const sample = makeQuiz(sampleStory, sampleAnalyses, { size: 20 });

function quizOf(...questions: Partial<Question>[]): Quiz {
  return {
    story: 's1',
    title: 'A {title}',
    rejected: [],
    questions: questions.map((question, index) => ({
      id: `q${index + 1}`,
      kind: 'single-choice',
      level: 'one-span',
      stem: 'Who said: “a = b ~ c # d {e}”?',
      prompts: [],
      options: ['One', 'Two', 'Three'].map((text, place) => ({
        id: `o${place + 1}`,
        text,
        correct: place === 1,
        why: `Why ${text}.`,
        evidence: [],
      })),
      answer: { type: 'options', options: ['o2'] },
      explanation: 'Because.',
      evidence: [],
      about: 'f1',
      ...question,
    })),
  };
}

describe('quizGift', () => {
  it('escapes the marks of the format and gives feedback for every option', () => {
    const gift = quizGift(quizOf({}));
    expect(gift).toContain('Who said\\: “a \\= b \\~ c \\# d \\{e\\}”? {');
    expect(gift).toContain('\t=Two#Why Two.');
    expect(gift).toContain('\t~One#Why One.');
    expect(gift).toContain('\t####Because.');
  });

  it('shares the mark among several right answers and takes it back for wrong ones', () => {
    const gift = quizGift(
      quizOf({
        kind: 'multiple-choice',
        answer: { type: 'options', options: ['o1', 'o2'] },
        options: quizOf({}).questions[0]!.options.map((option) => ({ ...option, correct: option.id !== 'o3' })),
      }),
    );
    expect(gift).toContain('~%50%One');
    expect(gift).toContain('~%-50%Three');
  });

  it.each<[string, Partial<Question>, string]>([
    ['a number', { answer: { type: 'number', value: 1500, tolerance: 5, unit: '' }, options: [] }, '\t#1500:5'],
    [
      'names',
      { answer: { type: 'text', accept: ['Orla Brandt', 'Brandt'] }, options: [] },
      '\t=Orla Brandt\n\t=Brandt',
    ],
    [
      'an order as a matching question',
      { answer: { type: 'order', options: ['o3', 'o1', 'o2'] } },
      '\t=Three -> 1\n\t=One -> 2\n\t=Two -> 3',
    ],
    [
      'a match',
      { prompts: [{ id: 'p1', text: 'A -> B' }], answer: { type: 'match', pairs: [{ prompt: 'p1', option: 'o1' }] } },
      '\t=A → B -> One',
    ],
  ])('writes %s', (_, question, wanted) => {
    expect(quizGift(quizOf(question))).toContain(wanted);
  });

  it('parts questions by blank lines and has none inside', () => {
    const parts = quizGift(sample).trim().split('\n\n');
    expect(parts).toHaveLength(sample.questions.length + 1);
    for (const part of parts.slice(1)) expect(part).toMatch(/^\/\/ [^\n]+\n::q\d+ [a-z-]+::[^\n]+\{\n[\s\S]*\n\}$/);
  });

  it('leaves no mark of the format unescaped in a stem', () => {
    for (const part of quizGift(sample).trim().split('\n\n').slice(1)) {
      const stem = part
        .split('\n')[1]!
        .replace(/^::[^:]*::/, '')
        .replace(/ \{$/, '');
      expect(stem.replace(/\\[~=#{}:\\]/g, '')).not.toMatch(/[~=#{}:]/);
    }
  });
});

describe('quizMarkdown', () => {
  it('puts every question before the first answer', () => {
    const [questions, answers] = quizMarkdown(sample).split('\n## Answers\n');
    for (const question of sample.questions)
      expect(questions).toContain(question.stem.slice(0, 30).replace(/[_[\]]/g, '\\$&'));
    expect(answers).toContain(`**${sample.questions.length}.**`);
    expect(questions).not.toContain('Right.');
  });

  it('gives the key in the letters of the sheet, and escapes what Markdown would take for its own', () => {
    const markdown = quizMarkdown(quizOf({ stem: 'Is *this* _____ it?' }));
    expect(markdown).toContain('**1.** b. Because.');
    expect(markdown).toContain('Is \\*this\\* \\_\\_\\_\\_\\_ it?');
    const answer = { type: 'number' as const, value: 9e6, tolerance: 0, unit: 'm³' };
    const written = { options: [], answer, explanation: '9 million m³. The article says so.' };
    // As a reader writes it, and once.
    expect(quizMarkdown(quizOf(written))).toContain('**1.** 9 million m³. The article says so.');
  });
});

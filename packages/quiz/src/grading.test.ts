import { describe, expect, it } from 'vitest';
import { ReplyError } from './grading/reply-error.ts';
import { gradeReply } from './grading.ts';
import type { Answer, Question, QuestionKind, Reply } from './quiz.ts';

function question(kind: QuestionKind, answer: Answer): Question {
  return {
    id: 'q1',
    kind,
    level: 'one-span',
    stem: 'Which?',
    prompts: [
      { id: 'p1', text: 'A' },
      { id: 'p2', text: 'B' },
    ],
    options: ['o1', 'o2', 'o3', 'o4'].map((id) => ({ id, text: id, correct: false, why: '', evidence: [] })),
    answer,
    explanation: '',
    evidence: [],
    about: 'f1',
  };
}

const single = question('single-choice', { type: 'options', options: ['o2'] });
const multiple = question('multiple-choice', { type: 'options', options: ['o1', 'o2'] });
const order = question('order', { type: 'order', options: ['o3', 'o1', 'o2'] });
const match = question('match', {
  type: 'match',
  pairs: [
    { prompt: 'p1', option: 'o1' },
    { prompt: 'p2', option: 'o2' },
  ],
});
const number = question('fill-number', { type: 'number', value: 1500, tolerance: 0, unit: '' });
const name = question('fill-name', { type: 'text', accept: ['Orla Brandt', 'Brandt'] });
const options = (...ids: string[]): Reply => ({ type: 'options', options: ids });
const text = (typed: string): Reply => ({ type: 'text', text: typed });

describe('gradeReply', () => {
  it.each<[string, Question, Reply, number]>([
    ['the key', single, options('o2'), 1],
    ['a distractor', single, options('o1'), 0],
    ['nothing', single, options(), 0],
    ['all right answers', multiple, options('o2', 'o1'), 1],
    ['half of them', multiple, options('o1'), 0.5],
    ['one right and one wrong', multiple, options('o1', 'o3'), 0],
    ['everything', multiple, options('o1', 'o2', 'o3', 'o4'), 0],
    ['the right order', order, { type: 'order', options: ['o3', 'o1', 'o2'] }, 1],
    ['two of three pairs in order', order, { type: 'order', options: ['o1', 'o3', 'o2'] }, 2 / 3],
    ['the order turned round', order, { type: 'order', options: ['o2', 'o1', 'o3'] }, 0],
    ['one pair of two', match, { type: 'match', pairs: [{ prompt: 'p1', option: 'o1' }] }, 0.5],
    ['a number in words', number, text('fifteen hundred'), 1],
    ['a number nearby', number, text('1,501'), 0],
    ['no number', number, text('many'), 0],
    ['a name with a slip', name, text('Orla Barndt'), 1],
    ['another name', name, text('Orla Vance'), 0],
  ])('gives %s its score', (_, asked, reply, score) => {
    expect(gradeReply(asked, reply)).toEqual({ score: expect.closeTo(score, 5), correct: score === 1 });
  });

  it.each<[string, Question, Reply]>([
    ['wrong-reply-type', single, text('o2')],
    ['wrong-reply-type', single, options('o1', 'o2')],
    ['wrong-reply-type', number, options('o1')],
    ['unknown-option', multiple, options('o9')],
    ['repeated-option', multiple, options('o1', 'o1')],
    ['unknown-option', order, { type: 'order', options: ['o9'] }],
    ['unknown-prompt', match, { type: 'match', pairs: [{ prompt: 'p9', option: 'o1' }] }],
    ['reply-too-long', name, text('x'.repeat(501))],
  ])('throws %s where the reply does not fit the question', (code, asked, reply) => {
    let thrown: unknown;
    try {
      gradeReply(asked, reply);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBeInstanceOf(ReplyError);
    expect(thrown).toMatchObject({ code });
  });
});

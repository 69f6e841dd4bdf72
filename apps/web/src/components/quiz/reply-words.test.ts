import { describe, expect, it } from 'vitest';
import type { Feedback, Question, Reply } from './fragments.ts';
import { keyInWords, replyInWords } from './reply-words.ts';

const question = (kind: Question['kind']): Question => ({
  id: 'q',
  position: 0,
  kind,
  level: 'ONE_SPAN',
  stem: 'Who said it?',
  options: [
    { key: 'o1', text: 'The harbour master' },
    { key: 'o2', text: 'The ferry line' },
  ],
  prompts: [{ key: 'p1', text: '“Both were on time.”' }],
});
const reply = (given: Partial<Reply>): Reply => ({ options: [], text: null, pairs: [], ...given });
const feedback = (key: Partial<Feedback>): Feedback => ({
  explanation: '',
  correctOptions: [],
  correctNumber: null,
  unit: null,
  acceptedTexts: [],
  correctPairs: [],
  evidence: [],
  options: [],
  ...key,
});

describe('an answer in words', () => {
  it.each([
    ['SINGLE_CHOICE', { options: ['o2'] }, ['The ferry line']],
    ['ORDER', { options: ['o2', 'o1'] }, ['The ferry line', 'The harbour master']],
    ['MATCH', { pairs: [{ prompt: 'p1', option: 'o1' }] }, ['“Both were on time.” – The harbour master']],
    ['FILL_NUMBER', { text: ' 41 ' }, ['41']],
    ['FILL_NAME', { text: ' ' }, []],
    ['SINGLE_CHOICE', {}, []],
  ] as [Question['kind'], Partial<Reply>, string[]][])('%s %j', (kind, given, words) => {
    expect(replyInWords(question(kind), reply(given))).toEqual(words);
  });
});

describe('the key in words', () => {
  it.each([
    ['FILL_NUMBER', { correctNumber: 41_000, unit: '' }, ['41,000']],
    ['FILL_NUMBER', { correctNumber: 12, unit: '%' }, ['12%']],
    ['FILL_NUMBER', { correctNumber: 3.5, unit: '$' }, ['$3.5']],
    ['FILL_NUMBER', { correctNumber: 6, unit: 'km' }, ['6 km']],
    ['FILL_NAME', { acceptedTexts: ['Ada Quill', 'Quill'] }, ['Ada Quill']],
    ['ORDER', { correctOptions: ['o1', 'o2'] }, ['The harbour master', 'The ferry line']],
  ] as [Question['kind'], Partial<Feedback>, string[]][])('%s %j', (kind, key, words) => {
    expect(keyInWords(question(kind), feedback(key))).toEqual(words);
  });
});

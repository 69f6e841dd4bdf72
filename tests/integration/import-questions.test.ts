import type { OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { encodeGlobalId, type Viewer } from '@parallax/schema';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { askGraph, type Data } from './api-ask.ts';
import { storeStory } from './api-story.ts';

let database: OpenedDatabase;
let teacher: Viewer;
let quiz: string;

beforeAll(async () => {
  database = await createTestDatabase();
  const { quizId } = await storeStory(database.prisma, 1);
  // A single pair is no match in GIFT.
  const side = (number: number) => ({ prompt: `p${number}`, option: `o${number}` });
  const prompts = ['Two were hurt', 'Nobody was hurt'].map((text, index) => ({ id: `p${index + 1}`, text }));
  const answer = { type: 'match', pairs: [side(1), side(2)] };
  await database.prisma.question.update({ where: { id: `${quizId}.q3` }, data: { prompts, answer } });
  const data = { name: 'teacher', email: 'teacher@example.org', role: 'TEACHER' } as const;
  const { id } = await database.prisma.user.create({ data });
  teacher = { id, role: 'teacher', scopes: null, kind: 'session' };
  const copy = 'mutation ($quiz: ID!) { copyQuiz(quiz: $quiz) { ... on OwnQuiz { id } } }';
  quiz = (await ask(copy, { quiz: encodeGlobalId('Quiz', quizId) })).copyQuiz.id;
});

afterAll(() => database.close());

async function ask(query: string, variables: object = {}, viewer = teacher): Promise<Data> {
  const { data, errors } = await askGraph(database.prisma, query, variables, viewer);
  if (errors) throw errors[0];
  return data;
}

async function bringIn(
  into: 'QUIZ' | 'BANK',
  format: 'GIFT' | 'QTI',
  file: string,
  keepAnyway: number[] = [],
): Promise<Data> {
  const { importQuestions } = await ask(
    `mutation ($quiz: ID!, $into: ImportTarget!, $format: ImportFormat!, $file: String!, $keepAnyway: [Int!]) {
      importQuestions(quiz: $quiz, into: $into, format: $format, file: $file, keepAnyway: $keepAnyway) {
        ... on QuestionImport { questions { number stem status mayKeep message rules { rule } } unread { line file reason } }
        ... on Failure { code } ... on InvalidInput { path } } }`,
    { quiz, into, format, file, keepAnyway },
  );
  return importQuestions;
}

const asked =
  'stem kind prompts { text } options { text isCorrect } number accepted explanation evidence { articleId start end }';

async function fileOf(format: 'GIFT' | 'QTI'): Promise<string> {
  const query = 'query ($quiz: ID!, $format: QuizFormat!) { teaching { quiz(id: $quiz) { file(format: $format) } } }';
  return (await ask(query, { quiz, format })).teaching.quiz.file;
}

const statuses = (report: Data) => report.questions.map(({ status }: Data) => status);

it('takes an exported quiz into a bank: the same questions, once', async () => {
  const own = `query ($quiz: ID!) { teaching { quiz(id: $quiz) { questions { ${asked} } } } }`;
  const { questions } = (await ask(own, { quiz })).teaching.quiz;
  for (const format of ['GIFT', 'QTI'] as const) {
    await database.prisma.bankQuestion.deleteMany({});
    const file = await fileOf(format);
    const first = await bringIn('BANK', format, file);
    expect(first.unread).toEqual([]);
    // The sample breaks rules by itself; what it rests on comes with the file.
    expect(statuses(first)).toEqual(['TURNED_AWAY', 'TURNED_AWAY', 'TURNED_AWAY']);
    expect(statuses(await bringIn('BANK', format, file, [1, 2, 3]))).toEqual(['TAKEN', 'TAKEN', 'TAKEN']);
    const bank = `{ teaching { bank { storyTitle question { ${asked} waived } } } }`;
    const kept = (await ask(bank)).teaching.bank;
    const byStem = (a: Data, b: Data) => a.stem.localeCompare(b.stem);
    const back = kept.map(({ question: { waived, ...question } }: Data) => {
      expect(waived.length).toBeGreaterThan(0);
      return question;
    });
    const plain = (question: Data) => ({ ...question, options: question.options.map(({ text }: Data) => text).sort() });
    expect(back.sort(byStem).map(plain), format).toEqual([...questions].sort(byStem).map(plain));
    expect(statuses(await bringIn('BANK', format, file, [1, 2, 3]))).toEqual(Array(3).fill('ALREADY_THERE'));
  }
});

it('finds no evidence for what a file of another maker asks', async () => {
  const report = await bringIn('BANK', 'GIFT', 'Who steered the ferry? {=Ada Lorn}');
  expect(report.questions[0].rules).toContainEqual({ rule: 'has-evidence' });
});

it('adds to a quiz what may stand, names every broken rule, and lists what it cannot read', async () => {
  const file = `// Two that can be read, one that cannot.
Which day did the owner name? {=Monday ~Tuesday}

Describe the ferry. {}

Who steered the ferry? {=Ada =Ada Lorn}
`;
  const first = await bringIn('QUIZ', 'GIFT', file);
  expect(first.unread).toEqual([{ line: 4, file: null, reason: expect.stringContaining('essay') }]);
  expect(statuses(first)).toEqual(['TURNED_AWAY', 'TURNED_AWAY']);
  const second = await bringIn('QUIZ', 'GIFT', file, [2]);
  expect(statuses(second)).toEqual(['TURNED_AWAY', 'TAKEN']);
  const own = 'query ($quiz: ID!) { teaching { quiz(id: $quiz) { questions { stem accepted waived } } } }';
  const { questions } = (await ask(own, { quiz })).teaching.quiz;
  expect(questions.at(-1)).toEqual({
    stem: 'Who steered the ferry?',
    accepted: ['Ada', 'Ada Lorn'],
    waived: second.questions[1].rules.map(({ rule }: Data) => rule),
  });
});

it('keeps nothing that could not be graded or stored, and takes what stands beside it', async () => {
  const long = 'x'.repeat(600);
  const file = `No key? {~One ~Two}\n\nToo long? {=${long} ~Two}\n\nNot storable? {=a\u0000b ~Two}\n\nWhole? {=One ~Two}\n`;
  const report = await bringIn('BANK', 'GIFT', file, [1, 2, 3, 4]);
  const known = new Map(report.questions.map((question: Data) => [question.stem, question]));
  expect(known.get('Whole?')).toMatchObject({ status: 'TAKEN' });
  expect(known.get('Too long?')).toMatchObject({ status: 'REFUSED', message: expect.stringContaining('500') });
  expect(known.get('Not storable?')).toMatchObject({ status: 'REFUSED' });
  const keyless = known.get('No key?') as Data | undefined;
  if (keyless) expect(keyless).toMatchObject({ status: 'TURNED_AWAY', mayKeep: false });
  else expect(report.unread).toMatchObject([{ line: 1 }]);
});

it('refuses a file that is too large, holds too many, or is no package', async () => {
  expect(await bringIn('BANK', 'GIFT', 'x'.repeat(1024 * 1024 + 1))).toEqual({ code: 'INVALID_INPUT', path: 'file' });
  const many = Array.from({ length: 101 }, (_, index) => `Which is ${index}? {=${index} ~no}`).join('\n\n');
  expect(await bringIn('BANK', 'GIFT', many)).toEqual({ code: 'INVALID_INPUT', path: 'file' });
  const broken = await bringIn('BANK', 'QTI', Buffer.from('PK no').toString('base64'));
  expect(broken).toMatchObject({ questions: [], unread: [{ reason: expect.stringContaining('ZIP') }] });
});

it('belongs to the teacher of the quiz', async () => {
  const data = { name: 'colleague', email: 'colleague@example.org', role: 'TEACHER' } as const;
  const { id } = await database.prisma.user.create({ data });
  const other: Viewer = { id, role: 'teacher', scopes: null, kind: 'session' };
  const mutation = `mutation ($quiz: ID!) { importQuestions(quiz: $quiz, into: BANK, format: GIFT, file: "Who? {=Ada}") {
    ... on Failure { code } } }`;
  expect((await ask(mutation, { quiz }, other)).importQuestions).toEqual({ code: 'NOT_FOUND' });
});

import type { OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { encodeGlobalId, operator, schema } from '@parallax/schema';
import {
  type GraphQLField,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askGraph, type Data, read } from './api-ask.ts';
import { secret, storeStory } from './api-story.ts';

let database: OpenedDatabase;
let quizId: string;
let otherQuizId: string;
const question = (number: number, quiz = quizId) => encodeGlobalId('Question', `${quiz}.q${number}`);

beforeAll(async () => {
  database = await createTestDatabase();
  ({ quizId } = await storeStory(database.prisma, 1));
  ({ quizId: otherQuizId } = await storeStory(database.prisma, 2));
});

afterAll(() => database.close());

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  return isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
}

/** Every type that can be reached from the roots without passing this field. */
function reachableWithout(typeName: string, fieldName: string): Set<string> {
  const seen = new Set<string>();
  const open: GraphQLNamedType[] = [schema.getQueryType()!, schema.getMutationType()!];
  for (let type = open.pop(); type; type = open.pop()) {
    if (seen.has(type.name)) continue;
    seen.add(type.name);
    if (isAbstractType(type)) open.push(...schema.getPossibleTypes(type));
    for (const field of fieldsOf(type)) {
      if (type.name !== typeName || field.name !== fieldName) open.push(getNamedType(field.type));
    }
  }
  return seen;
}

/** All that can be selected of a type without arguments, so many levels deep. */
function everything(type: GraphQLNamedType, depth: number): string {
  const own = fieldsOf(type).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const of = getNamedType(field.type);
    if (!isCompositeType(of)) return [field.name];
    return depth > 0 ? [`${field.name} { ${everything(of, depth - 1)} }`] : [];
  });
  const members = isAbstractType(type)
    ? schema.getPossibleTypes(type).map((member) => `... on ${member.name} { ${aliased(member, depth)} }`)
    : [];
  return ['__typename', ...own, ...members].join(' ');
}

/** In a union the same name may mean different types, so that every member's fields get names of their own. */
function aliased(type: GraphQLNamedType, depth: number): string {
  const all = fieldsOf(type).flatMap((field) => {
    if (field.args.some(isRequiredArgument)) return [];
    const of = getNamedType(field.type);
    const name = `${type.name}_${field.name}: ${field.name}`;
    if (!isCompositeType(of)) return [name];
    return depth > 0 ? [`${name} { ${everything(of, depth - 1)} }`] : [];
  });
  return ['__typename', ...all].join(' ');
}

async function start(mode: 'PRACTICE' | 'TEST', questions?: string[]): Promise<string> {
  const { startAttempt } = await read(
    database.prisma,
    `mutation ($quiz: ID!, $mode: AttemptMode!, $questions: [ID!]) {
      startAttempt(quiz: $quiz, mode: $mode, questions: $questions) { ... on Attempt { id } } }`,
    { quiz: encodeGlobalId('Quiz', quizId), mode, questions },
  );
  return startAttempt.id;
}

async function reply(attempt: string, to: string, given: object): Promise<Data> {
  const { answerQuestion } = await read(
    database.prisma,
    `mutation ($attempt: ID!, $question: ID!, $reply: ReplyInput!) {
      answerQuestion(attempt: $attempt, question: $question, reply: $reply) {
        __typename ... on Failure { code message }
        ... on Response { score isCorrect reply { options text } feedback { explanation correctOptions options { key why isCorrect evidence { exact } } } } } }`,
    { attempt, question: to, reply: given },
  );
  return answerQuestion;
}

const attemptQuery = `query ($id: ID!) { attempt(id: $id) { score finishedAt questionCount
  responses { question { position } score isCorrect feedback { explanation } } } }`;

async function finish(attempt: string): Promise<void> {
  await read(database.prisma, 'mutation ($id: ID!) { finishAttempt(attempt: $id) { __typename } }', { id: attempt });
}

describe('the key of a question', () => {
  it('stands on types that only the feedback of a response leads to', () => {
    const reachable = reachableWithout('Response', 'feedback');
    expect(reachable).toContain('Question');
    expect([...reachable].filter((name) => name.endsWith('Feedback'))).toEqual([]);
  });

  it('stands elsewhere only in what a teacher has, which nobody else is given', async () => {
    for (const name of ['KeyedQuestion', 'KeyedOption', 'OptionCount']) {
      const leading = Object.values(schema.getTypeMap())
        .filter((type) => fieldsOf(type).some((field) => getNamedType(field.type).name === name))
        .map((type) => type.name);
      expect(
        leading.every((type) => /^(?:OwnQuiz|BankQuestion|KeyedQuestion|QuestionResult)$/.test(type)),
        name,
      ).toBe(true);
    }
    const nodes = schema.getPossibleTypes(schema.getType('Node') as never).map((type) => type.name);
    for (const name of ['OwnQuiz', 'KeyedQuestion', 'BankQuestion', 'Assignment', 'Class'])
      expect(nodes).not.toContain(name);
    expect(await read(database.prisma, '{ teaching { quizzes { questions { explanation } } } }')).toEqual({
      teaching: null,
    });
    const { copyQuiz } = await read(
      database.prisma,
      'mutation ($quiz: ID!) { copyQuiz(quiz: $quiz) { ... on OwnQuiz { file(format: GIFT) } ... on Failure { code } } }',
      { quiz: encodeGlobalId('Quiz', quizId) },
    );
    expect(copyQuiz).toEqual({ code: 'NOT_SIGNED_IN' });
  });

  it('is on no field that a reader has before', () => {
    const names = (type: string) =>
      fieldsOf(schema.getType(type)!)
        .map((field) => field.name)
        .sort();
    expect(names('Question')).toEqual([
      'id',
      'kind',
      'level',
      'options',
      'position',
      'prompts',
      'quiz',
      'stem',
      'withheld',
    ]);
    expect(names('QuestionOption')).toEqual(['key', 'text']);
    expect(names('Prompt')).toEqual(['key', 'text']);
    expect(names('Quiz')).toEqual(['id', 'publishedAt', 'questionCount', 'questions', 'revision', 'story', 'title']);
  });

  it('has no id of its own, nor has its evidence', () => {
    const nodes = schema.getPossibleTypes(schema.getType('Node') as never).map((type) => type.name);
    for (const name of ['QuestionOption', 'OptionFeedback', 'QuestionFeedback', 'Evidence', 'Response']) {
      expect(nodes).not.toContain(name);
    }
  });

  it.each(['Option', 'Evidence', 'Response', 'QuestionFeedback'])(
    'is not found by a made-up id of %s',
    async (type) => {
      const { data } = await askGraph(database.prisma, 'query ($id: ID!) { node(id: $id) { __typename } }', {
        id: encodeGlobalId(type, `${quizId}.q1.o1`),
      });
      expect(data?.node ?? null).toBeNull();
    },
  );

  it('comes out on no path of the graph before the answer', async () => {
    const practice = await start('PRACTICE');
    const test = await start('TEST');
    await reply(test, question(1), { options: ['o1'] });
    const starts: [string, object][] = [
      [`query { ${everything(schema.getQueryType()!, 3)} }`, {}],
      ...[encodeGlobalId('Quiz', quizId), question(1), question(2), question(3), practice, test].map(
        (id): [string, object] => [
          `query ($id: ID!) { node(id: $id) { ${['Quiz', 'Question', 'Attempt']
            .map((name) => `... on ${name} { ${aliased(schema.getType(name)!, 4)} }`)
            .join(' ')} } }`,
          { id },
        ],
      ),
    ];
    for (const [query, variables] of starts) {
      // Not even whoever may read everything sees it.
      const { data, errors } = await askGraph(database.prisma, query, variables, operator);
      expect(errors).toBeUndefined();
      const text = JSON.stringify(data);
      expect(text.length).toBeGreaterThan(500);
      expect(text).not.toContain(secret);
    }
  });
});

describe('an attempt', () => {
  it('in practice shows the key of what is answered, and of nothing else', async () => {
    const attempt = await start('PRACTICE');
    const given = await reply(attempt, question(1), { options: ['o2'] });
    expect(given).toMatchObject({
      score: 0,
      isCorrect: false,
      feedback: { explanation: `${secret} explanation`, correctOptions: ['o1'] },
    });
    expect(
      given.feedback.options.map((option: Data) => [option.key, option.isCorrect, option.evidence.length]),
    ).toEqual([
      ['o1', true, 1],
      ['o2', false, 1],
    ]);
    const { attempt: read1 } = await read(database.prisma, attemptQuery, { id: attempt });
    expect(read1.responses).toHaveLength(1);
  });

  it('as a test shows it when it is finished, for what was answered', async () => {
    const attempt = await start('TEST');
    expect(await reply(attempt, question(1), { options: ['o1'] })).toMatchObject({
      score: null,
      isCorrect: null,
      feedback: null,
    });
    const before = await read(database.prisma, attemptQuery, { id: attempt });
    expect(before.attempt).toMatchObject({ score: null, finishedAt: null, questionCount: 3 });
    expect(JSON.stringify(before)).not.toContain(secret);
    await finish(attempt);
    const after = await read(database.prisma, attemptQuery, { id: attempt });
    expect(after.attempt).toMatchObject({
      score: 1,
      finishedAt: '2026-03-04T12:00:00.000Z',
      responses: [
        { question: { position: 0 }, score: 1, isCorrect: true, feedback: { explanation: `${secret} explanation` } },
      ],
    });
  });

  it.each([
    [
      'a second answer',
      'ALREADY_ANSWERED',
      async (attempt: string) => {
        await reply(attempt, question(1), { options: ['o2'] });
        return reply(attempt, question(1), { options: ['o1'] });
      },
    ],
    [
      'an answer after the end',
      'ATTEMPT_FINISHED',
      async (attempt: string) => {
        await finish(attempt);
        return reply(attempt, question(1), { options: ['o1'] });
      },
    ],
    ['an answer of another kind', 'INVALID_INPUT', (attempt: string) => reply(attempt, question(1), { text: 'o1' })],
    [
      'an option that is not there',
      'INVALID_INPUT',
      (attempt: string) => reply(attempt, question(1), { options: ['o9'] }),
    ],
    [
      'a question of another quiz',
      'NOT_FOUND',
      (attempt: string) => reply(attempt, question(1, otherQuizId), { options: ['o1'] }),
    ],
    [
      'a question that the attempt does not ask',
      'NOT_FOUND',
      async () => reply(await start('PRACTICE', [question(2)]), question(1), { options: ['o1'] }),
    ],
    [
      'a question that is asked no more',
      'QUESTION_WITHHELD',
      async (attempt: string) => {
        const withheldAt = (date: Date | null) =>
          database.prisma.question.update({ where: { id: `${quizId}.q1` }, data: { withheldAt: date } });
        await withheldAt(new Date());
        return reply(attempt, question(1), { options: ['o1'] }).finally(() => withheldAt(null));
      },
    ],
    [
      'an attempt of an account that does not ask',
      'NOT_FOUND',
      async (attempt: string) => {
        const { id: userId } = await database.prisma.user.create({ data: { name: 'Ida', email: 'ida@example.org' } });
        const id = Buffer.from(attempt, 'base64url').toString('utf8').replace('Attempt:', '');
        await database.prisma.attempt.update({ where: { id }, data: { userId } });
        return reply(attempt, question(1), { options: ['o1'] });
      },
    ],
    [
      'an attempt that is not there',
      'NOT_FOUND',
      () => reply(encodeGlobalId('Attempt', 'none'), question(1), { options: ['o1'] }),
    ],
  ])('refuses %s with a code, and gives nothing away', async (_, code, act) => {
    const failure = await act(await start('PRACTICE'));
    expect(failure.code).toBe(code);
    expect(JSON.stringify(failure)).not.toContain(secret);
  });

  it('as a test lets an answer be changed where that is asked for, in practice not', async () => {
    const change = async (attempt: string, options: string[]) => {
      const { answerQuestion } = await read(
        database.prisma,
        `mutation ($attempt: ID!, $question: ID!, $options: [String!]) {
          answerQuestion(attempt: $attempt, question: $question, reply: { options: $options }, change: true) {
            ... on Failure { code } ... on Response { reply { options } } } }`,
        { attempt, question: question(1), options },
      );
      return answerQuestion;
    };
    const test = await start('TEST');
    await change(test, ['o2']);
    expect(await change(test, ['o1'])).toEqual({ reply: { options: ['o1'] } });
    await finish(test);
    expect(await change(test, ['o2'])).toEqual({ code: 'ATTEMPT_FINISHED' });
    const { attempt } = await read(database.prisma, attemptQuery, { id: test });
    expect(attempt).toMatchObject({ score: 1, responses: [{ isCorrect: true }] });
    const practice = await start('PRACTICE');
    await change(practice, ['o2']);
    expect(await change(practice, ['o1'])).toEqual({ code: 'ALREADY_ANSWERED' });
  });

  it('takes exactly one form of answer', async () => {
    const attempt = await start('PRACTICE');
    const { errors } = await askGraph(
      database.prisma,
      `mutation { answerQuestion(attempt: "${attempt}", question: "${question(1)}", reply: { options: ["o1"], text: "x" }) { __typename } }`,
    ).catch((error: Error) => ({ errors: [error] }));
    expect(errors?.[0]?.message).toMatch(/OneOf|exactly one/i);
  });
});

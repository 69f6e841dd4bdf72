import type { OpenedDatabase } from '@parallax/database';
import { createTestDatabase } from '@parallax/database/testing';
import { encodeGlobalId, guest, type Viewer } from '@parallax/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { askGraph, type Data } from './api-ask.ts';
import { secret, storeStory } from './api-story.ts';

let database: OpenedDatabase;
let statements: string[] = [];
let quiz: string;
let quizId: string;
let teacher: Viewer;
let colleague: Viewer;
const question = (number: number) => encodeGlobalId('Question', `${quizId}.q${number}`);
/** The secret of a pupil's browser. */
const browserOf = (pupil: string) =>
  Buffer.from(`browser of ${pupil}`.padEnd(60, '.')).toString('base64url').slice(0, 80);

beforeAll(async () => {
  database = await createTestDatabase({ log: ({ sql }) => statements.push(sql) });
  ({ quizId } = await storeStory(database.prisma, 1));
  quiz = encodeGlobalId('Quiz', quizId);
  const user = async (name: string): Promise<Viewer> => {
    const { id } = await database.prisma.user.create({ data: { name, email: `${name}@example.org`, role: 'TEACHER' } });
    return { id, role: 'teacher', scopes: null, kind: 'session' };
  };
  teacher = await user('teacher');
  colleague = await user('colleague');
});

afterAll(() => database.close());

async function ask(query: string, variables: object = {}, viewer: Viewer = guest): Promise<Data> {
  const { data, errors } = await askGraph(database.prisma, query, variables, viewer);
  if (errors) throw errors[0];
  return data;
}

const failure = '... on Failure { code } ... on InvalidInput { path }';

async function makeClass(name = 'Year 9'): Promise<{ id: string; joinCode: string }> {
  const { createClass } = await ask(
    `mutation ($name: String!) { createClass(name: $name) { ... on Class { id joinCode } ${failure} } }`,
    { name },
    teacher,
  );
  return createClass;
}

async function join(
  code: string,
  nickname: string,
  more: { reader?: string; returnCode?: string } = {},
): Promise<Data> {
  const { joinClass } = await ask(
    `mutation ($code: String!, $nickname: String!, $returnCode: String, $reader: String) {
      joinClass(code: $code, nickname: $nickname, returnCode: $returnCode, reader: $reader) { __typename
        ... on JoinedClass { returnCode membership { nickname className } } ${failure} } }`,
    { code, nickname, reader: browserOf(nickname), ...more },
  );
  return joinClass;
}

async function assign(classId: string, mode: 'PRACTICE' | 'TEST', dueAt: string | null = null): Promise<string> {
  const { assignQuiz } = await ask(
    `mutation ($class: ID!, $quiz: ID!, $mode: AttemptMode!, $dueAt: DateTime) {
      assignQuiz(class: $class, quiz: $quiz, mode: $mode, dueAt: $dueAt) { ... on Assignment { id } ${failure} } }`,
    { class: classId, quiz, mode, dueAt },
    teacher,
  );
  return assignQuiz.id;
}

async function begin(assignment: string, pupil: string): Promise<Data> {
  const { startAssignment } = await ask(
    `mutation ($assignment: ID!, $reader: String) {
      startAssignment(assignment: $assignment, reader: $reader) { ... on Attempt { id } ${failure} } }`,
    { assignment, reader: browserOf(pupil) },
  );
  return startAssignment;
}

async function answer(attempt: string, number: number, option: string): Promise<Data> {
  const { answerQuestion } = await ask(
    `mutation ($attempt: ID!, $question: ID!, $options: [String!]) {
      answerQuestion(attempt: $attempt, question: $question, reply: { options: $options }) {
        ... on Response { isCorrect feedback { explanation } } ${failure} } }`,
    { attempt, question: question(number), options: [option] },
  );
  return answerQuestion;
}

async function finish(attempt: string): Promise<void> {
  await ask('mutation ($id: ID!) { finishAttempt(attempt: $id) { __typename } }', { id: attempt });
}

const classQuery = `query ($id: ID!) { teaching { class(id: $id) { name joinCode pupils { nickname } assignments {
  mode results {
    pupils { pupil { nickname } attempts answered score finishedAt scores }
    questions { responses facility discrimination isSmallSample options { key count isCorrect } } } } } } }`;

describe('a class', () => {
  it('is joined by its code and a nickname, and by its return code from another device', async () => {
    const { id, joinCode } = await makeClass();
    const joined = await join(joinCode.toLowerCase().replace('-', ' '), 'Zoë');
    expect(joined).toMatchObject({ membership: { nickname: 'Zoë', className: 'Year 9' } });
    // Again from the same browser: it is the same pupil.
    expect(await join(joinCode, 'zoe', { reader: browserOf('Zoë') })).toMatchObject({ returnCode: null });
    const elsewhere = { reader: browserOf('elsewhere') };
    expect(await join(joinCode, 'Zoë', elsewhere)).toMatchObject({ code: 'NICKNAME_TAKEN' });
    const wrong = { ...elsewhere, returnCode: 'AAAA-AAAA' };
    expect(await join(joinCode, 'Zoë', wrong)).toMatchObject({ code: 'INVALID_INPUT', path: 'returnCode' });
    expect(await join(joinCode, 'Zoë', { ...elsewhere, returnCode: joined.returnCode })).toMatchObject({
      __typename: 'JoinedClass',
    });
    const { teaching } = await ask(classQuery, { id }, teacher);
    expect(teaching.class.pupils).toEqual([{ nickname: 'Zoë' }]);
  });

  it('closes the way back after ten wrong codes, until the teacher makes another', async () => {
    const { id, joinCode } = await makeClass();
    await join(joinCode, 'Ben');
    const guess = { reader: browserOf('guesser'), returnCode: 'AAAA-AAAA' };
    for (let times = 0; times < 10; times++) await join(joinCode, 'Ben', guess);
    expect(await join(joinCode, 'Ben', guess)).toMatchObject({ code: 'RETURN_CLOSED' });
    const { teaching } = await ask(
      `query ($id: ID!) { teaching { class(id: $id) { pupils { id } } } }`,
      { id },
      teacher,
    );
    const { renewReturnCode } = await ask(
      'mutation ($pupil: ID!) { renewReturnCode(pupil: $pupil) { ... on ReturnCode { code } } }',
      { pupil: teaching.class.pupils[0].id },
      teacher,
    );
    const back = { reader: browserOf('ben-at-home'), returnCode: renewReturnCode.code };
    expect(await join(joinCode, 'Ben', back)).toMatchObject({ __typename: 'JoinedClass' });
  });

  it('takes nobody by another code, once it is closed, or without a letter in the nickname', async () => {
    const { id, joinCode } = await makeClass();
    expect(await join('AAAA-AAAA', 'Ann')).toMatchObject({ path: 'code' });
    expect(await join(joinCode, ' !! ')).toMatchObject({ path: 'nickname' });
    expect(await join(joinCode, 'x'.repeat(25))).toMatchObject({ path: 'nickname' });
    const change = 'mutation ($id: ID!) { changeClass(class: $id, isOpen: false) { ... on Class { joinCode } } }';
    expect((await ask(change, { id }, teacher)).changeClass).toEqual({ joinCode: null });
    expect(await join(joinCode, 'Ann')).toMatchObject({ path: 'code' });
  });

  it('belongs to its teacher alone', async () => {
    const { id, joinCode } = await makeClass();
    await join(joinCode, 'Ann');
    const assignment = await assign(id, 'TEST');
    expect((await ask(classQuery, { id })).teaching).toBeNull();
    expect((await ask(classQuery, { id }, colleague)).teaching.class).toBeNull();
    const one = 'query ($id: ID!) { teaching { assignment(id: $id) { id } } }';
    expect((await ask(one, { id: assignment }, colleague)).teaching.assignment).toBeNull();
    expect((await ask(one, { id: assignment }, teacher)).teaching.assignment).toEqual({ id: assignment });
    const { teaching } = await ask(
      'query ($id: ID!) { teaching { class(id: $id) { pupils { id } } } }',
      { id },
      teacher,
    );
    const pupil = teaching.class.pupils[0].id;
    for (const [mutation, variables] of [
      ['changeClass(class: $id, name: "Mine")', { id }],
      ['deleteClass(class: $id)', { id }],
      ['removePupil(pupil: $id)', { id: pupil }],
      ['renewReturnCode(pupil: $id)', { id: pupil }],
      ['moveDueDate(assignment: $id)', { id: assignment }],
      ['withdrawAssignment(assignment: $id)', { id: assignment }],
      [`assignQuiz(class: $id, quiz: "${quiz}", mode: TEST)`, { id }],
    ] as const) {
      const data = await ask(
        `mutation ($id: ID!) { result: ${mutation} { __typename ${failure} } }`,
        variables,
        colleague,
      );
      expect(data.result.code, mutation).toBe('NOT_FOUND');
    }
    for (const type of ['Class', 'Pupil', 'Assignment']) {
      const made = { id: encodeGlobalId(type, Buffer.from(id, 'base64url').toString('utf8').split(':')[1]!) };
      const { data } = await askGraph(
        database.prisma,
        'query ($id: ID!) { node(id: $id) { __typename } }',
        made,
        teacher,
      );
      expect(data?.node ?? null, type).toBeNull();
    }
  });
});

describe('an assignment', () => {
  it('as a test is taken once by each pupil, and shows results by pupil and by question', async () => {
    const { id, joinCode } = await makeClass();
    const assignment = await assign(id, 'TEST');
    const right = { Ann: true, Ben: false, Cem: true };
    for (const [pupil, isRight] of Object.entries(right)) {
      await join(joinCode, pupil);
      const { id: attempt } = await begin(assignment, pupil);
      // A button pressed twice goes on with the same attempt.
      expect((await begin(assignment, pupil)).id).toBe(attempt);
      expect(await answer(attempt, 1, isRight ? 'o1' : 'o2')).toMatchObject({ isCorrect: null });
      if (pupil === 'Cem') continue;
      await finish(attempt);
      expect((await begin(assignment, pupil)).code).toBe('ALREADY_TAKEN');
    }
    await join(joinCode, 'Dov');
    const { teaching } = await ask(classQuery, { id }, teacher);
    const [{ results }] = teaching.class.assignments;
    expect(results.pupils).toMatchObject([
      { pupil: { nickname: 'Ann' }, attempts: 1, answered: 1, score: 1, scores: [1, null, null] },
      { pupil: { nickname: 'Ben' }, score: 0, scores: [0, null, null] },
      { pupil: { nickname: 'Cem' }, score: 1, finishedAt: null },
      { pupil: { nickname: 'Dov' }, attempts: 0, score: null, scores: [null, null, null] },
    ]);
    expect(results.questions[0]).toMatchObject({ responses: 3, isSmallSample: true });
    expect(results.questions[0].facility).toBeCloseTo(2 / 3);
    expect(results.questions[0].options).toEqual([
      { key: 'o1', count: 2, isCorrect: true },
      { key: 'o2', count: 1, isCorrect: false },
    ]);
    expect(results.questions[1]).toMatchObject({ responses: 0, facility: null, discrimination: null });
  });

  it('takes nothing after its due date, and keeps what was in; a later date opens it again', async () => {
    const { id, joinCode } = await makeClass();
    // The graph's clock stands at noon of 4 March 2026.
    const assignment = await assign(id, 'PRACTICE', '2026-03-04T12:30:00Z');
    await join(joinCode, 'Ann');
    await join(joinCode, 'Fay');
    const { id: early } = await begin(assignment, 'Ann');
    expect(await answer(early, 1, 'o1')).toMatchObject({ isCorrect: true });
    const { id: late } = await begin(assignment, 'Fay');
    const move = `mutation ($id: ID!, $dueAt: DateTime) {
      moveDueDate(assignment: $id, dueAt: $dueAt) { ... on Assignment { dueAt } } }`;
    await ask(move, { id: assignment, dueAt: '2026-03-04T11:00:00Z' }, teacher);
    expect(await answer(late, 1, 'o1')).toMatchObject({ code: 'ASSIGNMENT_OVER' });
    await join(joinCode, 'Ben');
    expect(await begin(assignment, 'Ben')).toMatchObject({ code: 'ASSIGNMENT_OVER' });
    await ask(move, { id: assignment, dueAt: null }, teacher);
    expect(await answer(late, 1, 'o2')).toMatchObject({ isCorrect: false });
    const { teaching } = await ask(classQuery, { id }, teacher);
    expect(teaching.class.assignments[0].results.pupils).toMatchObject([
      { pupil: { nickname: 'Ann' }, answered: 1, score: 1 },
      { pupil: { nickname: 'Ben' }, attempts: 0 },
      { pupil: { nickname: 'Fay' }, answered: 1, score: 0 },
    ]);
  });

  it('shows a pupil their own attempts, and nothing of others', async () => {
    const { id, joinCode } = await makeClass('Year 10');
    const assignment = await assign(id, 'PRACTICE');
    for (const pupil of ['Ann', 'Ben']) {
      await join(joinCode, pupil);
      const { id: attempt } = await begin(assignment, pupil);
      await answer(attempt, 1, pupil === 'Ann' ? 'o1' : 'o2');
      await finish(attempt);
    }
    const own = `query ($reader: String) { learning(reader: $reader) { attempts { id } memberships { className nickname
      assignments { id title questionCount isOver attempts { score } } } } }`;
    const { learning } = await ask(own, { reader: browserOf('Ben') });
    const [place] = learning.memberships.filter(({ className }: Data) => className === 'Year 10');
    expect(place).toMatchObject({ nickname: 'Ben', assignments: [{ id: assignment, attempts: [{ score: 0 }] }] });
    expect(JSON.stringify(learning)).not.toContain('Ann');
    expect((await begin(assignment, 'nobody')).code).toBe('NOT_FOUND');
    expect((await ask(own, { reader: browserOf('nobody') })).learning.memberships).toEqual([]);
  });

  it('is read with the same number of statements for two pupils and for twenty', async () => {
    const counts: number[] = [];
    for (const size of [2, 20]) {
      const { id, joinCode } = await makeClass();
      const assignments = [await assign(id, 'PRACTICE'), await assign(id, 'TEST')];
      for (let pupil = 0; pupil < size; pupil++) {
        await join(joinCode, `P${pupil}`);
        for (const assignment of assignments) {
          const { id: attempt } = await begin(assignment, `P${pupil}`);
          await answer(attempt, 1, 'o1');
        }
      }
      statements = [];
      const { teaching } = await ask(classQuery, { id }, teacher);
      expect(teaching.class.assignments[1].results.pupils).toHaveLength(size);
      counts.push(statements.length);
    }
    expect(counts).toEqual([7, 7]);
  });

  it('stands in lists that take the same number of statements however long they are', async () => {
    const everything = `query { teaching {
      classes { name pupils { nickname } assignments { mode results { pupils { score } questions { facility } } } }
      quizzes { title questionCount changedCount story { title } questions {
        stem prompts { text } options { text } pairs { prompt } evidence { quote } } }
      bank { question { stem prompts { text } options { text } pairs { prompt } evidence { quote } } } } }`;
    const own = `query ($reader: String) { learning(reader: $reader) { memberships { className assignments {
      title questionCount attempts { score } } } } }`;
    const reader = browserOf('Uma');
    const counts: number[][] = [];
    for (let rounds = 0; rounds < 2; rounds++) {
      for (let more = 0; more < 1 + 4 * rounds; more++) {
        const { id, joinCode } = await makeClass();
        const assignment = await assign(id, 'PRACTICE');
        await join(joinCode, 'Uma');
        await answer((await begin(assignment, 'Uma')).id, 1, 'o1');
        const { copyQuiz } = await ask(
          'mutation ($quiz: ID!) { copyQuiz(quiz: $quiz) { ... on OwnQuiz { questions { id } } } }',
          { quiz },
          colleague,
        );
        const { keepInBank } = await ask(
          'mutation ($id: ID!) { keepInBank(question: $id) { __typename } }',
          { id: copyQuiz.questions[more % 3].id },
          colleague,
        );
        expect(keepInBank.__typename).toBe('Teaching');
      }
      const count = async (query: string, viewer: Viewer, variables: object = {}): Promise<number> => {
        statements = [];
        await ask(query, variables, viewer);
        return statements.length;
      };
      counts.push([
        await count(everything, teacher),
        await count(everything, colleague),
        await count(own, guest, { reader }),
      ]);
    }
    expect(counts[1]).toEqual(counts[0]);
  });

  it('as a test may hold key and scores back until the due date, from every way that a pupil has', async () => {
    const { id, joinCode } = await makeClass();
    const give = `mutation ($class: ID!, $quiz: ID!, $mode: AttemptMode!, $dueAt: DateTime) {
      assignQuiz(class: $class, quiz: $quiz, mode: $mode, dueAt: $dueAt, holdKeyBack: true) {
        ... on Assignment { id isKeyHeldBack } ${failure} } }`;
    const due = '2026-03-04T12:30:00Z';
    const given = { class: id, quiz, mode: 'TEST', dueAt: due };
    expect((await ask(give, { ...given, dueAt: null }, teacher)).assignQuiz).toMatchObject({ code: 'INVALID_INPUT' });
    expect((await ask(give, { ...given, mode: 'PRACTICE' }, teacher)).assignQuiz.code).toBe('INVALID_INPUT');
    const { assignQuiz } = await ask(give, given, teacher);
    expect(assignQuiz.isKeyHeldBack).toBe(true);
    await join(joinCode, 'Gil');
    const { id: attempt } = await begin(assignQuiz.id, 'Gil');
    const replied = await answer(attempt, 1, 'o2');
    const reader = browserOf('Gil');
    const look = `query ($reader: String, $attempt: ID!) {
      learning(reader: $reader) { memberships { assignments { attempts { score keyHeldUntil } } } }
      attempt(id: $attempt) { score keyHeldUntil responses { score isCorrect reply { options } feedback { explanation } } } }`;
    const { finishAttempt } = await ask(
      `mutation ($id: ID!) { finishAttempt(attempt: $id) { ... on Attempt {
        score finishedAt responses { score isCorrect feedback { explanation } } } } }`,
      { id: attempt },
    );
    expect(finishAttempt).toMatchObject({ score: null, finishedAt: expect.any(String) });
    const before = await ask(look, { reader, attempt });
    expect(before.attempt).toEqual({
      score: null,
      keyHeldUntil: new Date(due).toISOString(),
      responses: [{ score: null, isCorrect: null, reply: { options: ['o2'] }, feedback: null }],
    });
    const add = `mutation ($attempt: ID!, $reader: String) {
      addToReview(attempt: $attempt, reader: $reader) { ... on AddedToReview { added } ${failure} } }`;
    const added = (await ask(add, { attempt, reader })).addToReview;
    expect(added).toMatchObject({ code: 'KEY_HELD_BACK' });
    expect(JSON.stringify([replied, finishAttempt, before, added])).not.toContain(secret);
    expect((await ask(classQuery, { id }, teacher)).teaching.class.assignments[0].results.pupils[0].score).toBe(0);
    const move = `mutation ($id: ID!, $dueAt: DateTime) {
      moveDueDate(assignment: $id, dueAt: $dueAt) { ... on Assignment { dueAt } ${failure} } }`;
    expect((await ask(move, { id: assignQuiz.id, dueAt: null }, teacher)).moveDueDate.code).toBe('INVALID_INPUT');
    await ask(move, { id: assignQuiz.id, dueAt: '2026-03-04T11:59:00Z' }, teacher);
    const after = (await ask(look, { reader, attempt })).attempt;
    expect(after).toMatchObject({ score: 0, keyHeldUntil: null, responses: [{ isCorrect: false }] });
    expect(after.responses[0].feedback.explanation).toContain(secret);
  });

  it('tells no key on the way', async () => {
    const { id, joinCode } = await makeClass();
    const assignment = await assign(id, 'TEST');
    await join(joinCode, 'Eli');
    const { id: attempt } = await begin(assignment, 'Eli');
    const given = await answer(attempt, 1, 'o2');
    const query = `query ($reader: String, $attempt: ID!) { learning(reader: $reader) { memberships { assignments { title
      attempts { score responses { score feedback { explanation } } questions { stem options { text } } } } } }
      attempt(id: $attempt) { score responses { isCorrect feedback { explanation } } } }`;
    const data = await ask(query, { reader: browserOf('Eli'), attempt });
    expect(JSON.stringify([given, data])).not.toContain(secret);
  });
});

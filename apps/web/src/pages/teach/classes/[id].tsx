import { graphql, type ResultOf } from '@parallax/schema/documents';
import { DueTime } from '../../../components/due-time.tsx';
import { Field } from '../../../components/field.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { modeWords } from '../../../components/quiz/words.ts';
import { Refusal } from '../../../components/refusal.tsx';
import { DueFields } from '../../../components/teach/due-fields.tsx';
import { SignInToTeach } from '../../../components/teach/sign-in-to-teach.tsx';
import { TeachNav } from '../../../components/teach/teach-nav.tsx';
import { ask } from '../../../data/api.ts';
import { type Asker, askerOf } from '../../../data/asker.ts';
import { dueFrom } from '../../../data/due-field.ts';
import type { Fields } from '../../../data/form.ts';
import { serveForm } from '../../../data/form-page.ts';
import { single } from '../../../data/serve.ts';
import { siteOrigin } from '../../../data/site.ts';
import { keepTimeZone, timeZoneFrom, timeZoneFromCookies } from '../../../data/time-zone.ts';
import { count } from '../../../words/count.ts';
import { dayInWords } from '../../../words/moment.ts';

export const config = { unstable_runtimeJS: false };

const ClassQuery = graphql(`
  query Class($id: ID!) {
    teaching {
      class(id: $id) {
        id
        name
        joinCode
        pupils { id nickname joinedAt }
        assignments {
          id
          mode
          dueAt
          quiz { title questionCount }
          results { pupils { attempts finishedAt } }
        }
      }
      quizzes { id title questionCount }
    }
    stories(first: 50) {
      nodes { title quiz { id questionCount } }
    }
  }
`);

const ChangeClass = graphql(`
  mutation ChangeClass($class: ID!, $name: String, $isOpen: Boolean) {
    changeClass(class: $class, name: $name, isOpen: $isOpen) { __typename ... on Failure { message } }
  }
`);
const DeleteClass = graphql(`
  mutation DeleteClass($class: ID!) { deleteClass(class: $class) { __typename ... on Failure { message } } }
`);
const RemovePupil = graphql(`
  mutation RemovePupil($pupil: ID!) { removePupil(pupil: $pupil) { __typename ... on Failure { message } } }
`);
const RenewReturnCode = graphql(`
  mutation RenewReturnCode($pupil: ID!) {
    renewReturnCode(pupil: $pupil) { __typename ... on ReturnCode { code } ... on Failure { message } }
  }
`);
const AssignQuiz = graphql(`
  mutation AssignQuiz($class: ID!, $quiz: ID!, $mode: AttemptMode!, $dueAt: DateTime, $holdKeyBack: Boolean) {
    assignQuiz(class: $class, quiz: $quiz, mode: $mode, dueAt: $dueAt, holdKeyBack: $holdKeyBack) { __typename ... on Failure { message } }
  }
`);

interface Done {
  form: string;
  refusal: string | null;
  said: string | null;
  /** What was typed into a form that was refused. */
  typed: Record<string, string>;
}

type Answer = ResultOf<typeof ClassQuery>;

interface ClassProps {
  shown: {
    class: NonNullable<NonNullable<Answer['teaching']>['class']>;
    quizzes: { id: string; label: string }[];
    joinAddress: string;
  } | null;
  back: string;
  /** In whose time due dates are typed; null where the teacher never said. */
  zone: string | null;
  done: Done | null;
}

export const getServerSideProps = serveForm<ClassProps>(async ({ req, res, params, query }, fields) => {
  const id = single(params?.id) ?? '';
  const asker = askerOf(req);
  const chosen = timeZoneFrom(fields?.('zone')[0]);
  if (chosen) keepTimeZone(req, res, chosen);
  const zone = chosen ?? timeZoneFromCookies(req.headers.cookie);
  const done = fields ? await act(id, fields, asker) : null;
  if (done && 'goTo' in done) return done;
  const { teaching, stories } = await ask(ClassQuery, { id }, asker);
  const back = `/teach/classes/${id}`;
  if (!teaching) return { shown: null, back, zone, done: null };
  if (!teaching.class) return null;
  const label = (title: string, questions: number) => `${title} (${count(questions, 'question')})`;
  const quizzes = [
    ...teaching.quizzes.map((quiz) => ({ id: quiz.id, label: `Yours: ${label(quiz.title, quiz.questionCount)}` })),
    ...stories.nodes.flatMap(({ title, quiz }) =>
      quiz && quiz.questionCount > 0 ? [{ id: quiz.id, label: label(title, quiz.questionCount) }] : [],
    ),
  ];
  const asked = single(query.quiz);
  return {
    shown: { class: teaching.class, quizzes, joinAddress: `${siteOrigin()}/classes` },
    back,
    zone,
    done: done ?? (asked ? { form: '', refusal: null, said: null, typed: { quiz: asked } } : null),
  };
});

async function act(id: string, fields: Fields, asker: Asker): Promise<Done | { goTo: string }> {
  const field = (name: string) => fields(name)[0] ?? '';
  const form = field('do');
  const typed = Object.fromEntries(['name', 'quiz', 'mode', 'due', 'hold'].map((name) => [name, field(name)]));
  const outcome = (result: { __typename: string; message?: string }, said: string): Done =>
    result.message === undefined
      ? { form, refusal: null, said, typed: {} }
      : { form, refusal: result.message, said: null, typed };
  switch (form) {
    case 'rename':
      return outcome((await ask(ChangeClass, { class: id, name: field('name') }, asker)).changeClass, 'Renamed.');
    case 'open':
      return outcome(
        (await ask(ChangeClass, { class: id, isOpen: true }, asker)).changeClass,
        'The class has a new code; the old one opens nothing any more.',
      );
    case 'close':
      return outcome(
        (await ask(ChangeClass, { class: id, isOpen: false }, asker)).changeClass,
        'Nobody can join any more. Whoever is in stays in.',
      );
    case 'delete':
      if (field('sure') !== 'yes') {
        return { form, refusal: 'Tick the box: results that are deleted do not come back.', said: null, typed };
      }
      await ask(DeleteClass, { class: id }, asker);
      return { goTo: '/teach' };
    case 'remove':
      return outcome(
        (await ask(RemovePupil, { pupil: field('pupil') }, asker)).removePupil,
        'The pupil is out of the class.',
      );
    case 'renew': {
      const { renewReturnCode } = await ask(RenewReturnCode, { pupil: field('pupil') }, asker);
      const code = renewReturnCode.__typename === 'ReturnCode' ? renewReturnCode.code : '';
      return outcome(renewReturnCode, `The new return code of ${field('nickname')}: ${code}. It is shown only now.`);
    }
    default: {
      const due = field('due');
      const dueAt = dueFrom(due, timeZoneFrom(field('zone')) ?? 'UTC');
      if (due !== '' && dueAt === null) return { form, refusal: 'The due date is no date.', said: null, typed };
      const mode = field('mode') === 'PRACTICE' ? 'PRACTICE' : 'TEST';
      const variables = { class: id, quiz: field('quiz'), mode, dueAt, holdKeyBack: field('hold') === 'yes' } as const;
      const { assignQuiz } = await ask(AssignQuiz, variables, asker);
      return outcome(assignQuiz, 'Assigned. Pupils see it on their page of the class.');
    }
  }
}

/** One class: its code, its pupils, what it was given to take. */
export default function ClassPage({ shown, back, zone, done }: ClassProps) {
  if (!shown) return <SignInToTeach back={back} />;
  const { class: own, quizzes, joinAddress } = shown;
  const refusalOf = (form: string) => (done?.form === form ? done.refusal : null);
  const typed = done?.typed ?? {};
  return (
    <>
      <PageHead title={own.name} isHidden />
      <div className="teach">
        <TeachNav />
        <h1>{own.name}</h1>
        {done?.said && (
          <p className="note" role="status">
            {done.said}
          </p>
        )}
        <section className="join-code" aria-labelledby="code">
          <h2 id="code">For the board</h2>
          {own.joinCode ? (
            <>
              <p className="code-line">
                <span className="code">{own.joinCode}</span>
              </p>
              <p className="own-facts">
                Pupils go to <b>{joinAddress}</b>, type this code and a nickname. No name and no e-mail address is asked
                for.
              </p>
            </>
          ) : (
            <p>The class is closed to new pupils.</p>
          )}
          <form method="post" action={back} className="button-row">
            <button type="submit" name="do" value="open" className="button quiet-button">
              {own.joinCode ? 'New code' : 'Open with a new code'}
            </button>
            {own.joinCode && (
              <button type="submit" name="do" value="close" className="button quiet-button">
                Close to new pupils
              </button>
            )}
          </form>
        </section>
        <section aria-labelledby="assignments">
          <h2 id="assignments">Assignments</h2>
          {own.assignments.length === 0 && <p>Nothing was assigned yet.</p>}
          <ul className="own-rows">
            {own.assignments.map((each) => (
              <li key={each.id}>
                <p className="own-title">
                  <a href={`/teach/assignments/${each.id}`}>{each.quiz.title}</a>
                </p>
                <p className="own-facts">
                  {modeWords[each.mode].label}, {count(each.quiz.questionCount, 'question')},{' '}
                  {each.dueAt ? (
                    <>
                      due <DueTime at={each.dueAt} />
                    </>
                  ) : (
                    'no due date'
                  )}
                  ; {each.results.pupils.filter(({ finishedAt }) => finishedAt).length} of {own.pupils.length} finished
                </p>
              </li>
            ))}
          </ul>
          <form method="post" action={back} className="form form-part" id="assign">
            <h3>Assign a quiz</h3>
            <Refusal>{refusalOf('assign')}</Refusal>
            <label className="field">
              <span className="field-label">Quiz</span>
              <select name="quiz" required defaultValue={typed.quiz ?? ''}>
                <option value="">Choose …</option>
                {quizzes.map(({ id, label }) => (
                  <option key={id} value={id}>
                    {label}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span className="field-label">Mode</span>
              <select name="mode" defaultValue={typed.mode || 'TEST'}>
                <option value="TEST">Test: taken once, results at the end</option>
                <option value="PRACTICE">Practice: feedback after each answer, as often as they like</option>
              </select>
            </label>
            <DueFields due={typed.due ?? ''} zone={zone} hint="Answers are taken until then; empty: no end." />
            <label className="tick">
              <input type="checkbox" name="hold" value="yes" defaultChecked={typed.hold === 'yes'} />
              <span>
                Of a test: show pupils their score and the key only after the due date. Whoever takes the open quiz of a
                story sees its key there: copy it and change it first.
              </span>
            </label>
            <p>
              <button type="submit" name="do" value="assign" className="button">
                Assign
              </button>
            </p>
          </form>
        </section>
        <section aria-labelledby="pupils">
          <h2 id="pupils">{count(own.pupils.length, 'pupil')}</h2>
          <ul className="own-rows">
            {own.pupils.map((pupil) => (
              <li key={pupil.id} className="own-row">
                <p>
                  <b>{pupil.nickname}</b> <span className="own-facts">joined {dayInWords(pupil.joinedAt)}</span>
                </p>
                <form method="post" action={back} className="button-row">
                  <input type="hidden" name="pupil" value={pupil.id} />
                  <input type="hidden" name="nickname" value={pupil.nickname} />
                  <button type="submit" name="do" value="renew" className="plain-button">
                    New return code<span className="unseen"> for {pupil.nickname}</span>
                  </button>
                  <button type="submit" name="do" value="remove" className="plain-button">
                    Remove<span className="unseen"> {pupil.nickname} and their results</span>
                  </button>
                </form>
              </li>
            ))}
          </ul>
        </section>
        <details className="form-fold">
          <summary>Rename or delete the class</summary>
          <form method="post" action={back} className="form">
            <Refusal>{refusalOf('rename')}</Refusal>
            <Field
              name="name"
              label="Name"
              required
              maxLength={80}
              defaultValue={typed.name || own.name}
              autoComplete="off"
            />
            <p>
              <button type="submit" name="do" value="rename" className="button quiet-button">
                Rename
              </button>
            </p>
          </form>
          <form method="post" action={back} className="form">
            <Refusal>{refusalOf('delete')}</Refusal>
            <label className="tick">
              <input type="checkbox" name="sure" value="yes" />
              <span>Delete the class, its pupils and all results for good</span>
            </label>
            <p>
              <button type="submit" name="do" value="delete" className="button danger-button">
                Delete the class
              </button>
            </p>
          </form>
        </details>
      </div>
    </>
  );
}

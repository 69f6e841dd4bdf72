import { graphql, type ResultOf } from '@parallax/schema/documents';
import { DueTime } from '../../components/due-time.tsx';
import { Field } from '../../components/field.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { modeWords, points } from '../../components/quiz/words.ts';
import { Refusal } from '../../components/refusal.tsx';
import { ask } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { serveForm } from '../../data/form-page.ts';
import { forgetLearner, keepLearner, learnerSecret } from '../../data/learner-cookie.ts';
import { count } from '../../words/count.ts';

export const config = { unstable_runtimeJS: false };

const MembershipsQuery = graphql(`
  query Memberships($reader: String) {
    learning(reader: $reader) {
      isAccount
      memberships {
        id
        nickname
        className
        assignments {
          id
          mode
          dueAt
          isOver
          title
          questionCount
          attempts { id finishedAt keyHeldUntil score questionCount responses { question { id } } }
        }
      }
    }
  }
`);

const JoinClass = graphql(`
  mutation JoinClass($code: String!, $nickname: String!, $returnCode: String, $reader: String) {
    joinClass(code: $code, nickname: $nickname, returnCode: $returnCode, reader: $reader) {
      __typename
      ... on JoinedClass { returnCode membership { nickname className } }
      ... on Failure { code message }
      ... on InvalidInput { path }
    }
  }
`);

const StartAssignment = graphql(`
  mutation StartAssignment($assignment: ID!, $reader: String) {
    startAssignment(assignment: $assignment, reader: $reader) {
      __typename
      ... on Attempt { id }
      ... on Failure { message }
    }
  }
`);

type Membership = ResultOf<typeof MembershipsQuery>['learning']['memberships'][number];
type PupilAssignment = Membership['assignments'][number];

interface ClassesProps {
  memberships: Membership[];
  isAccount: boolean;
  joined: { className: string; nickname: string; returnCode: string | null } | null;
  /** What was typed, and which field is wrong. */
  refused: { code: string; nickname: string; path: string; message: string; asksForReturnCode: boolean } | null;
  problem: string | null;
}

export const getServerSideProps = serveForm<ClassesProps>(async ({ req, res }, fields) => {
  const asker = askerOf(req);
  let reader = learnerSecret(req.headers.cookie);
  let joined: ClassesProps['joined'] = null;
  let refused: ClassesProps['refused'] = null;
  let problem: string | null = null;
  const field = (name: string) => fields?.(name)[0]?.trim() ?? '';
  if (fields && field('do') === 'leave') {
    forgetLearner(req, res);
    return { goTo: '/classes' };
  }
  if (fields && field('do') === 'start') {
    const { startAssignment } = await ask(StartAssignment, { assignment: field('assignment'), reader }, asker);
    if (startAssignment.__typename === 'Attempt') return { goTo: `/attempts/${startAssignment.id}#question` };
    problem = startAssignment.message;
  } else if (fields) {
    const [code, nickname] = [field('code'), field('nickname')];
    const returnCode = field('returnCode') || null;
    // A pupil who comes to a browser of somebody else starts with a secret of their own.
    if (field('fresh') === 'yes') req.headers.cookie = '';
    reader = keepLearner(req, res);
    const { joinClass } = await ask(JoinClass, { code, nickname, returnCode, reader }, asker);
    if (joinClass.__typename === 'JoinedClass') {
      joined = { ...joinClass.membership, returnCode: joinClass.returnCode };
    } else {
      const path = joinClass.__typename === 'InvalidInput' ? joinClass.path : 'nickname';
      const asksForReturnCode = joinClass.code === 'NICKNAME_TAKEN' || returnCode !== null;
      refused = { code, nickname, path, message: joinClass.message, asksForReturnCode };
    }
  }
  const { learning } = await ask(MembershipsQuery, { reader }, asker);
  return { memberships: learning.memberships, isAccount: learning.isAccount, joined, refused, problem };
});

function AssignmentRow({ assignment }: { assignment: PupilAssignment }) {
  const { attempts, mode, dueAt, isOver, questionCount } = assignment;
  const open = attempts.find(({ finishedAt }) => !finishedAt);
  const finished = attempts.filter(({ finishedAt }) => finishedAt);
  const mayStart = !isOver && (open !== undefined || finished.length === 0 || mode === 'PRACTICE');
  const label = open ? 'Go on' : finished.length > 0 ? 'Practise again' : 'Start';
  return (
    <li>
      <p className="own-title">{assignment.title}</p>
      <p className="own-facts">
        {modeWords[mode].label}, {count(questionCount, 'question')}
        {dueAt && (
          <>
            , {isOver ? 'was' : 'is'} due <DueTime at={dueAt} />
          </>
        )}
        {open && `, ${open.responses.length} of ${open.questionCount} answered`}
      </p>
      <div className="button-row">
        {mayStart && (
          <form method="post" action="/classes">
            <input type="hidden" name="assignment" value={assignment.id} />
            <button
              type="submit"
              name="do"
              value="start"
              className={finished.length > 0 ? 'button quiet-button' : 'button'}
            >
              {label}
              <span className="unseen">: {assignment.title}</span>
            </button>
          </form>
        )}
        {finished.map((attempt, index) => (
          <a key={attempt.id} href={`/attempts/${attempt.id}`}>
            {attempt.keyHeldUntil
              ? 'Your answers are in; results after the due date'
              : `${finished.length > 1 ? `Result ${index + 1}` : 'Your result'}: ${points(attempt.score ?? 0)} of ${attempt.questionCount}`}
          </a>
        ))}
        {isOver && open && <a href={`/attempts/${open.id}`}>See what you answered</a>}
      </div>
    </li>
  );
}

/** A pupil's classes with what is to be taken there, and the way into another. */
export default function ClassesPage({ memberships, isAccount, joined, refused, problem }: ClassesProps) {
  const messageOf = (path: string) => (refused?.path === path ? refused.message : null);
  return (
    <>
      <PageHead title="Classes" description="Join a class with the code from your teacher." path="/classes" />
      <div className="teach">
        <p className="eyebrow">Quizzes</p>
        <h1>{memberships.length > 0 ? 'Your classes' : 'Join a class'}</h1>
        {joined && (
          <div className="note" role="status">
            <p>
              You are in “{joined.className}” as {joined.nickname}.
            </p>
            {joined.returnCode && (
              <p>
                Your return code: <span className="code shown-once">{joined.returnCode}</span> Write it down: with it
                you come back on another device. It is shown only now.
              </p>
            )}
          </div>
        )}
        <Refusal>{problem}</Refusal>
        {memberships.map((membership) => (
          <section key={membership.id} aria-labelledby={membership.id}>
            <h2 id={membership.id}>{membership.className}</h2>
            <p className="own-facts">
              You are {membership.nickname} here. Nobody in the class sees your results but your teacher.
            </p>
            {membership.assignments.length === 0 && <p>Nothing is assigned yet.</p>}
            <ul className="own-rows">
              {membership.assignments.map((assignment) => (
                <AssignmentRow key={assignment.id} assignment={assignment} />
              ))}
            </ul>
          </section>
        ))}
        <form method="post" action="/classes" className="form form-part">
          {memberships.length > 0 && <h2>Join another class</h2>}
          <Field
            name="code"
            label="Code of the class"
            required
            maxLength={20}
            defaultValue={refused?.code ?? ''}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            hint="Your teacher has it: two times four letters and digits."
          />
          <Refusal>{messageOf('code')}</Refusal>
          <Field
            name="nickname"
            label="Nickname"
            required
            maxLength={24}
            defaultValue={refused?.nickname ?? ''}
            autoComplete="off"
            spellCheck={false}
            hint="Your teacher sees it beside your results. It need not be your name."
          />
          <Refusal>{messageOf('nickname')}</Refusal>
          {refused?.asksForReturnCode && (
            <>
              <Field
                name="returnCode"
                label="Return code"
                maxLength={20}
                autoComplete="off"
                autoCapitalize="characters"
                spellCheck={false}
                hint="It was shown when you joined. If it is lost, your teacher makes another."
              />
              <Refusal>{messageOf('returnCode')}</Refusal>
            </>
          )}
          {memberships.length > 0 && !isAccount && (
            <label className="tick">
              <input type="checkbox" name="fresh" value="yes" />
              <span>I am somebody else than {memberships[0]!.nickname}: start afresh on this device</span>
            </label>
          )}
          <p>
            <button type="submit" name="do" value="join" className="button">
              Join
            </button>
          </p>
        </form>
        {memberships.length > 0 && !isAccount && (
          <form method="post" action="/classes">
            <p className="own-facts">
              This device knows you as {memberships[0]!.nickname}. On a device that others use, leave when you are done:
              your return code brings you back.
            </p>
            <button type="submit" name="do" value="leave" className="plain-button">
              Leave this device
            </button>
          </form>
        )}
      </div>
    </>
  );
}

import { graphql, type ResultOf } from '@parallax/schema/documents';
import { DueTime } from '../../../components/due-time.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { modeWords, points } from '../../../components/quiz/words.ts';
import { Refusal } from '../../../components/refusal.tsx';
import { DueFields } from '../../../components/teach/due-fields.tsx';
import { SignInToTeach } from '../../../components/teach/sign-in-to-teach.tsx';
import { TeachNav } from '../../../components/teach/teach-nav.tsx';
import { ask } from '../../../data/api.ts';
import { askerOf } from '../../../data/asker.ts';
import { dueFrom, dueValue } from '../../../data/due-field.ts';
import { serveForm } from '../../../data/form-page.ts';
import { single } from '../../../data/serve.ts';
import { keepTimeZone, timeZoneFrom, timeZoneFromCookies } from '../../../data/time-zone.ts';
import { count } from '../../../words/count.ts';

export const config = { unstable_runtimeJS: false };

const AssignmentQuery = graphql(`
  query Assignment($id: ID!) {
    teaching {
      assignment(id: $id) {
        id
        mode
        dueAt
        quiz { title }
        class { id name }
        results {
          pupils {
            pupil { id nickname }
            attempts
            answered
            score
            finishedAt
          }
          questions {
            question { id stem }
            responses
            facility
            discrimination
            isSmallSample
            options { key text isCorrect count }
          }
        }
      }
    }
  }
`);

const MoveDueDate = graphql(`
  mutation MoveDueDate($assignment: ID!, $dueAt: DateTime) {
    moveDueDate(assignment: $assignment, dueAt: $dueAt) { __typename ... on Failure { message } }
  }
`);
const WithdrawAssignment = graphql(`
  mutation WithdrawAssignment($assignment: ID!) {
    withdrawAssignment(assignment: $assignment) { __typename ... on Failure { message } }
  }
`);

type Assignment = NonNullable<NonNullable<ResultOf<typeof AssignmentQuery>['teaching']>['assignment']>;

interface AssignmentProps {
  assignment: Assignment | null;
  back: string;
  /** In whose time the due date is typed; null where the teacher never said. */
  zone: string | null;
  refusal: string | null;
  said: string | null;
}

export const getServerSideProps = serveForm<AssignmentProps>(async ({ req, res, params }, fields) => {
  const id = single(params?.id) ?? '';
  const asker = askerOf(req);
  const back = `/teach/assignments/${id}`;
  const chosen = timeZoneFrom(fields?.('zone')[0]);
  if (chosen) keepTimeZone(req, res, chosen);
  const zone = chosen ?? timeZoneFromCookies(req.headers.cookie);
  let refusal: string | null = null;
  let said: string | null = null;
  const { teaching } = await ask(AssignmentQuery, { id }, asker);
  if (!teaching) return { assignment: null, back, zone, refusal, said };
  let { assignment } = teaching;
  if (!assignment) return null;
  if (fields) {
    if (fields('do')[0] === 'withdraw') {
      if (fields('sure')[0] === 'yes') {
        await ask(WithdrawAssignment, { assignment: id }, asker);
        return { goTo: `/teach/classes/${assignment.class.id}` };
      }
      refusal = 'Tick the box: results that are deleted do not come back.';
    } else {
      const [due = ''] = fields('due');
      const dueAt = dueFrom(due, chosen ?? 'UTC');
      if (due !== '' && dueAt === null) refusal = 'The due date is no date.';
      else {
        await ask(MoveDueDate, { assignment: id, dueAt }, asker);
        said = 'The due date is moved.';
        assignment = { ...assignment, dueAt };
      }
    }
  }
  return { assignment, back, zone, refusal, said };
});

/** 0.667 as “67 %”. */
const percent = (share: number): string => `${Math.round(share * 100)} %`;

function Figures({ result }: { result: Assignment['results']['questions'][number] }) {
  const { responses, facility, discrimination, isSmallSample } = result;
  return (
    <dl className="item-figures">
      <div>
        <dt>Answered</dt>
        <dd>{responses}</dd>
      </div>
      <div>
        <dt>Facility</dt>
        <dd>{facility === null ? '–' : percent(facility)}</dd>
      </div>
      <div>
        <dt>Discrimination</dt>
        <dd>{discrimination === null ? '–' : discrimination.toFixed(2)}</dd>
      </div>
      {isSmallSample && responses > 0 && (
        <div>
          <dt className="unseen">Sample</dt>
          <dd className="tag">small sample</dd>
        </div>
      )}
    </dl>
  );
}

/** What a class made of an assignment: by pupil and by question. */
export default function AssignmentPage({ assignment, back, zone, refusal, said }: AssignmentProps) {
  if (!assignment) return <SignInToTeach back={back} />;
  const { results, mode, dueAt } = assignment;
  const total = results.questions.length;
  const finished = results.pupils.filter(({ finishedAt }) => finishedAt).length;
  return (
    <>
      <PageHead title={`Results: ${assignment.quiz.title}`} isHidden />
      <div className="teach">
        <TeachNav />
        <p className="way-back">
          <a href={`/teach/classes/${assignment.class.id}`}>
            <span aria-hidden="true">‹ </span>
            {assignment.class.name}
          </a>
        </p>
        <h1>{assignment.quiz.title}</h1>
        {said && (
          <p className="note" role="status">
            {said}
          </p>
        )}
        <p className="own-facts">
          {modeWords[mode].label},{' '}
          {dueAt ? (
            <>
              due <DueTime at={dueAt} />
            </>
          ) : (
            'no due date'
          )}
          ; {finished} of {results.pupils.length} finished. Of each pupil the first attempt counts.
        </p>
        <p className="button-row">
          <a className="button quiet-button" href={`/api/results?assignment=${assignment.id}&by=pupil`}>
            By pupil as CSV
          </a>
          <a className="button quiet-button" href={`/api/results?assignment=${assignment.id}&by=question`}>
            By question as CSV
          </a>
        </p>
        <section aria-labelledby="by-pupil">
          <h2 id="by-pupil">By pupil</h2>
          {results.pupils.length === 0 ? (
            <p>Nobody has joined the class yet.</p>
          ) : (
            <div className="wide-table">
              <table className="tally">
                <thead>
                  <tr>
                    <th scope="col">Pupil</th>
                    <th scope="col">Answered</th>
                    <th scope="col">Attempts</th>
                    <th scope="col">Points of {total}</th>
                  </tr>
                </thead>
                <tbody>
                  {results.pupils.map(({ pupil, attempts, answered, score, finishedAt }) => (
                    <tr key={pupil.id}>
                      <th scope="row">
                        {pupil.nickname}
                        {attempts > 0 && !finishedAt && <span className="row-more"> not finished</span>}
                      </th>
                      <td>{attempts === 0 ? '–' : answered}</td>
                      <td>{attempts}</td>
                      <td>{score === null ? '–' : points(score)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          )}
        </section>
        <section aria-labelledby="by-question">
          <h2 id="by-question">By question</h2>
          <p className="own-facts">
            Facility is the mean score: how easy a question was. Discrimination is the correlation with the score on all
            others: below 0.2 a question does not tell those who know from those who do not. Under 30 answers both may
            be chance.
          </p>
          <ol className="results-list">
            {results.questions.map((result) => (
              <li key={result.question.id}>
                <p>{result.question.stem}</p>
                <Figures result={result} />
                {result.options.length > 0 && (
                  <ul className="option-counts">
                    {result.options.map((option) => (
                      <li key={option.key}>
                        <span className="option-count">{option.count}</span>
                        <span>
                          {option.text}
                          {option.isCorrect && <b> (right)</b>}
                        </span>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            ))}
          </ol>
        </section>
        <details className="form-fold" open={refusal !== null}>
          <summary>Due date, take back</summary>
          <Refusal>{refusal}</Refusal>
          <form method="post" action={back} className="form">
            <DueFields
              due={dueValue(dueAt, zone ?? 'UTC')}
              zone={zone ?? (dueAt ? 'UTC' : null)}
              hint="A later one opens the assignment again; empty: no end."
            />
            <p>
              <button type="submit" name="do" value="move" className="button quiet-button">
                Move the due date
              </button>
            </p>
          </form>
          <form method="post" action={back} className="form">
            <label className="tick">
              <input type="checkbox" name="sure" value="yes" />
              <span>Take back the assignment of {count(total, 'question')}, with all its results, for good</span>
            </label>
            <p>
              <button type="submit" name="do" value="withdraw" className="button danger-button">
                Take it back
              </button>
            </p>
          </form>
        </details>
      </div>
    </>
  );
}

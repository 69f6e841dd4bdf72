import { graphql, type ResultOf } from '@parallax/schema/documents';
import { PageHead } from '../../../components/page-head.tsx';
import { Refusal } from '../../../components/refusal.tsx';
import { SignInToTeach } from '../../../components/teach/sign-in-to-teach.tsx';
import { TeachNav } from '../../../components/teach/teach-nav.tsx';
import { ask } from '../../../data/api.ts';
import { askerOf } from '../../../data/asker.ts';
import { serveForm } from '../../../data/form-page.ts';
import { single } from '../../../data/serve.ts';
import { count } from '../../../words/count.ts';
import { dayInWords } from '../../../words/moment.ts';

export const config = { unstable_runtimeJS: false };

const QuizzesQuery = graphql(`
  query Quizzes {
    teaching {
      quizzes { id title questionCount changedCount madeAt story { title } }
    }
    stories(first: 50) {
      nodes { title quiz { id questionCount } }
    }
  }
`);

const CopyQuiz = graphql(`
  mutation CopyQuiz($quiz: ID!) {
    copyQuiz(quiz: $quiz) {
      __typename
      ... on OwnQuiz { id }
      ... on Failure { message }
    }
  }
`);

type Answer = ResultOf<typeof QuizzesQuery>;

interface QuizzesProps {
  quizzes: NonNullable<Answer['teaching']>['quizzes'] | null;
  choices: { id: string; label: string }[];
  chosen: string;
  refusal: string | null;
}

export const getServerSideProps = serveForm<QuizzesProps>(async ({ req, query }, fields) => {
  const asker = askerOf(req);
  let refusal: string | null = null;
  if (fields) {
    const { copyQuiz } = await ask(CopyQuiz, { quiz: fields('quiz')[0] ?? '' }, asker);
    if (copyQuiz.__typename === 'OwnQuiz') return { goTo: `/teach/quizzes/${copyQuiz.id}` };
    refusal = copyQuiz.message;
  }
  const { teaching, stories } = await ask(QuizzesQuery, {}, asker);
  const choices = stories.nodes.flatMap(({ title, quiz }) =>
    quiz ? [{ id: quiz.id, label: `${title} (${count(quiz.questionCount, 'question')})` }] : [],
  );
  return { quizzes: teaching?.quizzes ?? null, choices, chosen: single(query.quiz) ?? '', refusal };
});

/** The quizzes that a teacher has made their own. */
export default function QuizzesPage({ quizzes, choices, chosen, refusal }: QuizzesProps) {
  if (!quizzes) return <SignInToTeach back="/teach/quizzes" />;
  return (
    <>
      <PageHead title="Quizzes" isHidden />
      <div className="teach">
        <TeachNav at="quizzes" />
        <h1>Quizzes</h1>
        {quizzes.length === 0 && (
          <p>
            None is your own yet. Make a copy of a story’s quiz: then you can change, drop and add questions, print it,
            and take it to another system.
          </p>
        )}
        <ul className="own-rows">
          {quizzes.map((quiz) => (
            <li key={quiz.id}>
              <p className="own-title">
                <a href={`/teach/quizzes/${quiz.id}`}>{quiz.title}</a>
              </p>
              <p className="own-facts">
                {count(quiz.questionCount, 'question')}, made {dayInWords(quiz.madeAt)}
                {quiz.changedCount > 0 &&
                  `; ${count(quiz.changedCount, 'question')} withheld: the reporting has changed`}
              </p>
            </li>
          ))}
        </ul>
        <form method="post" action="/teach/quizzes" className="form form-part">
          <h2>Make a quiz your own</h2>
          <Refusal>{refusal}</Refusal>
          <label className="field">
            <span className="field-label">Story</span>
            <select name="quiz" required defaultValue={chosen}>
              <option value="">Choose …</option>
              {choices.map(({ id, label }) => (
                <option key={id} value={id}>
                  {label}
                </option>
              ))}
            </select>
          </label>
          <p>
            <button type="submit" className="button">
              Make a copy
            </button>
          </p>
        </form>
      </div>
    </>
  );
}

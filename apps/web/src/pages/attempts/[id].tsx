import type { ParsedUrlQuery } from 'node:querystring';
import { graphql, type ResultOf } from '@parallax/schema/documents';
import { SourcesProvider } from '../../components/citation.tsx';
import { QuestionFragment, type Reply, ResponseFragment } from '../../components/quiz/fragments.ts';
import { QuestionPage } from '../../components/quiz/question-page.tsx';
import { ResultsPage } from '../../components/quiz/results-page.tsx';
import { ask } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { chosenQuestions, readAttemptKey } from '../../data/attempt-key.ts';
import { serve, single } from '../../data/serve.ts';
import { outletName } from '../../words/outlet.ts';

export const config = { unstable_runtimeJS: false };

const AttemptQuery = graphql(
  `
    query Attempt($id: ID!) {
      attempt(id: $id) {
        id
        mode
        finishedAt
        responses { ...Response }
        quiz {
          id
          title
          questions { ...Question }
          story {
            slug
            title
            articles(first: 100) {
              nodes {
                id
                title
                publisher { name }
              }
            }
          }
        }
      }
    }
  `,
  [ResponseFragment, QuestionFragment],
);

interface AttemptPageProps {
  /** With the key as its id, and with only the questions that the key is about. */
  attempt: NonNullable<ResultOf<typeof AttemptQuery>['attempt']>;
  /** Which question to show, from 1; null for the results. */
  number: number | null;
  refused: Reply | null;
}

type Attempt = AttemptPageProps['attempt'];

/** The first question after `after` without an answer, round to the start; the one after it where all have one. */
function nextOpen({ quiz, responses }: Attempt, after: number): number {
  const total = quiz.questions.length;
  const answered = new Set(responses.map(({ question }) => question.id));
  for (let step = 0; step < total; step++) {
    const index = (after + step) % total;
    if (!answered.has(quiz.questions[index]!.id)) return index + 1;
  }
  return Math.min(after || total, total);
}

function numberFrom(value: string | undefined, total: number): number | null {
  const number = /^\d{1,4}$/.test(value ?? '') ? Number(value) : 0;
  return number >= 1 && number <= total ? number : null;
}

/** The answer that a redirect carries back because it could not be taken. */
function refusedReply(query: ParsedUrlQuery): Reply | null {
  if (query.problem === undefined) return null;
  const all = (name: string) => [query[name] ?? []].flat();
  return {
    options: [...all('option'), ...all('order')],
    text: all('text')[0] ?? null,
    pairs: Object.keys(query)
      .filter((name) => name.startsWith('pair-'))
      .map((name) => ({ prompt: name.slice('pair-'.length), option: all(name)[0] ?? '' })),
  };
}

export const getServerSideProps = serve<AttemptPageProps>(async ({ params, query, req }) => {
  const key = single(params?.id) ?? '';
  const { id, only } = readAttemptKey(key);
  const { attempt: whole } = await ask(AttemptQuery, { id }, askerOf(req));
  if (!whole) return null;
  const questions = chosenQuestions(whole.quiz.questions, only);
  const attempt = { ...whole, id: key, quiz: { ...whole.quiz, questions } };
  const total = attempt.quiz.questions.length;
  const asked = numberFrom(single(query.question), total);
  if (attempt.finishedAt && asked === null) return { attempt, number: null, refused: null };
  if (asked === null) {
    const after = numberFrom(single(query.after), total) ?? 0;
    return { goTo: `/attempts/${attempt.id}?question=${nextOpen(attempt, after)}` };
  }
  return { attempt, number: asked, refused: refusedReply(query) };
}, 'private');

/** An attempt: the question that its reader is at, or its results. */
export default function AttemptPage({ attempt, number, refused }: AttemptPageProps) {
  const { quiz } = attempt;
  const { story } = quiz;
  const responses = new Map(attempt.responses.map((response) => [response.question.id, response]));
  const articles = new Map(
    story.articles.nodes.map(({ id, title, publisher }, index) => [
      id,
      { id, title, outlet: outletName({ title, publisher }, index + 1), letter: '' },
    ]),
  );
  return (
    <SourcesProvider value={{ articles, numberOf: () => undefined }}>
      <div className="quiz">
        <p className="way-back">
          <a href={`/quiz/${story.slug}`}>
            <span aria-hidden="true">‹ </span>
            {quiz.title}
          </a>
        </p>
        {number === null ? (
          <ResultsPage
            attempt={attempt}
            quiz={quiz}
            slug={story.slug}
            questions={quiz.questions}
            responses={responses}
          />
        ) : (
          <QuestionPage
            attempt={attempt}
            questions={quiz.questions}
            responses={responses}
            number={number}
            isFinished={attempt.finishedAt !== null}
            refused={refused}
          />
        )}
      </div>
    </SourcesProvider>
  );
}

import { graphql, type ResultOf } from '@parallax/schema/documents';
import { SourcesProvider } from '../../components/citation.tsx';
import { QuestionFragment, type Reply, ResponseFragment } from '../../components/quiz/fragments.ts';
import { HeldBackPage } from '../../components/quiz/held-back-page.tsx';
import { nextOpen } from '../../components/quiz/next-open.ts';
import { noteFrom } from '../../components/quiz/notes.ts';
import { QuestionPage } from '../../components/quiz/question-page.tsx';
import { ResultsPage } from '../../components/quiz/results-page.tsx';
import { ask } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { replyOfQuery } from '../../data/reply-from.ts';
import { serve, single } from '../../data/serve.ts';
import { StorySourcesFragment, storySources } from '../../data/story-sources.ts';

export const config = { unstable_runtimeJS: false };

const AttemptQuery = graphql(
  `
    query Attempt($id: ID!) {
      attempt(id: $id) {
        id
        mode
        finishedAt
        keyHeldUntil
        questions { ...Question }
        responses { ...Response }
        quiz {
          id
          title
          questionCount
          story {
            slug
            title
            ...StorySources
          }
        }
      }
    }
  `,
  [ResponseFragment, QuestionFragment, StorySourcesFragment],
);

interface AttemptPageProps {
  attempt: NonNullable<ResultOf<typeof AttemptQuery>['attempt']>;
  /** Which question to show, from 1; null for the results. */
  number: number | null;
  refused: Reply | null;
  note: string | null;
  added: number | null;
}

function numberFrom(value: string | undefined, total: number): number | null {
  const number = /^\d{1,4}$/.test(value ?? '') ? Number(value) : 0;
  return number >= 1 && number <= total ? number : null;
}

export const getServerSideProps = serve<AttemptPageProps>(async ({ params, query, req }) => {
  const { attempt } = await ask(AttemptQuery, { id: single(params?.id) ?? '' }, askerOf(req));
  if (!attempt) return null;
  const total = attempt.questions.length;
  const asked = numberFrom(single(query.question), total);
  const note = single(query.note);
  const rest = {
    note: noteFrom(note),
    added: /^\d{1,3}$/.test(single(query.added) ?? '') ? Number(query.added) : null,
  };
  if ((attempt.finishedAt && asked === null) || total === 0) return { attempt, number: null, refused: null, ...rest };
  const after = numberFrom(single(query.after), total);
  if (asked === null && after !== null) {
    // After an answer: an address that goes back to this question, not to whichever is open by then.
    const more = rest.note ? `&note=${note}#note` : '';
    return { goTo: `/attempts/${attempt.id}?question=${nextOpen(attempt, after)}${more}` };
  }
  return { attempt, number: asked ?? nextOpen(attempt, 0), refused: replyOfQuery(query), ...rest };
}, 'private');

/** An attempt: the question that its reader is at, or its results. */
export default function AttemptPage({ attempt, number, refused, note, added }: AttemptPageProps) {
  const { quiz, questions } = attempt;
  const { story } = quiz;
  const responses = new Map(attempt.responses.map((response) => [response.question.id, response]));
  return (
    <SourcesProvider value={storySources(story)}>
      <div className="quiz">
        <p className="way-back">
          <a href={`/quiz/${story.slug}`}>
            <span aria-hidden="true">‹ </span>
            {quiz.title}
          </a>
        </p>
        {number === null && attempt.keyHeldUntil ? (
          <HeldBackPage
            attempt={attempt.id}
            title={quiz.title}
            until={attempt.keyHeldUntil}
            questions={questions}
            responses={responses}
          />
        ) : number === null ? (
          <ResultsPage
            attempt={attempt}
            quiz={quiz}
            slug={story.slug}
            questions={questions}
            responses={responses}
            otherQuestions={quiz.questionCount - questions.length}
            note={note}
            added={added}
          />
        ) : (
          <QuestionPage
            attempt={attempt}
            questions={questions}
            responses={responses}
            number={number}
            isFinished={attempt.finishedAt !== null}
            heldUntil={attempt.keyHeldUntil}
            refused={refused}
            note={note}
            added={added}
          />
        )}
      </div>
    </SourcesProvider>
  );
}

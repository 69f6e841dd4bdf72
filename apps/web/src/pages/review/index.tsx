import { graphql, type ResultOf } from '@parallax/schema/documents';
import { PageHead } from '../../components/page-head.tsx';
import { modeWords, points } from '../../components/quiz/words.ts';
import { ask } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { serveForm } from '../../data/form-page.ts';
import { forgetLearner, learnerSecret } from '../../data/learner-cookie.ts';
import { single } from '../../data/serve.ts';
import { count } from '../../words/count.ts';
import { dueInWords } from '../../words/due.ts';
import { dayInWords } from '../../words/moment.ts';

export const config = { unstable_runtimeJS: false };

const ReviewQuery = graphql(`
  query Review($reader: String) {
    learning(reader: $reader) {
      isAccount
      dueCount
      reviewCount
      reviews(first: 100) {
        due
        isDue
        question {
          id
          stem
          quiz { story { slug title } }
        }
      }
      attempts(first: 10) {
        id
        mode
        startedAt
        finishedAt
        questionCount
        score
        responses { question { id } }
        quiz { story { slug title } }
      }
    }
  }
`);

const RemoveFromReview = graphql(`
  mutation RemoveFromReview($question: ID!, $reader: String) {
    removeFromReview(question: $question, reader: $reader) { __typename }
  }
`);

const KeepProgress = graphql(`
  mutation KeepProgress($reader: String!) {
    keepProgress(reader: $reader) { __typename }
  }
`);

interface ReviewPageProps {
  learning: ResultOf<typeof ReviewQuery>['learning'];
  /** What this browser did before signing in, that the account does not have yet. */
  before: { reviews: number; attempts: number } | null;
  /** Whether this browser keeps progress at all. */
  isKept: boolean;
  done: string | null;
}

export const getServerSideProps = serveForm<ReviewPageProps>(async (context, fields) => {
  const { req, res, query } = context;
  const reader = learnerSecret(req.headers.cookie);
  if (fields) {
    const [action] = fields('action');
    if (action === 'remove')
      await ask(RemoveFromReview, { question: fields('question')[0] ?? '', reader }, askerOf(req));
    if (action === 'keep' && reader) await ask(KeepProgress, { reader }, askerOf(req));
    if (action === 'keep' || action === 'forget') forgetLearner(req, res);
    return { goTo: `/review?done=${action === 'remove' ? 'removed' : action === 'keep' ? 'kept' : 'forgotten'}` };
  }
  const { learning } = await ask(ReviewQuery, { reader }, askerOf(req));
  const guest = learning.isAccount && reader ? (await askAsGuest(reader)).learning : null;
  const before = guest && { reviews: guest.reviewCount, attempts: guest.attempts.length };
  return {
    learning,
    before: before && before.reviews + before.attempts > 0 ? before : null,
    isKept: reader !== null,
    done: single(query.done) ?? null,
  };
});

/** What a browser has without its account. */
const askAsGuest = (reader: string) => ask(ReviewQuery, { reader });

const doneWords: Record<string, string> = {
  removed: 'The question is out of your review.',
  kept: 'What you did on this device now belongs to your account.',
  forgotten: 'This device keeps nothing of you any more.',
};

function Attempts({ attempts }: { attempts: ReviewPageProps['learning']['attempts'] }) {
  const open = attempts.filter(({ finishedAt }) => !finishedAt);
  const finished = attempts.filter(({ finishedAt }) => finishedAt);
  return (
    <>
      {open.length > 0 && (
        <section aria-labelledby="begun">
          <h2 id="begun">Begun and not finished</h2>
          <ul className="plain-rows">
            {open.map((attempt) => (
              <li key={attempt.id}>
                <a href={`/attempts/${attempt.id}`}>{attempt.quiz.story.title}</a>
                <span className="row-more">
                  {modeWords[attempt.mode].label}, {attempt.responses.length} of {attempt.questionCount} answered
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {finished.length > 0 && (
        <section aria-labelledby="finished">
          <h2 id="finished">Results</h2>
          <ul className="plain-rows">
            {finished.map((attempt) => (
              <li key={attempt.id}>
                <a href={`/attempts/${attempt.id}`}>{attempt.quiz.story.title}</a>
                <span className="row-more">
                  {points(attempt.score ?? 0)} of {count(attempt.questionCount, 'point')},{' '}
                  {dayInWords(attempt.startedAt)}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What a reader does again and again: what is due, what is under review, which quizzes were begun. */
export default function ReviewPage({ learning, before, isKept, done }: ReviewPageProps) {
  const { dueCount, reviews, reviewCount, attempts, isAccount } = learning;
  const next = reviews.find(({ isDue }) => !isDue);
  return (
    <>
      <PageHead title={dueCount > 0 ? `Your review: ${dueCount} due` : 'Your review'} isHidden />
      <div className="quiz review-home">
        <p className="eyebrow">Quizzes</p>
        <h1>Your review</h1>
        {done && doneWords[done] && (
          <p className="note" role="status">
            {doneWords[done]}
          </p>
        )}
        {before && (
          <form method="post" action="/review" className="resume">
            <h2>Done on this device before you signed in</h2>
            <p>
              {count(before.reviews, 'question')} under review and {count(before.attempts, 'attempt')} at quizzes. If
              they are yours, your account can have them, on all your devices.
            </p>
            <p className="button-row">
              <button type="submit" name="action" value="keep" className="button">
                Add them to my account
              </button>
              <button type="submit" name="action" value="forget" className="plain-button">
                They are not mine: leave them out
              </button>
            </p>
          </form>
        )}
        {dueCount > 0 ? (
          <section className="resume" aria-labelledby="due">
            <h2 id="due">{count(dueCount, 'question')} due now</h2>
            <p>One at a time. There is no hurry, and you may stop after any of them.</p>
            <p>
              <a className="button" href="/review/next">
                Start
              </a>
            </p>
          </section>
        ) : (
          <p className="quiz-intro">
            {next
              ? `Nothing is due now. The next question is due ${dueInWords(next.due)}.`
              : 'Nothing is under review. At the end of a quiz, or after any answer in practice, you can add questions to be asked again: after a day, then at growing intervals, just before you would forget them.'}
          </p>
        )}
        <Attempts attempts={attempts} />
        {reviews.length > 0 && (
          <section aria-labelledby="all">
            <h2 id="all">All under review</h2>
            <ul className="plain-rows">
              {reviews.map(({ question, due, isDue }) => (
                <li key={question.id}>
                  <span>
                    {question.stem}
                    <span className="row-more">
                      <a href={`/stories/${question.quiz.story.slug}`}>{question.quiz.story.title}</a>,{' '}
                      {isDue ? 'due now' : `due ${dueInWords(due)}`}
                    </span>
                  </span>
                  <form method="post" action="/review">
                    <input type="hidden" name="question" value={question.id} />
                    <button type="submit" name="action" value="remove" className="plain-button">
                      Remove<span className="unseen">: {question.stem}</span>
                    </button>
                  </form>
                </li>
              ))}
            </ul>
            {reviewCount > reviews.length && <p className="faint">And {reviewCount - reviews.length} more.</p>}
          </section>
        )}
        <section className="settings-note" aria-labelledby="where">
          <h2 id="where">Where this is kept</h2>
          {isAccount ? (
            <p>With your account: you find it on every device on which you sign in.</p>
          ) : (
            <p>With a secret that only this browser has; no name and no address. Signing in keeps it across devices.</p>
          )}
          {isKept && !isAccount && (
            <form method="post" action="/review">
              <button type="submit" name="action" value="forget" className="plain-button">
                Forget me on this device
              </button>
            </form>
          )}
        </section>
      </div>
    </>
  );
}

import { graphql, type ResultOf } from '@parallax/schema/documents';
import { PageHead } from '../../components/page-head.tsx';
import { StartForm } from '../../components/quiz/start-form.tsx';
import { type Level, levelWords, modeWords } from '../../components/quiz/words.ts';
import { ask } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { groupBy } from '../../data/group-by.ts';
import { learnerSecret } from '../../data/learner-cookie.ts';
import { serve, single } from '../../data/serve.ts';
import { count } from '../../words/count.ts';

export const config = { unstable_runtimeJS: false };

const QuizQuery = graphql(`
  query Quiz($slug: String!) {
    story(slug: $slug) {
      id
      slug
      title
      retraction { at }
      quiz {
        id
        title
        questionCount
        questions { level }
      }
    }
  }
`);

const BegunQuery = graphql(`
  query Begun($story: ID!, $reader: String) {
    learning(reader: $reader) {
      attempts(first: 10, story: $story) {
        id
        mode
        finishedAt
        questionCount
        responses { question { id } }
      }
    }
  }
`);

interface QuizPageProps {
  story: NonNullable<ResultOf<typeof QuizQuery>['story']>;
  /** This reader's attempts, the last begun first. */
  begun: ResultOf<typeof BegunQuery>['learning']['attempts'];
}

/** How many questions can be chosen, at most all. */
function sizesOf(total: number): number[] {
  return [...[8, 12].filter((size) => size < total - 2), total];
}

export const getServerSideProps = serve<QuizPageProps>(async ({ params, req }) => {
  const { story } = await ask(QuizQuery, { slug: single(params?.slug) ?? '' });
  if (!story) return null;
  // Its page says why.
  if (story.retraction) return { goTo: `/stories/${story.slug}` };
  const reader = learnerSecret(req.headers.cookie);
  const { learning } = await ask(BegunQuery, { story: story.id, reader }, askerOf(req));
  return { story, begun: learning.attempts };
}, 'private');

/** What the quiz of a story is like, and the ways to start it or to go on. */
export default function QuizPage({ story, begun }: QuizPageProps) {
  const { quiz, slug } = story;
  const levels = groupBy(quiz?.questions ?? [], ({ level }) => level);
  const open = begun.find(({ finishedAt }) => !finishedAt);
  const finished = begun.find(({ finishedAt }) => finishedAt);
  const isReady = quiz !== null && quiz.questionCount > 0;
  return (
    <>
      <PageHead
        title={`Quiz: ${story.title}`}
        description={`Questions about the reporting, each with its evidence: ${story.title}`}
        refresh={isReady ? undefined : 10}
      />
      <div className="quiz">
        <p className="way-back">
          <a href={`/stories/${slug}`}>
            <span aria-hidden="true">‹ </span>Briefing: {story.title}
          </a>
        </p>
        <p className="eyebrow">Quiz</p>
        <h1>{quiz?.title ?? story.title}</h1>
        {!isReady && <p role="status">This quiz is being prepared. The page looks again every ten seconds.</p>}
        {open && (
          <section className="resume" aria-labelledby="resume-heading">
            <h2 id="resume-heading">You have begun already</h2>
            <p>
              {modeWords[open.mode].label}: {open.responses.length} of {count(open.questionCount, 'question')} answered.
            </p>
            <p>
              <a className="button" href={`/attempts/${open.id}`}>
                Go on where you left
              </a>
            </p>
          </section>
        )}
        {finished && (
          <p className="note">
            <a href={`/attempts/${finished.id}`}>See the results of your last attempt</a>
          </p>
        )}
        {isReady && (
          <>
            <p className="quiz-intro">
              {count(quiz.questionCount, 'question')} about the reporting: what the articles say, who says it, and what
              rests on what. There is no time limit. You may skip a question and come back to it, close the page and go
              on another day. {begun.length > 0 && 'Questions that you were not asked yet come first.'}
            </p>
            <dl className="facts level-facts">
              {(Object.keys(levelWords) as Level[]).map((level) => {
                const number = levels.get(level)?.length ?? 0;
                return number === 0 ? null : (
                  <div key={level}>
                    <dt>{levelWords[level]}</dt>
                    <dd>{number}</dd>
                  </div>
                );
              })}
            </dl>
            <StartForm
              quiz={quiz}
              slug={slug}
              sizes={sizesOf(quiz.questionCount)}
              label={begun.length > 0 ? 'Start anew' : 'Start'}
            />
          </>
        )}
        {isReady && (
          <p className="note for-teachers">
            For teachers: <a href={`/teach/quizzes?quiz=${quiz.id}`}>make it your own, print it, take it elsewhere</a>{' '}
            or <a href="/teach">assign it to a class</a>. Pupils: <a href="/classes">join a class</a>.
          </p>
        )}
      </div>
    </>
  );
}

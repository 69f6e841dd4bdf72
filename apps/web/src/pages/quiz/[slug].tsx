import { graphql, type ResultOf } from '@parallax/schema/documents';
import { PageHead } from '../../components/page-head.tsx';
import { StartForm } from '../../components/quiz/start-form.tsx';
import { type Level, levelWords, modeWords } from '../../components/quiz/words.ts';
import { ask, NothingThere } from '../../data/api.ts';
import { type Asker, askerOf } from '../../data/asker.ts';
import { attemptCookie } from '../../data/attempt-cookie.ts';
import { readAttemptKey } from '../../data/attempt-key.ts';
import { groupBy } from '../../data/group-by.ts';
import { serve, single } from '../../data/serve.ts';
import { count } from '../../words/count.ts';

export const config = { unstable_runtimeJS: false };

const QuizQuery = graphql(`
  query Quiz($slug: String!) {
    story(slug: $slug) {
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

const ResumeQuery = graphql(`
  query Resume($id: ID!) {
    attempt(id: $id) {
      id
      mode
      finishedAt
      questionCount
      responses { question { id } }
      quiz { story { slug } }
    }
  }
`);

type Begun = NonNullable<ResultOf<typeof ResumeQuery>['attempt']>;

interface QuizPageProps {
  story: NonNullable<ResultOf<typeof QuizQuery>['story']>;
  begun: Begun | null;
}

/** The attempt that this reader's cookie names; null where there is none or its id is of no use any more. */
async function begunAttempt(key: string | undefined, slug: string, asker: Asker): Promise<Begun | null> {
  if (!key) return null;
  const { id, only } = readAttemptKey(key);
  try {
    const { attempt } = await ask(ResumeQuery, { id }, asker);
    if (attempt?.quiz.story.slug !== slug) return null;
    return { ...attempt, id: key, questionCount: only?.length ?? attempt.questionCount };
  } catch (error) {
    if (error instanceof NothingThere) return null;
    throw error;
  }
}

export const getServerSideProps = serve<QuizPageProps>(async ({ params, req }) => {
  const { story } = await ask(QuizQuery, { slug: single(params?.slug) ?? '' });
  if (!story) return null;
  // Its page says why.
  if (story.retraction) return { goTo: `/stories/${story.slug}` };
  return { story, begun: await begunAttempt(req.cookies[attemptCookie], story.slug, askerOf(req)) };
}, 'private');

/** What the quiz of a story is like, and the ways to start it or to go on. */
export default function QuizPage({ story, begun }: QuizPageProps) {
  const { quiz, slug } = story;
  const levels = groupBy(quiz?.questions ?? [], ({ level }) => level);
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
        {begun && !begun.finishedAt && (
          <section className="resume" aria-labelledby="resume-heading">
            <h2 id="resume-heading">You have begun already</h2>
            <p>
              {modeWords[begun.mode].label}: {begun.responses.length} of {count(begun.questionCount, 'question')}{' '}
              answered.
            </p>
            <p>
              <a className="button" href={`/attempts/${begun.id}`}>
                Go on where you left
              </a>
            </p>
          </section>
        )}
        {begun?.finishedAt && (
          <p className="note">
            <a href={`/attempts/${begun.id}`}>See the results of your last attempt</a>
          </p>
        )}
        {isReady && (
          <>
            <p className="quiz-intro">
              {count(quiz.questionCount, 'question')} about the reporting: what the articles say, who says it, and what
              rests on what. There is no time limit. You may skip a question and come back to it.
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
            <StartForm quiz={quiz} slug={slug} label={begun ? 'Start anew' : 'Start'} />
          </>
        )}
      </div>
    </>
  );
}

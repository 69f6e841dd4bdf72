import { graphql, type ResultOf } from '@parallax/schema/documents';
import { SourcesProvider } from '../../components/citation.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { AnswerForm, Note, RefusedNote } from '../../components/quiz/answer-form.tsx';
import { FeedbackPanel } from '../../components/quiz/feedback.tsx';
import { QuestionFragment, type Reply, ResponseFragment } from '../../components/quiz/fragments.ts';
import { RatingForm } from '../../components/quiz/rating-form.tsx';
import { verdictOf } from '../../components/quiz/verdict.ts';
import { levelWords } from '../../components/quiz/words.ts';
import { ask } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { serveForm } from '../../data/form-page.ts';
import { learnerSecret } from '../../data/learner-cookie.ts';
import { replyFrom, typedReply } from '../../data/reply-from.ts';
import { single } from '../../data/serve.ts';
import { StorySourcesFragment, storySources } from '../../data/story-sources.ts';
import { count } from '../../words/count.ts';

export const config = { unstable_runtimeJS: false };

const NextQuery = graphql(
  `
    query NextReview($reader: String) {
      learning(reader: $reader) {
        dueCount
        due(first: 100) {
          question {
            ...Question
            quiz { story { slug title } }
          }
        }
      }
    }
  `,
  [QuestionFragment],
);

const AnsweredQuery = graphql(
  `
    query AnsweredReview($attempt: ID!, $reader: String) {
      learning(reader: $reader) {
        dueCount
        ratings(attempt: $attempt) { rating due }
        reviews(first: 100) { due question { id } }
      }
      attempt(id: $attempt) {
        questions { ...Question }
        responses { ...Response }
        quiz { story { slug title ...StorySources } }
      }
    }
  `,
  [QuestionFragment, ResponseFragment, StorySourcesFragment],
);

const AnswerReview = graphql(`
  mutation AnswerReview($question: ID!, $reply: ReplyInput!, $reader: String) {
    answerReview(question: $question, reply: $reply, reader: $reader) {
      __typename
      ... on ReviewAnswer { attempt { id } }
      ... on Failure { code }
    }
  }
`);

const RateReview = graphql(`
  mutation RateReview($attempt: ID!, $rating: ReviewRating!, $reader: String) {
    rateReview(attempt: $attempt, rating: $rating, reader: $reader) { __typename }
  }
`);

type Due = ResultOf<typeof NextQuery>['learning']['due'][number];

interface Asking {
  state: 'asking';
  question: Due['question'];
  /** How many are due, this one among them. */
  dueCount: number;
  /** Which of them it is, from 0: what was put off stands before it. */
  place: number;
  refused: Reply | null;
  note: string | null;
}

interface Answered {
  state: 'answered';
  id: string;
  attempt: NonNullable<ResultOf<typeof AnsweredQuery>['attempt']>;
  learning: ResultOf<typeof AnsweredQuery>['learning'];
}

type NextReviewProps = Asking | Answered;

const noteWords: Record<string, string> = {
  REVIEW_NOT_DUE: 'That question was answered already and is not due any more. The first answer stands.',
  QUESTION_WITHHELD: 'That question is asked no more, because what it rests on has changed.',
};

const ratings = ['AGAIN', 'HARD', 'GOOD', 'EASY'] as const;

export const getServerSideProps = serveForm<NextReviewProps>(async (context, fields) => {
  const { req, query } = context;
  const reader = learnerSecret(req.headers.cookie);
  let refused: Reply | null = null;
  if (fields && fields('action')[0] === 'rate') {
    const rating = ratings.find((each) => each === fields('rating')[0]);
    const [attempt = ''] = fields('attempt');
    if (rating) await ask(RateReview, { attempt, rating, reader }, askerOf(req));
    return { goTo: '/review/next' };
  }
  if (fields) {
    const [question = ''] = fields('question');
    const { answerReview } = await ask(AnswerReview, { question, reply: replyFrom(fields), reader }, askerOf(req));
    if (answerReview.__typename === 'ReviewAnswer') {
      return { goTo: `/review/next?answered=${answerReview.attempt.id}#feedback` };
    }
    if (answerReview.__typename !== 'InvalidInput') return { goTo: `/review/next?note=${answerReview.code}#note` };
    refused = typedReply(fields);
  }
  const answered = single(query.answered);
  if (answered !== undefined && !fields) {
    const { learning, attempt } = await ask(AnsweredQuery, { attempt: answered, reader }, askerOf(req));
    return attempt && { state: 'answered', id: answered, attempt, learning };
  }
  const { learning } = await ask(NextQuery, { reader }, askerOf(req));
  const asked = fields?.('question')[0];
  const put = /^\d{1,3}$/.test(single(query.after) ?? '') ? Number(query.after) : 0;
  const found = learning.due.findIndex(({ question }) => question.id === asked);
  const place = found >= 0 ? found : put % Math.max(1, learning.due.length);
  const due = learning.due[place];
  if (!due) return { goTo: '/review' };
  return {
    state: 'asking',
    question: due.question,
    dueCount: learning.dueCount,
    place,
    refused,
    note: noteWords[single(query.note) ?? ''] ?? null,
  };
});

function AskingPage({ question, dueCount, place, refused, note }: Asking) {
  return (
    <>
      <PageHead title={`Review: ${count(dueCount, 'question')} due`} isHidden />
      <div className="question" id="question" tabIndex={-1}>
        <p className="eyebrow">
          {count(dueCount, 'question')} due
          <span className="eyebrow-more">
            {levelWords[question.level]} · {question.quiz.story.title}
          </span>
        </p>
        {note && <Note words={note} />}
        {refused && <RefusedNote kind={question.kind} />}
        <AnswerForm
          action="/review/next"
          question={question}
          given={refused}
          hidden={{ action: 'answer', question: question.id }}
          label="Answer"
        />
        <div className="onward">
          {dueCount > 1 && (
            <a className="skip-question" href={`/review/next?after=${place + 1}#question`}>
              Another one first
            </a>
          )}
          <a href={`/stories/${question.quiz.story.slug}`}>Read the briefing again</a>
        </div>
      </div>
    </>
  );
}

function AnsweredPage({ id, attempt, learning }: Answered) {
  const [question] = attempt.questions;
  const [response] = attempt.responses;
  if (!question || !response) return null;
  const current = learning.reviews.find((review) => review.question.id === question.id)?.due ?? null;
  return (
    <SourcesProvider value={storySources(attempt.quiz.story)}>
      <PageHead title={`${verdictOf(response)?.label}. Review`} isHidden />
      <div className="question">
        <p className="eyebrow">{attempt.quiz.story.title}</p>
        <h1 className="stem">{question.stem}</h1>
        <FeedbackPanel question={question} response={response} />
        {learning.ratings.length > 0 && (
          <RatingForm
            attempt={id}
            ratings={learning.ratings}
            isCorrect={response.isCorrect === true}
            current={current}
          />
        )}
        <div className="onward">
          <a className="button" href={learning.dueCount > 0 ? '/review/next#question' : '/review'}>
            {learning.dueCount > 0 ? `Next: ${learning.dueCount} due` : 'Done: nothing more is due'}
          </a>
        </div>
      </div>
    </SourcesProvider>
  );
}

/** The next question that is due, or what became of the answer to the last. */
export default function NextReviewPage(props: NextReviewProps) {
  return (
    <div className="quiz">
      <p className="way-back">
        <a href="/review">
          <span aria-hidden="true">‹ </span>Your review
        </a>
      </p>
      {props.state === 'asking' ? <AskingPage {...props} /> : <AnsweredPage {...props} />}
    </div>
  );
}

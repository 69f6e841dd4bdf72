import { graphql, type ResultOf } from '@parallax/schema/documents';
import { PageHead } from '../../components/page-head.tsx';
import { levelWords } from '../../components/quiz/words.ts';
import { keyOfOwn, kindWords, OwnQuestionFragment } from '../../components/teach/own-question.ts';
import { SignInToTeach } from '../../components/teach/sign-in-to-teach.tsx';
import { TeachNav } from '../../components/teach/teach-nav.tsx';
import { ask } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { serveForm } from '../../data/form-page.ts';
import { single } from '../../data/serve.ts';
import { dayInWords } from '../../words/moment.ts';

export const config = { unstable_runtimeJS: false };

const BankQuery = graphql(
  `
    query Bank($quiz: ID!, $withQuiz: Boolean!) {
      teaching {
        quiz(id: $quiz) @include(if: $withQuiz) { id title story { id } }
        bank(first: 100) {
          id
          keptAt
          storyTitle
          question { ...OwnQuestion }
        }
      }
    }
  `,
  [OwnQuestionFragment],
);

const AddFromBank = graphql(`
  mutation AddFromBank($quiz: ID!, $question: ID!, $keepAnyway: Boolean) {
    addFromBank(quiz: $quiz, question: $question, keepAnyway: $keepAnyway) {
      __typename
      ... on Failure { message }
      ... on TurnedAway { rules { rule message } }
    }
  }
`);
const RemoveFromBank = graphql(`
  mutation RemoveFromBank($question: ID!) {
    removeFromBank(question: $question) { __typename ... on Failure { message } }
  }
`);

type Teaching = NonNullable<ResultOf<typeof BankQuery>['teaching']>;

interface BankProps {
  bank: Teaching['bank'] | null;
  /** The quiz that questions are to be added to. */
  quiz: { id: string; title: string } | null;
  said: string | null;
  refusal: { question: string; message: string; rules: readonly { rule: string; message: string }[] } | null;
}

export const getServerSideProps = serveForm<BankProps>(async ({ req, query }, fields) => {
  const asker = askerOf(req);
  const field = (name: string) => fields?.(name)[0] ?? '';
  const quizId = fields ? field('quiz') : (single(query.quiz) ?? '');
  let said: string | null = null;
  let refusal: BankProps['refusal'] = null;
  const question = field('question');
  if (fields && field('do') === 'remove') {
    await ask(RemoveFromBank, { question }, asker);
    said = 'The question is out of your bank.';
  } else if (fields) {
    const variables = { quiz: quizId, question, keepAnyway: field('do') === 'add-anyway' };
    const { addFromBank } = await ask(AddFromBank, variables, asker);
    if (addFromBank.__typename === 'OwnQuiz') said = 'The question is in the quiz.';
    else {
      const rules = addFromBank.__typename === 'TurnedAway' ? addFromBank.rules : [];
      refusal = { question, message: addFromBank.message, rules };
    }
  }
  const withQuiz = quizId !== '';
  const { teaching } = await ask(BankQuery, { quiz: withQuiz ? quizId : 'UXVpejpub25l', withQuiz }, asker);
  return { bank: teaching?.bank ?? null, quiz: teaching?.quiz ?? null, said, refusal };
});

/** The questions that a teacher keeps, across stories and quizzes. */
export default function BankPage({ bank, quiz, said, refusal }: BankProps) {
  if (!bank) return <SignInToTeach back="/teach/bank" />;
  return (
    <>
      <PageHead title="Question bank" isHidden />
      <div className="teach">
        <TeachNav at="bank" />
        <h1>Question bank</h1>
        {quiz && (
          <p className="way-back">
            <a href={`/teach/quizzes/${quiz.id}`}>
              <span aria-hidden="true">‹ </span>
              {quiz.title}
            </a>
          </p>
        )}
        {said && (
          <p className="note" role="status">
            {said}
          </p>
        )}
        <p className="button-row">
          <a className="button quiet-button" href={`/teach/import?into=BANK${quiz ? `&quiz=${quiz.id}` : ''}`}>
            Bring questions in from a file
          </a>
        </p>
        {bank.length === 0 && (
          <p>Nothing is kept yet. Beside each question of a quiz of yours is a way to keep it here.</p>
        )}
        <ul className="own-rows">
          {bank.map((kept) => (
            <li key={kept.id}>
              {refusal?.question === kept.id && (
                <div className="refusal" role="alert">
                  <p>{refusal.rules.length > 0 ? 'In this quiz the gate turns the question away:' : refusal.message}</p>
                  <ul className="rules">
                    {refusal.rules.map(({ rule, message }) => (
                      <li key={rule}>
                        <b>{rule}</b>: {message}
                      </li>
                    ))}
                  </ul>
                </div>
              )}
              <p className="paper-stem">{kept.question.stem}</p>
              <p className="own-facts">
                {kept.storyTitle} · {kindWords[kept.question.kind]} · {levelWords[kept.question.level]} · kept{' '}
                {dayInWords(kept.keptAt)}
              </p>
              <p>
                <span className="own-facts">Key:</span> {keyOfOwn(kept.question)}
              </p>
              <form method="post" action="/teach/bank" className="button-row">
                <input type="hidden" name="quiz" value={quiz?.id ?? ''} />
                <input type="hidden" name="question" value={kept.id} />
                {quiz && (
                  <button type="submit" name="do" value="add" className="button quiet-button">
                    Add to the quiz<span className="unseen">: {kept.question.stem}</span>
                  </button>
                )}
                {refusal?.question === kept.id && refusal.rules.length > 0 && (
                  <button type="submit" name="do" value="add-anyway" className="plain-button">
                    Add it all the same
                  </button>
                )}
                <button type="submit" name="do" value="remove" className="plain-button">
                  Remove from the bank<span className="unseen">: {kept.question.stem}</span>
                </button>
              </form>
            </li>
          ))}
        </ul>
      </div>
    </>
  );
}

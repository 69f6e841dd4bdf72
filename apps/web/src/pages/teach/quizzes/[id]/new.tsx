import { graphql } from '@parallax/schema/documents';
import { PageHead } from '../../../../components/page-head.tsx';
import { levelWords } from '../../../../components/quiz/words.ts';
import { kindWords } from '../../../../components/teach/own-question.ts';
import {
  inputFrom,
  QuestionForm,
  type QuestionRefusal,
  type TypedQuestion,
  typedFrom,
} from '../../../../components/teach/question-form.tsx';
import { SignInToTeach } from '../../../../components/teach/sign-in-to-teach.tsx';
import { TeachNav } from '../../../../components/teach/teach-nav.tsx';
import { ask } from '../../../../data/api.ts';
import { askerOf } from '../../../../data/asker.ts';
import { serveForm } from '../../../../data/form-page.ts';
import { articlesOf, loadOwnQuiz } from '../../../../data/load-own-quiz.ts';
import { single } from '../../../../data/serve.ts';

export const config = { unstable_runtimeJS: false };

const WriteQuestion = graphql(`
  mutation WriteQuestion(
    $quiz: ID!
    $kind: QuestionKind!
    $level: Level!
    $input: QuestionInput!
    $keepAnyway: Boolean
  ) {
    writeQuestion(quiz: $quiz, kind: $kind, level: $level, input: $input, keepAnyway: $keepAnyway) {
      __typename
      ... on Failure { message }
      ... on InvalidInput { path }
      ... on TurnedAway { rules { rule message } }
    }
  }
`);

/** Kinds that can be written by hand. */
const kinds = ['SINGLE_CHOICE', 'MULTIPLE_CHOICE', 'TRUE_FALSE_NOT_STATED', 'FILL_NUMBER', 'FILL_NAME'] as const;
const levels = Object.keys(levelWords) as (keyof typeof levelWords)[];

type Kind = (typeof kinds)[number];
type Level = (typeof levels)[number];

interface NewProps {
  shown: { title: string; articles: { id: string; outlet: string; headline: string | null }[] } | null;
  kind: Kind | null;
  level: Level;
  typed: TypedQuestion;
  refusal: QuestionRefusal | null;
  back: string;
}

const nothing: TypedQuestion = {
  stem: '',
  explanation: '',
  options: [],
  number: '',
  accepted: '',
  article: '',
  words: '',
};

/** A question with its options is longer than other forms. */
const longest = 64 * 1024;

export const getServerSideProps = serveForm<NewProps>(async ({ req, params, query }, fields) => {
  const id = single(params?.id) ?? '';
  const asker = askerOf(req);
  const quiz = await loadOwnQuiz(id, asker);
  const back = `/teach/quizzes/${id}`;
  if (quiz === null) return null;
  const given = (name: string) => fields?.(name)[0] ?? single(query[name]);
  const kind = kinds.find((each) => each === given('kind')) ?? null;
  const level = levels.find((each) => each === given('level')) ?? 'ONE_SPAN';
  if (quiz === 'no teacher') return { shown: null, kind, level, typed: nothing, refusal: null, back };
  let typed = nothing;
  let refusal: QuestionRefusal | null = null;
  if (fields && kind) {
    typed = typedFrom(fields);
    const { writeQuestion } = await ask(
      WriteQuestion,
      { quiz: id, kind, level, input: inputFrom(typed), keepAnyway: fields('anyway')[0] === 'yes' },
      asker,
    );
    if (writeQuestion.__typename === 'OwnQuiz') return { goTo: `${back}?saved` };
    refusal = {
      message: writeQuestion.message,
      path: writeQuestion.__typename === 'InvalidInput' ? writeQuestion.path : null,
      rules: writeQuestion.__typename === 'TurnedAway' ? writeQuestion.rules : [],
    };
  }
  return { shown: { title: quiz.title, articles: articlesOf(quiz) }, kind, level, typed, refusal, back };
}, longest);

/** A question that a teacher writes: first which kind, then its fields. */
export default function NewQuestionPage({ shown, kind, level, typed, refusal, back }: NewProps) {
  if (!shown) return <SignInToTeach back={back} />;
  return (
    <>
      <PageHead title="Write a question" isHidden />
      <div className="teach">
        <TeachNav />
        <p className="way-back">
          <a href={back}>
            <span aria-hidden="true">‹ </span>
            {shown.title}
          </a>
        </p>
        <h1>Write a question</h1>
        {kind ? (
          <>
            <p className="own-facts">
              {kindWords[kind]} · {levelWords[level]} · <a href={`${back}/new`}>another kind</a>
            </p>
            <QuestionForm
              action={`${back}/new`}
              kind={kind}
              typed={typed}
              refusal={refusal}
              articles={shown.articles}
              hidden={{ kind, level }}
              label="Add the question"
            />
          </>
        ) : (
          <form method="get" action={`${back}/new`} className="form">
            <label className="field">
              <span className="field-label">How it is answered</span>
              <select name="kind">
                {kinds.map((each) => (
                  <option key={each} value={each}>
                    {kindWords[each]}
                  </option>
                ))}
              </select>
            </label>
            <label className="field">
              <span className="field-label">Where the answer is found</span>
              <select name="level">
                {levels.map((each) => (
                  <option key={each} value={each}>
                    {levelWords[each]}
                  </option>
                ))}
              </select>
            </label>
            <p>
              <button type="submit" className="button">
                Next
              </button>
            </p>
          </form>
        )}
      </div>
    </>
  );
}

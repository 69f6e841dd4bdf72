import { graphql } from '@parallax/schema/documents';
import { PageHead } from '../../../../../components/page-head.tsx';
import { kindWords, type OwnQuestion } from '../../../../../components/teach/own-question.ts';
import {
  inputFrom,
  QuestionForm,
  type QuestionRefusal,
  type TypedQuestion,
  typedFrom,
  typedOf,
} from '../../../../../components/teach/question-form.tsx';
import { SignInToTeach } from '../../../../../components/teach/sign-in-to-teach.tsx';
import { TeachNav } from '../../../../../components/teach/teach-nav.tsx';
import { ask } from '../../../../../data/api.ts';
import { askerOf } from '../../../../../data/asker.ts';
import { serveForm } from '../../../../../data/form-page.ts';
import { articlesOf, loadOwnQuiz } from '../../../../../data/load-own-quiz.ts';
import { single } from '../../../../../data/serve.ts';

export const config = { unstable_runtimeJS: false };

const EditQuestion = graphql(`
  mutation EditQuestion($question: ID!, $input: QuestionInput!, $keepAnyway: Boolean) {
    editQuestion(question: $question, input: $input, keepAnyway: $keepAnyway) {
      __typename
      ... on Failure { message }
      ... on InvalidInput { path }
      ... on TurnedAway { rules { rule message } }
    }
  }
`);

interface EditProps {
  shown: {
    quiz: { id: string; title: string };
    question: OwnQuestion;
    articles: { id: string; outlet: string; headline: string | null }[];
  } | null;
  typed: TypedQuestion | null;
  refusal: QuestionRefusal | null;
  back: string;
}

/** A question with its options is longer than other forms. */
const longest = 64 * 1024;

export const getServerSideProps = serveForm<EditProps>(async ({ req, params }, fields) => {
  const [id, questionId] = [single(params?.id) ?? '', single(params?.question) ?? ''];
  const asker = askerOf(req);
  const quiz = await loadOwnQuiz(id, asker);
  const back = `/teach/quizzes/${id}`;
  if (quiz === null) return null;
  if (quiz === 'no teacher') return { shown: null, typed: null, refusal: null, back };
  const question = quiz.questions.find((each) => each.id === questionId);
  if (!question) return { goTo: back };
  let typed = typedOf(question);
  let refusal: QuestionRefusal | null = null;
  if (fields) {
    typed = typedFrom(fields);
    const { editQuestion } = await ask(
      EditQuestion,
      { question: questionId, input: inputFrom(typed), keepAnyway: fields('anyway')[0] === 'yes' },
      asker,
    );
    if (editQuestion.__typename === 'OwnQuiz') return { goTo: `${back}?saved` };
    refusal = {
      message: editQuestion.message,
      path: editQuestion.__typename === 'InvalidInput' ? editQuestion.path : null,
      rules: editQuestion.__typename === 'TurnedAway' ? editQuestion.rules : [],
    };
  }
  return { shown: { quiz: { id, title: quiz.title }, question, articles: articlesOf(quiz) }, typed, refusal, back };
}, longest);

/** A question of a teacher's quiz, to be changed. */
export default function EditQuestionPage({ shown, typed, refusal, back }: EditProps) {
  if (!shown || !typed) return <SignInToTeach back={back} />;
  const { quiz, question, articles } = shown;
  return (
    <>
      <PageHead title="Edit a question" isHidden />
      <div className="teach">
        <TeachNav />
        <p className="way-back">
          <a href={back}>
            <span aria-hidden="true">‹ </span>
            {quiz.title}
          </a>
        </p>
        <h1>Edit a question</h1>
        <p className="own-facts">{kindWords[question.kind]}. Who has answered the question as it was keeps it so.</p>
        <QuestionForm
          action={`${back}/questions/${question.id}`}
          kind={question.kind}
          typed={typed}
          refusal={refusal}
          articles={articles}
          label="Save"
        />
      </div>
    </>
  );
}

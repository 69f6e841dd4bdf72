import { graphql } from '@parallax/schema/documents';
import { Field } from '../../../../components/field.tsx';
import { PageHead } from '../../../../components/page-head.tsx';
import { levelWords } from '../../../../components/quiz/words.ts';
import { Refusal } from '../../../../components/refusal.tsx';
import { keyOfOwn, kindWords, type OwnQuestion, withheldWords } from '../../../../components/teach/own-question.ts';
import { SignInToTeach } from '../../../../components/teach/sign-in-to-teach.tsx';
import { TeachNav } from '../../../../components/teach/teach-nav.tsx';
import { ask } from '../../../../data/api.ts';
import { type Asker, askerOf } from '../../../../data/asker.ts';
import type { Fields } from '../../../../data/form.ts';
import { serveForm } from '../../../../data/form-page.ts';
import { loadOwnQuiz, type OwnQuizData } from '../../../../data/load-own-quiz.ts';
import { quizFormats } from '../../../../data/quiz-formats.ts';
import { single } from '../../../../data/serve.ts';
import { count } from '../../../../words/count.ts';

export const config = { unstable_runtimeJS: false };

const RenameQuiz = graphql(`
  mutation RenameQuiz($quiz: ID!, $title: String!) {
    renameQuiz(quiz: $quiz, title: $title) { __typename ... on Failure { message } }
  }
`);
const DeleteQuiz = graphql(`
  mutation DeleteQuiz($quiz: ID!) { deleteQuiz(quiz: $quiz) { __typename ... on Failure { message } } }
`);
const DropQuestion = graphql(`
  mutation DropQuestion($question: ID!) { dropQuestion(question: $question) { __typename ... on Failure { message } } }
`);
const RestoreQuestion = graphql(`
  mutation RestoreQuestion($question: ID!) { restoreQuestion(question: $question) { __typename ... on Failure { message } } }
`);
const KeepInBank = graphql(`
  mutation KeepInBank($question: ID!) { keepInBank(question: $question) { __typename ... on Failure { message } } }
`);

interface OwnQuizProps {
  quiz: OwnQuizData | null;
  back: string;
  said: string | null;
  refusal: string | null;
}

export const getServerSideProps = serveForm<OwnQuizProps>(async ({ req, params, query }, fields) => {
  const id = single(params?.id) ?? '';
  const asker = askerOf(req);
  const back = `/teach/quizzes/${id}`;
  const done = fields ? await act(id, fields, asker) : null;
  if (done && 'goTo' in done) return done;
  const quiz = await loadOwnQuiz(id, asker);
  if (quiz === null) return null;
  const saved = single(query.saved) === undefined ? null : 'The question is saved.';
  if (quiz === 'no teacher') return { quiz: null, back, said: null, refusal: null };
  return { quiz, back, said: done?.said ?? saved, refusal: done?.refusal ?? null };
});

async function act(
  quiz: string,
  fields: Fields,
  asker: Asker,
): Promise<{ said: string | null; refusal: string | null } | { goTo: string }> {
  const field = (name: string) => fields(name)[0] ?? '';
  const question = field('question');
  const outcome = (result: { __typename: string; message?: string }, said: string) =>
    result.message === undefined ? { said, refusal: null } : { said: null, refusal: result.message };
  switch (field('do')) {
    case 'drop':
      return outcome(
        (await ask(DropQuestion, { question }, asker)).dropQuestion,
        'The question is out. Who has answered it keeps the answer.',
      );
    case 'restore':
      return outcome((await ask(RestoreQuestion, { question }, asker)).restoreQuestion, 'The question is asked again.');
    case 'keep':
      return outcome((await ask(KeepInBank, { question }, asker)).keepInBank, 'The question is in your bank.');
    case 'rename':
      return outcome((await ask(RenameQuiz, { quiz, title: field('title') }, asker)).renameQuiz, 'Renamed.');
    default: {
      const { deleteQuiz } = await ask(DeleteQuiz, { quiz }, asker);
      if (deleteQuiz.__typename === 'Teaching') return { goTo: '/teach/quizzes' };
      return { said: null, refusal: deleteQuiz.message };
    }
  }
}

function QuestionRow({ question, back }: { question: OwnQuestion; back: string }) {
  const { withheld } = question;
  const isChanged = withheld !== null && withheld !== 'DROPPED';
  return (
    <li className={withheld ? 'is-withheld' : undefined}>
      {withheld && <p className="tag">{withheldWords[withheld]}</p>}
      <p className="paper-stem">{question.stem}</p>
      <p className="own-facts">
        {kindWords[question.kind]} · {levelWords[question.level]}
        {question.waived.length > 0 && ` · kept though it breaks ${question.waived.join(', ')}`}
      </p>
      <p>
        <span className="own-facts">Key:</span> {keyOfOwn(question)}
      </p>
      <form method="post" action={back} className="button-row">
        <input type="hidden" name="question" value={question.id ?? ''} />
        {!withheld && <a href={`${back}/questions/${question.id}`}>Edit</a>}
        {withheld ? (
          <button type="submit" name="do" value="restore" className="plain-button">
            {isChanged ? 'It still holds: ask it again' : 'Ask it again'}
            <span className="unseen">: {question.stem}</span>
          </button>
        ) : (
          <button type="submit" name="do" value="drop" className="plain-button">
            Drop<span className="unseen">: {question.stem}</span>
          </button>
        )}
        <button type="submit" name="do" value="keep" className="plain-button">
          Keep in the bank<span className="unseen">: {question.stem}</span>
        </button>
      </form>
    </li>
  );
}

/** A teacher's own quiz: its questions with their keys, and the ways to hand it out. */
export default function OwnQuizPage({ quiz, back, said, refusal }: OwnQuizProps) {
  if (!quiz) return <SignInToTeach back={back} />;
  return (
    <>
      <PageHead title={quiz.title} isHidden />
      <div className="teach">
        <TeachNav />
        <p className="way-back">
          <a href={`/stories/${quiz.story.slug}`}>
            <span aria-hidden="true">‹ </span>Briefing: {quiz.story.title}
          </a>
        </p>
        <h1>{quiz.title}</h1>
        {said && (
          <p className="note" role="status">
            {said}
          </p>
        )}
        <Refusal>{refusal}</Refusal>
        {quiz.changedCount > 0 && (
          <p className="note note-problem">
            {count(quiz.changedCount, 'question')} withheld, because the reporting has changed since they were made.
            Read them against the briefing: edit them, drop them, or say that they still hold.
          </p>
        )}
        <p className="button-row">
          <a className="button" href="/teach">
            Assign to a class
          </a>
          <a className="button quiet-button" href={`${back}/paper`}>
            Print
          </a>
        </p>
        <section aria-labelledby="files">
          <h2 id="files">Take it elsewhere</h2>
          <ul className="file-formats">
            {quizFormats.map(({ name, label }) => (
              <li key={name}>
                <a href={`/api/quiz-file?quiz=${quiz.id}&format=${name}`}>{label}</a>
              </li>
            ))}
          </ul>
        </section>
        <section aria-labelledby="questions">
          <h2 id="questions">{count(quiz.questionCount, 'question')}</h2>
          <p className="button-row">
            <a className="button quiet-button" href={`${back}/new`}>
              Write a question
            </a>
            <a className="button quiet-button" href={`/teach/bank?quiz=${quiz.id}`}>
              Add from the bank
            </a>
            <a className="button quiet-button" href={`/teach/import?quiz=${quiz.id}`}>
              Add from a file
            </a>
          </p>
          <ol className="results-list">
            {quiz.questions.map((question) => (
              <QuestionRow key={question.id} question={question} back={back} />
            ))}
          </ol>
        </section>
        <details className="form-fold">
          <summary>Rename or delete the quiz</summary>
          <form method="post" action={back} className="form">
            <Field name="title" label="Title" required maxLength={200} defaultValue={quiz.title} autoComplete="off" />
            <p className="button-row">
              <button type="submit" name="do" value="rename" className="button quiet-button">
                Rename
              </button>
            </p>
          </form>
          <form method="post" action={back}>
            <button type="submit" name="do" value="delete" className="button danger-button">
              Delete the quiz
            </button>
          </form>
        </details>
      </div>
    </>
  );
}

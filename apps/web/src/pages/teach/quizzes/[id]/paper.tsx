import { PageHead } from '../../../../components/page-head.tsx';
import { keyOfOwn, type OwnQuestion } from '../../../../components/teach/own-question.ts';
import { SignInToTeach } from '../../../../components/teach/sign-in-to-teach.tsx';
import { askerOf } from '../../../../data/asker.ts';
import { articlesOf, loadOwnQuiz } from '../../../../data/load-own-quiz.ts';
import { serve, single } from '../../../../data/serve.ts';

export const config = { unstable_runtimeJS: false };

interface PaperProps {
  quiz: { title: string; story: string; questions: OwnQuestion[]; articles: { id: string; outlet: string }[] } | null;
  back: string;
}

export const getServerSideProps = serve<PaperProps>(async ({ req, params }) => {
  const id = single(params?.id) ?? '';
  const quiz = await loadOwnQuiz(id, askerOf(req));
  const back = `/teach/quizzes/${id}`;
  if (quiz === null) return null;
  if (quiz === 'no teacher') return { quiz: null, back };
  const questions = quiz.questions.filter(({ withheld }) => withheld === null);
  return { quiz: { title: quiz.title, story: quiz.story.title, questions, articles: articlesOf(quiz) }, back };
}, 'private');

const letter = (index: number): string => String.fromCharCode(97 + index);

/** What is to be done, on paper. */
function instructionOf({ kind, stem }: OwnQuestion): string {
  if (kind === 'MULTIPLE_CHOICE') return /\bevery right one\.$/.test(stem) ? '' : 'Tick every right one.';
  if (kind === 'ORDER') return 'Number them in their order.';
  if (kind === 'MATCH') return 'Write the right letter beside each.';
  return kind.startsWith('FILL') ? '' : 'Tick one.';
}

/** What stands before an option. The box is drawn: few text faces have the letter for it. */
function OptionMark({ kind, index }: { kind: string; index: number }) {
  if (kind === 'ORDER') return <span aria-hidden="true">__</span>;
  if (kind === 'MATCH') return <span aria-hidden="true">{letter(index)})</span>;
  return <span aria-hidden="true" className="paper-box" />;
}

function Asked({ question }: { question: OwnQuestion }) {
  const { kind, options, prompts } = question;
  const instruction = instructionOf(question);
  return (
    <li>
      <p className="paper-stem">{question.stem}</p>
      {instruction && <p className="own-facts">{instruction}</p>}
      {prompts.length > 0 && (
        <ol className="paper-options">
          {prompts.map((prompt) => (
            <li key={prompt.key}>
              <span>__</span>
              <span>{prompt.text}</span>
            </li>
          ))}
        </ol>
      )}
      {options.length > 0 ? (
        <ul className="paper-options">
          {options.map((option, index) => (
            <li key={option.key}>
              <OptionMark kind={kind} index={index} />
              <span>
                {kind !== 'ORDER' && kind !== 'MATCH' && `${letter(index)}) `}
                {option.text}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p className="paper-line">
          <span className="unseen">Room for the answer</span>
        </p>
      )}
    </li>
  );
}

/** The letters of the right options, where options have letters. */
function lettersOf({ kind, options, pairs, prompts }: OwnQuestion): string {
  if (kind === 'MATCH') {
    return prompts
      .map(({ key }) => {
        const option = pairs.find(({ prompt }) => prompt === key)?.option;
        return letter(options.findIndex((each) => each.key === option));
      })
      .join(', ');
  }
  if (kind === 'ORDER') return '';
  return options.flatMap(({ isCorrect }, index) => (isCorrect ? [letter(index)] : [])).join(', ');
}

/** A quiz to be printed: the questions, and on a page of its own the answer sheet. */
export default function PaperPage({ quiz, back }: PaperProps) {
  if (!quiz) return <SignInToTeach back={back} />;
  const outlets = new Map(quiz.articles.map(({ id, outlet }) => [id, outlet]));
  return (
    <>
      <PageHead title={`On paper: ${quiz.title}`} isHidden />
      <div className="teach paper">
        <p className="note paper-only-screen">
          Print this page (Ctrl or Cmd and P). The answer sheet begins on a page of its own: leave it out for the
          pupils. <a href={back}>Back to the quiz</a>
        </p>
        <header>
          <h1>{quiz.title}</h1>
          <p className="paper-names">
            <span>Name</span>
            <span>Class</span>
            <span>Date</span>
          </p>
          <p className="own-facts">
            About the reporting in {quiz.articles.length} articles:{' '}
            {quiz.articles.map(({ outlet }) => outlet).join(', ')}.
          </p>
        </header>
        <ol>
          {quiz.questions.map((question) => (
            <Asked key={question.id} question={question} />
          ))}
        </ol>
        <section className="paper-key" aria-labelledby="answers">
          <h2 id="answers">Answer sheet</h2>
          <ol className="results-list">
            {quiz.questions.map((question) => {
              const letters = lettersOf(question);
              return (
                <li key={question.id}>
                  <p>
                    <b>
                      {letters && `${letters}) `}
                      {keyOfOwn(question)}
                    </b>
                  </p>
                  <p>{question.explanation}</p>
                  {question.evidence.slice(0, 2).map(({ articleId, quote }) => (
                    <p key={quote} className="own-facts">
                      {outlets.get(articleId)}: “{quote}”
                    </p>
                  ))}
                </li>
              );
            })}
          </ol>
        </section>
      </div>
    </>
  );
}

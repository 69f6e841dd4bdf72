import { graphql, type ResultOf } from '@parallax/schema/documents';
import { PageHead } from '../../components/page-head.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ImportOutcome } from '../../components/teach/import-outcome.tsx';
import { SignInToTeach } from '../../components/teach/sign-in-to-teach.tsx';
import { TeachNav } from '../../components/teach/teach-nav.tsx';
import { ask } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { serveForm } from '../../data/form-page.ts';
import { formatOf, type ImportReport, ImportReportFragment, type SentFile } from '../../data/question-files.ts';
import { single } from '../../data/serve.ts';
import { filesIn } from '../../data/uploads.ts';

export const config = { unstable_runtimeJS: false };

const QuizzesQuery = graphql(`
  query QuizzesToImport { teaching { quizzes { id title story { title } } } }
`);

const ImportQuestions = graphql(
  `
    mutation ImportQuestions(
      $quiz: ID!
      $into: ImportTarget!
      $format: ImportFormat!
      $file: String!
      $keepAnyway: [Int!]
    ) {
      importQuestions(quiz: $quiz, into: $into, format: $format, file: $file, keepAnyway: $keepAnyway) {
        __typename
        ... on Failure { message }
        ... on QuestionImport { ...ImportReport }
      }
    }
  `,
  [ImportReportFragment],
);

type Quizzes = NonNullable<ResultOf<typeof QuizzesQuery>['teaching']>['quizzes'];

interface ImportProps {
  quizzes: Quizzes | null;
  chosen: { quiz: string; into: 'QUIZ' | 'BANK' };
  refusal: string | null;
  /** What became of the file that was sent, and the file itself, to be sent again with a teacher's word. */
  done: { report: ImportReport; file: SentFile } | null;
}

/** The largest file, and what a form around it may take: a file that comes back in base64 is a third larger, and escaped. */
const mostBytes = 1024 * 1024;
const uploadLimit = 2 * mostBytes;

export const getServerSideProps = serveForm<ImportProps>(async ({ req, query }, fields) => {
  const asker = askerOf(req);
  const field = (name: string) => fields?.(name)[0] ?? '';
  const quiz = fields ? field('quiz') : (single(query.quiz) ?? '');
  const into = (fields ? field('into') : single(query.into)) === 'BANK' ? 'BANK' : 'QUIZ';
  const { teaching } = await ask(QuizzesQuery, {}, asker);
  const shown = { quizzes: teaching?.quizzes ?? null, chosen: { quiz, into } as const, refusal: null, done: null };
  if (!fields || !teaching) return shown;
  const [sent] = filesIn(fields);
  const bytes = sent ? sent.bytes : Buffer.from(field('file'), 'base64');
  const name = sent ? sent.name : field('name');
  if (bytes.length === 0) return { ...shown, refusal: 'Choose a file that is not empty.' };
  if (bytes.length > mostBytes) return { ...shown, refusal: 'The file has more than 1 MB.' };
  const format = formatOf(bytes);
  const file = Buffer.from(bytes).toString(format === 'QTI' ? 'base64' : 'utf8');
  const keepAnyway = fields('keep').map(Number).filter(Number.isInteger);
  const { importQuestions } = await ask(ImportQuestions, { quiz, into, format, file, keepAnyway }, asker);
  if (importQuestions.__typename !== 'QuestionImport') return { ...shown, refusal: importQuestions.message };
  const again = { name, base64: Buffer.from(bytes).toString('base64') };
  return { ...shown, done: { report: importQuestions, file: again } };
}, uploadLimit);

/** Questions of a GIFT file or a QTI 3 package on their way into a teacher's quiz or bank. */
export default function ImportPage({ quizzes, chosen, refusal, done }: ImportProps) {
  if (!quizzes) return <SignInToTeach back="/teach/import" />;
  return (
    <>
      <PageHead title="Questions from a file" isHidden />
      <div className="teach">
        <TeachNav />
        <h1>Questions from a file</h1>
        {done && <ImportOutcome {...done} {...chosen} />}
        <Refusal>{refusal}</Refusal>
        {quizzes.length === 0 ? (
          <p>
            Questions go with the story of a quiz. <a href="/teach/quizzes">Make a quiz your own</a> first.
          </p>
        ) : (
          <section aria-labelledby="file-form">
            <h2 id="file-form">{done ? 'Another file' : 'The file'}</h2>
            <form method="post" action="/teach/import" encType="multipart/form-data" className="form">
              <label className="field">
                <span className="field-label">File</span>
                <input type="file" name="file" required accept=".gift,.txt,.zip" aria-describedby="file-hint" />
                <span className="field-hint" id="file-hint">
                  Moodle GIFT, or a QTI 3 package (ZIP); up to 1 MB and 100 questions.
                </span>
              </label>
              <label className="field">
                <span className="field-label">Quiz</span>
                <select name="quiz" required defaultValue={chosen.quiz} aria-describedby="quiz-hint">
                  <option value="">Choose …</option>
                  {quizzes.map(({ id, title, story }) => (
                    <option key={id} value={id}>
                      {title === story.title ? title : `${title} (${story.title})`}
                    </option>
                  ))}
                </select>
                <span className="field-hint" id="quiz-hint">
                  The questions are checked against the articles of its story.
                </span>
              </label>
              <label className="field">
                <span className="field-label">Where they go</span>
                <select name="into" defaultValue={chosen.into}>
                  <option value="QUIZ">To the end of this quiz</option>
                  <option value="BANK">Into the question bank, for quizzes about this story</option>
                </select>
              </label>
              <p>
                <button type="submit" className="button">
                  Read the file
                </button>
              </p>
            </form>
          </section>
        )}
      </div>
    </>
  );
}

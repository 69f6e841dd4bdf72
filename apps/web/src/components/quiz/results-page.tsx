import { readFragment } from '@parallax/schema/documents';
import { groupBy } from '../../data/group-by.ts';
import { count } from '../../words/count.ts';
import { EvidenceFragment, useSources } from '../citation.tsx';
import { PageHead } from '../page-head.tsx';
import { Sign } from '../sign.tsx';
import { Note } from './answer-form.tsx';
import { FeedbackDetails } from './feedback.tsx';
import type { Question, Response } from './fragments.ts';
import { Progress } from './progress.tsx';
import { AddedNote, ReviewForm } from './review-form.tsx';
import { StartForm } from './start-form.tsx';
import { verdictOf } from './verdict.ts';
import { levelWords, points } from './words.ts';

interface ResultsPageProps {
  attempt: { id: string; mode: 'PRACTICE' | 'TEST' };
  quiz: { id: string; title: string };
  slug: string;
  questions: readonly Question[];
  responses: ReadonlyMap<string, Response>;
  /** How many questions the quiz has that this attempt did not ask. */
  otherQuestions: number;
  note: string | null;
  /** How many questions were just added to the review; null where none was asked to be. */
  added: number | null;
}

interface Tally {
  name: string;
  score: number;
  of: number;
}

function TallyTable({
  id,
  heading,
  first,
  rows,
}: {
  id: string;
  heading: string;
  first: string;
  rows: readonly Tally[];
}) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <table className="tally" aria-labelledby={id}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row">
                {row.name}
                <svg className="bar" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true">
                  <rect className="bar-ground" x="0" y="3" width="200" height="2" />
                  <rect className="bar-sure" x="0" y="0" width={Math.round((row.score / row.of) * 200)} height="8" />
                </svg>
              </th>
              <td>
                {points(row.score)} of {row.of}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The end of an attempt: the score, by level and by article, and what was missed, with its evidence. */
export function ResultsPage(props: ResultsPageProps) {
  const { attempt, quiz, slug, questions, responses, otherQuestions, note, added } = props;
  const { articles } = useSources();
  const scoreOf = (question: Question): number => responses.get(question.id)?.score ?? 0;
  const sum = (name: string, these: readonly Question[]): Tally => ({
    name,
    score: these.reduce((total, question) => total + scoreOf(question), 0),
    of: these.length,
  });
  const { score } = sum('', questions);
  const byLevel = [...groupBy(questions, ({ level }) => level)].map(([level, these]) => sum(levelWords[level], these));
  // The evidence of a question that was left open stays with the server, so it counts for no article.
  const answered = questions.flatMap((question) => {
    const evidence = responses.get(question.id)?.feedback?.evidence ?? [];
    const ids = new Set(evidence.map((each) => readFragment(EvidenceFragment, each).article.id));
    return [...ids].map((article) => ({ article, question }));
  });
  const byArticle = [...groupBy(answered, ({ article }) => article)].map(([article, entries]) =>
    sum(
      articles.get(article)?.outlet ?? 'an article',
      entries.map(({ question }) => question),
    ),
  );
  const numbered = questions.map((question, index) => ({
    question,
    number: index + 1,
    response: responses.get(question.id),
  }));
  const missed = numbered.filter(({ response }) => response && !response.isCorrect);
  const open = numbered.filter(({ response }) => !response);
  return (
    <>
      <PageHead title={`Results: ${points(score)} of ${questions.length}`} isHidden />
      <div className="results" id="results" tabIndex={-1}>
        <p className="eyebrow">{quiz.title}</p>
        {note && <Note words={note} />}
        <div role="status">
          <h1>
            {points(score)} of {count(questions.length, 'point')}
          </h1>
        </div>
        <p className="score-line">
          {questions.length - missed.length - open.length} right, {missed.length} not or only partly right
          {open.length > 0 && `, ${open.length} not answered`}.
        </p>
        <Progress attempt={attempt.id} questions={questions} responses={responses} current={null} />
        <div className="tallies">
          <TallyTable id="by-level" heading="By level" first="Where the answer is found" rows={byLevel} />
          {byArticle.length > 0 && (
            <TallyTable id="by-article" heading="By article" first="Where the evidence stands" rows={byArticle} />
          )}
        </div>
        {missed.length > 0 && (
          <section aria-labelledby="missed">
            <h2 id="missed">What was missed</h2>
            <AddedNote added={added} />
            {added === null && (
              <ReviewForm
                attempt={attempt.id}
                label={`Add ${missed.length === 1 ? 'it' : `all ${missed.length}`} to your review`}
              />
            )}
            {missed.map(({ question, number, response }) => {
              const verdict = verdictOf(response!);
              return (
                <details key={question.id} className="missed entry" data-item="">
                  <summary>
                    <span className={`missed-verdict verdict-${verdict?.name}`}>
                      {verdict && <Sign name={verdict.sign} />} Question {number}: {verdict?.label.toLowerCase()}
                    </span>
                    <span className="missed-stem">{question.stem}</span>
                  </summary>
                  <FeedbackDetails question={question} response={response!} />
                  <ReviewForm
                    attempt={attempt.id}
                    question={{ id: question.id, number }}
                    label="Add this question to your review"
                    isPlain
                  />
                </details>
              );
            })}
          </section>
        )}
        {open.length > 0 && (
          <section aria-labelledby="left-open">
            <h2 id="left-open">Not answered</h2>
            <ul className="plain">
              {open.map(({ question, number }) => (
                <li key={question.id}>
                  <b>{number}.</b> {question.stem}
                </li>
              ))}
            </ul>
          </section>
        )}
        <section aria-labelledby="again">
          <h2 id="again">Once more</h2>
          {missed.length + open.length > 0 && (
            <StartForm
              quiz={quiz}
              slug={slug}
              only={[...missed, ...open].map(({ question }) => question.id)}
              label={`Try again what was missed: ${count(missed.length + open.length, 'question')}`}
            />
          )}
          {otherQuestions > 0 && (
            <StartForm
              quiz={quiz}
              slug={slug}
              mode={attempt.mode}
              size={questions.length}
              label={`Take ${count(Math.min(otherQuestions, questions.length), 'other question')}`}
            />
          )}
          <p>
            <a href={`/quiz/${slug}`}>Take the whole quiz again</a>
          </p>
          <p>
            <a href={`/stories/${slug}`}>Read the briefing</a>
          </p>
        </section>
      </div>
    </>
  );
}

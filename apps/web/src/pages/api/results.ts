import { graphql, type ResultOf } from '@parallax/schema/documents';
import type { NextApiHandler } from 'next';
import { ApiUnavailable, ask, NothingThere } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { single } from '../../data/serve.ts';
import { csvOf } from '../../words/csv.ts';

const ResultsQuery = graphql(`
  query Results($id: ID!) {
    teaching {
      assignment(id: $id) {
        results {
          pupils {
            pupil { nickname }
            attempts
            startedAt
            finishedAt
            score
            scores
          }
          questions {
            question { stem kind level }
            responses
            facility
            discrimination
            isSmallSample
            options { text isCorrect count }
          }
        }
      }
    }
  }
`);

type Results = NonNullable<NonNullable<ResultOf<typeof ResultsQuery>['teaching']>['assignment']>['results'];

const rounded = (value: number | null): number | null => (value === null ? null : Math.round(value * 1000) / 1000);

function byPupil({ pupils, questions }: Results) {
  return [
    [
      'Pupil',
      'Attempts',
      'Started',
      'Finished',
      'Points',
      'Of',
      ...questions.map((_, index) => `Question ${index + 1}`),
    ],
    ...pupils.map(({ pupil, attempts, startedAt, finishedAt, score, scores }) => [
      pupil.nickname,
      attempts,
      startedAt,
      finishedAt,
      rounded(score),
      questions.length,
      ...scores.map(rounded),
    ]),
  ];
}

function byQuestion({ questions }: Results) {
  const most = Math.max(0, ...questions.map(({ options }) => options.length));
  const heads = Array.from({ length: most }, (_, index) => [
    `Option ${index + 1}`,
    `Right ${index + 1}`,
    `Chosen ${index + 1}`,
  ]);
  return [
    ['Question', 'Kind', 'Level', 'Text', 'Answers', 'Facility', 'Discrimination', 'Small sample', ...heads.flat()],
    ...questions.map(({ question, responses, facility, discrimination, isSmallSample, options }, index) => [
      index + 1,
      question.kind,
      question.level,
      question.stem,
      responses,
      rounded(facility),
      rounded(discrimination),
      isSmallSample ? 'yes' : 'no',
      ...options.flatMap(({ text, isCorrect, count }) => [text, isCorrect ? 'yes' : 'no', count]),
    ]),
  ];
}

/** The results of an assignment as CSV, for the teacher of the class. */
const handler: NextApiHandler = async (request, response) => {
  response.setHeader('Cache-Control', 'private, no-store');
  if (request.method !== 'GET') {
    response.setHeader('Allow', 'GET');
    return response.status(405).end();
  }
  try {
    const { teaching } = await ask(ResultsQuery, { id: single(request.query.assignment) ?? '' }, askerOf(request));
    if (!teaching?.assignment) throw new NothingThere('no such assignment');
    const by = single(request.query.by) === 'question' ? 'question' : 'pupil';
    const rows = by === 'question' ? byQuestion(teaching.assignment.results) : byPupil(teaching.assignment.results);
    response.setHeader('Content-Type', 'text/csv; charset=utf-8');
    response.setHeader('Content-Disposition', `attachment; filename="results-by-${by}.csv"`);
    response.status(200).send(csvOf(rows));
  } catch (error) {
    if (!(error instanceof NothingThere || error instanceof ApiUnavailable)) throw error;
    const isGone = error instanceof NothingThere;
    response.status(isGone ? 404 : 503).setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.send(isGone ? 'There are no such results for you.\n' : 'The service does not answer.\n');
  }
};

export default handler;

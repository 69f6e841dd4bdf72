import { graphql } from '@parallax/schema/documents';
import type { NextApiHandler } from 'next';
import { ApiUnavailable, ask, NothingThere } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { quizFormats } from '../../data/quiz-formats.ts';
import { single } from '../../data/serve.ts';

const QuizFileQuery = graphql(`
  query QuizFile($id: ID!, $format: QuizFormat!) {
    teaching {
      quiz(id: $id) { file(format: $format) story { slug } }
    }
  }
`);

/** A teacher's quiz as a file, with its key. */
const handler: NextApiHandler = async (request, response) => {
  response.setHeader('Cache-Control', 'private, no-store');
  const format = quizFormats.find(({ name }) => name === single(request.query.format));
  if (request.method !== 'GET' || !format) {
    return response.status(404).send('There is no such file.\n');
  }
  try {
    const variables = { id: single(request.query.quiz) ?? '', format: format.name };
    const { teaching } = await ask(QuizFileQuery, variables, askerOf(request));
    if (!teaching?.quiz) throw new NothingThere('no such quiz');
    const { file, story } = teaching.quiz;
    response.setHeader('Content-Type', format.type);
    response.setHeader('Content-Disposition', `attachment; filename="${story.slug}.${format.ending}"`);
    response.status(200).send(format.name === 'QTI' ? Buffer.from(file, 'base64') : file);
  } catch (error) {
    if (!(error instanceof NothingThere || error instanceof ApiUnavailable)) throw error;
    const isGone = error instanceof NothingThere;
    response.status(isGone ? 404 : 503).setHeader('Content-Type', 'text/plain; charset=utf-8');
    response.send(isGone ? 'There is no such quiz of yours.\n' : 'The service does not answer.\n');
  }
};

export default handler;

import { graphql } from '@parallax/schema/documents';
import type { NextApiHandler } from 'next';
import { ask } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';
import { learnerSecret } from '../../data/learner-cookie.ts';

const DueQuery = graphql(`
  query Due($reader: String) {
    learning(reader: $reader) {
      dueCount
      due(first: 3) { question { stem quiz { story { title } } } }
      reviews(first: 1) { due }
    }
  }
`);

/** What is due for whoever asks, for the home page, whose bytes are the same for everyone. */
const handler: NextApiHandler = async (request, response) => {
  response.setHeader('Cache-Control', 'private, no-store');
  if (request.method !== 'GET') {
    response.setHeader('Allow', 'GET');
    return response.status(405).end();
  }
  try {
    const { learning } = await ask(DueQuery, { reader: learnerSecret(request.headers.cookie) }, askerOf(request));
    response.status(200).json({
      count: learning.dueCount,
      next: learning.reviews[0]?.due ?? null,
      questions: learning.due.map(({ question }) => ({ stem: question.stem, story: question.quiz.story.title })),
    });
  } catch {
    response.status(503).json({ count: null });
  }
};

export default handler;

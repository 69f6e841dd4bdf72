import { toEnum } from '@parallax/database';
import { type Arrival, type Destination, DestinationError, type Outcome } from './destination.ts';

/** How long the API may take for one batch, in milliseconds. */
const patience = 120_000;

const mutation = `mutation Ingest($articles: [ArticleInput!]!) {
  ingestArticles(articles: $articles) {
    ... on IngestReport { outcomes { status message } }
    ... on Failure { code message }
  }
}`;

interface Answer {
  data?: { ingestArticles: { outcomes?: { status: string; message: string | null }[]; message?: string } } | null;
  errors?: { message: string }[];
}

/** The API that has the data folder open: it reads, stores and publishes. */
export function apiDestination({ url, token }: { url: string; token: string }): Destination {
  return {
    async put(batch) {
      const { ingestArticles } = await post(url, token, { articles: batch.map(articleInput) });
      if (!ingestArticles.outcomes) throw new DestinationError(`The API at ${url} refused: ${ingestArticles.message}`);
      return ingestArticles.outcomes.map(outcomeOf);
    },
    async finish() {},
    async [Symbol.asyncDispose]() {},
  };
}

function articleInput({ name, source }: Arrival) {
  const { id: _made, marks = [], ...fields } = source;
  return { key: name, ...fields, marks: marks.map((mark) => ({ ...mark, role: toEnum(mark.role) })) };
}

function outcomeOf({ status, message }: { status: string; message: string | null }): Outcome {
  if (status === 'REJECTED') return { status: 'rejected', message: message ?? 'The API did not say why.' };
  return { status: status === 'STORED' ? 'stored' : 'already in' };
}

async function post(url: string, token: string, variables: object): Promise<NonNullable<Answer['data']>> {
  let answer: Answer;
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query: mutation, variables }),
      signal: AbortSignal.timeout(patience),
    });
    answer = (await response.json()) as Answer;
  } catch (error) {
    throw new DestinationError(`The API at ${url} does not answer: ${causeOf(error)}.`, { cause: error });
  }
  if (!answer.data)
    throw new DestinationError(`The API at ${url} refused: ${answer.errors?.[0]?.message ?? 'no reason'}`);
  return answer.data;
}

/** `fetch` hides why it failed in the cause of its error. */
function causeOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message;
}

import { randomUUID } from 'node:crypto';
import { toEnum } from '@parallax/database';
import { type ApiAccess, ApiError, askApi, followApi } from '../api-client.ts';
import { say } from '../output.ts';
import { type Arrival, type Destination, DestinationError, type Outcome } from './destination.ts';

const mutation = `mutation Ingest($articles: [ArticleInput!]!, $batch: String!) {
  ingestArticles(articles: $articles, batch: $batch) {
    ... on IngestReport { outcomes { status message } }
    ... on Failure { code message }
  }
}`;

const subscription = `subscription Progress($batch: String!) {
  ingestProgress(batch: $batch) { waiting running dead storiesToCompare }
}`;

interface Ingested {
  ingestArticles: { outcomes?: { status: string; message: string | null }[]; message?: string };
}

interface Progress {
  ingestProgress: { waiting: number; running: number; dead: number; storiesToCompare: number };
}

/** The API that has the data folder open: it reads, stores and publishes, and tells how far it is. */
export function apiDestination(api: ApiAccess): Destination {
  const batch = randomUUID();
  return {
    put: (arrivals) =>
      asDestination(async () => {
        const { ingestArticles } = await askApi<Ingested>(api, mutation, {
          articles: arrivals.map(articleInput),
          batch,
        });
        if (ingestArticles.outcomes) return ingestArticles.outcomes.map(outcomeOf);
        throw new DestinationError(`The API at ${api.url} refused: ${ingestArticles.message}`);
      }),
    finish: () =>
      asDestination(async () => {
        for await (const { ingestProgress } of followApi<Progress>(api, subscription, { batch })) {
          const { waiting, running, dead, storiesToCompare } = ingestProgress;
          const left = [
            waiting + running > 0 && `${waiting + running} articles to be read`,
            storiesToCompare > 0 &&
              `${storiesToCompare} ${storiesToCompare === 1 ? 'story' : 'stories'} to be compared`,
          ].filter(Boolean);
          if (left.length > 0) say(left.join(', '));
          else if (dead > 0) say(`${dead} could not be read: “parallax jobs list --state dead” tells why`);
        }
      }),
    async [Symbol.asyncDispose]() {},
  };
}

async function asDestination<Result>(work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof ApiError) throw new DestinationError(error.message, { cause: error });
    throw error;
  }
}

function articleInput({ name, source }: Arrival) {
  const { id: _made, marks = [], ...fields } = source;
  return { key: name, ...fields, marks: marks.map((mark) => ({ ...mark, role: toEnum(mark.role) })) };
}

const statuses: Record<string, 'stored' | 'queued' | 'already in'> = {
  STORED: 'stored',
  QUEUED: 'queued',
  ALREADY_IN: 'already in',
};

function outcomeOf({ status, message }: { status: string; message: string | null }): Outcome {
  const known = statuses[status];
  return known ? { status: known } : { status: 'rejected', message: message ?? 'The API did not say why.' };
}

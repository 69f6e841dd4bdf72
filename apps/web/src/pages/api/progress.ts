import { once } from 'node:events';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { graphql } from '@parallax/schema/documents';
import type { NextApiHandler } from 'next';
import { follow } from '../../data/api.ts';
import { askerOf } from '../../data/asker.ts';

const Progress = graphql(`
  subscription Progress { ingestProgress { waiting running dead storiesToCompare isDone } }
`);

/** What is under way, as it happens, for the desk: the API's events, in the name of whoever asks. */
const handler: NextApiHandler = async (request, response) => {
  if (request.method !== 'GET') {
    response.setHeader('Allow', 'GET');
    return response.status(405).end();
  }
  const gone = new AbortController();
  once(response, 'close').then(() => gone.abort());
  try {
    const events = await follow(Progress, {}, askerOf(request), gone.signal);
    response.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      // Kept by nobody on the way, and not packed: what is packed waits for more.
      'cache-control': 'private, no-store, no-transform',
      'x-accel-buffering': 'no',
    });
    response.flushHeaders();
    await pipeline(Readable.fromWeb(events as Parameters<typeof Readable.fromWeb>[0]), response);
  } catch {
    // Whoever goes away ends it; where the API cannot be reached, the page looks again by itself.
    if (!response.headersSent) response.status(503).end();
  }
};

export default handler;

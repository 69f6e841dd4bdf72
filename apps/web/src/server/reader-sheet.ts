import type { IncomingMessage, ServerResponse } from 'node:http';
import { learnerSecret } from '../data/learner-cookie.ts';
import { readerSheet, settingsFromCookies } from '../reader/reader-settings.ts';

/** Shows the way to the review where this browser keeps one, with the room that due.js fills. */
const dueSheet = 'html .due{display:grid}\n';

/**
 * Answers with the style sheet of one reader's settings. It is asked for with every page, so it does not go through
 * rendering. Browsers ask again each time, so that a change of the settings shows at once.
 */
export function answerReaderSheet(request: IncomingMessage, response: ServerResponse): void {
  const settings = settingsFromCookies(request.headers.cookie);
  const isLearner = learnerSecret(request.headers.cookie) !== null;
  const etag = `"${Object.values(settings).join('.')}${isLearner ? '.review' : ''}"`;
  const headers = {
    'Cache-Control': 'private, no-cache',
    ETag: etag,
    Vary: 'Cookie',
    'X-Content-Type-Options': 'nosniff',
  };
  if (request.headers['if-none-match'] === etag) {
    response.writeHead(304, headers).end();
    return;
  }
  const sheet = readerSheet(settings) + (isLearner ? dueSheet : '');
  response.writeHead(200, {
    ...headers,
    'Content-Type': 'text/css; charset=utf-8',
    'Content-Length': Buffer.byteLength(sheet),
  });
  response.end(request.method === 'HEAD' ? undefined : sheet);
}

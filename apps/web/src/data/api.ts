import type { ResultOf, VariablesOf } from '@parallax/schema/documents';
import { persisted } from '@parallax/schema/persisted';
import type { DocumentNode } from 'graphql';
import type { Asker } from './asker.ts';

/** The API gave no answer that a page can be made from: it is down, too slow, or failed inside. */
export class ApiUnavailable extends Error {}

/** What the page is about has an address that names nothing. */
export class NothingThere extends Error {}

const patience = 15_000;
const ids = new WeakMap<DocumentNode, string>();

/** The API knows every operation of the website from its build, so that only ids are sent. */
function idOf(document: DocumentNode): string {
  let id = ids.get(document);
  if (id === undefined) {
    id = persisted(document).id;
    ids.set(document, id);
  }
  return id;
}

interface Answer {
  data?: unknown;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Where the API is, read at each call so that a build needs none. */
const endpointOf = () => process.env.API_URL ?? 'http://127.0.0.1:4000/graphql';

function headersOf(accept: string, asker: Asker | undefined): Record<string, string> {
  return {
    'content-type': 'application/json',
    accept,
    ...(process.env.WEBSITE_TOKEN ? { 'x-parallax-website': process.env.WEBSITE_TOKEN } : {}),
    ...asker?.headers,
  };
}

/**
 * Opens a subscription at the API, and gives its events as they come: Server-Sent Events, which a browser may be handed on.
 * @throws ApiUnavailable
 */
export async function follow<Document extends DocumentNode>(
  document: Document,
  variables: VariablesOf<Document>,
  asker: Asker,
  signal: AbortSignal,
): Promise<ReadableStream<Uint8Array>> {
  const response = await fetch(endpointOf(), {
    method: 'POST',
    headers: headersOf('text/event-stream', asker),
    body: JSON.stringify({ documentId: idOf(document), variables }),
    signal,
  });
  if (response.ok && response.body) return response.body;
  throw new ApiUnavailable(`The API answered ${response.status} to a subscription`);
}

/**
 * Sends an operation to the API and gives its data.
 * @param asker in whose name; nobody's where nothing is said, as for every page that is the same for everyone
 * @throws NothingThere where a variable is no id of the graph, or no cursor of the list; ApiUnavailable for every other failure.
 */
export async function ask<Document extends DocumentNode>(
  document: Document,
  variables: VariablesOf<Document>,
  asker?: Asker,
): Promise<ResultOf<Document>> {
  const endpoint = endpointOf();
  let answer: Answer;
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      headers: headersOf('application/graphql-response+json, application/json', asker),
      body: JSON.stringify({ documentId: idOf(document), variables }),
      signal: AbortSignal.timeout(patience),
    });
    answer = (await response.json()) as Answer;
  } catch (cause) {
    throw new ApiUnavailable(`No answer from ${endpoint}`, { cause });
  }
  const [error] = answer.errors ?? [];
  const code = error?.extensions?.code;
  if (error && (code === 'BAD_ID' || code === 'BAD_CURSOR')) throw new NothingThere(error.message);
  if (error || !answer.data) throw new ApiUnavailable(error?.message ?? 'The API answered without data');
  return answer.data as ResultOf<Document>;
}

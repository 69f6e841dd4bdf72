/** The API as the command line reaches it. */
export interface ApiAccess {
  url: string;
  token: string;
}

/** The API does not answer, or refuses; the message says so to people. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
}

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string }[];
}

/** How long the API may take for one request, in milliseconds. */
const patience = 120_000;

function send({ url, token }: ApiAccess, body: object, accept: string, signal: AbortSignal): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept, authorization: `Bearer ${token}` },
    body: JSON.stringify(body),
    signal,
  });
}

/**
 * Asks the graph.
 * @throws ApiError
 */
export async function askApi<Data>(api: ApiAccess, query: string, variables: object = {}): Promise<Data> {
  let answer: Answer<Data>;
  try {
    const response = await send(api, { query, variables }, 'application/json', AbortSignal.timeout(patience));
    answer = (await response.json()) as Answer<Data>;
  } catch (error) {
    throw new ApiError(`The API at ${api.url} does not answer: ${causeOf(error)}.`, { cause: error });
  }
  if (!answer.data) throw new ApiError(`The API at ${api.url} refused: ${answer.errors?.[0]?.message ?? 'no reason'}`);
  return answer.data;
}

/**
 * Follows a subscription of the graph until it ends.
 * @throws ApiError
 */
export async function* followApi<Data>(api: ApiAccess, query: string, variables: object): AsyncGenerator<Data> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    const { body } = await send(api, { query, variables }, 'text/event-stream', new AbortController().signal);
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const message = text.slice(0, end);
        text = text.slice(end + 2);
        const line = /^data: (.+)$/m.exec(message)?.[1];
        if (!line) continue;
        const { data, errors } = JSON.parse(line) as Answer<Data>;
        if (!data) throw new ApiError(`The API at ${api.url} refused: ${errors?.[0]?.message ?? 'no reason'}`);
        yield data;
      }
    }
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(`The API at ${api.url} broke off: ${causeOf(error)}.`, { cause: error });
  }
}

/** `fetch` hides why it failed in the cause of its error. */
function causeOf(error: unknown): string {
  const { cause, message } = error as Error;
  return cause instanceof Error ? cause.message || String((cause as NodeJS.ErrnoException).code) : message;
}

/** What an answer of GraphQL over Server-Sent Events holds. */
export interface StreamedResult {
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of many shapes, and say what they expect of them.
  data?: any;
  errors?: { message: string; extensions?: Record<string, unknown> }[];
}

export interface EventStream extends AsyncIterable<StreamedResult> {
  response: Response;
  /** Ends it, as a client that goes away. */
  end(): void;
}

/** Subscribes over Server-Sent Events; resolves when the subscription stands. */
export async function subscribe(
  url: string,
  query: string,
  { variables = {}, token }: { variables?: object; token?: string } = {},
): Promise<EventStream> {
  const going = new AbortController();
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    signal: going.signal,
  });
  return { response, end: () => going.abort(), [Symbol.asyncIterator]: () => results(response) };
}

async function* results(response: Response): AsyncGenerator<StreamedResult> {
  const decoder = new TextDecoder();
  let text = '';
  try {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += decoder.decode(chunk, { stream: true });
      for (let end = text.indexOf('\n\n'); end >= 0; end = text.indexOf('\n\n')) {
        const message = text.slice(0, end);
        text = text.slice(end + 2);
        if (/^event: complete$/m.test(message)) return;
        const data = /^data: (.+)$/m.exec(message)?.[1];
        if (data) yield JSON.parse(data) as StreamedResult;
      }
    }
  } catch (error) {
    if ((error as Error).name !== 'AbortError') throw error;
  }
}

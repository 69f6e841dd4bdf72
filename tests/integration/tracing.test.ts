import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startApi } from './api-process.ts';

interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: { key: string; value: { stringValue?: string; intValue?: number } }[];
  status: { code?: number; message?: string };
}

/** A collector that keeps what it is sent, as OTLP over HTTP has it in JSON. */
let collector: Server;
let address: string;
const spans: Span[] = [];
const services = new Set<string>();

beforeAll(async () => {
  collector = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    for (const { resource, scopeSpans } of JSON.parse(body).resourceSpans) {
      for (const { key, value } of resource.attributes) if (key === 'service.name') services.add(value.stringValue);
      for (const scope of scopeSpans) spans.push(...scope.spans);
    }
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  collector.listen(0, '127.0.0.1');
  await once(collector, 'listening');
  address = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
});

afterAll(() => {
  collector.closeAllConnections();
  collector.close();
});

const token = 'a-token-for-the-traces';

it('tells a collector of requests, operations, statements and jobs, in the trace that a client names', async () => {
  await using api = await startApi({ OTEL_EXPORTER_OTLP_ENDPOINT: address, PARALLAX_TOKEN: token });
  const ask = (query: string, headers: Record<string, string> = {}) =>
    fetch(api.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  const traceId = '4bf92f3577b34da6a3ce929d0e0e4736';
  const answer = await ask('query Titles { stories(first: 3) { nodes { title } } }', {
    traceparent: `00-${traceId}-00f067aa0ba902b7-01`,
    'x-request-id': 'traced-1',
  });
  const { extensions } = (await answer.json()) as { extensions: { cost: { requested: number } } };
  await (await ask('query Broken { node(id: "nonsense") { id } }')).text();
  const article = '{ key: "k", text: "Mill burns\\n\\nA mill burned in Hovda on Monday, the fire service said." }';
  const ingest = `mutation { ingestArticles(articles: [${article}]) { ... on IngestReport { outcomes { status } } } }`;
  expect(await (await ask(ingest, { authorization: `Bearer ${token}` })).text()).toContain('STORED');
  api.child.kill('SIGTERM');
  // A stop sends what is left.
  expect(await once(api.child, 'exit')).toEqual([0, null]);
  while (!spans.some(({ name }) => name === 'job read-article')) await sleep(20);

  expect([...services]).toEqual(['parallax-api']);
  const attribute = (span: Span, key: string) => {
    const value = span.attributes.find((each) => each.key === key)?.value;
    return value?.stringValue ?? value?.intValue;
  };
  const ofTrace = spans.filter((span) => span.traceId === traceId);
  const request = ofTrace.find(({ name }) => name === 'POST /graphql')!;
  expect(request.parentSpanId).toBe('00f067aa0ba902b7');
  expect(attribute(request, 'http.response.status_code')).toBe(200);
  expect(attribute(request, 'parallax.request.id')).toBe('traced-1');
  const operation = ofTrace.find(({ name }) => name === 'query Titles')!;
  expect(operation.parentSpanId).toBe(request.spanId);
  expect(attribute(operation, 'parallax.operation.cost')).toBe(extensions.cost.requested);
  const statements = ofTrace.filter(({ parentSpanId }) => parentSpanId === operation.spanId);
  expect(statements.map((span) => attribute(span, 'db.query.text'))).toEqual([expect.stringMatching(/FROM .*"Story"/)]);

  const broken = spans.find(({ name }) => name === 'query Broken')!;
  expect(broken.status).toEqual({ code: 2, message: 'BAD_ID' });
  const job = spans.find(({ name }) => name === 'job read-article')!;
  expect(attribute(job, 'parallax.job.attempt')).toBe(1);
  expect(spans.some(({ parentSpanId }) => parentSpanId === job.spanId)).toBe(true);
  expect(JSON.stringify(spans)).not.toContain(token);
});

import type { IncomingMessage, ServerResponse } from 'node:http';
import { countJobs, type Database, publishingDelay, type Task } from '@parallax/database';
import { type ExecutionArgs, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { EventHub } from '../events/hub.ts';
import { isNear } from '../http/client-address.ts';
import { type Route, readingRoute } from '../http/routes.ts';
import { answerText } from '../http/text.ts';

/** So many operations are told apart by their names, which clients make up; the rest is `other`. */
const mostNames = 100;

const seconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What Prometheus may ask this process for, and how it is measured. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #names = new Set<string>();
  readonly #operations: Histogram<'operation' | 'outcome'>;
  readonly #requests: Counter<'path' | 'status'>;
  readonly #jobs: Histogram<'task' | 'outcome'>;

  constructor(database: Database, hub: Pick<EventHub, 'size'>) {
    const registers = [this.#registry];
    // Memory, garbage collection, event loop lag, file descriptors.
    collectDefaultMetrics({ register: this.#registry });
    this.#operations = new Histogram({
      name: 'parallax_operation_duration_seconds',
      help: 'How long operations of the graph took, by name.',
      labelNames: ['operation', 'outcome'],
      buckets: seconds,
      registers,
    });
    this.#requests = new Counter({
      name: 'parallax_requests_total',
      help: 'Requests over HTTP.',
      labelNames: ['path', 'status'],
      registers,
    });
    this.#jobs = new Histogram({
      name: 'parallax_job_duration_seconds',
      help: 'How long the jobs of this process took.',
      labelNames: ['task', 'outcome'],
      buckets: seconds,
      registers,
    });
    new Gauge({
      name: 'parallax_jobs',
      help: 'Jobs in the queue, of all processes.',
      labelNames: ['task', 'state'],
      registers,
      async collect() {
        this.reset();
        for (const { task, state, count } of await countJobs(database)) this.set({ task, state }, count);
      },
    });
    new Gauge({
      name: 'parallax_stale_stories',
      help: 'Stories whose publication is out of date.',
      registers,
      async collect() {
        this.set((await publishingDelay(database)).stories);
      },
    });
    new Gauge({
      name: 'parallax_oldest_stale_story_seconds',
      help: 'For how long the publication that waits longest has been out of date; 0 where none is.',
      registers,
      async collect() {
        this.set((await publishingDelay(database)).seconds);
      },
    });
    new Gauge({
      name: 'parallax_subscriptions',
      help: 'Open subscriptions of this process.',
      registers,
      collect() {
        this.set(hub.size);
      },
    });
  }

  /** Measures operations of the graph. */
  plugin(): Plugin {
    const nameOf = ({ document, operationName }: ExecutionArgs) =>
      getOperationAST(document, operationName)?.name?.value;
    return {
      onExecute: ({ args }) => {
        const start = performance.now();
        return {
          onExecuteDone: ({ result }) => {
            const failed = !(Symbol.asyncIterator in result) && (result.errors?.length ?? 0) > 0;
            const labels = { operation: this.#name(nameOf(args)), outcome: failed ? 'error' : 'ok' };
            this.#operations.observe(labels, (performance.now() - start) / 1000);
          },
        };
      },
    };
  }

  onRequest(path: string, status: number): void {
    this.#requests.inc({ path, status: `${Math.floor(status / 100)}xx` });
  }

  onJob(task: Task, outcome: string, took: number): void {
    this.#jobs.observe({ task, outcome }, took);
  }

  /** Answers whoever asks from this machine or its own network; through a proxy nobody does. */
  route(): Route {
    return readingRoute('/metrics', async (request: IncomingMessage, response: ServerResponse) => {
      if (request.headers['x-forwarded-for'] !== undefined || !isNear(request.socket.remoteAddress ?? '')) {
        answerText(response, 404, 'There is nothing here. The graph is at /graphql.');
        return;
      }
      const text = await this.#registry.metrics();
      response.writeHead(200, { 'content-type': this.#registry.contentType }).end(text);
    });
  }

  #name(given: string | undefined): string {
    const name = given || 'unnamed';
    if (this.#names.has(name)) return name;
    if (this.#names.size >= mostNames || name.length > 80) return 'other';
    this.#names.add(name);
    return name;
  }
}

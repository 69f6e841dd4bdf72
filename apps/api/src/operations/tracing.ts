import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Attributes,
  context,
  propagation,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { Task } from '@parallax/database';
import { PrismaInstrumentation } from '@prisma/instrumentation';
import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Spans of requests, operations, statements and jobs, sent to a collector of OpenTelemetry. Where and how is said by its own
 * variables (`OTEL_EXPORTER_OTLP_ENDPOINT` and the rest). This file is only loaded where the first is set: it brings 17 MB.
 */
export class Tracing {
  readonly #provider: NodeTracerProvider;
  readonly #statements: PrismaInstrumentation;
  readonly #tracer;

  /** @param service what the process calls itself where `OTEL_SERVICE_NAME` says nothing. */
  constructor(service: string) {
    this.#provider = new NodeTracerProvider({
      resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME || service }),
      spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
    });
    // The context that follows asynchronous calls, and the W3C's headers.
    this.#provider.register();
    // Of what Prisma does, the statements; their values are not told.
    this.#statements = new PrismaInstrumentation({ ignoreSpanTypes: [/^prisma:(?!client:db_query$)/] });
    this.#statements.setTracerProvider(this.#provider);
    this.#statements.enable();
    this.#tracer = this.#provider.getTracer('parallax');
  }

  /** Answers a request within a span, which goes on with the trace that the request names. */
  request(
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    answer: () => Promise<void>,
  ): Promise<void> {
    const method = request.method ?? 'GET';
    const attributes = { 'http.request.method': method, 'url.path': path };
    const parent = propagation.extract(ROOT_CONTEXT, request.headers);
    const span = this.#tracer.startSpan(`${method} ${path}`, { kind: SpanKind.SERVER, attributes }, parent);
    const id = response.getHeader('x-request-id');
    if (typeof id === 'string') span.setAttribute('parallax.request.id', id);
    response.once('close', () => {
      span.setAttribute('http.response.status_code', response.statusCode);
      if (response.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    });
    return context.with(trace.setSpan(parent, span), answer);
  }

  /** Has operations of the graph executed within a span each. */
  plugin(): Plugin {
    return {
      onExecute: ({ args, executeFn, setExecuteFn }) => {
        const operation = getOperationAST(args.document, args.operationName);
        const [type, name] = [operation?.operation ?? 'query', operation?.name?.value];
        const span = this.#tracer.startSpan(name === undefined ? type : `${type} ${name}`, {
          attributes: { 'graphql.operation.type': type, ...(name !== undefined && { 'graphql.operation.name': name }) },
        });
        const within = trace.setSpan(context.active(), span);
        setExecuteFn((execution) => context.with(within, () => executeFn(execution as ExecutionArgs & never)));
        return {
          onExecuteDone: ({ result }) => {
            if (!(Symbol.asyncIterator in result)) tell(span, result);
            span.end();
          },
        };
      },
    };
  }

  /** Does a job within a span of its own. */
  job<Outcome>(task: Task, id: string, attempt: number, work: () => Promise<Outcome>): Promise<Outcome> {
    const attributes: Attributes = { 'parallax.job.id': id, 'parallax.job.attempt': attempt };
    return this.#tracer.startActiveSpan(`job ${task}`, { kind: SpanKind.CONSUMER, attributes }, async (span) => {
      try {
        return await work();
      } catch (error) {
        span.setStatus({ code: SpanStatusCode.ERROR, message: (error as Error).name });
        throw error;
      } finally {
        span.end();
      }
    });
  }

  /** Sends what is left, and ends. */
  async stop(): Promise<void> {
    this.#statements.disable();
    // A collector that is gone holds up no stop.
    await this.#provider.shutdown().catch(() => {});
  }
}

/** What an operation cost, and with which codes it failed. */
function tell(span: Span, { errors, extensions }: ExecutionResult): void {
  const { cost } = (extensions ?? {}) as { cost?: { requested: number } };
  if (cost) span.setAttribute('parallax.operation.cost', cost.requested);
  if (!errors?.length) return;
  const codes = errors.map((error) => String(error.extensions?.code ?? 'INTERNAL_SERVER_ERROR'));
  span.setStatus({ code: SpanStatusCode.ERROR, message: [...new Set(codes)].join(' ') });
}

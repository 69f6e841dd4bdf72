import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type SentenceModelName, sentenceModelNames } from '@parallax/embedding';
import { z } from 'zod';
import { defaultRateLimit } from './http/rate-limit.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));

const variables = z.object({
  API_PORT: z.coerce.number('must be a number').int('must be a whole number').min(0).max(65_535).default(4000),
  // Reading needs no sign-in, so by default only this machine is served. In a container: 0.0.0.0.
  HOST: z.string().min(1, 'must name an address').default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .regex(/^(postgres(ql)?|pglite):/, 'must start with "postgresql:" or "pglite:"')
    .optional(),
  // From wherever a process is started, one relative folder is one folder.
  DATA_FOLDER: z
    .string()
    .min(1, 'must name a folder')
    .default('.data')
    .transform((folder) => resolve(root, folder)),
  SAMPLE_ARTICLES: z.enum(['on', 'off'], 'must be "on" or "off"').default('on'),
  METRICS: z.enum(['on', 'off'], 'must be "on" or "off"').default('on'),
  JOBS: z.enum(['on', 'off'], 'must be "on" or "off"').default('on'),
  WEB_ORIGIN: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://localhost:3000' })
    .transform((address) => new URL(address).origin)
    .default('http://localhost:3000'),
  PARALLAX_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  WEBSITE_TOKEN: z.string().min(16, 'must have at least 16 characters').optional(),
  RATE_LIMIT: z.coerce.number('must be a number').int('must be a whole number').min(1_000).default(defaultRateLimit),
  AUTH_SECRET: z.string().min(32, 'must have at least 32 characters').optional(),
  SIGN_UP: z.enum(['open', 'closed'], 'must be "open" or "closed"').default('open'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://localhost:4318' })
    .optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z
    .url({ protocol: /^https?$/, error: 'must be an address such as http://localhost:4318/v1/traces' })
    .optional(),
  PARALLAX_SENTENCE_MODEL: z
    .enum(sentenceModelNames, `must be ${sentenceModelNames.map((name) => `"${name}"`).join(' or ')}`)
    .default('none'),
  LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be a level such as "info" or "debug"')
    .default('info'),
});

/** What the environment decides. */
export interface Settings {
  port: number;
  host: string;
  /** Address of a PostgreSQL server; undefined for the embedded database. */
  databaseUrl: string | undefined;
  /** Folder of the embedded database. */
  dataFolder: string;
  /** The one foreign origin whose pages may ask the API from a browser. */
  webOrigin: string;
  /** The editor's token; undefined where each start makes its own. */
  token: string | undefined;
  /** What the website's own server proves itself by, so that no rate limits it. */
  websiteToken: string | undefined;
  /** How many points a client may spend in a minute: the cost of operations, and a hundred for each request. */
  ratePoints: number;
  /** Signs the cookies of sessions; undefined where it is kept in the data folder. */
  authSecret: string | undefined;
  /** Whether anybody may make an account, or only who was sent a link. */
  isSignUpOpen: boolean;
  /** By which model statements in other words are found. */
  sentenceModel: SentenceModelName;
  logLevel: string;
  /** Whether spans are sent to a collector of OpenTelemetry; where to, its library reads itself. */
  traces: boolean;
  /** Whether /metrics answers, to this machine and its own network. */
  measures: boolean;
  /** Whether the API's process works on jobs itself, or leaves them to workers. */
  works: boolean;
  /** Whether an empty database is filled with the sample articles at the start. */
  sampleArticles: boolean;
}

/** The environment holds a value that cannot be used; the message names the variable, one line for each. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/**
 * Reads the settings from the environment. An empty variable counts as absent.
 * @throws SettingsError
 */
export function readSettings(environment: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const result = variables.safeParse(given);
  if (!result.success) {
    const lines = result.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`);
    throw new SettingsError(lines.join('\n'));
  }
  const {
    API_PORT,
    HOST,
    DATABASE_URL,
    DATA_FOLDER,
    WEB_ORIGIN,
    PARALLAX_TOKEN,
    AUTH_SECRET,
    WEBSITE_TOKEN,
    RATE_LIMIT,
    SIGN_UP,
    OTEL_EXPORTER_OTLP_ENDPOINT,
    OTEL_EXPORTER_OTLP_TRACES_ENDPOINT,
    PARALLAX_SENTENCE_MODEL,
    LOG_LEVEL,
    JOBS,
    METRICS,
    SAMPLE_ARTICLES,
  } = result.data;
  return {
    port: API_PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    dataFolder: DATA_FOLDER,
    webOrigin: WEB_ORIGIN,
    token: PARALLAX_TOKEN,
    websiteToken: WEBSITE_TOKEN,
    ratePoints: RATE_LIMIT,
    authSecret: AUTH_SECRET,
    isSignUpOpen: SIGN_UP === 'open',
    sentenceModel: PARALLAX_SENTENCE_MODEL,
    logLevel: LOG_LEVEL,
    traces: (OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? OTEL_EXPORTER_OTLP_ENDPOINT) !== undefined,
    measures: METRICS === 'on',
    works: JOBS === 'on',
    sampleArticles: SAMPLE_ARTICLES === 'on',
  };
}

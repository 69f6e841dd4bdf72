// The API as it is, but for its database: each read is sent once, and answered from memory from then on.
import { openDatabase } from '@parallax/database';
import { persisted } from '@parallax/schema/persisted';
import { parse } from 'graphql';
import { pino } from 'pino';
import { EventHub } from '../../../apps/api/dist/events/hub.js';
import { createApi } from '../../../apps/api/dist/server.js';
import { nestedQuery } from './nested-data.mjs';

const opened = await openDatabase({ url: process.env.DATABASE_URL });
const { prisma } = opened;
const { id, text } = persisted(parse(nestedQuery));

/** Calls a function once for what is selected, and gives what it gave from then on: here every request asks for the same. */
function once(call) {
  const kept = new Map();
  return (args) => {
    const name = args.select ? 'selected' : 'whole';
    if (!kept.has(name)) kept.set(name, call(args));
    return kept.get(name);
  };
}

const models = new Map();
const database = new Proxy(prisma, {
  get(target, name) {
    if (!models.has(name)) {
      const value = target[name];
      models.set(
        name,
        typeof value === 'function'
          ? byStatement(value.bind(target))
          : Object.fromEntries(
              ['findMany', 'findFirst', 'findUnique', 'count'].map((read) => [read, once((args) => value[read](args))]),
            ),
      );
    }
    return models.get(name);
  },
});

/** Of raw reads, one for each text. */
function byStatement(call) {
  const kept = new Map();
  return (statement, ...values) => {
    const name = statement.sql ?? statement.join('?');
    if (!kept.has(name)) kept.set(name, call(statement, ...values));
    return kept.get(name);
  };
}

const server = createApi({
  database,
  publishing: { ingest: async () => [] },
  hub: new EventHub((await opened.queue()).presence),
  operations: new Map([[id, text]]),
  ratePoints: 1_000_000_000,
  token: 'a-token-for-the-benchmark',
  webOrigin: 'http://localhost:3000',
  log: pino({ level: 'error' }, process.stderr),
});
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));
process.on('SIGTERM', () => process.exit());

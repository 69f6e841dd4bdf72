// PostGraphile as its documentation starts it, without limits and without anybody to allow anything.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const { postgraphile } = createRequire(join(process.env.POSTGRAPHILE, 'package.json'))('postgraphile');
const handle = postgraphile(process.env.DATABASE_URL, 'public', {
  dynamicJson: true,
  disableQueryLog: true,
  enableCors: false,
  graphiql: false,
});

createServer({ keepAliveTimeout: 65_000 }, handle).listen(Number(process.env.PORT), '127.0.0.1', () =>
  console.log('ready'),
);

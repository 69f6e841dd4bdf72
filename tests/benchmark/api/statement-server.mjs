// The hand-written statement over plain Node HTTP: the least that an answer from the database costs.
import { createServer } from 'node:http';
import pg from 'pg';
import { nestedStatement } from './nested-data.mjs';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
// The value is JSON already; parsing it to write it again would be waste.
const asText = { getTypeParser: () => (value) => value };

createServer({ keepAliveTimeout: 65_000 }, async (request, response) => {
  for await (const _ of request);
  const { rows } = await pool.query({ name: 'nested', text: nestedStatement, types: asText });
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(rows[0].answer) });
  response.end(rows[0].answer);
}).listen(Number(process.env.PORT), '127.0.0.1', () => console.log('ready'));

// Yoga on the same graph as the API, with the settings that the environment names and nothing of ours around it.
import { createServer } from 'node:http';
import { schema } from '@parallax/schema';
import { createYoga } from 'graphql-yoga';

const yoga = createYoga({ schema, ...JSON.parse(process.env.SETTINGS) });
createServer({ keepAliveTimeout: 65_000 }, yoga).listen(Number(process.env.PORT), '127.0.0.1', () =>
  console.log('ready'),
);

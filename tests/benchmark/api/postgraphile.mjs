// PostGraphile on the same PostgreSQL, for comparison only: installed when the benchmark runs, outside of the workspace.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The last that runs on Node 20; 5 asks for Node 22. */
const version = '4.14.1';
const folder = fileURLToPath(new URL('../../node_modules/.cache/postgraphile', import.meta.url));

/** Where PostGraphile is, installed by npm where it is not there yet; null where it cannot be had. */
export function installPostgraphile() {
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ private: true, dependencies: { postgraphile: version } }),
  );
  const npm = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts'];
  const { status } = spawnSync('npm', npm, { cwd: folder, stdio: 'ignore', timeout: 180_000 });
  return status === 0 ? folder : null;
}

/** What the text of a sentence is, as PostGraphile is told of it: it lies in its article. */
export const sentenceText = `
  CREATE FUNCTION "Sentence_text"(s "Sentence") RETURNS text STABLE LANGUAGE sql AS
  'SELECT substr(a.text, s.start + 1, s."end" - s.start) FROM "Article" a WHERE a.id = s."articleId"'`;

/** The nested query in PostGraphile's names. */
export const postgraphileQuery = `query Nested {
  allStories(first: 20, orderBy: CHANGED_AT_DESC, condition: { mergedIntoId: null }) {
    nodes {
      slug
      title
      changedAt
      articlesByStoryId(first: 5, orderBy: PUBLISHED_AT_ASC) {
        nodes {
          title
          url
          published
          publisherByPublisherId { name }
          sentencesByArticleId(orderBy: POSITION_ASC) { nodes { position start end text } }
        }
      }
    }
  }
}`;

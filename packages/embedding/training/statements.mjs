// Reads what there is to learn from: stories in which every statement is marked, and stories of claims in several wordings.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../analysis/dist/index.js';
import { statementAndContext, statementSpans } from '../../comparison/dist/index.js';
import { readMarkedStories } from './marked-stories.mjs';

const folder = join(import.meta.dirname, 'paraphrases');

/** Half of the shorter lies in the other, as the evaluation of comparisons has it. */
const meets = (one, other) =>
  2 * (Math.min(one.end, other.end) - Math.max(one.start, other.start)) >=
  Math.max(1, Math.min(one.end - one.start, other.end - other.start));

/**
 * What comparison compares of the marked stories, and the marked words themselves: each with its article, what it states, its
 * context, and the numbers of the statements that it makes.
 */
export const markedStatements = () =>
  readMarkedStories(join(folder, 'in-context')).map(({ articles }, story) =>
    articles.flatMap(({ text, statements }, article) => {
      const analysis = analyze({ id: `${story}-${article}`, title: text.split('\n', 1)[0], text });
      return [...statementSpans(analysis), ...statements].map((span) => ({
        article,
        ...statementAndContext(analysis, span),
        statements: [...new Set(statements.filter((each) => meets(each, span)).map(({ statement }) => statement))],
      }));
    }),
  );

/** The wordings of each story, near misses included: what stands before one in its outlet is its context. */
export const wordings = () =>
  [folder, join(folder, 'near-misses')].flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith('.jsonl'))
      .sort()
      .flatMap((name) => readFileSync(join(place, name), 'utf8').split('\n').filter(Boolean))
      .map((line) => {
        const { claims } = JSON.parse(line);
        return claims.flatMap((ways, at) =>
          ways.map((statement, article) => ({
            article,
            statement,
            context: claims[at - 1]?.[article] ?? '',
            statements: [at],
          })),
        );
      }),
  );

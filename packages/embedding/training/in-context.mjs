// Writes what `train.py` learns of the marked stories: the texts that comparison embeds of them and of the marked words
// themselves, each with its article and the statements that it makes.
// node packages/embedding/training/in-context.mjs OUT (after `npm run build`)
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { analyze } from '../../analysis/dist/index.js';
import { statementInContext, statementSpans } from '../../comparison/dist/index.js';
import { readMarkedStories } from './marked-stories.mjs';

/** Half of the shorter lies in the other, as the evaluation of comparisons has it. */
const meets = (one, other) =>
  2 * (Math.min(one.end, other.end) - Math.max(one.start, other.start)) >=
  Math.max(1, Math.min(one.end - one.start, other.end - other.start));

const stories = readMarkedStories(join(import.meta.dirname, 'paraphrases', 'in-context')).map(({ articles }, story) =>
  articles.flatMap(({ text, statements }, article) => {
    const analysis = analyze({ id: `${story}-${article}`, title: text.split('\n', 1)[0], text });
    return [...statementSpans(analysis), ...statements].map((span) => ({
      article,
      text: statementInContext(analysis, span),
      statements: [...new Set(statements.filter((each) => meets(each, span)).map(({ statement }) => statement))],
    }));
  }),
);
writeFileSync(process.argv[2], JSON.stringify(stories));

// Writes what `words.py` learns from: the words of every statement and of its context, by what comparison looks words up by,
// and the forms in which each of them stands.
// node packages/embedding/training/word-lists.mjs OUT (after `npm run build`)
import { writeFileSync } from 'node:fs';
import { keyOf, words } from '../../comparison/dist/text/terms.js';
import { markedStatements, wordings } from './statements.mjs';

const forms = new Map();
function keys(text) {
  return words(text).map((word) => {
    const key = keyOf(word);
    const seen = forms.get(key) ?? new Map();
    forms.set(key, seen.set(word, (seen.get(word) ?? 0) + 1));
    return key;
  });
}
const listed = (stories) =>
  stories.map((story) =>
    story.map(({ article, statement, context, statements }) => ({
      article,
      statement: keys(statement),
      context: keys(context),
      statements,
    })),
  );
const lists = { marked: listed(markedStatements()), wordings: listed(wordings()) };
writeFileSync(
  process.argv[2],
  JSON.stringify({
    ...lists,
    forms: Object.fromEntries([...forms].map(([key, seen]) => [key, Object.fromEntries(seen)])),
  }),
);

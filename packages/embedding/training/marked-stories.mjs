// Stories of several short articles in which every statement is marked where it stands: "[4|the ferry had left] before …".
// One number is one statement, in whatever article and words.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const mark = /\[(\d+)\|([^\]]*)\]/g;

/** @param {string} marked @returns {import('./marked-stories.mjs').MarkedArticle} */
function withoutMarks(marked) {
  let text = '';
  let from = 0;
  const statements = [];
  for (const found of marked.matchAll(mark)) {
    text += marked.slice(from, found.index);
    statements.push({ statement: Number(found[1]), start: text.length, end: text.length + found[2].length });
    text += found[2];
    from = found.index + found[0].length;
  }
  return { text: text + marked.slice(from), statements };
}

/**
 * Reads all stories of a folder's JSON Lines files, in the order of their names.
 * @param {string} folder
 * @returns {import('./marked-stories.mjs').MarkedStory[]}
 */
export function readMarkedStories(folder) {
  const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  return files.sort().flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => {
        const { topic, articles } = JSON.parse(line);
        return { topic, articles: articles.map(withoutMarks) };
      }),
  );
}

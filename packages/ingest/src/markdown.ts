import type { ArticleSource, BlockMark } from '@parallax/analysis';
import { marked } from 'marked';
import { IngestError } from './errors.ts';
import { readFrontMatter } from './front-matter.ts';
import { parsePage } from './page/dom.ts';
import { readTextRuns, type TextRun } from './page/text-runs.ts';
import { type KnownFields, makeSource, mergeFields } from './source.ts';

const separator = '\n\n';

/** What Markdown itself says of a block; paragraphs are left to the analysis, which reads their words. */
function markOf(run: TextRun, isFirstHeading: boolean): Pick<BlockMark, 'role' | 'reason'> | null {
  const name = run.element.localName;
  if (/^h[1-6]$/.test(name)) {
    return isFirstHeading && name === 'h1'
      ? { role: 'headline', reason: 'first heading' }
      : { role: 'subheading', reason: `heading of level ${name[1]}` };
  }
  if (run.linked > 0.7 * run.text.length) return { role: 'boilerplate', reason: 'nothing but links' };
  return null;
}

/**
 * Markdown, with or without YAML front matter, as an article: its words as blocks with a blank line between them, without
 * the signs of the mark-up. Fields of `known` win over the front matter.
 * @throws IngestError `bad-front-matter`, `empty-article`
 */
export function markdownSource(markdown: string, known: KnownFields, name: string): ArticleSource {
  const { fields, body } = readFrontMatter(markdown, name);
  const page = parsePage(marked.parse(body, { async: false, gfm: true }));
  const runs = page.body ? readTextRuns(page.body) : [];
  if (runs.length === 0) throw new IngestError('empty-article', `${name} has no text to read.`);
  const marks: BlockMark[] = [];
  let text = '';
  let headings = 0;
  for (const run of runs) {
    if (text) text += separator;
    const mark = markOf(run, headings === 0);
    if (/^h[1-6]$/.test(run.element.localName)) headings++;
    if (mark) marks.push({ start: text.length, end: text.length + run.text.length, ...mark });
    text += run.text;
  }
  return makeSource(text, mergeFields(known, fields), name, marks);
}

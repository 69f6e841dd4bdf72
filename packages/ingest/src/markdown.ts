import type { ArticleSource, BlockMark } from '@parallax/analysis';
import { marked } from 'marked';
import { IngestError } from './errors.ts';
import { readFrontMatter } from './front-matter.ts';
import { boilerplate, bylineByWords, callByWords, captionByWords, type Verdict } from './page/by-words.ts';
import { isElement, isText, parsePage } from './page/dom.ts';
import { sameWords } from './page/headline.ts';
import { tooComplex } from './page/page-limits.ts';
import { readTextRuns, type TextRun } from './page/text-runs.ts';
import { type KnownFields, makeSource, mergeFields } from './source.ts';

const separator = '\n\n';

const isHeading = (run: TextRun): boolean => /^h[1-6]$/.test(run.element.localName);
const isListItem = (run: TextRun): boolean => run.element.localName === 'li';

/** Whether the whole block is bold (`strong`) or in italics (`em`). */
function isAll(run: TextRun, name: 'strong' | 'em'): boolean {
  const parts = [...run.element.childNodes].filter((node) => !isText(node) || node.nodeValue?.trim());
  return parts.length > 0 && parts.every((node) => isElement(node) && node.localName === name);
}

/** A paragraph of running text, as most of an article is. */
const isProse = (run: TextRun): boolean =>
  run.element.localName === 'p' && run.text.length > 80 && !isAll(run, 'strong') && !isAll(run, 'em');

/** What Markdown and a block's own words say of it; null where that is for the analysis to find. */
function judge(
  runs: readonly TextRun[],
  at: number,
  firstProse: number,
  lastProse: number,
  known: KnownFields,
): Verdict | null {
  const run = runs[at]!;
  if (isHeading(run)) {
    const isFirst = at === runs.findIndex(isHeading);
    if (isFirst && run.element.localName === 'h1') return { role: 'headline', reason: 'first heading' };
    return callByWords(run.text, at > lastProse) ?? { role: 'subheading', reason: `<${run.element.localName}>` };
  }
  if (known.byline && sameWords(run.text, known.byline))
    return { role: 'byline', reason: 'the byline of the front matter' };
  if (run.linked > 0.7 * run.text.length) return boilerplate('nothing but links');
  const byWords = captionByWords(run.text) ?? bylineByWords(run.text) ?? callByWords(run.text, at > lastProse);
  if (byWords) return byWords;
  if (at < firstProse && run.text.length > 40 && isAll(run, 'strong'))
    return { role: 'standfirst', reason: 'bold paragraph above the report' };
  if (at > lastProse && lastProse >= 0) {
    if (isAll(run, 'em')) return boilerplate('note below the report');
    if (isListItem(run)) return boilerplate('list below the report');
  }
  return null;
}

function toHtml(markdown: string, name: string): string {
  let html: string;
  try {
    html = marked.parse(markdown, { async: false, gfm: true });
  } catch (error) {
    // The parser recurses with lists in lists and quotations in quotations.
    throw new IngestError('bad-page', `${name} cannot be taken apart as Markdown.`, { cause: error });
  }
  const limit = tooComplex(html);
  if (limit) throw new IngestError('bad-page', `${name} cannot be taken apart: ${limit}.`);
  return html;
}

/**
 * Markdown as an article: its words as blocks with a blank line between them, without the signs of the mark-up. Fields of
 * `known` win over the front matter.
 * @throws IngestError `bad-front-matter`, `bad-page`, `empty-article`
 */
export function markdownSource(markdown: string, known: KnownFields, name: string): ArticleSource {
  const { fields, body } = readFrontMatter(markdown, name);
  const page = parsePage(toHtml(body, name));
  const runs = page.body ? readTextRuns(page.body) : [];
  if (runs.length === 0) throw new IngestError('empty-article', `${name} has no text to read.`);
  const merged = mergeFields(known, fields);
  const firstProse = runs.findIndex(isProse);
  const lastProse = runs.findLastIndex(isProse);
  const marks: BlockMark[] = [];
  let text = '';
  for (const [at, run] of runs.entries()) {
    if (text) text += separator;
    const verdict = judge(runs, at, firstProse, lastProse, merged);
    if (verdict) marks.push({ start: text.length, end: text.length + run.text.length, ...verdict });
    text += run.text;
  }
  return makeSource(text, merged, name, marks);
}

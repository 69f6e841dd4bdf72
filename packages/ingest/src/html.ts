import type { ArticleSource } from '@parallax/analysis';
import { hasWords } from './clean-text.ts';
import { IngestError } from './errors.ts';
import { parsePage } from './page/dom.ts';
import { layOut } from './page/layout.ts';
import { findMainContent } from './page/main-content.ts';
import { readMetadata } from './page/metadata.ts';
import { tooComplex } from './page/page-limits.ts';
import { giveRoles } from './page/roles.ts';
import { countMain, readSurroundings } from './page/surroundings.ts';
import { readTextRuns } from './page/text-runs.ts';
import { type KnownFields, makeSource, mergeFields } from './source.ts';

/**
 * A page as an article: all its visible text in reading order, a mark on every block that says what it is for and why, and
 * what its metadata tell. Fields of `known` win over the page's own.
 * Scripts do not run, nothing is fetched.
 * @throws IngestError `empty-article` where there is nothing to read, `bad-page` where it cannot be taken apart
 */
export function htmlSource(html: string, known: KnownFields, name: string): ArticleSource {
  const limit = tooComplex(html);
  if (limit) throw new IngestError('bad-page', `${name} cannot be taken apart: ${limit}.`);
  const document = parsePage(html.replaceAll('\0', '\uFFFD'));
  const { description, ...metadata } = readMetadata(document);
  const runs = document.body ? readTextRuns(document.body) : [];
  if (!runs.some(({ text }) => hasWords(text))) throw new IngestError('empty-article', `${name} has no text to read.`);
  const surroundings = readSurroundings(runs);
  const found = findMainContent(document, runs);
  // A few lines are too little for Readability: then all of them are the article, save what the rules take out.
  const main = found.size > 0 ? found : new Set(runs);
  countMain(surroundings, main);
  const roled = giveRoles({ runs, main, surroundings, title: metadata.title, description });
  const { text, marks } = layOut(roled);
  return makeSource(text, mergeFields(known, metadata), name, marks);
}

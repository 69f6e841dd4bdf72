import { Readability } from '@mozilla/readability';
import type { PageDocument, PageElement } from './dom.ts';
import type { TextRun } from './text-runs.ts';

const mark = 'data-parallax-run';

/**
 * Which of the page's runs Mozilla's Readability keeps as the article. It rewrites `document` while it looks, so whatever
 * else is wanted of the document must be read before.
 */
export function findMainContent(document: PageDocument, runs: readonly TextRun[]): Set<TextRun> {
  // Readability moves, renames and re-creates blocks, but leaves inline elements with text in them alone.
  runs.forEach((run, index) => {
    const anchor = document.createElement('span');
    anchor.setAttribute(mark, String(index));
    run.first.replaceWith(anchor);
    anchor.appendChild(run.first);
  });
  const kept = new Set<TextRun>();
  const article = new Readability<PageElement>(document as never, {
    serializer: (node) => node as unknown as PageElement,
  }).parse();
  const content = article?.content;
  if (!content) return kept;
  for (const element of [...content.querySelectorAll(`[${mark}]`)]) kept.add(runs[Number(element.getAttribute(mark))]!);
  return kept;
}

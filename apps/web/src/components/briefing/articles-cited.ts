import { readFragment } from '@parallax/schema/documents';
import { groupBy } from '../../data/group-by.ts';
import type { BriefingProps } from '../../data/load-briefing.ts';
import { headlineBeside } from '../../words/headline.ts';
import type { CitedArticle } from '../citation.tsx';
import { ListedArticleFragment } from './articles.tsx';
import type { ComparedOrigin } from './coverage-table.tsx';

/** A, B, … Z, AA, AB, … */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** The articles by id, with letters that go origin by origin, as the table of coverage shows them. */
export function articlesCited(story: BriefingProps['story']): {
  articles: Map<string, CitedArticle>;
  origins: ComparedOrigin[];
} {
  const listed = story.articles.nodes.map((article) => readFragment(ListedArticleFragment, article));
  const groups = groupBy(listed, (article) => article.origin?.id ?? article.id);
  const articles = new Map<string, CitedArticle>();
  for (const article of [...groups.values()].flat()) {
    articles.set(article.id, {
      id: article.id,
      headline: headlineBeside(article),
      outlet: article.name,
      letter: letterOf(articles.size),
    });
  }
  const origins = [...groups].map(([id, together]) => ({ id, articles: together.map((article) => article.id) }));
  return { articles, origins };
}

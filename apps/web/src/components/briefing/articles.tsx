import { type FragmentOf, graphql, type ResultOf, readFragment } from '@parallax/schema/documents';
import { groupBy } from '../../data/group-by.ts';
import { count } from '../../words/count.ts';
import { headline } from '../../words/headline.ts';
import { publishedInWords } from '../../words/moment.ts';
import { readingLevelInWords } from '../../words/reading-level.ts';
import { readingTimeInWords } from '../../words/reading-time.ts';
import { useSources } from '../citation.tsx';
import { OriginReason } from '../origin-reason.tsx';
import { Section } from './section.tsx';

export const ListedArticleFragment = graphql(`
  fragment ListedArticle on Article {
    id
    title
    name
    published
    updated
    readingLevel
    wordCount
    publisher { name }
    origin { id agency reason }
    blocks { role reason }
  }
`);

type ListedArticle = ResultOf<typeof ListedArticleFragment>;

/** “3 parts: links (2), notice about cookies”. */
function leftOut(article: ListedArticle): string {
  const reasons = article.blocks
    .filter((block) => block.role === 'BOILERPLATE')
    .map((block) => block.reason ?? 'other');
  if (reasons.length === 0) return 'nothing';
  const counted = [...groupBy(reasons, (reason) => reason)].map(([reason, all]) =>
    all.length > 1 ? `${reason} (${all.length})` : reason,
  );
  return `${count(reasons.length, 'part')}: ${counted.join('; ')}`;
}

interface ArticlesProps {
  heading: string;
  articles: readonly FragmentOf<typeof ListedArticleFragment>[];
  /** How many are listed; all where nothing is said. */
  most?: number | undefined;
  /** Where all are. */
  address?: string;
}

/** The articles, origin by origin: publisher, why this origin, reading level, what was left out. */
export function Articles({ heading, articles, most, address }: ArticlesProps) {
  const sources = useSources();
  const known = articles.map((article) => readFragment(ListedArticleFragment, article));
  const byOrigin = [...groupBy(known, (article) => article.origin?.id ?? article.id).values()];
  const shown = new Set(byOrigin.flat().slice(0, most));
  const origins = byOrigin
    .map((together) => together.filter((article) => shown.has(article)))
    .filter((together) => together.length > 0);
  return (
    <Section
      id="articles"
      heading={heading}
      lead={
        known.length > 1 &&
        'Articles that rest on one report have one origin and count once, in however many outlets they stand.'
      }
    >
      <ol className="origins">
        {origins.map((together, index) => (
          <li key={together[0]!.id} className="origin">
            <h3>
              Origin {index + 1}
              {together[0]!.origin?.agency && `: ${together[0]!.origin.agency}`}
            </h3>
            {together[0]!.origin && (
              <div className="origin-reason">
                <OriginReason reason={together[0]!.origin.reason} />
              </div>
            )}
            <ul>
              {together.map((article) => (
                <li key={article.id} className="listed entry" data-item="">
                  <p className="listed-outlet">
                    <b className="letter">{sources.articles.get(article.id)?.letter}</b>
                    {article.publisher?.name ?? 'Publisher not known'}
                  </p>
                  <p className="listed-title">
                    <a href={`/articles/${article.id}`}>{headline(article)}</a>
                  </p>
                  <dl className="facts">
                    <div>
                      <dt>Published</dt>
                      <dd>{publishedInWords(article)}</dd>
                    </div>
                    <div>
                      <dt>To read</dt>
                      <dd>
                        {count(article.wordCount, 'word')}, {readingTimeInWords(article.wordCount)};{' '}
                        {readingLevelInWords(article.readingLevel)}
                      </dd>
                    </div>
                    <div>
                      <dt>Left out</dt>
                      <dd>{leftOut(article)}</dd>
                    </div>
                  </dl>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {shown.size < known.length && (
        <p className="whole">
          <a href={address}>All {known.length} articles</a>
        </p>
      )}
    </Section>
  );
}

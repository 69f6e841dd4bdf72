import { type FragmentOf, graphql, readFragment } from '@parallax/schema/documents';
import { count } from '../../words/count.ts';
import { headline } from '../../words/headline.ts';
import { publishedInWords } from '../../words/moment.ts';
import { readingLevelInWords } from '../../words/reading-level.ts';
import { readingTimeInWords } from '../../words/reading-time.ts';
import { OriginReason } from '../origin-reason.tsx';

export const AboutArticleFragment = graphql(`
  fragment AboutArticle on Article {
    id
    url
    byline
    published
    updated
    ingestedAt
    readingLevel
    wordCount
    publisher { name }
    origin {
      agency
      reason
      articles { id title name publisher { name } }
    }
  }
`);

/** Only the web's own addresses become links: anything else in a source's metadata stays text. */
const isWebAddress = (url: string): boolean => /^https?:\/\//i.test(url);

/** What is known of an article beside its text: who put it out, when, where its reporting comes from. */
export function AboutArticle({ article }: { article: FragmentOf<typeof AboutArticleFragment> }) {
  const data = readFragment(AboutArticleFragment, article);
  const others = data.origin?.articles.filter(({ id }) => id !== data.id) ?? [];
  return (
    <dl className="facts about-article">
      <div>
        <dt>Publisher</dt>
        <dd>{data.publisher?.name ?? 'not known'}</dd>
      </div>
      {data.byline && (
        <div>
          <dt>Byline</dt>
          <dd>{data.byline}</dd>
        </div>
      )}
      <div>
        <dt>Published</dt>
        <dd>{publishedInWords(data)}</dd>
      </div>
      {data.url && (
        <div>
          <dt>First at</dt>
          <dd className="address">
            {isWebAddress(data.url) ? (
              <a href={data.url} rel="noreferrer nofollow">
                {data.url.replace(/^https?:\/\//i, '')}
              </a>
            ) : (
              data.url
            )}
          </dd>
        </div>
      )}
      <div>
        <dt>To read</dt>
        <dd>
          {count(data.wordCount, 'word')}, {readingTimeInWords(data.wordCount)};{' '}
          {readingLevelInWords(data.readingLevel)}
        </dd>
      </div>
      {data.origin && (
        <div>
          <dt>Origin</dt>
          <dd>
            {data.origin.agency && <b>{data.origin.agency}. </b>}
            <OriginReason reason={data.origin.reason} />
            {others.length > 0 && (
              <ul className="same-origin">
                {others.map((other) => (
                  <li key={other.id}>
                    Same origin: <a href={`/articles/${other.id}`}>{headline(other)}</a>
                    {other.publisher && `, ${other.publisher.name}`}
                  </li>
                ))}
              </ul>
            )}
          </dd>
        </div>
      )}
    </dl>
  );
}

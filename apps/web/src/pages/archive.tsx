import { graphql, type ResultOf, readFragment } from '@parallax/schema/documents';
import { NarrowingFields } from '../components/listing/narrowing.tsx';
import { StoryRow, StoryRowFragment } from '../components/listing/story-row.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Pager } from '../components/pager.tsx';
import { ask } from '../data/api.ts';
import { groupBy } from '../data/group-by.ts';
import { addressWith, textFrom } from '../data/listing.ts';
import { loadPublishers, type Narrowing, readNarrowing } from '../data/narrowing.ts';
import { serve } from '../data/serve.ts';
import { count } from '../words/count.ts';
import { momentInWords } from '../words/moment.ts';

export const config = { unstable_runtimeJS: false };

const ArchiveQuery = graphql(
  `
    query Archive($filter: ArchiveFilter, $after: String) {
      archive(filter: $filter, first: 30, after: $after) {
        totalCount
        nodes { slug asOf ...StoryRow }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [StoryRowFragment],
);

const MonthsQuery = graphql(`
  query Months {
    archiveMonths { month storyCount }
  }
`);

interface ArchiveProps {
  /** Null where nobody has the name that it was asked for. */
  archive: ResultOf<typeof ArchiveQuery>['archive'] | null;
  months: ResultOf<typeof MonthsQuery>['archiveMonths'];
  publishers: string[];
  narrowing: Narrowing;
  isContinued: boolean;
}

export const getServerSideProps = serve<ArchiveProps>(async ({ query }) => {
  const after = textFrom(query, 'after');
  const [{ narrowing, filter }, { archiveMonths }, publishers] = await Promise.all([
    readNarrowing(query),
    ask(MonthsQuery, {}),
    loadPublishers(),
  ]);
  const archive = filter && (await ask(ArchiveQuery, { filter, after })).archive;
  return { archive, months: archiveMonths, publishers, narrowing, isContinued: after !== null };
});

/** First and last day of a month, `2026-11`. */
function daysOf(month: string): { since: string; until: string } {
  const [year, number] = month.split('-').map(Number);
  const last = new Date(Date.UTC(year!, number!, 0)).getUTCDate();
  return { since: `${month}-01`, until: `${month}-${last}` };
}

/** All stories, by the month of their last article. */
export default function ArchivePage({ archive, months, publishers, narrowing, isContinued }: ArchiveProps) {
  const isNarrowed = Object.values(narrowing).some((value) => value !== null);
  const nodes = archive?.nodes ?? [];
  const most = Math.max(1, ...months.map(({ storyCount }) => storyCount));
  const isCurrent = (month: string) => {
    const { since, until } = daysOf(month);
    return narrowing.since === since && narrowing.until === until;
  };
  return (
    <>
      <PageHead
        title="Archive"
        path="/archive"
        description="All stories by month, with filters by publisher, person, organisation, place, status and date."
        isHidden={isNarrowed || isContinued}
      />
      <div className="listing">
        <header className="listing-head">
          <h1>Archive</h1>
        </header>
        {months.length > 0 && (
          <nav className="months" aria-label="Months">
            <ul>
              {months.slice(0, 24).map(({ month, storyCount }) => (
                <li key={month}>
                  <a
                    href={addressWith('/archive', { ...narrowing, ...daysOf(month) })}
                    aria-current={isCurrent(month) ? 'true' : undefined}
                  >
                    {momentInWords(month)} <span className="how-many">{storyCount}</span>
                  </a>
                  <svg className="month-bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
                    <rect width={(storyCount / most) * 100} height="3" />
                  </svg>
                </li>
              ))}
            </ul>
          </nav>
        )}
        <details className="filter-fold" open={isNarrowed}>
          <summary>Filters</summary>
          <form className="filters" action="/archive" method="get" aria-label="Which stories">
            <NarrowingFields narrowing={narrowing} publishers={publishers} />
            <button type="submit" className="button quiet-button">
              Show
            </button>
          </form>
        </details>
        <p className="result-line" role="status">
          {archive === null
            ? `No person, organisation or place is named “${narrowing.name}”.`
            : archive.totalCount === 0
              ? 'No story fits.'
              : count(archive.totalCount, 'story', 'stories')}
          {isNarrowed && (
            <>
              {' '}
              <a href="/archive">All stories</a>
            </>
          )}
        </p>
        {[...groupBy(nodes, ({ asOf }) => asOf?.slice(0, 7) ?? '')].map(([month, stories]) => (
          <section key={month} className="list-part" aria-label={month ? momentInWords(month) : 'Without a date'}>
            <h2>{month ? momentInWords(month) : 'Without a date'}</h2>
            <ul className="rows">
              {stories.map((story) => (
                <StoryRow key={story.slug} story={readFragment(StoryRowFragment, story)} />
              ))}
            </ul>
          </section>
        ))}
        <Pager
          what="stories"
          first={isContinued ? addressWith('/archive', { ...narrowing }) : null}
          next={
            archive?.pageInfo.hasNextPage
              ? addressWith('/archive', { ...narrowing, after: archive.pageInfo.endCursor })
              : null
          }
        />
      </div>
    </>
  );
}

import { graphql, type ResultOf } from '@parallax/schema/documents';
import { NarrowingFields } from '../components/listing/narrowing.tsx';
import { PageHead } from '../components/page-head.tsx';
import { Pager } from '../components/pager.tsx';
import { Hit, HitFragment, hitKinds } from '../components/search/hit.tsx';
import { searchForm } from '../components/search-box.tsx';
import { ask } from '../data/api.ts';
import { addressWith, oneOf, textFrom } from '../data/listing.ts';
import { loadPublishers, type Narrowing, readNarrowing } from '../data/narrowing.ts';
import { serve } from '../data/serve.ts';
import { count } from '../words/count.ts';

export const config = { unstable_runtimeJS: false };

const SearchQuery = graphql(
  `
    query Search($query: String!, $filter: SearchFilter, $after: String) {
      search(query: $query, filter: $filter, first: 20, after: $after) {
        totalCount
        didYouMean
        counts { kind count isCapped }
        edges {
          cursor
          node { ...Hit }
        }
        pageInfo { hasNextPage endCursor }
      }
    }
  `,
  [HitFragment],
);

const CountsQuery = graphql(`
  query Counts($query: String!, $filter: SearchFilter) {
    search(query: $query, filter: $filter, first: 1) {
      counts { kind count isCapped }
    }
  }
`);

const kinds = ['STORY', 'ARTICLE', 'CLAIM', 'QUOTATION', 'PROFILE'] as const;
type Kind = (typeof kinds)[number];
type Counts = ResultOf<typeof CountsQuery>['search']['counts'];

interface SearchProps {
  /** What the box in the masthead holds. */
  searched: string;
  /** Null where nothing was asked, or nobody has the name that it was narrowed to. */
  found: ResultOf<typeof SearchQuery>['search'] | null;
  /** Of all kinds, whichever is shown. */
  counts: Counts;
  kind: Kind | null;
  narrowing: Narrowing;
  publishers: string[];
  isContinued: boolean;
}

export const getServerSideProps = serve<SearchProps>(async ({ query }) => {
  const searched = textFrom(query, 'q');
  const kind = oneOf(query, 'kind', kinds);
  const after = textFrom(query, 'after');
  const [{ narrowing, filter }, publishers] = await Promise.all([readNarrowing(query), loadPublishers()]);
  const rest = { searched: searched ?? '', kind, narrowing, publishers, isContinued: after !== null };
  if (searched === null || filter === null) return { ...rest, found: null, counts: [] };
  const [{ search: found }, all] = await Promise.all([
    ask(SearchQuery, { query: searched, filter: { ...filter, kinds: kind && [kind] }, after }),
    kind && ask(CountsQuery, { query: searched, filter }),
  ]);
  return { ...rest, found, counts: all?.search.counts ?? found.counts };
});

/** What a search may look like, for whoever has typed nothing. */
function HowToSearch() {
  return (
    <div className="how-to">
      <p>Type into the box above: words, a name, a figure.</p>
      <dl>
        <dt>
          <kbd>"state of emergency"</kbd>
        </dt>
        <dd>these words together, in this order</dd>
        <dt>
          <kbd>ferry or harbour</kbd>
        </dt>
        <dd>either of them</dd>
        <dt>
          <kbd>harbour -storm</kbd>
        </dt>
        <dd>without a word</dd>
      </dl>
      <p>
        Or look through <a href="/archive">the archive</a> and <a href="/names">people, organisations, places</a>.
      </p>
    </div>
  );
}

/** Stories, articles, claims, quotations and names that have the words. */
export default function SearchPage(props: SearchProps) {
  const { searched, found, counts, kind, narrowing, publishers, isContinued } = props;
  const isNarrowed = Object.values(narrowing).some((value) => value !== null);
  const addressOf = (more: Record<string, string | null>) =>
    addressWith('/search', { q: searched, kind: kind?.toLowerCase() ?? null, ...narrowing, ...more });
  const total = counts.reduce((sum, each) => sum + each.count, 0);
  const isCapped = counts.some((each) => each.isCapped);
  return (
    <>
      <PageHead
        title={searched ? `Search for ${searched}` : 'Search'}
        path="/search"
        description="Search stories, articles, claims, quotations and names."
        isHidden={searched !== ''}
      />
      <div className="listing">
        <header className="listing-head">
          <h1>{searched ? `“${searched}”` : 'Search'}</h1>
        </header>
        {searched === '' ? (
          <HowToSearch />
        ) : (
          <>
            {total > 0 && (
              <nav className="tabs" aria-label="Kinds of what was found">
                <a href={addressOf({ kind: null })} aria-current={kind === null ? 'true' : undefined}>
                  All <span className="how-many">{isCapped ? `${total}+` : total}</span>
                </a>
                {kinds.map((each) => {
                  const of = counts.find((entry) => entry.kind === each);
                  if (!of) return null;
                  return (
                    <a
                      key={each}
                      href={addressOf({ kind: each.toLowerCase() })}
                      aria-current={kind === each ? 'true' : undefined}
                    >
                      {hitKinds[each].many} <span className="how-many">{of.isCapped ? `${of.count}+` : of.count}</span>
                    </a>
                  );
                })}
              </nav>
            )}
            <details className="filter-fold" open={isNarrowed}>
              <summary>Filters</summary>
              <div className="filters">
                {kind && <input type="hidden" name="kind" value={kind.toLowerCase()} form={searchForm} />}
                <NarrowingFields narrowing={narrowing} publishers={publishers} form={searchForm} />
                <button type="submit" className="button quiet-button" form={searchForm}>
                  Show
                </button>
              </div>
            </details>
            {found?.didYouMean && (
              <p className="note" role="status">
                Nothing has “{searched}”. This is what was found for{' '}
                <a href={addressOf({ q: found.didYouMean })}>{found.didYouMean}</a>.
              </p>
            )}
            <p className="result-line" role="status">
              {found === null
                ? `No person, organisation or place is named “${narrowing.name}”.`
                : found.totalCount === 0
                  ? `Nothing was found. Fewer words find more${isNarrowed || kind ? '; so do fewer filters' : ''}.`
                  : count(found.totalCount, 'result')}
              {(isNarrowed || (kind !== null && found?.totalCount === 0)) && (
                <>
                  {' '}
                  <a href={addressWith('/search', { q: searched })}>Without filters</a>
                </>
              )}
            </p>
            {found && found.edges.length > 0 && (
              <ol className="hits">
                {found.edges.map(({ cursor, node }) => (
                  <Hit key={cursor} hit={node} />
                ))}
              </ol>
            )}
            {found && (
              <Pager
                what="results"
                first={isContinued ? addressOf({}) : null}
                next={found.pageInfo.hasNextPage ? addressOf({ after: found.pageInfo.endCursor }) : null}
              />
            )}
          </>
        )}
      </div>
    </>
  );
}

import { graphql, type ResultOf } from '@parallax/schema/documents';
import { PageHead } from '../../components/page-head.tsx';
import { Pager } from '../../components/pager.tsx';
import { ask } from '../../data/api.ts';
import { groupBy } from '../../data/group-by.ts';
import { addressWith, oneOf, textFrom } from '../../data/listing.ts';
import { serve } from '../../data/serve.ts';
import { count } from '../../words/count.ts';
import { pagedKinds, profileKinds } from '../../words/profile-kind.ts';
import { startsLarge } from '../../words/starts-large.ts';

export const config = { unstable_runtimeJS: false };

const NamesQuery = graphql(`
  query Names($filter: ProfileFilter, $after: String) {
    profiles(filter: $filter, first: 60, after: $after) {
      totalCount
      nodes {
        slug
        type
        name
        roles
        stories { totalCount }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

interface NamesProps {
  profiles: ResultOf<typeof NamesQuery>['profiles'];
  kind: (typeof pagedKinds)[number] | null;
  prefix: string | null;
  isContinued: boolean;
}

export const getServerSideProps = serve<NamesProps>(async ({ query }) => {
  const kind = oneOf(query, 'kind', pagedKinds);
  const prefix = textFrom(query, 'prefix');
  const after = textFrom(query, 'after');
  const { profiles } = await ask(NamesQuery, { filter: { type: kind, prefix }, after });
  return { profiles, kind, prefix, isContinued: after !== null };
});

const letterOf = (name: string): string => {
  const letter = name.normalize('NFD').charAt(0).toUpperCase();
  return /\p{L}/u.test(letter) ? letter : '0–9';
};

/** People, organisations and places of all stories, by name. */
export default function NamesPage({ profiles, kind, prefix, isContinued }: NamesProps) {
  const lowerKind = kind?.toLowerCase();
  const choices = [null, ...pagedKinds] as const;
  return (
    <>
      <PageHead
        title="People, organisations, places"
        path={addressWith('/names', { kind: lowerKind })}
        description="Everyone and everything that the stories name: what is said of them and what they said, with the sentence behind each line."
        isHidden={prefix !== null || isContinued}
      />
      <div className="listing">
        <header className="listing-head">
          <h1>People, organisations, places</h1>
        </header>
        <form className="filters" action="/names" method="get" aria-label="Which names">
          <label>
            Kind
            <select name="kind" defaultValue={lowerKind ?? ''}>
              {choices.map((each) => (
                <option key={each} value={each?.toLowerCase() ?? ''}>
                  {each ? profileKinds[each].many : 'All'}
                </option>
              ))}
            </select>
          </label>
          <label>
            Name begins with
            <input type="text" name="prefix" maxLength={100} defaultValue={prefix ?? ''} autoComplete="off" />
          </label>
          <button type="submit" className="button quiet-button">
            Show
          </button>
        </form>
        <p className="result-line" role="status">
          {profiles.totalCount === 0
            ? 'No name begins so.'
            : `${count(profiles.totalCount, 'name')}${prefix ? ` beginning with “${prefix}”` : ''}`}
          {(prefix || kind) && (
            <>
              {' '}
              <a href="/names">All names</a>
            </>
          )}
        </p>
        {[...groupBy(profiles.nodes, ({ name }) => letterOf(name))].map(([letter, these]) => (
          <section key={letter} className="list-part" aria-label={letter}>
            <h2>{letter}</h2>
            <ul className="rows">
              {these.map(({ slug, type, name, roles, stories }) => (
                <li key={slug} className="entry" data-item="">
                  <a className="row-name" href={`/names/${slug}`}>
                    {name}
                  </a>
                  <span className="row-facts">
                    {[
                      startsLarge(roles[0] ?? profileKinds[type].one),
                      count(stories.totalCount, 'story', 'stories'),
                    ].join(', ')}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        ))}
        <Pager
          what="names"
          first={isContinued ? addressWith('/names', { kind: lowerKind, prefix }) : null}
          next={
            profiles.pageInfo.hasNextPage
              ? addressWith('/names', { kind: lowerKind, prefix, after: profiles.pageInfo.endCursor })
              : null
          }
        />
      </div>
    </>
  );
}

import { graphql, type ResultOf } from '@parallax/schema/documents';
import { ItemChangeFragment, ItemChanges } from '../../../components/briefing/item-changes.tsx';
import { PageHead } from '../../../components/page-head.tsx';
import { ask } from '../../../data/api.ts';
import { textFrom } from '../../../data/listing.ts';
import { serve, single } from '../../../data/serve.ts';
import { count } from '../../../words/count.ts';
import { momentInWords } from '../../../words/moment.ts';

export const config = { unstable_runtimeJS: false };

const ChangesQuery = graphql(
  `
    query Changes($slug: String!, $since: Int) {
      briefing(slug: $slug) {
        title
        revision
        story { slug }
        revisions(first: 50, newerThan: $since) {
          totalCount
          nodes {
            revision
            publishedAt
            why
            itemChanges { ...ItemChange }
          }
        }
      }
    }
  `,
  [ItemChangeFragment],
);

interface ChangesProps {
  briefing: NonNullable<ResultOf<typeof ChangesQuery>['briefing']>;
  /** The revision that the reader knows; null for the whole log. */
  since: number | null;
}

export const getServerSideProps = serve<ChangesProps>(async ({ params, query }) => {
  const text = textFrom(query, 'since') ?? '';
  const since = /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null;
  const { briefing } = await ask(ChangesQuery, { slug: single(params?.slug) ?? '', since });
  return briefing && { briefing, since };
});

/** What the revisions of a briefing changed, the latest first: all of them, or those that a reader does not know yet. */
export default function ChangesPage({ briefing, since }: ChangesProps) {
  const { title, story, revisions } = briefing;
  const path = `/stories/${story.slug}`;
  return (
    <>
      <PageHead
        title={`Changes: ${title}`}
        path={`${path}/changes`}
        description={`What each revision of the briefing changed and why: ${title}`}
        isHidden={since !== null}
      />
      <div className="listing">
        <p className="way-back">
          <a href={path}>
            <span aria-hidden="true">‹ </span>Briefing: {title}
          </a>
        </p>
        <header className="listing-head">
          <h1>{since === null ? 'All changes' : `New since revision ${since}`}</h1>
          <p className="facts-line">
            <span>{count(revisions.totalCount, 'revision')}</span>
            {since !== null && <a href={`${path}/changes`}>All changes since the first</a>}
          </p>
        </header>
        {revisions.nodes.length === 0 && <p role="status">Nothing is new: that is the latest revision.</p>}
        {revisions.nodes.map(({ revision, publishedAt, why, itemChanges }) => (
          <section key={revision} className="revision" aria-labelledby={`revision-${revision}`}>
            <h2 id={`revision-${revision}`}>
              <a href={`${path}/revisions/${revision}`}>Revision {revision}</a>
            </h2>
            <p className="change-head">
              <time dateTime={publishedAt}>{momentInWords(publishedAt)}</time>
            </p>
            <p className="lead">{why ?? (revision === 1 ? 'First published.' : 'Why was not noted.')}</p>
            {itemChanges.length > 0 ? (
              <ItemChanges changes={itemChanges} />
            ) : (
              revision > 1 && <p>No difference in what it says.</p>
            )}
          </section>
        ))}
      </div>
    </>
  );
}

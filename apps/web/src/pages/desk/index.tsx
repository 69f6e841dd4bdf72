import { graphql, type ResultOf } from '@parallax/schema/documents';
import { Desk, NotForYou, Said } from '../../components/desk/desk.tsx';
import { BusyJobs, DeadJobs, JobPart } from '../../components/desk/jobs.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { ask } from '../../data/api.ts';
import { type DeskProps, serveDesk } from '../../data/desk.ts';
import { single } from '../../data/serve.ts';
import { headline } from '../../words/headline.ts';
import { momentInWords } from '../../words/moment.ts';

export const config = { unstable_runtimeJS: false };

const DeskQuery = graphql(
  `
    query Desk($after: String) {
      articles(first: 30, after: $after) {
        totalCount
        pageInfo { hasNextPage endCursor }
        nodes {
          id
          title
          name
          ingestedAt
          isPinned
          wordCount
          publisher { name }
          corrections { id isPending }
          story { slug title isStale isHeld retraction { at } }
        }
      }
      busy: jobs(first: 50, states: [WAITING, RUNNING, RETRYING, SCHEDULED]) { totalCount nodes { ...JobPart } }
      dead: jobs(first: 50, states: [DEAD]) { totalCount nodes { ...JobPart } }
    }
  `,
  [JobPart],
);

const Retry = graphql(`
  mutation RetryJobs($ids: [ID!]!) { retryJobs(ids: $ids) { __typename ... on Failure { message } } }
`);
const Drop = graphql(`
  mutation DropJobs($ids: [ID!]!) { dropJobs(ids: $ids) { __typename ... on Failure { message } } }
`);

interface IndexProps extends DeskProps {
  desk: ResultOf<typeof DeskQuery>;
  said: string | null;
  refusal: string | null;
}

export const getServerSideProps = serveDesk<Omit<IndexProps, 'may'>>('INGEST', async ({ query }, fields, asker) => {
  let refusal: string | null = null;
  if (fields) {
    const ids = fields('job');
    const done =
      fields('do')[0] === 'drop'
        ? (await ask(Drop, { ids }, asker)).dropJobs
        : (await ask(Retry, { ids }, asker)).retryJobs;
    if ('message' in done) refusal = done.message;
  }
  const desk = await ask(DeskQuery, { after: single(query.after) ?? null }, asker);
  return { desk, refusal, said: single(query.said) ?? null };
});

/** What is in, and what is under way. */
export default function DeskPage(props: IndexProps) {
  if (!props.may) return <NotForYou />;
  const { desk, may, said, refusal } = props;
  const { articles, busy, dead } = desk;
  const isBusy = busy.totalCount > 0;
  return (
    <Desk title="Articles" at="/desk" may={may} isLive={isBusy}>
      <Said>{said}</Said>
      <Refusal>{refusal}</Refusal>
      {isBusy && (
        <p className="form-note" data-progress role="status">
          The page looks again every four seconds.
        </p>
      )}
      <div data-live="busy">
        <BusyJobs busy={busy} />
      </div>
      <DeadJobs dead={dead} />
      <p className="form-note">{articles.totalCount} articles in all; those put out last stand first.</p>
      <ul className="own-rows" data-live="articles">
        {articles.nodes.map((article) => (
          <li key={article.id} className="own-row">
            <div>
              <p className="own-title">
                <a href={`/desk/articles/${article.id}`}>{headline(article)}</a>
                {article.isPinned && <span className="tag">Pinned</span>}
                {article.story?.retraction && <span className="tag tag-warn">Retracted</span>}
                {article.story?.isHeld && <span className="tag tag-warn">Held</span>}
                {article.story?.isStale && <span className="tag">Being compared</span>}
              </p>
              <p className="own-facts">
                <bdi>{article.publisher?.name ?? 'Publisher not known'}</bdi> · {article.wordCount} words · in since{' '}
                {momentInWords(article.ingestedAt)}
                {article.corrections.length > 0 && ` · ${article.corrections.length} corrected`}
                {article.story && (
                  <>
                    <br />
                    In <a href={`/desk/stories/${article.story.slug}`}>{article.story.title}</a>
                  </>
                )}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {articles.pageInfo.hasNextPage && (
        <p className="pager">
          <a href={`/desk?after=${encodeURIComponent(articles.pageInfo.endCursor ?? '')}`}>Older ones</a>
        </p>
      )}
    </Desk>
  );
}

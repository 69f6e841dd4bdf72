import { graphql, type ResultOf } from '@parallax/schema/documents';
import { Desk, NotForYou } from '../../../components/desk/desk.tsx';
import { ask } from '../../../data/api.ts';
import { type DeskProps, serveDesk } from '../../../data/desk.ts';
import { single } from '../../../data/serve.ts';
import { count } from '../../../words/count.ts';
import { dayInWords } from '../../../words/moment.ts';

export const config = { unstable_runtimeJS: false };

const StoriesQuery = graphql(`
  query DeskStories($after: String, $search: String, $state: StoryState) {
    stories(first: 30, after: $after, search: $search, state: $state) {
      totalCount
      pageInfo { hasNextPage endCursor }
      nodes { slug title changedAt articleCount originCount isStale isHeld isSettled retraction { at } }
    }
  }
`);

const states = ['HELD', 'RETRACTED'] as const;

interface StoriesProps extends DeskProps {
  stories: ResultOf<typeof StoriesQuery>['stories'];
  search: string;
  state: (typeof states)[number] | null;
}

export const getServerSideProps = serveDesk<Omit<StoriesProps, 'may'>>('EDIT', async ({ query }, _fields, asker) => {
  const search = single(query.search)?.trim() ?? '';
  const state = states.find((each) => each === single(query.state)) ?? null;
  const variables = { after: single(query.after) ?? null, search: search || null, state };
  return { ...(await ask(StoriesQuery, variables, asker)), search, state };
});

/** All stories, and those that are held or retracted. */
export default function DeskStoriesPage(props: StoriesProps) {
  if (!props.may) return <NotForYou />;
  const { may, stories, search, state } = props;
  const further = new URLSearchParams({
    ...(search && { search }),
    ...(state && { state }),
    after: stories.pageInfo.endCursor ?? '',
  });
  return (
    <Desk title="Stories" at="/desk/stories" may={may}>
      <form className="filters" method="get" action="/desk/stories">
        <label>
          Words of the title
          <input type="search" name="search" defaultValue={search} />
        </label>
        <label>
          Which
          <select name="state" defaultValue={state ?? ''}>
            <option value="">All published</option>
            <option value="HELD">Held</option>
            <option value="RETRACTED">Retracted</option>
          </select>
        </label>
        <button type="submit" className="button quiet-button">
          Show
        </button>
      </form>
      <p className="form-note">{count(stories.totalCount, 'story', 'stories')}; those that changed last stand first.</p>
      <ul className="own-rows">
        {stories.nodes.map((story) => (
          <li key={story.slug} className="own-row">
            <div>
              <p className="own-title">
                <a href={`/desk/stories/${story.slug}`}>{story.title}</a>
                {story.retraction && <span className="tag tag-warn">Retracted</span>}
                {story.isHeld && <span className="tag tag-warn">Held</span>}
                {story.isStale && <span className="tag">Being compared</span>}
                {story.isSettled && <span className="tag">Merged or split</span>}
              </p>
              <p className="own-facts">
                {count(story.articleCount, 'article')}, {count(story.originCount, 'independent origin')} · changed{' '}
                {dayInWords(story.changedAt)}
              </p>
            </div>
          </li>
        ))}
      </ul>
      {stories.pageInfo.hasNextPage && (
        <p className="pager">
          <a href={`/desk/stories?${further}`}>Older ones</a>
        </p>
      )}
    </Desk>
  );
}

import { graphql, type ResultOf } from '@parallax/schema/documents';

export const JobPart = graphql(`
  fragment JobPart on Job @_unmask {
    id
    kind
    about
    state
    attempts
    mostAttempts
    error
  }
`);

type Job = ResultOf<typeof JobPart>;

interface JobsProps {
  busy: { totalCount: number; nodes: readonly Job[] };
  dead: { totalCount: number; nodes: readonly Job[] };
}

const kinds: Record<Job['kind'], string> = {
  READ_ARTICLE: 'Reading',
  REREAD_ARTICLE: 'Reading again',
  PUBLISH_STORY: 'Comparing',
  FETCH_PAGE: 'Fetching',
  FETCH_FEED: 'Fetching the feed',
  FETCH_ENTRY: 'Fetching',
};

/** What is under way in the background. */
export function BusyJobs({ busy }: Pick<JobsProps, 'busy'>) {
  return (
    <>
      {busy.totalCount > 0 && (
        <section className="desk-part" aria-labelledby="busy">
          <h2 id="busy">Under way: {busy.totalCount}</h2>
          <ul className="own-rows" role="status">
            {busy.nodes.slice(0, 10).map((job) => (
              <li key={job.id} className="own-row">
                <p className="own-facts">
                  {kinds[job.kind]} <strong>{job.kind === 'PUBLISH_STORY' ? 'a story' : job.about}</strong>
                  {job.state === 'RUNNING' ? ' now' : ''}
                  {job.error && ` · tried ${job.attempts} of ${job.mostAttempts} times: ${job.error}`}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What failed for good. */
export function DeadJobs({ dead }: Pick<JobsProps, 'dead'>) {
  return (
    <>
      {dead.totalCount > 0 && (
        <section className="desk-part" aria-labelledby="dead">
          <h2 id="dead">Failed: {dead.totalCount}</h2>
          <form className="form" method="post" action="/desk">
            <ul className="own-rows">
              {dead.nodes.map((job) => (
                <li key={job.id} className="own-row">
                  <label className="tick">
                    <input type="checkbox" name="job" value={job.id} defaultChecked />
                    <span>
                      {kinds[job.kind]} <strong>{job.about}</strong>
                      <br />
                      <span className="own-facts">{job.error}</span>
                    </span>
                  </label>
                </li>
              ))}
            </ul>
            <p className="button-row">
              <button type="submit" name="do" value="retry" className="button">
                Try again
              </button>
              <button type="submit" name="do" value="drop" className="button quiet-button">
                Drop
              </button>
            </p>
          </form>
        </section>
      )}
    </>
  );
}

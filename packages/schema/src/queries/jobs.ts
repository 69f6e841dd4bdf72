import { countJobs, findJobs, type Job as JobValue } from '@parallax/database';
import { resolveCursorConnection } from '@pothos/plugin-relay';
import { GraphQLError } from 'graphql';
import { builder } from '../builder.ts';
import { defaultPageSize, maxPageSize } from '../cost.ts';
import { Job, JobConnection, JobEdge, JobKind, JobState } from '../types/job.ts';
import { requireScope } from '../viewer.ts';

type Count = Awaited<ReturnType<typeof countJobs>>[number];

const JobCount = builder.objectRef<Count>('JobCount').implement({
  description: 'How many jobs of a kind are in a state.',
  fields: (t) => ({
    kind: t.field({ type: JobKind, description: 'What they do.', resolve: ({ task }) => task }),
    state: t.field({ type: JobState, description: 'How far they are.', resolve: ({ state }) => state }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

/** Jobs come and go, so their list goes one way, by the order in which they came in. */
function idOfCursor(cursor: string): string {
  const id = Buffer.from(cursor, 'base64url').toString('utf8');
  if (/^\d{1,18}$/.test(id)) return id;
  throw new GraphQLError('This is not a cursor of this list.', { extensions: { code: 'BAD_CURSOR' } });
}

builder.queryFields((t) => ({
  jobs: t.connection(
    {
      type: Job,
      description:
        'What is to be done in the background, and what failed, in the order in which it came in. For editors.',
      args: {
        states: t.arg({ type: [JobState], description: 'Only jobs in one of these states: `[DEAD]` for what failed.' }),
        kind: t.arg({ type: JobKind, description: 'Only jobs of this kind.' }),
        batch: t.arg.string({ description: 'Only jobs of this batch.' }),
      },
      resolve: async (_root, { states, kind, batch, ...args }, { viewer, db }) => {
        requireScope(viewer, 'ingest');
        const filter = { states: states ?? undefined, task: kind ?? undefined, batch: batch ?? undefined };
        if (args.last != null || args.before != null) {
          throw new GraphQLError('This list is read from its start: use `first` and `after`.', {
            extensions: { code: 'BAD_INPUT' },
          });
        }
        const page = await resolveCursorConnection<Promise<JobValue[]>>(
          {
            args,
            defaultSize: defaultPageSize,
            maxSize: maxPageSize,
            toCursor: ({ id }: JobValue) => Buffer.from(id, 'utf8').toString('base64url'),
          },
          ({ after, limit }) => findJobs(db, filter, { first: limit, ...(after && { after: idOfCursor(after) }) }),
        );
        return {
          ...page,
          totalCount: async () => (await countJobs(db, filter)).reduce((sum, { count }) => sum + count, 0),
        };
      },
    },
    JobConnection,
    JobEdge,
  ),
  jobCounts: t.field({
    type: [JobCount],
    description: 'How many jobs of each kind are in each state; what is not there is not named. For editors.',
    resolve: (_root, _args, { viewer, db }) => {
      requireScope(viewer, 'ingest');
      return countJobs(db);
    },
  }),
}));

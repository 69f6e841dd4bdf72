import type { Prisma } from '@parallax/database';
import { builder } from '../builder.ts';
import { NotAllowed } from '../failures.ts';
import { type Order, resolveKeyset } from '../keyset.ts';
import { ErrorReport, ErrorReportConnection, ErrorReportEdge, ErrorReportState } from '../types/error-report.ts';
import { requireScope } from '../viewer.ts';

const lastFirst: Order<Prisma.ErrorReportModel> = {
  column: 'reportedAt',
  direction: 'desc',
  holds: 'moment',
  tieBreak: 'id',
};

const ErrorReportFilter = builder.inputType('ErrorReportFilter', {
  description: 'Which reports.',
  fields: (t) => ({
    state: t.field({ type: ErrorReportState, description: 'Only those of which this became.' }),
    story: t.string({
      description: 'Only those about the briefings of the story with this slug, and about its articles.',
    }),
  }),
});

builder.queryField('errorReports', (t) =>
  t.connection(
    {
      type: ErrorReport,
      description: 'What readers reported, the latest first. For editors.',
      errors: {
        types: [NotAllowed],
        union: { name: 'ErrorReportsResult', description: 'The reports, or why they are not shown.' },
      },
      args: { filter: t.arg({ type: ErrorReportFilter, description: 'Which reports; all where nothing is said.' }) },
      resolve: async (_root, args, { db, viewer }) => {
        requireScope(viewer, 'edit');
        const { state, story: slug } = args.filter ?? {};
        const filter: Prisma.ErrorReportWhereInput = {
          ...(state ? { state } : {}),
          ...(slug ? { OR: [{ story: { slug } }, { article: { story: { slug } } }] } : {}),
        };
        const page = await resolveKeyset(args, lastFirst, ({ where, ...rest }) =>
          db.errorReport.findMany({ ...rest, where: { AND: [filter, where] } }),
        );
        return { ...page, totalCount: () => db.errorReport.count({ where: filter }) };
      },
    },
    ErrorReportConnection,
    ErrorReportEdge,
  ),
);

import { closeErrorReport, longestMessage, type NewErrorReport, reportError, StoreError } from '@parallax/database';
import { builder } from '../builder.ts';
import { Conflict, InvalidInput, NotAllowed, NotFound } from '../failures.ts';
import { decodeGlobalId, localId } from '../global-id.ts';
import { ErrorKind, ErrorReport, ErrorReportState } from '../types/error-report.ts';
import { requireScope } from '../viewer.ts';

const ErrorReportReceipt = builder.objectRef<{ at: Date }>('ErrorReportReceipt').implement({
  description: 'The report is kept, and editors see it.',
  fields: (t) => ({ at: t.expose('at', { type: 'DateTime', description: 'When it came in.' }) }),
});

/** What a report is about. */
function subjectOf(globalId: string): NewErrorReport['about'] {
  const { typename, id } = decodeGlobalId(globalId);
  if (typename === 'BriefingItem') return { item: id };
  if (typename === 'Article') return { article: id };
  throw new InvalidInput('about', 'A report is about a sentence of a briefing (BriefingItem) or an Article.');
}

builder.mutationFields((t) => ({
  reportError: t.field({
    type: ErrorReportReceipt,
    description:
      'Reports an error in a sentence of a briefing, or in how an article was read, to the editors. For anybody.',
    errors: {
      types: [NotFound, InvalidInput, Conflict],
      union: { name: 'ReportErrorResult', description: 'A receipt, or why the report was not kept.' },
    },
    args: {
      about: t.arg.id({ required: true, description: 'The BriefingItem or the Article.' }),
      kind: t.arg({ type: ErrorKind, required: true, description: 'What is wrong.' }),
      message: t.arg.string({ description: `What is wrong, in your own words, at most ${longestMessage} characters.` }),
    },
    resolve: async (_root, { about, kind, message }, { db, now }) => {
      const at = now();
      try {
        await reportError(db, { about: subjectOf(about), kind, message: message ?? null }, at);
      } catch (error) {
        if (error instanceof RangeError) throw new InvalidInput('message', error.message);
        if (!(error instanceof StoreError)) throw error;
        if (error.code === 'NOTHING_TO_REPORT') throw new NotFound(error.message);
        if (error.code === 'TOO_MANY_REPORTS') throw new Conflict('TOO_MANY', error.message);
        if (error.code === 'TEXT_NOT_STORABLE') throw new InvalidInput('message', error.message);
        throw error;
      }
      return { at };
    },
  }),
  closeErrorReport: t.field({
    type: ErrorReport,
    description: 'Says what became of a report; `OPEN` takes it up again. For editors.',
    errors: {
      types: [NotAllowed, NotFound],
      union: { name: 'CloseErrorReportResult', description: 'The report, or why nothing was done.' },
    },
    args: {
      report: t.arg.id({ required: true, description: 'Which report.' }),
      state: t.arg({ type: ErrorReportState, required: true, description: 'What became of it.' }),
    },
    resolve: async (_root, { report, state }, { db, now, viewer }) => {
      requireScope(viewer, 'edit');
      const id = localId(report, 'ErrorReport');
      if (id === null) throw new NotFound('There is no such report.');
      try {
        return await closeErrorReport(db, id, state, now());
      } catch (error) {
        if (error instanceof StoreError && error.code === 'REPORT_NOT_FOUND') throw new NotFound(error.message);
        throw error;
      }
    },
  }),
}));

import type { Diagnostic as DiagnosticRow } from '@parallax/database';
import { builder } from '../builder.ts';
import { Span } from './span.ts';

export const Diagnostic = builder.objectRef<DiagnosticRow>('Diagnostic');

Diagnostic.implement({
  description: 'A problem of the content that a stage of the analysis met.',
  interfaces: [Span],
  fields: (t) => ({
    stage: t.exposeString('stage', { description: 'The stage that met it.' }),
    code: t.exposeString('code', { description: 'What it is, stable: `unbalanced-quotation-mark`.' }),
    message: t.exposeString('message', { description: 'What it is, for people.' }),
  }),
});

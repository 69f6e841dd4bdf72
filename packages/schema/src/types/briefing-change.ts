import type { BriefingChange as BriefingChangeRow } from '@parallax/database';
import { builder } from '../builder.ts';

export const BriefingChange = builder.objectRef<BriefingChangeRow>('BriefingChange');

BriefingChange.implement({
  description: "One line of the log of changes to a story's briefing.",
  fields: (t) => ({ text: t.exposeString('text', { description: 'What changed.' }) }),
});

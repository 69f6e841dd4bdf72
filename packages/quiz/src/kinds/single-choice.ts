import type { KindOfQuestion } from '../candidate.ts';
import { actor } from './single-choice/actor.ts';
import { corroborated } from './single-choice/corroborated.ts';
import { dateOfEvent } from './single-choice/date-of-event.ts';
import { denial } from './single-choice/denial.ts';
import { figureOfSource } from './single-choice/figure-of-source.ts';
import { independentAccounts } from './single-choice/independent-accounts.ts';
import { kindOfSource } from './single-choice/kind-of-source.ts';
import { leftOpen } from './single-choice/left-open.ts';
import { openQuestion } from './single-choice/open-question.ts';
import { sharedOrigin } from './single-choice/origin.ts';
import { ownVoice } from './single-choice/own-voice.ts';
import { presentation } from './single-choice/presentation.ts';
import { qualifier } from './single-choice/qualifier.ts';
import { relationOfFigures } from './single-choice/relation-of-figures.ts';
import { reportingVerb } from './single-choice/reporting-verb.ts';
import { sourceOfFigure } from './single-choice/source-of-figure.ts';
import { sourceOfStatement } from './single-choice/source-of-statement.ts';
import { stance } from './single-choice/stance.ts';
import { statementOfSource } from './single-choice/statement-of-source.ts';
import { unnamedSource } from './single-choice/unnamed-source.ts';

/** One best answer among three or four. */
export const singleChoice: KindOfQuestion = {
  kind: 'single-choice',
  make: (reading, random) =>
    [
      stance,
      sharedOrigin,
      independentAccounts,
      corroborated,
      relationOfFigures,
      sourceOfFigure,
      figureOfSource,
      sourceOfStatement,
      statementOfSource,
      ownVoice,
      presentation,
      denial,
      leftOpen,
      unnamedSource,
      kindOfSource,
      reportingVerb,
      qualifier,
      actor,
      openQuestion,
      dateOfEvent,
    ].flatMap((pattern) => pattern(reading, random)),
};

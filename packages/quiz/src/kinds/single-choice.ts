import type { KindOfQuestion } from '../candidate.ts';
import { denial } from './single-choice/denial.ts';
import { figureOfSource } from './single-choice/figure-of-source.ts';
import { openQuestion } from './single-choice/open-question.ts';
import { sharedOrigin } from './single-choice/origin.ts';
import { presentation } from './single-choice/presentation.ts';
import { relationOfFigures } from './single-choice/relation-of-figures.ts';
import { sourceOfFigure } from './single-choice/source-of-figure.ts';
import { sourceOfStatement } from './single-choice/source-of-statement.ts';
import { stance } from './single-choice/stance.ts';

/** One best answer among three or four. */
export const singleChoice: KindOfQuestion = {
  kind: 'single-choice',
  make: (reading, random) =>
    [
      stance,
      sharedOrigin,
      relationOfFigures,
      sourceOfFigure,
      figureOfSource,
      sourceOfStatement,
      presentation,
      denial,
      openQuestion,
    ].flatMap((pattern) => pattern(reading, random)),
};

import type { Analysis } from '../analysis.ts';
import { analyze } from '../analyze.ts';
import type { ArticleSource } from '../article.ts';
import type { AnyStage } from '../stage.ts';
import { stages as defaultStages } from '../stages.ts';
import { correctAttribution } from './correct-attributions.ts';
import { correctBlocks } from './correct-blocks.ts';
import { correctEntity } from './correct-entities.ts';
import type { Correction } from './correction.ts';

/**
 * Reads an article as `analyze` does, and puts an editor's corrections in: roles of blocks after they are cut, entities and
 * speakers after all stages. One whose place holds nothing of its kind any more becomes a diagnostic (`correction-without-place`).
 * @param corrections in the order in which they were made
 */
export function analyzeCorrected(
  source: ArticleSource,
  corrections: readonly Correction[],
  stages: readonly AnyStage[] = defaultStages,
): Analysis {
  let analysis = analyze(source, correctBlocks(stages, corrections));
  for (const correction of corrections) {
    const { start, end } = correction;
    const corrected =
      correction.kind === 'block'
        ? analysis.blocks.some((block) => start >= block.start && start < block.end) && analysis
        : correction.kind === 'entity'
          ? correctEntity(analysis, correction)
          : correctAttribution(analysis, correction);
    if (corrected) analysis = corrected;
    else {
      const problem = {
        stage: 'corrections',
        code: 'correction-without-place',
        message: `An editor's correction (${correction.kind}) finds nothing of its kind here any more.`,
        start,
        end,
      };
      analysis = { ...analysis, diagnostics: [...analysis.diagnostics, problem] };
    }
  }
  return analysis;
}

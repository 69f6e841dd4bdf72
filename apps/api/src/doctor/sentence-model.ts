import { openSentenceModel, type SentenceModel, SentenceModelError } from '@parallax/embedding';
import type { Settings } from '../settings.ts';
import { type Finding, note, ok, wrong } from './finding.ts';

const about = 'Sentence model';

/**
 * Whether the sentence model is switched on, and works where it is.
 * @param open for tests: the model, instead of the one that is installed
 */
export async function checkSentenceModel(
  { sentenceModel }: Pick<Settings, 'sentenceModel'>,
  open: () => Promise<SentenceModel> = openSentenceModel,
): Promise<Finding> {
  if (sentenceModel === 'none')
    return note(about, 'off (PARALLAX_SENTENCE_MODEL); statements are compared by their words alone.');
  const begun = performance.now();
  try {
    const model = await open();
    try {
      await model.embed(['A sentence.']);
    } finally {
      await model.close();
    }
    return ok(about, `${sentenceModel} works, loaded in ${((performance.now() - begun) / 1000).toFixed(1)} seconds.`);
  } catch (error) {
    if (!(error instanceof SentenceModelError)) throw error;
    return wrong(
      about,
      error.message,
      'Install the packages again, or unset PARALLAX_SENTENCE_MODEL; until then stories are compared without it.',
    );
  }
}

import { type Database, readAnalyses, readStory } from '@parallax/database';
import { type Ground, gateQuestion, groundsOf, type Question } from '@parallax/quiz';
import { NotFound, TurnedAway } from './failures.ts';

/** A question that breaks it cannot be graded at all: no word of its teacher helps. */
const neverWaived = 'well-formed';

/**
 * Asks of a teacher's question what the gate asks of the generator's.
 * @param others what its quiz asks besides
 * @param keepAnyway on its teacher's word it may break rules
 * @returns which rules it breaks, and what it rests on
 * @throws TurnedAway with every rule that it breaks; NotFound where its story was never compared.
 */
export async function gateOwnQuestion(
  db: Database,
  storyId: string,
  question: Question,
  others: readonly Question[],
  keepAnyway: boolean,
): Promise<{ waived: string[]; grounds: Ground[] }> {
  const story = await readStory(db, storyId);
  if (!story) throw new NotFound('The story of this quiz is not there any more.');
  const analyses = new Map((await readAnalyses(db, story.articles)).map((analysis) => [analysis.id, analysis]));
  const broken = gateQuestion(question, story, analyses, others);
  if (broken.length > 0 && (!keepAnyway || broken.some(({ rule }) => rule === neverWaived))) {
    throw new TurnedAway(broken);
  }
  return { waived: broken.map(({ rule }) => rule), grounds: groundsOf(question, story, analyses) };
}

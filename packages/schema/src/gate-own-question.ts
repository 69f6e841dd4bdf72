import { type Database, readAnalyses, readStory } from '@parallax/database';
import { type BrokenRule, foundAgain, type Ground, gateQuestion, groundsOf, type Question } from '@parallax/quiz';
import { NotFound, TurnedAway } from './failures.ts';

/** A question that breaks it cannot be graded at all: no word of its teacher helps. */
export const neverWaived = 'well-formed';

interface Gate {
  /** What the gate says of a question beside others, and what the question rests on. */
  judge: (question: Question, others: readonly Question[]) => { broken: BrokenRule[]; grounds: Ground[] };
  /** A question with those of its citations whose words stand in the story's articles. */
  findAgain: (question: Question) => Question;
}

/**
 * The gate of a story, for any number of questions about it.
 * @throws NotFound where the story was never compared.
 */
export async function openGate(db: Database, storyId: string): Promise<Gate> {
  const story = await readStory(db, storyId);
  if (!story) throw new NotFound('The story of this quiz is not there any more.');
  const analyses = new Map((await readAnalyses(db, story.articles)).map((analysis) => [analysis.id, analysis]));
  return {
    judge: (question, others) => ({
      broken: gateQuestion(question, story, analyses, others),
      grounds: groundsOf(question, story, analyses),
    }),
    findAgain: (question) => foundAgain(question, analyses),
  };
}

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
  const { broken, grounds } = (await openGate(db, storyId)).judge(question, others);
  if (broken.length > 0 && (!keepAnyway || broken.some(({ rule }) => rule === neverWaived))) {
    throw new TurnedAway(broken);
  }
  return { waived: broken.map(({ rule }) => rule), grounds };
}

import type { Analysis } from '@parallax/analysis';
import type { Story } from '@parallax/comparison';
import type { Question } from '../quiz.ts';
import { type Ground, groundsOf } from './grounds.ts';

/** A question whose ground has shifted, and how. */
export interface ChangedQuestion {
  /** Id of the question. */
  question: string;
  /**
   * `evidence-gone`: its words, or their article, are no longer in the story; `claim-changed`: what is claimed there is
   * read in another way now (source, certainty, figure, date); `articles-changed`: it speaks of the articles as a set, and
   * the set or its origins are others.
   */
  reason: 'evidence-gone' | 'claim-changed' | 'articles-changed';
  /** In a sentence, for a teacher. */
  message: string;
}

const messages: Readonly<Record<ChangedQuestion['reason'], string>> = {
  'evidence-gone': 'The words that it cites are no longer in this story.',
  'claim-changed': 'A statement that it cites is read in another way now: its source, its certainty or its figures.',
  'articles-changed': 'It speaks of the articles as a whole, and the story has others now, or other origins.',
};

/**
 * Whether what a question rested on when it was made still holds.
 * @param before what `groundsOf` gave when the quiz was made
 * @param after what it gives now
 */
export function changedGround(before: readonly Ground[], after: readonly Ground[]): ChangedQuestion['reason'] | null {
  const key = (ground: Ground) => `${ground.kind} ${ground.article} ${ground.states}`;
  const now = new Set(after.map(key));
  const then = new Set(before.map(key));
  const lost = before.filter((ground) => !now.has(key(ground)));
  const come = after.filter((ground) => !then.has(key(ground)));
  if (come.some((ground) => ground.states.startsWith('gone: '))) return 'evidence-gone';
  if ([...lost, ...come].some((ground) => ground.kind === 'claim')) return 'claim-changed';
  return lost.length + come.length > 0 ? 'articles-changed' : null;
}

/** A story as it was or is, with the analyses of its articles by article id. */
export interface StoryVersion {
  story: Story;
  analyses: ReadonlyMap<string, Analysis>;
}

/** The questions of an older quiz that rest on something which has changed since, in the quiz's order. */
export function changedQuestions(
  questions: readonly Question[],
  before: StoryVersion,
  after: StoryVersion,
): ChangedQuestion[] {
  return questions.flatMap((question) => {
    const reason = changedGround(
      groundsOf(question, before.story, before.analyses),
      groundsOf(question, after.story, after.analyses),
    );
    return reason === null ? [] : [{ question: question.id, reason, message: messages[reason] }];
  });
}

import type { Analysis } from '@parallax/analysis';
import type { Story } from '@parallax/comparison';
import type { Candidate } from './candidate.ts';
import { rejection, rules } from './gate.ts';
import { kinds } from './kinds.ts';
import { layOut } from './layout.ts';
import { contentWords } from './phrases.ts';
import type { Quiz, Rejected } from './quiz.ts';
import { seededRandom } from './random.ts';
import { readStory } from './reading.ts';
import { pickSpread } from './spread.ts';

export interface QuizOptions {
  /** How many questions at most; 18 unless told. */
  size?: number;
  /** The same story, size and seed make the same quiz. */
  seed?: number;
  /** Stems that the reader was asked before: drawn again only where too few others are left. */
  avoid?: ReadonlySet<string>;
}

/**
 * Makes a quiz about the reporting of a story: far more questions than needed, every one through the gate, then a
 * spread of kinds and levels (after Heilman and Smith: over-generate, then rank).
 * @param analyses the analyses of the story's articles, by article id; articles without one are left out
 * @throws RangeError where `size` is not a whole number of at least 0
 */
export function makeQuiz(story: Story, analyses: ReadonlyMap<string, Analysis>, options: QuizOptions = {}): Quiz {
  const { size = 18, seed = 1, avoid } = options;
  if (!Number.isInteger(size) || size < 0) throw new RangeError('The size of a quiz is a whole number of at least 0.');
  const random = seededRandom(seed);
  const reading = readStory(story, analyses);
  const passed: Candidate[] = [];
  const rejected: Rejected[] = [];
  const places = new Set(
    story.entities.filter((entity) => entity.type === 'place').flatMap((entity) => [...contentWords(entity.name)]),
  );
  for (const made of kinds.flatMap((kind) => kind.make(reading, random))) {
    const candidate: Candidate = { ...made, places };
    const broken = rejection(candidate, rules);
    if (broken === null) passed.push(candidate);
    else rejected.push(broken);
  }
  const spread = pickSpread(passed, size, random, avoid);
  return {
    story: story.id,
    title: story.title,
    questions: layOut(spread.picked, random),
    rejected: [...rejected, ...spread.rejected],
  };
}

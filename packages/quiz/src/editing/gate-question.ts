import type { Analysis } from '@parallax/analysis';
import type { Citation } from '@parallax/briefing';
import type { Story } from '@parallax/comparison';
import { rules, rulesBetween } from '../gate.ts';
import type { Question } from '../quiz.ts';
import { readStory } from '../reading.ts';
import { flat } from '../statement.ts';
import { asCandidate } from './as-candidate.ts';

/** A rule of the gate that a question breaks. */
export interface BrokenRule {
  /** Stable, kebab-case: `one-best-answer`. */
  rule: string;
  /** What is wrong, in a sentence for the person who wrote the question. */
  message: string;
}

/** What is wrong with a place that a question cites; null where its words stand there. */
function misplaced(citation: Citation, analyses: ReadonlyMap<string, Analysis>, story: Story): string | null {
  const text = story.articles.includes(citation.article) ? analyses.get(citation.article)?.text : undefined;
  if (text === undefined) return 'The evidence cites an article that is not in this story.';
  return text.slice(citation.start, citation.end) === citation.quote
    ? null
    : `These words do not stand where the evidence says: "${flat(citation.quote).slice(0, 60)}".`;
}

/**
 * Asks of one question that a person wrote or changed what the gate asks of those that the generator makes.
 * @param question as it would stand in the quiz; evidence by article id and UTF-16 offsets, with the words there
 * @param analyses the analyses of the story's articles, by article id
 * @param others the other questions of the quiz, which must neither answer nor repeat it; without `question` itself
 * @returns every rule that it breaks, each once, in the order of the gate; empty where it may stand
 */
export function gateQuestion(
  question: Question,
  story: Story,
  analyses: ReadonlyMap<string, Analysis>,
  others: readonly Question[] = [],
): BrokenRule[] {
  const reading = readStory(story, analyses);
  const candidate = asCandidate(question, reading);
  const beside = others.map((other) => asCandidate(other, reading));
  const broken = [...rules, ...rulesBetween].flatMap((rule) => {
    const message = rule.check(candidate, beside);
    return message === null ? [] : [{ rule: rule.name, message }];
  });
  const cited = [...question.evidence, ...question.options.flatMap((option) => option.evidence)];
  const fault = cited.map((citation) => misplaced(citation, analyses, story)).find((message) => message !== null);
  if (fault !== undefined && fault !== null && !broken.some(({ rule }) => rule === 'has-evidence'))
    broken.push({ rule: 'has-evidence', message: fault });
  return broken;
}

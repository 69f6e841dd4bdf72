import type { Citation } from '@parallax/briefing';
import type { Candidate } from '../../candidate.ts';
import type { Level } from '../../quiz.ts';
import { type Random, shuffled } from '../../random.ts';

/** What belongs together, and the words that show it. */
export interface Pair {
  prompt: string;
  option: string;
  evidence: Citation;
  why: string;
}

/** A question whose prompts and options pair off; the prompts are shuffled where a source of numbers is given. */
export function pairing(
  pairs: readonly Pair[],
  stem: string,
  level: Level,
  about: string,
  worth: number,
  names: string[][],
  random?: Random,
): Candidate {
  const options = pairs.map((pair, index) => ({
    id: `o${index + 1}`,
    text: pair.option,
    correct: true,
    why: pair.why,
    evidence: [pair.evidence],
  }));
  const prompts = pairs.map((pair, index) => ({ id: `p${index + 1}`, text: pair.prompt }));
  return {
    kind: 'match',
    level,
    stem,
    prompts: random ? shuffled(prompts, random) : prompts,
    options,
    answer: {
      type: 'match',
      pairs: prompts.map((prompt, index) => ({ prompt: prompt.id, option: options[index]!.id })),
    },
    explanation: pairs
      .map((pair) => `${pair.prompt}${/[.!?]”?$/.test(pair.prompt) ? '' : ':'} ${pair.option}.`)
      .join(' '),
    evidence: pairs.map((pair) => pair.evidence),
    about,
    optionsAre: 'names',
    fixed: false,
    places: new Set(),
    sorts: new Map(),
    standing: null,
    mustCite: names,
    answers: [],
    worth,
  };
}

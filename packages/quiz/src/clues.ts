import type { Candidate } from './candidate.ts';
import { contentWords } from './phrases.ts';
import type { Option } from './quiz.ts';

/** A way to choose without having read: the option with the highest score is taken. */
type Clue = (option: Option, candidate: Candidate) => number;

const hedge =
  /\b(?:may|might|could|would|should|likely|possibly|perhaps|reportedly|expected|believed|some|about|around|if|appears?|seems?|not)\b/gi;

function count(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}

function shared(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let found = 0;
  for (const word of one) if (other.has(word)) found++;
  return found;
}

/** What test-wise readers go by (after Millman, Bishop and Ebel 1965, "An analysis of test-wiseness"). */
const clues: readonly Clue[] = [
  ({ text }) => text.length,
  ({ text }) => -text.length,
  ({ text }) => count(text, hedge),
  ({ text }) => count(text, /\d+|(?<=\s)\p{Uppercase}\p{Letter}+/gu),
  ({ text }) => -count(text, /\d+|(?<=\s)\p{Uppercase}\p{Letter}+/gu),
  ({ text }, { stem }) => shared(contentWords(stem), contentWords(text)),
  (option, { options }) =>
    options.reduce(
      (sum, other) => sum + (other === option ? 0 : shared(contentWords(option.text), contentWords(other.text))),
      0,
    ),
  (option, { options, fixed }) => (fixed ? -options.indexOf(option) : 0),
  (option, { options, fixed }) => (fixed ? options.indexOf(option) : 0),
  (option, { options, fixed }) => (fixed ? -Math.abs(options.indexOf(option) - (options.length - 1) / 2) : 0),
];

const gains = new WeakMap<Candidate, readonly number[]>();

/**
 * For each clue, what going by it brings on a question beside what chance would: 1 less the odds where it points at the
 * key, less than nothing where it points elsewhere, nothing where it does not tell the options apart. Empty where a
 * question has not one right option.
 */
export function clueGains(candidate: Candidate): readonly number[] {
  const known = gains.get(candidate);
  if (known !== undefined) return known;
  const { options, answer } = candidate;
  const made =
    answer.type !== 'options' || answer.options.length !== 1
      ? []
      : clues.map((clue) => {
          const scores = options.map((option) => clue(option, candidate));
          const best = options.filter((_, index) => scores[index] === Math.max(...scores));
          return (best.some((option) => option.correct) ? 1 / best.length : 0) - 1 / options.length;
        });
  gains.set(candidate, made);
  return made;
}

/** What some questions together give away by each clue, in questions above chance. */
export function clueTotals(candidates: readonly Candidate[]): number[] {
  return clues.map((_, index) => candidates.reduce((sum, candidate) => sum + (clueGains(candidate)[index] ?? 0), 0));
}

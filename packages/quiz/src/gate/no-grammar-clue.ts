import { distractors, keys, type Rule } from './rule.ts';

const plural = /(?:[^s'’]s|media|people|police|men|women|children)$/i;

/** What the last words of the stem ask of the answer's form; null where they ask nothing. */
function fits(stem: string): ((option: string) => boolean) | null {
  const own = stem.replace(/[\s_.?:…]+$/, '');
  if (/\ban$/i.test(own)) return (option) => /^[aeiou]/i.test(option);
  if (/\ba$/i.test(own)) return (option) => !/^[aeiou]/i.test(option);
  if (/\b(?:which|what|who)\b[^?“”]*\bare\b/i.test(own) && !/\bwhich of\b/i.test(own))
    return (option) => plural.test(option);
  return null;
}

/** No grammar of the stem fits the key alone: an article before a gap, a plural verb. */
export const noGrammarClue: Rule = {
  name: 'no-grammar-clue',
  check(candidate) {
    if (candidate.answer.type !== 'options') return null;
    const wrong = distractors(candidate);
    const right = keys(candidate);
    const agrees = fits(candidate.stem);
    if (agrees !== null && right.some(agrees) && !wrong.some(agrees))
      return 'The grammar of the stem fits the key alone.';
    if (candidate.optionsAre !== 'names' || right.length !== 1 || wrong.length < 2) return null;
    const asksForOne = /\b(?:which body|which person|which country)\b/i.test(candidate.stem);
    return asksForOne && wrong.every((option) => plural.test(option)) && !plural.test(right[0]!)
      ? 'The stem asks for one, and every other option is a plural.'
      : null;
  },
};

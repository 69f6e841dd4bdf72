import { contentWords } from '../phrases.ts';
import { surfaceMarks } from '../surface.ts';
import { distractors, keys, type Rule } from './rule.ts';

/**
 * The key must not be the only option of its sort: the only person among bodies, the only statement with a figure, the
 * only one that is hedged, nor the only one without what all others have.
 */
export const noOddOneOut: Rule = {
  name: 'no-odd-one-out',
  check(candidate) {
    if (candidate.answer.type !== 'options') return null;
    const [key, ...more] = keys(candidate);
    const wrong = distractors(candidate);
    if (key === undefined || more.length > 0 || wrong.length < 2) return null;
    const isPerson = (text: string) => candidate.sorts.get(text) === 'person';
    if (candidate.sorts.has(key) && wrong.every((text) => isPerson(text) !== isPerson(key)))
      return isPerson(key) ? 'The key is the only person.' : 'The key is the only one that is no person.';
    if (candidate.optionsAre !== 'statements') return null;
    for (const [what, has] of surfaceMarks) {
      if (has(key) && !wrong.some(has)) return `The key is the only option that ${what}.`;
      if (wrong.length > 2 && !has(key) && wrong.every(has)) return `Every option but the key ${what}.`;
    }
    const size = contentWords(key).size;
    const sizes = wrong.map((text) => contentWords(text).size);
    return size > 1.5 * Math.max(...sizes) ? 'The key is far more specific than the other options.' : null;
  },
};

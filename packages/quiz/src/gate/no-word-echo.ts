import { contentWords } from '../phrases.ts';
import { distractors, keys, type Rule } from './rule.ts';

/** Whether a word names a place of the story or what comes from it ("Varnland", "Varnlandic"). */
function isPlace(word: string, places: ReadonlySet<string>): boolean {
  return [...places].some((place) => word === place || (place.length > 3 && word.startsWith(place.slice(0, -1))));
}

/** The stem must not point at the key by a word that it shares with it and with no distractor. */
export const noWordEcho: Rule = {
  name: 'no-word-echo',
  check(candidate) {
    if (candidate.answer.type !== 'options' || candidate.options.length === 0) return null;
    // A verdict's words stand in every such stem; several right statements name their subject as the wrong ones do.
    if (candidate.optionsAre === 'verdicts') return null;
    const stem = contentWords(candidate.stem);
    const wrong = distractors(candidate).map(contentWords);
    for (const key of keys(candidate)) {
      for (const word of contentWords(key))
        if (stem.has(word) && !isPlace(word, candidate.places) && !wrong.some((words) => words.has(word)))
          return `The stem shares "${word}" with the key and with no other option.`;
    }
    return null;
  },
};

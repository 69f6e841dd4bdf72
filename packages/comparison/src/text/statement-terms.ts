import { foldNations } from './nations.ts';
import { baseForm, synonym } from './synonyms.ts';
import { stemsOf, terms, words } from './terms.ts';
import { withPhrases } from './thesaurus.ts';

/** How sure a statement is: another matter than what it states. */
const hedges = new Set([
  'expect',
  'like',
  'reportedli',
  'allegedli',
  'possibl',
  'possibli',
  'potenti',
  'appar',
  'current',
  'alreadi',
  'recent',
  'definit',
  'appear',
  'peopl',
  'person',
]);

/** "the North", where the text's own countries include one that is called North …, is that country; so is the South. */
export function withCompassNames(text: string, nations: readonly string[]): string {
  let full = text;
  for (const side of ['North', 'South']) {
    const meant = nations.filter((nation) => nation.startsWith(`${side.toLowerCase()} `));
    if (new Set(meant).size !== 1) continue;
    full = full.replace(new RegExp(`\\b[Tt]he ${side}\\b(?! \\p{Lu})`, 'gu'), meant[0]!);
  }
  return full;
}

/** The words of a statement that carry what it states: countries, synonyms and stems each brought to one. */
export function statementTerms(text: string, nations: readonly string[] = []): string[] {
  return terms(foldNations(withCompassNames(text, nations)).replace(/\bpos(?:e|es|ed|ing) as\b/giu, 'disguise'))
    .map(synonym)
    .filter((term) => !hedges.has(term));
}

/** The same with each word by its own stem, irregular verbs by their base form: what vectors are looked up by. */
export const statementStems = (text: string, nations: readonly string[] = []): string[] =>
  withPhrases(words(foldNations(withCompassNames(text, nations)))).flatMap(({ word, phrase }) =>
    phrase
      ? [word]
      : stemsOf([word])
          .map(baseForm)
          .filter((stem) => !hedges.has(stem)),
  );

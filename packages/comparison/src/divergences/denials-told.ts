import type { Sentence } from '@parallax/analysis';
import type { Dispute } from '../corrections.ts';
import { type StoryMaterial, unique } from '../material.ts';
import { pointsBack, turnsRound } from '../rejoinders.ts';
import { deniedIn, deniersIn, isWord } from '../replies.ts';
import { stanceOf } from '../stance.ts';
import { nationsIn } from '../text/nations.ts';
import { negation } from '../text/negation.ts';
import { statementStems } from '../text/statement-terms.ts';
import { contentWords } from './content-words.ts';

/** An answer stands no further behind what it answers, in sentences. */
const reach = 3;
/** A denial elsewhere in the article is of the same thing where it shares so many words with it. */
const fewestShared = 2;

/** Whether the words of a sentence turn down what somebody else has said. */
const turnsDown = (words: string): boolean => stanceOf(words) === 'denies' || turnsRound(words);

/**
 * Whether an article that tells a statement tells a denial of it too: right behind it whoever's, or anywhere the same party's or
 * one in the same words. Articles with both sides are not at odds, whatever words they have for them.
 */
export function tellsDenial(article: string, { affirmed, denied, by }: Dispute, material: StoryMaterial): boolean {
  const analysis = material.analyses.find(({ id }) => id === article)!;
  const { sentences, text } = analysis;
  const wordsOf = ({ start, end }: Sentence): string => text.slice(start, end);
  const nations = nationsIn(text);
  const deniers = unique([
    ...(by ?? []),
    ...deniersIn(denied),
    ...denied.flatMap(({ voices }) => voices.map(({ name }) => name)),
  ]);
  const names = new Set(deniers.flatMap(contentWords));
  const keys = new Set(denied.map(({ restsOn }) => restsOn).filter((key) => key !== ''));
  const isOfDenier = (sentence: Sentence): boolean =>
    contentWords(wordsOf(sentence)).some((word) => names.has(word)) ||
    material.claims.some(
      (claim) => claim.article === article && claim.sentence.start === sentence.start && keys.has(claim.restsOn),
    );
  const matter = new Set(
    [...affirmed.flatMap(({ stems }) => stems), ...denied.flatMap((claim) => deniedIn(claim).flat())].filter(isWord),
  );
  const shared = (sentence: Sentence): number =>
    unique(statementStems(wordsOf(sentence), nations)).filter((stem) => matter.has(stem)).length;
  const told = affirmed
    .filter((claim) => claim.article === article && !claim.headline)
    .map(({ sentence }) => sentences.findIndex(({ start }) => start === sentence.start));
  return sentences.some((sentence, at) => {
    const words = wordsOf(sentence);
    const isNear = told.some((from) => at >= from && at <= from + reach);
    // "Did not reply to a request for comment" denies nothing.
    if (isNear && !told.includes(at) && isOfDenier(sentence) && negation.test(words) && stanceOf(words) === 'asserts')
      return true;
    if (!turnsDown(words)) return false;
    if (isNear) return true;
    const share = shared(sentence);
    return share >= fewestShared || (isOfDenier(sentence) && (share > 0 || pointsBack.test(words)));
  });
}

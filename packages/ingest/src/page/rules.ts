import { boilerplate, bylineByWords, callByWords, captionByWords, type Verdict } from './by-words.ts';
import { bylineWords, captionWords, firstCue, furnitureElements, furnitureWords, standfirstWords } from './cues.ts';
import { sameWords } from './headline.ts';
import type { Surrounding } from './surroundings.ts';
import type { TextRun } from './text-runs.ts';

/** What a rule sees of one run of text. */
export interface Place {
  run: TextRun;
  /** The block-level element that the run stands in. */
  element: string;
  /** What stands around it, innermost first, without the elements that hold a good part of the article. */
  around: readonly Surrounding[];
  /** Kept as the article by the main-content reader. */
  isMain: boolean;
  /** Inside the element that holds the article together with its headline and pictures. */
  inArticle: boolean;
  /** Where it stands: up to the article's first paragraph, between its paragraphs, or among its last few. */
  isBefore: boolean;
  isBetween: boolean;
  isEnd: boolean;
  /** In an `<article>` that is not the page's own. */
  inOtherArticle: boolean;
  /** The page's summary as its metadata give it. */
  description: string | undefined;
}

type Rule = (place: Place) => Verdict | null;

const linkShare = (run: TextRun): number => Math.min(1, run.linked / run.text.length);
const endsSentence = (text: string): boolean => /[.!?…]["”’')\]]*$/.test(text);
const isHeading = ({ element, around }: Place): boolean =>
  /^h[1-6]$/.test(element) || around.slice(0, 2).some(({ name }) => /^h[1-6]$/.test(name));

const caption: Rule = ({ around, run, isMain, inArticle }) => {
  if (!isMain && !inArticle) return null;
  for (const { name, words, length } of around) {
    if (name === 'blockquote' || name === 'table' || name === 'pre') return null;
    if (name === 'figcaption') return { role: 'caption', reason: '<figcaption>' };
    if (name === 'figure') return { role: 'caption', reason: '<figure>' };
    if (captionWords.test(words) && length < 1000) return { role: 'caption', reason: 'marked as a caption' };
  }
  return captionByWords(run.text);
};

const furnitureElement: Rule = ({ around }) => {
  for (const { name } of around) {
    const reason = furnitureElements.get(name);
    if (reason) return boilerplate(reason);
  }
  return null;
};

const byline: Rule = (place) => {
  const { around, run, isMain, inArticle } = place;
  if ((!isMain && !inArticle) || run.text.length > 400 || isHeading(place)) return null;
  if (run.timed > run.text.length / 2) return { role: 'byline', reason: '<time>' };
  const byWords = bylineByWords(run.text);
  if (byWords) return byWords;
  for (const { name, words, length } of around)
    if (length < 400 && (name === 'address' || bylineWords.test(words)))
      return { role: 'byline', reason: 'marked as byline or date' };
  return null;
};

/** Posts and documents that an article quotes are part of it, whatever the embedding element is called. */
const quotedBetween: Rule = ({ around, inArticle, isBetween }) =>
  inArticle && isBetween && around.some(({ name }) => name === 'blockquote')
    ? { role: 'body', reason: '<blockquote> between paragraphs' }
    : null;

const furnitureWord: Rule = ({ around }) => {
  for (const { words } of around) {
    const reason = firstCue(furnitureWords, words);
    if (reason) return boilerplate(reason);
  }
  return null;
};

const call: Rule = ({ run, isEnd }) => callByWords(run.text, isEnd);

const otherArticle: Rule = ({ inOtherArticle }) => (inOtherArticle ? boilerplate('another article') : null);

const links: Rule = ({ run, around, isMain }) => {
  if (!isMain) return null;
  const list = around.find(({ name }) => name === 'ul' || name === 'ol' || name === 'dl');
  if (list && list.linked > 0.7 * list.length) return boilerplate('link list');
  const share = linkShare(run);
  return share > 0.95 || (share > 0.7 && !endsSentence(run.text)) ? boilerplate('nothing but a link') : null;
};

const standfirst: Rule = (place) => {
  const { run, around, isMain, inArticle, isBefore, description } = place;
  if (!isBefore || !(isMain || inArticle) || run.text.length > 600) return null;
  if (description && sameWords(run.text, description))
    return { role: 'standfirst', reason: 'the summary in the metadata' };
  if (run.text.length > 25 && around.some(({ words }) => standfirstWords.test(words)))
    return { role: 'standfirst', reason: 'marked as standfirst' };
  if (isMain && run.text.length > 60 && isHeading(place))
    return { role: 'standfirst', reason: 'heading below the headline' };
  return null;
};

const outside: Rule = ({ isMain }) => (isMain ? null : boilerplate('outside the article'));

const subheading: Rule = (place) => (isHeading(place) ? { role: 'subheading', reason: `<${place.element}>` } : null);

/** In order: the first rule that answers decides. What none decides is body. */
export const rules: readonly Rule[] = [
  caption,
  furnitureElement,
  byline,
  quotedBetween,
  furnitureWord,
  call,
  otherArticle,
  links,
  standfirst,
  outside,
  subheading,
];

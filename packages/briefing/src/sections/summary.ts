import type { ArticleSpan } from '@parallax/comparison';
import type { BriefingItem } from '../briefing.ts';
import { importance, prominence, stemsOf } from '../importance.ts';
import { type BriefingSource, citeFinding, citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';
import { longest, readsAlone, tellingSentence } from '../wording.ts';

/** A reader can stop after this many sentences. */
const most = 5;
/** What the story is about must be said, even in a long sentence. */
const longestCentral = 420;
/** Sentences that tell who denies, cannot confirm or confirms: what a summary must not leave out, in the articles' words. */
function objections(source: BriefingSource, already: readonly string[]): BriefingItem[] {
  const made: BriefingItem[] = [];
  const weigh = (spans: readonly ArticleSpan[]) => spans.reduce((sum, span) => sum + 0.5 + prominence(source, span), 0);
  for (const stance of ['denies', 'cannot confirm', 'confirms'] as const) {
    const candidates = source.story.positions
      .filter((position) => position.stance === stance && position.party !== null)
      .map((position) => ({ ...position, weight: weigh(position.spans) }))
      .sort((a, b) => b.weight - a.weight);
    for (const position of candidates) {
      const readable = position.spans
        .map((span) => citeSentence(source, span))
        .filter(({ quote }) => readsAlone(quote.replace(/\s+/g, ' ').trim()))
        .sort((a, b) => a.quote.length - b.quote.length)[0];
      if (!readable || repeats(readable.quote, [...already, ...made.map((item) => item.text)])) continue;
      made.push({
        text: sentence(readable.quote),
        citations: distinct([readable, ...position.spans.map((span) => citeSentence(source, span))], 1),
        about: position.id,
      });
      break;
    }
  }
  return made;
}

/** Whether most of a sentence's words have been said already. */
function repeats(text: string, earlier: readonly string[]): boolean {
  const own = stemsOf(text);
  return earlier.some((other) => {
    const known = stemsOf(other);
    return [...own].filter((stem) => known.has(stem)).length / Math.max(1, own.size) > 0.6;
  });
}

/** What matters most first: the central finding and the most important others, then who denies it, cannot confirm it, confirms it. */
export const summary: SectionMaker = (source) => {
  const { story } = source;
  const central = story.findings.find((finding) => finding.id === story.central);
  const others = story.findings
    .filter((finding) => finding !== central)
    .map((finding) => ({ finding, weight: importance(source, finding) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ finding }) => finding);
  const items: BriefingItem[] = [];
  const said = () => items.map((item) => item.text);
  const room = most - objections(source, []).length;
  for (const finding of central ? [central, ...others] : others) {
    if (items.length >= room) break;
    const telling = tellingSentence(source, finding, finding === central ? longestCentral : longest);
    if (!telling || repeats(telling.text, said())) continue;
    items.push({
      text: sentence(telling.text),
      citations: citeFinding(source, finding, telling.citations),
      about: finding.id,
    });
  }
  return [...items, ...objections(source, said())];
};

import type { BriefingItem } from '../briefing.ts';
import { type BriefingSource, citeFinding, citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';
import { longest, readsAlone, tellingSentence } from '../wording.ts';

/** A reader can stop after this many sentences. */
const most = 5;
/** What the story is about must be said, even in a long sentence. */
const longestCentral = 420;
/** Sentences that tell of a denial or of what cannot be confirmed: what a summary must not leave out, in the articles' words. */
function objections(source: BriefingSource, already: readonly string[]): BriefingItem[] {
  const made: BriefingItem[] = [];
  for (const stance of ['denies', 'cannot confirm'] as const) {
    const candidates = source.story.positions
      .filter((position) => position.stance === stance && position.party !== null)
      .toSorted((a, b) => b.spans.length - a.spans.length);
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

const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? []);

/** Whether most of a sentence's words have been said already. */
function repeats(text: string, earlier: readonly string[]): boolean {
  const words = wordsOf(text);
  return earlier.some((other) => {
    const known = wordsOf(other);
    let shared = 0;
    for (const word of words) if (known.has(word)) shared++;
    return shared / Math.max(1, words.size) > 0.6;
  });
}

/** What matters most first: the central finding, then those that most origins carry, then who denies it or cannot confirm it. */
export const summary: SectionMaker = (source) => {
  const { story } = source;
  const central = story.findings.find((finding) => finding.id === story.central);
  const ranked = [...(central ? [central] : []), ...story.findings.filter((finding) => finding !== central)];
  const items: BriefingItem[] = [];
  const said = () => items.map((item) => item.text);
  for (const finding of ranked) {
    if (items.length >= most - 2) break;
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

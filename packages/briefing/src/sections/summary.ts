import type { BriefingItem, Citation } from '../briefing.ts';
import { coverage, importance, prominence } from '../importance.ts';
import {
  analysisOf,
  type BriefingSource,
  citeFinding,
  citeSentence,
  distinct,
  type SectionMaker,
  sentence,
} from '../source.ts';
import { longest, readsAlone, tellingSentence } from '../wording.ts';

/** A reader can stop after this many sentences. */
const most = 5;
/** What the story is about must be said, even in a long sentence. */
const longestCentral = 420;

/** How well a sentence tells of a position by itself: where it names somebody, stands early and is short. */
function clarity(source: BriefingSource, { article, start, end, quote }: Citation): number {
  const named = analysisOf(source, article).mentions.some(
    (mention) => mention.kind === 'name' && mention.start >= start && mention.end <= end,
  );
  return (named ? 1 : 0) + prominence(source, { article, start, end }) - quote.length / 400;
}

/** Sentences that tell who denies, cannot confirm or confirms: what a summary must not leave out, in the articles' words. */
function objections(source: BriefingSource): BriefingItem[] {
  const made: BriefingItem[] = [];
  for (const stance of ['denies', 'cannot confirm', 'confirms'] as const) {
    const told = source.story.positions
      .filter((position) => position.stance === stance && position.party !== null)
      .flatMap((position) => {
        const cited = position.spans.map((span) => citeSentence(source, span));
        const readable = cited
          .filter(({ quote }) => readsAlone(quote.replace(/\s+/g, ' ').trim()))
          .map((own) => ({ own, clear: clarity(source, own) }))
          .sort((a, b) => b.clear - a.clear)[0];
        return readable ? [{ ...readable, cited, about: position.id, articles: cited.length }] : [];
      })
      .sort((a, b) => b.articles - a.articles || b.clear - a.clear)
      .find(({ own }) => made.every(({ text }) => text !== sentence(own.quote)));
    if (told)
      made.push({
        text: sentence(told.own.quote),
        citations: distinct([told.own, ...told.cited], 1),
        about: told.about,
      });
  }
  return made;
}

/** Whether most of a sentence's words have been said already. */
const repeats = (text: string, earlier: readonly string[]): boolean =>
  earlier.some((other) => coverage(text, other) > 0.6);

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
  const against = objections(source);
  const room = most - against.length;
  for (const finding of central ? [central, ...others] : others) {
    if (items.length >= room) break;
    const telling = tellingSentence(source, finding, finding === central ? longestCentral : longest);
    if (!telling || repeats(telling.text, said()) || against.some(({ text }) => text === sentence(telling.text)))
      continue;
    items.push({
      text: sentence(telling.text),
      citations: citeFinding(source, finding, telling.citations),
      about: finding.id,
    });
  }
  return [...items, ...against];
};

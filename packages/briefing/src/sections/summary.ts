import { meaningShared } from '@parallax/comparison';
import type { BriefingItem, Citation } from '../briefing.ts';
import { withCounted } from '../counted-before.ts';
import { coverage, importance, prominence } from '../importance.ts';
import { type LaterCounts, laterCounts } from '../later-counts.ts';
import {
  analysisOf,
  type BriefingSource,
  citeFinding,
  citeSentence,
  distinct,
  plain,
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
          .map((own) => ({ own, told: withCounted(source, own), clear: clarity(source, own) }))
          .filter(({ told }) => readsAlone(plain(told.text)))
          .sort((a, b) => b.clear - a.clear)[0];
        return readable ? [{ ...readable, cited, about: position.id, articles: cited.length }] : [];
      })
      .sort((a, b) => b.articles - a.articles || b.clear - a.clear)
      .find(({ told: { text } }) => made.every((other) => other.text !== sentence(text)));
    if (told)
      made.push({
        text: sentence(told.told.text),
        citations: distinct([
          ...told.told.citations,
          ...told.cited.filter(({ article }) => article !== told.own.article),
        ]),
        about: told.about,
      });
  }
  return made;
}

/** The larger figures of a sentence. */
const figuresIn = (text: string): string[] => text.match(/\d[\d,.]*\d{2}/gu) ?? [];

/** Whether what a sentence says has been said already, in these words or others, or says all that was; a figure is told once. */
const repeats = (text: string, earlier: readonly string[]): boolean =>
  earlier.some(
    (other) =>
      coverage(text, other) > 0.6 ||
      figuresIn(text).some((figure) => figuresIn(other).includes(figure)) ||
      meaningShared(text, other) >= 0.4 ||
      meaningShared(other, text) >= 0.8,
  );

/** The sentence that gives most of the latest counts of a story whose counts went on: what a reader who stops after it must know. */
function latestCount(source: BriefingSource, { latest }: LaterCounts): BriefingItem | null {
  const counts = (own: Citation) =>
    latest.filter(({ article, start }) => article === own.article && start === own.start);
  const best = latest
    .filter(({ quote }) => readsAlone(plain(quote)))
    .toSorted((a, b) => counts(b).length - counts(a).length || a.quote.length - b.quote.length)[0];
  if (!best) return null;
  const finding = source.story.findings.find(({ claims }) =>
    claims.some(({ article, start }) => article === best.article && best.start <= start && start < best.end),
  );
  return { text: sentence(best.quote), citations: [best], about: finding?.id ?? null };
}

/** Words that a sentence begins with and that are written small inside one. */
const opensSmall =
  /^(?:An?|The|At|About|Around|Almost|Nearly|More|Fewer|Less|Over|Under|Up|Some|Several|Dozens|Hundreds|Thousands|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|\p{L}+teen|(?:Twen|Thir|For|Fif|Six|Seven|Eigh|Nine)ty(?:-\p{L}+)?)(?= )/u;

/** A sentence whose count another has replaced, so that nobody takes it for the count of today. */
const byEarlierCount = (text: string): string =>
  opensSmall.test(text)
    ? `By an earlier count, ${text.charAt(0).toLowerCase()}${text.slice(1)}`
    : `By an earlier count: ${text}`;

/**
 * What matters most first: the latest count where counts went on, the central finding and the most important others, then who
 * denies it, cannot confirm it, confirms it.
 */
export const summary: SectionMaker = (source) => {
  const { story } = source;
  const central = story.findings.find((finding) => finding.id === story.central);
  const others = story.findings
    .filter((finding) => finding !== central)
    .map((finding) => ({ finding, weight: importance(source, finding) }))
    .sort((a, b) => b.weight - a.weight)
    .map(({ finding }) => finding);
  const counts = laterCounts(source);
  const first = latestCount(source, counts);
  const items: BriefingItem[] = first ? [first] : [];
  const said = () => items.map((item) => item.text);
  const against = objections(source).filter(({ text }) => text !== first?.text);
  const room = most - against.length;
  for (const finding of central ? [central, ...others] : others) {
    if (items.length >= room) break;
    const telling = tellingSentence(source, finding, finding === central ? longestCentral : longest);
    const isEarlier = telling && counts.isOutdated(telling.citations[0]!);
    if (!telling || against.some(({ text }) => text === sentence(telling.text))) continue;
    // What the story is about is told even where its count has gone on since, and then says so.
    if (finding !== central && (repeats(telling.text, said()) || isEarlier)) continue;
    if (said().includes(sentence(telling.text))) continue;
    items.push({
      text: isEarlier ? byEarlierCount(sentence(telling.text)) : sentence(telling.text),
      citations: citeFinding(source, finding, telling.citations),
      about: finding.id,
    });
  }
  return [...items, ...against];
};

import type { Citation } from './briefing.ts';
import { tellsNoEvent } from './dated-events.ts';
import { prominence } from './importance.ts';
import { analysisOf, type BriefingSource } from './source.ts';

/** A statement with fewer words is a fragment or says too little to be missed elsewhere. */
const fewestWords = 7;

/** What a sentence says only together with those around it: "something of the kind", "that reaction", "its own tally". */
const leans =
  /\b(?:something of the (?:kind|sort)|the one\b[^.]*\bthe other|(?:that|this|these|such(?: an?)?) (?:reaction|account|request|question|answer|view|claim|theory|idea|assessment|situation|matter|subject|step|move|behaviour)s?|its own (?:tally|account|version|view|figures?|count)|did the same|on the subject|the latter|the former)\b|^(?:all|the|these) (?:two|three|four|five|six|seven|eight|nine|ten)\b|”\s(?:he|she|they|it) (?:said|says|added)\b/iu;

/** How a report leads on to what it tells next: "Whether there will be one depends …", "Most striking is the account of …". */
const leadsOn =
  /^(?:whether|how|why|what|who)\b|^(?:most|more|less|least) \p{L}+ (?:is|was|are|were)\b|^the questions?\b|\b(?:went|goes|go) (?:even |much )?further than\b|\b(?:has|have|had) not answered\b/iu;

const words = (text: string): number => text.split(/\s+/).length;

/**
 * How much a sentence tells a reader who has nothing else of its article: by its figures, dates and names, how long it is and how early
 * it stands. Zero for what says little alone: what leans on other sentences, leads on to the next or gives advice.
 *
 * @param own the sentence in its article
 * @param told as a list words it, with names in brackets
 */
export function tellingWeight(source: BriefingSource, own: Citation, told = own.quote): number {
  const { quantities, dates, mentions } = analysisOf(source, own.article);
  const within = ({ start, end }: { start: number; end: number }) => start >= own.start && end <= own.end;
  const text = told.replace(/\s+/gu, ' ').trim();
  if (words(text) < fewestWords || leans.test(text) || leadsOn.test(text) || tellsNoEvent(text)) return 0;
  const figures = quantities.filter((quantity) => within(quantity) && (quantity.counts !== '' || quantity.unit !== ''));
  const named = new Set(mentions.filter((each) => each.kind === 'name' && within(each)).map(({ entity }) => entity));
  if (figures.length + dates.filter(within).length + named.size === 0) return 0;
  return (
    2 * Math.min(3, figures.length) +
    dates.filter(within).length +
    Math.min(3, named.size) +
    Math.min(2, words(text) / 12) +
    2 * prominence(source, own) -
    // The words of people have a section of their own.
    (/^[“"]/u.test(text) ? 2 : 0)
  );
}

import type { Analysis, Span } from '@parallax/analysis';
import type { ArticleSpan, TimelineEvent } from '@parallax/comparison';
import type { Candidate, KindOfQuestion } from '../candidate.ts';
import { theseArticles } from '../outlets.ts';
import { capitalised } from '../phrases.ts';
import { placeStems, wordsBeside } from '../places.ts';
import type { Reading } from '../reading.ts';
import { briefly } from '../reasons.ts';
import { simplePast } from '../simple-past.ts';
import { cutNoun, isFirstPerson, speaking, statement } from '../statement.ts';

interface Dated {
  event: TimelineEvent;
  /** Where the words stand that are shown. */
  span: ArticleSpan;
  says: string;
  from: string;
  to: string;
}

/** Events to be put into the order in which they happened. */
export const order: KindOfQuestion = {
  kind: 'order',
  make: (reading) => {
    const events = clearlyApart(
      reading.story.timeline.flatMap((event) => dated(reading, event)),
      placeStems(reading),
    );
    const candidates: Candidate[] = [];
    for (const size of [4, 3]) {
      for (let first = 0; first + size <= events.length; first += size)
        candidates.push(question(reading, events.slice(first, first + size)));
      if (candidates.length > 0) break;
    }
    return candidates;
  },
};

/** First and last day of an EDTF date or interval as comparable text; null where the date says too little. */
export function daySpan(edtf: string): { from: string; to: string } | null {
  const [start, end = start] = edtf.split('/') as [string, string?];
  const from = day(start, false);
  const to = day(end === '' || end === '..' ? start : end, true);
  return from === null || to === null || from > to ? null : { from, to };
}

const seasons: Readonly<Record<string, [string, string] | null>> = {
  21: ['03', '05'],
  22: ['06', '08'],
  23: ['09', '11'],
  24: null,
};

function day(edtf: string, last: boolean): string | null {
  const match = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}).*)?[~?%]?$/.exec(edtf);
  if (match === null) return null;
  const [, year, number, date, time] = match;
  // ISO 8601-2 numbers the seasons from 21 (spring) on; winter reaches into the next year and says too little.
  const season = seasons[number ?? ''];
  if (season === null) return null;
  const month = season === undefined ? number : season[last ? 1 : 0];
  return `${year}-${month ?? (last ? '12' : '01')}-${date ?? (last ? '31' : '01')}T${time ?? (last ? '24:00' : '00:00')}`;
}

function dated(reading: Reading, event: TimelineEvent): Dated[] {
  const days = daySpan(event.edtf);
  if (days === null) return [];
  for (const span of event.spans) {
    if (!reading.articles.includes(span.article) || !isPast(reading, span.article, days.from)) continue;
    const text = withoutDates(reading.analysis(span.article), contentSpan(reading, span));
    const found = text === null ? null : statement(ended(text), 0, ended(text).length, { fewest: 4, most: 28 });
    // The later moment that "had killed" looks back from stands in the article and not in the list.
    const says = found && simplePast(found, mainClause(found));
    if (says !== null && isEvent(says)) return [{ event, span, says, ...days }];
  }
  return [];
}

/** Whether a day lies before the article came out: what comes after has not happened, or its date was misread. */
function isPast(reading: Reading, article: string, from: string): boolean {
  const { published } = reading.analysis(article);
  return published === null || from.startsWith(unknownYear) || from.slice(0, 10) <= published.slice(0, 10);
}

/** Whether a statement tells what happened, without a word of when: a state or a saying has no place in an order of events. */
function isEvent(says: string): boolean {
  return (
    !namesTime(says) &&
    !isFirstPerson(says) &&
    !speaking.test(says) &&
    !standing.test(mainClause(says)) &&
    !/[“”"]/.test(says)
  );
}

/** What comes before a clause that tells a condition, a cause or a detail. */
function mainClause(says: string): string {
  return says.split(/,| (?:if|which|that|who|because|when|under|while|where)\b/)[0]!;
}

function ended(text: string): string {
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

const standing = /\b(?:is|are|am|do|does|can|must|has|have|stays?|remains?|than (?:ever|at any))\b/i;

/** The part of an event's span that says what happened, without who said so. */
function contentSpan(reading: Reading, span: ArticleSpan): Span {
  const claim = reading.claims.find(
    (candidate) =>
      candidate.article === span.article && candidate.claim.start <= span.start && candidate.claim.end >= span.end,
  );
  return claim?.span ?? span;
}

/**
 * The words of a span without the phrases that date them ("on 4 March", "in June", "last week"), which would put the
 * events in order by themselves. Null where a date is woven in more tightly.
 */
function withoutDates(analysis: Analysis, span: Span): string | null {
  let text = analysis.text.slice(span.start, span.end);
  const inside = analysis.dates.filter((date) => date.start >= span.start && date.end <= span.end);
  for (const date of inside.toReversed()) {
    const before = text.slice(0, date.start - span.start);
    const words = text.slice(date.start - span.start, date.end - span.start);
    const after = text.slice(date.end - span.start).replace(/^ (?:night|morning|afternoon|evening)\b/, '');
    const preposition = /(?:^|[\s,]+)(?:early |late )?(?:on|in|by|from|between|at)\s+$/i.exec(before);
    const bare = /^(?:last|this|yesterday|earlier|on|in|from|between)\b/i.test(words);
    if (preposition === null && !bare) return null;
    // A date inside a relative clause dates that clause, not the event.
    if (/\b(?:which|who|whose|where|when|after|before|since)\b/i.test(before)) return null;
    const head = preposition === null ? before.trimEnd() : before.slice(0, preposition.index);
    text = head === '' ? after.replace(/^[\s,]+/, '') : `${head}${/^\s*[,.;]/.test(after) ? after.trimStart() : after}`;
  }
  const bare = text
    .trim()
    .replace(/^that\s+/, '')
    .replace(clock, '');
  // A noun that has lost its article or adjective with the date ("[the first] report reached").
  return cutNoun.test(bare) ? null : capitalised(bare);
}

/** The hour behind an event: without its day it tells nothing, and with it, too much. */
const clock =
  /\s+(?:at|shortly (?:before|after)|just (?:before|after)|around|by) \d{1,2}(?:[:.]\d\d)?(?: ?[ap]\.?m\.?)?(?=[\s,.]|$)/i;

function namesTime(text: string): boolean {
  return /\b(?:January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Sept?|Oct|Nov|Dec)\b|\bMay \d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:1[5-9]|20)\d\d\b|\b\d{1,2}[:.]\d\d\b|\b\d (?:[ap]\.?m\b|o['’]clock)|\b(?:noon|midnight|dawn|dusk)\b|\b(?:yesterday|today|tomorrow|earlier|previous|(?:last|next) (?:week|month|year|night|summer|winter|spring|autumn|fall)|soon|will|expected|later|tonight|this (?:week|month|year|evening|morning))\b/i.test(
    text,
  );
}

/**
 * Events none of which overlaps another in time, in order. Dates without a year stand among those of the one year that
 * the story's other dates are of; where that is not clear, those with a year or those without are taken, the more.
 */
function clearlyApart(events: readonly Dated[], places: readonly string[]): Dated[] {
  const years = [...new Set(events.map((event) => event.from.slice(0, 4)).filter((year) => year !== unknownYear))];
  const recent = years.filter((year) => Number(year) >= Math.max(...years.map(Number)) - 1);
  if (recent.length === 1)
    return apart(
      events.map((event) => ({
        ...event,
        from: event.from.replace(unknownYear, recent[0]!),
        to: event.to.replace(unknownYear, recent[0]!),
      })),
      places,
    );
  const [dated, yearless] = [false, true].map((without) =>
    apart(
      events.filter((event) => event.from.startsWith(unknownYear) === without),
      places,
    ),
  );
  return yearless!.length > dated!.length ? yearless! : dated!;
}

const unknownYear = 'XXXX';

/** Above this share of words two events may be one, which two articles date differently. */
const mostShared = 0.3;

/** As many events as have their times clear of one another: the one that ends first is taken first. */
function apart(events: readonly Dated[], places: readonly string[]): Dated[] {
  const sorted = [...events].sort((one, other) => (one.to < other.to ? -1 : one.to > other.to ? 1 : 0));
  const kept: Dated[] = [];
  for (const event of sorted) {
    const before = kept.at(-1);
    if (before !== undefined && event.from <= before.to) continue;
    if (!kept.some((other) => shared(other.says, event.says, places) > mostShared)) kept.push(event);
  }
  return kept;
}

/** The share of the shorter statement's words that the other has too, without the places that all speak of. */
function shared(one: string, other: string, places: readonly string[]): number {
  const [first, second] = [one, other].map((text) => wordsBeside(places, text));
  const common = first!.filter((word) => second!.includes(word)).length;
  return common / Math.max(1, Math.min(first!.length, second!.length));
}

function question(reading: Reading, events: readonly Dated[]): Candidate {
  const evidence = events.map(({ span }) => reading.cite(reading.sentenceOf(span)));
  const options = events.map(({ says }, index) => ({
    id: `o${index + 1}`,
    text: says,
    correct: true,
    why: `Number ${index + 1} of ${events.length}: ${briefly(evidence[index]!.quote)}`,
    evidence: [evidence[index]!],
  }));
  return {
    kind: 'order',
    level: new Set(evidence.map((citation) => citation.article)).size > 1 ? 'across-articles' : 'one-article',
    stem: `Put these events into the order in which they happened, as ${theseArticles(reading)} ${reading.articles.length === 1 ? 'dates' : 'date'} them.`,
    prompts: [],
    options,
    answer: { type: 'order', options: options.map((option) => option.id) },
    explanation: `The earliest is: ${events[0]!.says} The latest is: ${events.at(-1)!.says}`,
    evidence,
    about: events[0]!.event.id,
    optionsAre: 'events',
    fixed: false,
    places: new Set(),
    sorts: new Map(),
    standing: null,
    mustCite: [],
    answers: [],
    worth: 1.6,
  };
}

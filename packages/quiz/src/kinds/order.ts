import type { Analysis, Span } from '@parallax/analysis';
import type { ArticleSpan, TimelineEvent } from '@parallax/comparison';
import type { Candidate, KindOfQuestion } from '../candidate.ts';
import { theseArticles } from '../outlets.ts';
import { capitalised, likeness } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import { briefly } from '../reasons.ts';
import { cutNoun, isFirstPerson, speaking, statement } from '../statement.ts';

interface Dated {
  event: TimelineEvent;
  says: string;
  from: string;
  to: string;
}

/** Events to be put into the order in which they happened. */
export const order: KindOfQuestion = {
  kind: 'order',
  make: (reading) => {
    const events = clearlyApart(reading.story.timeline.flatMap((event) => dated(reading, event)));
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

function day(edtf: string, last: boolean): string | null {
  const match = /^(\d{4}|XXXX)(?:-(\d{2}))?(?:-(\d{2}))?(?:T(\d{2}:\d{2}).*)?[~?%]?$/.exec(edtf);
  if (match === null) return null;
  const [, year, month, date, time] = match;
  return `${year}-${month ?? (last ? '12' : '01')}-${date ?? (last ? '31' : '01')}T${time ?? (last ? '24:00' : '00:00')}`;
}

function dated(reading: Reading, event: TimelineEvent): Dated[] {
  const days = daySpan(event.edtf);
  if (days === null) return [];
  const texts = event.spans
    .filter((span) => reading.articles.includes(span.article))
    .map((span) => withoutDates(reading.analysis(span.article), contentSpan(reading, span)))
    .map((text) => (text === null ? null : ended(text)))
    .map((text) => (text === null ? null : statement(text, 0, text.length, { fewest: 4, most: 28 })));
  const says = texts.find((text) => text !== null && !namesTime(text) && !isFirstPerson(text));
  // A state or a saying has no place in an order of events.
  return says == null || speaking.test(says) || standing.test(says) ? [] : [{ event, says, ...days }];
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
  const bare = text.trim().replace(/^that\s+/, '');
  // A noun that has lost its article or adjective with the date ("[the first] report reached").
  return cutNoun.test(bare) ? null : capitalised(bare);
}

function namesTime(text: string): boolean {
  return /\b(?:January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Sept?|Oct|Nov|Dec)\b|\bMay \d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:1[5-9]|20)\d\d\b|\b(?:yesterday|today|tomorrow|earlier|previous|last|next|soon|will|would|expected|later|if|whether|tonight|this (?:week|month|year|evening|morning))\b/i.test(
    text,
  );
}

/** Events none of which overlaps another in time, in order: those with a year, or those without, whichever are more. */
function clearlyApart(events: readonly Dated[]): Dated[] {
  const [dated, yearless] = [false, true].map((without) =>
    apart(events.filter((event) => event.from.startsWith('XXXX') === without)),
  );
  return yearless!.length > dated!.length ? yearless! : dated!;
}

function apart(events: readonly Dated[]): Dated[] {
  const sorted = [...events].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const kept: Dated[] = [];
  for (const event of sorted) {
    const before = kept.at(-1);
    if (before !== undefined && event.from <= before.to) continue;
    if (!kept.some((other) => likeness(other.says, event.says) > 0.5)) kept.push(event);
  }
  return kept;
}

function question(reading: Reading, events: readonly Dated[]): Candidate {
  const evidence = events.map(({ event }) => {
    const span = event.spans.find((candidate) => reading.articles.includes(candidate.article))!;
    return reading.cite(reading.sentenceOf(span));
  });
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
    stem: `Put these events into the order in which they happened, as ${theseArticles(reading)} date them.`,
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
    worth: 1.1,
  };
}

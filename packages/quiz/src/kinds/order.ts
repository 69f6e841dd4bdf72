import type { TimelineEvent } from '@parallax/comparison';
import type { Candidate, KindOfQuestion } from '../candidate.ts';
import { theseArticles } from '../outlets.ts';
import { likeness } from '../phrases.ts';
import type { Reading } from '../reading.ts';
import { statement } from '../statement.ts';

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
  const span = event.spans.find((candidate) => reading.articles.includes(candidate.article));
  if (days === null || span === undefined) return [];
  // The words that name the date would order the events by themselves.
  const finding = reading.story.findings.find((candidate) => candidate.id === event.finding);
  const claims = [
    ...(finding ? reading.claimsOf(finding) : []),
    ...reading.claims.filter(
      (claim) => claim.article === span.article && claim.span.start <= span.start && claim.span.end >= span.end,
    ),
  ];
  const plain = claims.filter((claim) => claim.says !== null && claim.says.length < 160).map((claim) => claim.says!);
  const own = statement(event.text, 0, event.text.length, { fewest: 4, most: 26 });
  const says = [...(own === null ? [] : [own]), ...plain].find((text) => !namesTime(text));
  return says === undefined ? [] : [{ event, says, ...days }];
}

function namesTime(text: string): boolean {
  return /\b(?:January|February|March|April|June|July|August|September|October|November|December|Jan|Feb|Sept?|Oct|Nov|Dec)\b|\bMay \d|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:19|20)\d\d\b|\b(?:yesterday|today|tomorrow|earlier|later|previous|last|next|soon|will|expected|later)\b/i.test(
    text,
  );
}

/** Events none of which overlaps another in time, in order. */
function clearlyApart(events: readonly Dated[]): Dated[] {
  const sorted = [...events].sort((one, other) => (one.from < other.from ? -1 : one.from > other.from ? 1 : 0));
  const kept: Dated[] = [];
  for (const event of sorted) {
    const before = kept.at(-1);
    const years = new Set([...kept, event].map(({ from }) => from.startsWith('XXXX')));
    if (years.size > 1) continue;
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
    why: `Number ${index + 1} of ${events.length}.`,
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
    mustCite: [],
    answers: [],
    worth: 0.8,
  };
}

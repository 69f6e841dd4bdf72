import type { ClaimReference, TimelineEvent } from '@parallax/comparison';
import { isBeside } from '../beside.ts';
import type { Citation } from '../briefing.ts';
import { isOneEvent, sameDate, tellsNoEvent } from '../dated-events.ts';
import { dateInWords } from '../dates.ts';
import { coverage } from '../importance.ts';
import { analysisOf, type BriefingSource, citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';
import { listed, speaksAlone } from '../wording.ts';

/** The claims that give an event its date; where the date is that of saying them ("said on Friday that …"), those of its sentence. */
function claimsOf({ story }: BriefingSource, event: TimelineEvent): ClaimReference[] {
  const claims = story.findings.find(({ id }) => id === event.finding)?.claims ?? [];
  const stated = claims.filter((claim) =>
    event.spans.some((span) => span.article === claim.article && span.start === claim.start && span.end === claim.end),
  );
  if (stated.length > 0) return stated;
  return claims.filter((claim) =>
    event.spans.some((span) => span.article === claim.article && span.start <= claim.start && claim.end <= span.end),
  );
}

/** Whether a date stands in the statement itself, and is not that of saying it. */
const isStated = ({ story }: BriefingSource, { finding, spans }: TimelineEvent): boolean =>
  story.findings.some(
    ({ id, claims }) =>
      id === finding &&
      claims.some((claim) =>
        spans.some((span) => span.article === claim.article && span.start === claim.start && span.end === claim.end),
      ),
  );

/** The claims whose sentences give no other date before the event's: they tell of it alone. */
const ofThisDate = (source: BriefingSource, claims: readonly ClaimReference[], edtf: string): ClaimReference[] =>
  claims.filter((claim) => {
    const { start, end } = citeSentence(source, claim);
    const dates = analysisOf(source, claim.article).dates.filter((date) => date.start >= start && date.end <= end);
    return dates.length > 0 && sameDate(dates[0]!.edtf, edtf);
  });

/** How much of the shorter of two sentences stands in the other where they tell the same of one date. */
const same = 0.75;

const tellTheSame = (one: string, other: string): boolean =>
  Math.max(coverage(one, other), coverage(other, one)) >= same;

/** “this year” in the year of the reporting says when as little as no date at all. */
const isThisYear = ({ story, analyses }: BriefingSource, { edtf }: TimelineEvent): boolean =>
  story.articles.some((id) => analyses.get(id)?.published?.slice(0, 4) === edtf);

interface Entry {
  when: string;
  edtf: string;
  text: string;
  citations: Citation[];
  about: string;
  /** Where its sentence gives the date. */
  at: number;
  isStated: boolean;
  finding: string | null;
}

function entryOf(source: BriefingSource, event: TimelineEvent): Entry[] {
  const when = dateInWords(event.edtf);
  const claims = claimsOf(source, event);
  const wording =
    listed(source, ofThisDate(source, claims, event.edtf), event.text) ?? listed(source, claims, event.text);
  if (when === '' || wording === null || speaksAlone(wording.text) || isThisYear(source, event)) return [];
  if (tellsNoEvent(wording.text)) return [];
  const own = wording.citations[0]!;
  const date = analysisOf(source, own.article).dates.find(
    ({ start, end, edtf }) => sameDate(edtf, event.edtf) && start >= own.start && end <= own.end,
  );
  if (date && isBeside(analysisOf(source, own.article).text, own, date)) return [];
  return [
    {
      when,
      edtf: event.edtf,
      text: sentence(wording.text),
      citations: [...wording.citations, ...event.spans.map((span) => citeSentence(source, span))],
      about: event.id,
      at: date?.start ?? Number.POSITIVE_INFINITY,
      isStated: isStated(source, event),
      finding: event.finding,
    },
  ];
}

/** Of the dates of one sentence, the one that it stands at: that of what it states before that of saying it, then the first. */
const standsBefore = (one: Entry, other: Entry): boolean =>
  one.isStated === other.isStated ? one.at < other.at : one.isStated;

/**
 * Dated statements in order, with the precision that the articles give and no more. What a date is only mentioned for in passing is
 * left to its article, and so is advice. A sentence with several dates stands once; what two sentences say of one date alike stands
 * once, in the words of the shorter, with the sources of both and the date as the fuller has it.
 */
export const timeline: SectionMaker = (source) => {
  const all = source.story.timeline.flatMap((event) => entryOf(source, event));
  const told: Entry[] = [];
  for (const entry of all) {
    if (all.some((other) => other.text === entry.text && other.when !== entry.when && standsBefore(other, entry)))
      continue;
    const known = told.find(
      (other) =>
        sameDate(other.edtf, entry.edtf) &&
        ((entry.finding !== null && other.finding === entry.finding) ||
          tellTheSame(other.text, entry.text) ||
          isOneEvent(entry.edtf, other.text, entry.text)),
    );
    if (!known) told.push({ ...entry });
    else {
      const { when, edtf } = entry.when.length > known.when.length ? entry : known;
      const isShorter = entry.text.length < known.text.length && tellTheSame(known.text, entry.text);
      const citations = isShorter ? [...entry.citations, ...known.citations] : [...known.citations, ...entry.citations];
      Object.assign(known, isShorter ? entry : {}, { when, edtf, citations });
    }
  }
  return told.map(({ when, text, citations, about }) => ({
    text: `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${text}`,
    citations: distinct(citations),
    about,
  }));
};

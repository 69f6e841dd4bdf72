import type { ClaimReference, TimelineEvent } from '@parallax/comparison';
import { isBeside } from '../beside.ts';
import type { Citation } from '../briefing.ts';
import { dateInWords } from '../dates.ts';
import { coverage } from '../importance.ts';
import { analysisOf, type BriefingSource, citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';
import { listed, speaksAlone } from '../wording.ts';

/** The claims that give an event its date. */
function claimsOf({ story }: BriefingSource, event: TimelineEvent): ClaimReference[] {
  const finding = story.findings.find(({ id }) => id === event.finding);
  return (finding?.claims ?? []).filter((claim) =>
    event.spans.some((span) => span.article === claim.article && span.start === claim.start && span.end === claim.end),
  );
}

/** How much of the shorter of two sentences stands in the other where they tell the same of one date. */
const same = 0.75;

const tellTheSame = (one: string, other: string): boolean =>
  Math.max(coverage(one, other), coverage(other, one)) >= same;

/** “this year” in the year of the reporting says when as little as no date at all. */
const isThisYear = ({ story, analyses }: BriefingSource, { edtf }: TimelineEvent): boolean =>
  story.articles.some((id) => analyses.get(id)?.published?.slice(0, 4) === edtf);

interface Entry {
  when: string;
  text: string;
  citations: Citation[];
  about: string;
  /** Where its sentence gives the date. */
  at: number;
}

function entryOf(source: BriefingSource, event: TimelineEvent): Entry[] {
  const when = dateInWords(event.edtf);
  const wording = listed(source, claimsOf(source, event), event.text);
  if (when === '' || wording === null || speaksAlone(wording.text) || isThisYear(source, event)) return [];
  const own = wording.citations[0]!;
  const date = analysisOf(source, own.article).dates.find(
    ({ start, end, edtf }) => edtf === event.edtf && start >= own.start && end <= own.end,
  );
  if (date && isBeside(analysisOf(source, own.article).text, own, date)) return [];
  return [
    {
      when,
      text: sentence(wording.text),
      citations: [...wording.citations, ...event.spans.map((span) => citeSentence(source, span))],
      about: event.id,
      at: date?.start ?? Number.POSITIVE_INFINITY,
    },
  ];
}

/**
 * Dated statements in order, with the precision that the articles give and no more. What a date is only mentioned for in passing is
 * left to its article. A sentence with several dates stands once, at the one that it gives first; what two sentences say of one
 * date alike stands once, in the words of the shorter, with the sources of both.
 */
export const timeline: SectionMaker = (source) => {
  const all = source.story.timeline.flatMap((event) => entryOf(source, event));
  const told: Entry[] = [];
  for (const entry of all) {
    if (all.some(({ text, when, at }) => text === entry.text && when !== entry.when && at < entry.at)) continue;
    const known = told.find((other) => other.when === entry.when && tellTheSame(other.text, entry.text));
    if (!known) told.push({ ...entry });
    else if (entry.text.length < known.text.length)
      Object.assign(known, { ...entry, citations: [...entry.citations, ...known.citations] });
    else known.citations.push(...entry.citations);
  }
  return told.map(({ when, text, citations, about }) => ({
    text: `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${text}`,
    citations: distinct(citations),
    about,
  }));
};

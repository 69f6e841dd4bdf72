import type { ClaimReference, TimelineEvent } from '@parallax/comparison';
import type { Citation } from '../briefing.ts';
import { dateInWords } from '../dates.ts';
import { coverage } from '../importance.ts';
import { type BriefingSource, citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';
import { listed } from '../wording.ts';

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

/**
 * Dated statements in order, with the precision that the articles give and no more. What two sentences say of one date alike
 * stands once, in the words of the shorter, with the sources of both.
 */
export const timeline: SectionMaker = (source) => {
  const told: { when: string; text: string; citations: Citation[]; about: string }[] = [];
  for (const event of source.story.timeline) {
    const when = dateInWords(event.edtf);
    const wording = listed(source, claimsOf(source, event), event.text);
    if (when === '' || wording === null) continue;
    const text = sentence(wording.text);
    const cited = event.spans.map((span) => citeSentence(source, span));
    const known = told.find((other) => other.when === when && tellTheSame(other.text, text));
    if (!known) told.push({ when, text, citations: [...wording.citations, ...cited], about: event.id });
    else if (text.length < known.text.length)
      Object.assign(known, { text, citations: [...wording.citations, ...cited, ...known.citations], about: event.id });
    else known.citations.push(...cited);
  }
  return told.map(({ when, text, citations, about }) => ({
    text: `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${text}`,
    citations: distinct(citations),
    about,
  }));
};

import type { ClaimReference, TimelineEvent } from '@parallax/comparison';
import { dateInWords } from '../dates.ts';
import { type BriefingSource, citeSentence, distinct, type SectionMaker, sentence } from '../source.ts';
import { listed } from '../wording.ts';

/** The claims that give an event its date. */
function claimsOf({ story }: BriefingSource, event: TimelineEvent): ClaimReference[] {
  const finding = story.findings.find(({ id }) => id === event.finding);
  return (finding?.claims ?? []).filter((claim) =>
    event.spans.some((span) => span.article === claim.article && span.start === claim.start && span.end === claim.end),
  );
}

/** Dated statements in order, with the precision that the articles give and no more; what one sentence says of a date stands once. */
export const timeline: SectionMaker = (source) => {
  const said = new Set<string>();
  return source.story.timeline.flatMap((event) => {
    const when = dateInWords(event.edtf);
    const wording = listed(source, claimsOf(source, event), event.text);
    if (when === '' || wording === null) return [];
    const text = `${when.charAt(0).toUpperCase()}${when.slice(1)}: ${sentence(wording.text)}`;
    if (said.has(text)) return [];
    said.add(text);
    const citations = event.spans.map((span) => citeSentence(source, span));
    return [{ text, citations: distinct([...wording.citations, ...citations]), about: event.id }];
  });
};

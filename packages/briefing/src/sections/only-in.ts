import type { Finding } from '@parallax/comparison';
import { type BriefingSource, citeFinding, citeSentence, names, type SectionMaker, sentence } from '../source.ts';

/** How many an article may have here; the rest stand in the article. */
const most = 5;
/** A statement with fewer words is a fragment or says too little to be missed elsewhere. */
const fewestWords = 7;
const leansOnContext =
  /^(?:it|its|he|his|she|her|they|their|this|these|those|that|such|there|we|i|you|our|if|but|and|the (?:move|agency|report|company|same))\b/iu;

/** What an editor would miss first: names and figures make a statement worth having, a pointing word makes it unreadable. */
function weight(finding: Finding): number {
  const words = finding.text.split(/\s+/).length;
  if (words < fewestWords || leansOnContext.test(finding.text)) return -1;
  return finding.entities.length + 2 * (finding.text.match(/\p{N}+/gu)?.length ?? 0) + (words < 40 ? 1 : 0);
}

/** Whether the statement stands at the start of its sentence, so that it reads as one; otherwise the sentence is shown. */
function wording(source: BriefingSource, finding: Finding): string {
  const own = citeSentence(source, finding.claims[0]!);
  return own.start === finding.claims[0]!.start ? finding.text : own.quote;
}

/** Statements that only one article carries, article by article. */
export const onlyIn: SectionMaker = (source) =>
  source.story.articles.flatMap((article) =>
    source.story.onlyIn
      .filter((each) => each.article === article)
      .flatMap((each) => source.story.findings.find((finding) => finding.id === each.finding) ?? [])
      .map((finding) => ({ finding, weight: weight(finding) }))
      .filter((each) => each.weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .slice(0, most)
      .map(({ finding }) => ({
        text: `${names(source, [article])}: ${sentence(wording(source, finding))}`,
        citations: citeFinding(source, finding),
        about: finding.id,
      })),
  );

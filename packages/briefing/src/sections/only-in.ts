import type { Finding } from '@parallax/comparison';
import { citeFinding, names, type SectionMaker, sentence } from '../source.ts';
import { listed } from '../wording.ts';
import { findings } from './findings.ts';

/** How many an article may have here; the rest stand in the article. */
const most = 4;
/** A statement with fewer words is a fragment or says too little to be missed elsewhere. */
const fewestWords = 7;
/** What an editor would miss first: names and figures make a statement worth having. */
function weight(finding: Finding): number {
  const words = finding.text.split(/\s+/).length;
  if (words < fewestWords) return -1;
  // Who or what “it” is, no name in it tells.
  if (finding.entities.length === 0 && /\b(?:it|them)\b/iu.test(finding.text)) return -1;
  return finding.entities.length + 2 * (finding.text.match(/\p{N}+/gu)?.length ?? 0) + (words < 40 ? 1 : 0);
}

/** Statements that only one article carries, article by article, but for what stands under “What is reported” already. */
export const onlyIn: SectionMaker = (source) => {
  const said = new Set(findings(source).map(({ text }) => text));
  return source.story.articles.flatMap((article) =>
    source.story.onlyIn
      .filter((each) => each.article === article)
      .flatMap((each) => source.story.findings.find((finding) => finding.id === each.finding) ?? [])
      .map((finding) => ({ finding, weight: weight(finding) }))
      .filter((each) => each.weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .flatMap(({ finding }) => {
        const wording = listed(source, finding.claims, finding.text);
        return wording === null || said.has(sentence(wording.text)) ? [] : [{ finding, ...wording }];
      })
      .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index)
      .slice(0, most)
      .map(({ finding, text, citations }) => ({
        text: `${names(source, [article])}: ${sentence(text)}`,
        citations: citeFinding(source, finding, citations),
        about: finding.id,
      })),
  );
};

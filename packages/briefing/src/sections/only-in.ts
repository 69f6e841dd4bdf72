import { citeFinding, names, type SectionMaker, sentence } from '../source.ts';
import { tellingWeight } from '../telling-weight.ts';
import { listed } from '../wording.ts';
import { findings } from './findings.ts';

/** How many an article may have here; the rest stand in the article. */
const most = 4;

/**
 * Statements that only one article carries, article by article, those that tell most first. A sentence that also states what other
 * articles have is theirs too, and what stands under “What is reported” already is not told again.
 */
export const onlyIn: SectionMaker = (source) => {
  const said = new Set(findings(source).map(({ text }) => text));
  const shared = source.story.findings.filter(({ articles }) => articles.length > 1).flatMap(({ claims }) => claims);
  return source.story.articles.flatMap((article) =>
    source.story.onlyIn
      .filter((each) => each.article === article)
      .flatMap((each) => source.story.findings.find((finding) => finding.id === each.finding) ?? [])
      .flatMap((finding) => {
        const wording = listed(source, finding.claims, finding.text);
        if (wording === null || said.has(sentence(wording.text))) return [];
        const own = wording.citations[0]!;
        const isShared = shared.some(
          (claim) => claim.article === article && claim.start >= own.start && claim.end <= own.end,
        );
        return isShared ? [] : [{ finding, ...wording, weight: tellingWeight(source, own, wording.text) }];
      })
      .filter(({ weight }) => weight > 0)
      .sort((a, b) => b.weight - a.weight)
      .filter(({ text }, index, all) => all.findIndex((other) => other.text === text) === index)
      .slice(0, most)
      .map(({ finding, text, citations }) => ({
        text: `${names(source, [article])}: ${sentence(text)}`,
        citations: citeFinding(source, finding, citations),
        about: finding.id,
      })),
  );
};

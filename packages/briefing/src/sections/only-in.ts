import { citeFinding, names, type SectionMaker, sentence } from '../source.ts';

/** How many an article may have here; the rest stand in the article. */
const most = 6;

/** Statements that only one article carries, article by article. */
export const onlyIn: SectionMaker = (source) => {
  const counts = new Map<string, number>();
  return source.story.onlyIn.flatMap(({ article, finding: id }) => {
    const finding = source.story.findings.find((each) => each.id === id);
    const count = (counts.get(article) ?? 0) + 1;
    counts.set(article, count);
    if (!finding || count > most) return [];
    return [
      {
        text: `${names(source, [article])}: ${sentence(finding.text)}`,
        citations: citeFinding(source, finding),
        about: id,
      },
    ];
  });
};

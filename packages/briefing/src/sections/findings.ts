import { citeFinding, type SectionMaker, sentence } from '../source.ts';
import { listed } from '../wording.ts';

/**
 * What is reported: every finding that more than one article carries; of a story with one article, every finding. A sentence that
 * words two of them stands once.
 */
export const findings: SectionMaker = (source) => {
  const said = new Set<string>();
  return source.story.findings
    .filter((finding) => finding.articles.length > 1 || source.story.articles.length === 1)
    .flatMap((finding) => {
      const wording = listed(source, finding.claims, finding.text);
      if (wording === null || said.has(wording.text)) return [];
      said.add(wording.text);
      return [
        {
          text: sentence(wording.text),
          citations: citeFinding(source, finding, wording.citations),
          about: finding.id,
        },
      ];
    });
};

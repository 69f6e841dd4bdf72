import { citeFinding, type SectionMaker, sentence } from '../source.ts';

/** What is reported: every finding that more than one article carries; of a story with one article, every finding. */
export const findings: SectionMaker = (source) =>
  source.story.findings
    .filter((finding) => finding.articles.length > 1 || source.story.articles.length === 1)
    .map((finding) => ({ text: sentence(finding.text), citations: citeFinding(source, finding), about: finding.id }));

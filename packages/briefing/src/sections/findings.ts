import { citeFinding, type SectionMaker, sentence } from '../source.ts';

/** Without what it points back to, a statement in a list says nothing. */
const leansOnContext = /^["“‘']?(?:he|she|it|they|i|we|you|which|who|then|this|these|those|such)\b/iu;

/** What is reported: every finding that more than one article carries; of a story with one article, every finding. */
export const findings: SectionMaker = (source) =>
  source.story.findings
    .filter((finding) => finding.articles.length > 1 || source.story.articles.length === 1)
    .filter((finding) => !leansOnContext.test(finding.text))
    .map((finding) => ({ text: sentence(finding.text), citations: citeFinding(source, finding), about: finding.id }));

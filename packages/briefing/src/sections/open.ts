import { citeFinding, type SectionMaker } from '../source.ts';

/** Basic questions that no article answers. What is absent has no span: the citation is the statement that leaves it open. */
export const open: SectionMaker = (source) => {
  const central = source.story.findings.find((finding) => finding.id === source.story.central);
  if (!central) return [];
  return source.story.open.map(({ question, reason }) => ({
    text: `${question} ${reason}`,
    citations: citeFinding(source, central),
    about: central.id,
  }));
};

import type { BriefingProps } from '../../data/load-briefing.ts';
import type { ComparedOrigin } from './coverage-table.tsx';
import { Divergences } from './divergences.tsx';
import { Entities } from './entities.tsx';
import { Findings } from './findings.tsx';
import type { Item } from './item.tsx';
import { Numbers } from './numbers.tsx';
import { OnlyIn } from './only-in.tsx';
import { Open } from './open.tsx';
import { Positions } from './positions.tsx';
import { Quotations } from './quotations.tsx';
import { Timeline } from './timeline.tsx';

/** The sections between the summary and the list of articles, in their order on the page, with their ids. */
export const bodySections = [
  ['POSITIONS', 'positions'],
  ['FINDINGS', 'findings'],
  ['DIVERGENCES', 'divergences'],
  ['NUMBERS', 'numbers'],
  ['TIMELINE', 'timeline'],
  ['QUOTATIONS', 'quotations'],
  ['ENTITIES', 'entities'],
  ['ONLY_IN', 'only-in'],
  ['OPEN', 'open'],
] as const;

export type BodyKind = (typeof bodySections)[number][0];

interface SectionBodyProps {
  kind: BodyKind;
  heading: string;
  items: readonly Item[];
  comparison: BriefingProps['comparison'];
  origins: readonly ComparedOrigin[];
}

/** One section of a briefing, shown from what of the comparison its entries were made from. */
export function SectionBody({ kind, comparison, origins, ...section }: SectionBodyProps) {
  switch (kind) {
    case 'POSITIONS':
      return (
        <Positions
          {...section}
          positions={comparison?.positions ?? null}
          central={comparison?.centralFinding?.text ?? null}
        />
      );
    case 'FINDINGS':
      return <Findings {...section} findings={comparison?.findings.nodes ?? null} origins={origins} />;
    case 'DIVERGENCES':
      return <Divergences {...section} divergences={comparison?.divergences.nodes ?? null} />;
    case 'NUMBERS':
      return <Numbers {...section} numbers={comparison?.numbers.nodes ?? null} />;
    case 'TIMELINE':
      return <Timeline {...section} events={comparison?.timeline.nodes ?? null} />;
    case 'QUOTATIONS':
      return <Quotations {...section} quotations={comparison?.quotations.nodes ?? null} />;
    case 'ENTITIES':
      return <Entities {...section} entities={comparison?.entities.nodes ?? null} />;
    case 'ONLY_IN':
      return <OnlyIn {...section} />;
    case 'OPEN':
      return <Open {...section} questions={comparison?.openQuestions ?? null} />;
  }
}

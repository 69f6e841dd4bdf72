import { createContext, type ReactNode, useContext } from 'react';
import { Citations } from '../citation.tsx';
import type { Item } from './item.tsx';
import { ReportLink } from './report-link.tsx';

const WholeContext = createContext<ReadonlyMap<string, { address: string; all: number }>>(new Map());

/** The sections, by id, of which a page shows only the first entries: where the whole is, and how much. */
export const WholeSections = WholeContext.Provider;

interface SectionProps {
  id: string;
  heading: string;
  /** One line that says how to read what follows. */
  lead?: ReactNode;
  children: ReactNode;
}

/** A section of the briefing with its heading, which its link in the contents leads to. */
export function Section({ id, heading, lead, children }: SectionProps) {
  const whole = useContext(WholeContext).get(id);
  return (
    <section className="section" id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{heading}</h2>
      {lead && <p className="lead">{lead}</p>}
      {children}
      {whole && (
        <p className="whole">
          <a href={whole.address}>All {whole.all} entries</a>
        </p>
      )}
    </section>
  );
}

/** The sentences of a section as they are, for what has no shape of its own. */
export function PlainItems({ items }: { items: readonly Item[] }) {
  return (
    <ul className="plain">
      {items.map((item) => (
        <li key={item.id} className="entry" data-item="">
          {item.text}
          <Citations evidence={item.citations} />
          <ReportLink item={item} />
        </li>
      ))}
    </ul>
  );
}

import { Citations } from '../citation.tsx';
import type { Item } from './item.tsx';
import { ReportLink } from './report-link.tsx';

/** The few sentences that a reader could stop after. */
export function Summary({ items }: { items: readonly Item[] }) {
  return (
    <section className="summary" id="summary" aria-label="In short">
      <p>
        {items.map((item) => (
          <span key={item.id} className="entry" data-item="">
            {item.text}
            <Citations evidence={item.citations} />
            <ReportLink item={item} />{' '}
          </span>
        ))}
      </p>
    </section>
  );
}

import { builder } from './builder.ts';
import type { Order } from './keyset.ts';

export const OrderDirection = builder.enumType('OrderDirection', {
  description: 'Which way a list goes.',
  values: {
    ASC: { description: 'The least, the earliest or the first letter first.' },
    DESC: { description: 'The most, the latest or the last letter first.' },
  } as const,
});

/** One thing that a list can be ordered by. */
type Sorting<Row> = Omit<Order<Row>, 'direction' | 'name'> & { description: string };

/**
 * The orders that a list may be asked for in.
 * @param what what is ordered, as the names of the types say it: `Claim`.
 * @param sortings by the names of what it can be ordered by. Where something has no value, it comes last, whichever way.
 */
export function orders<Row, Field extends string>(what: string, sortings: Record<Field, Sorting<Row>>) {
  const names = Object.keys(sortings) as Field[];
  const field = builder.enumType(`${what}OrderField`, {
    description: 'What the list is ordered by; what has no value there comes last.',
    values: Object.fromEntries(names.map((name) => [name, { description: sortings[name].description }])) as Record<
      Field,
      { description: string }
    >,
  });
  const input = builder.inputType(`${what}Order`, {
    description: 'In which order. A cursor continues only in the order that it came in.',
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'What the list is ordered by.' }),
      direction: t.field({ type: OrderDirection, required: true, description: 'Which way.' }),
    }),
  });
  return {
    input,
    /** The order that is asked for; `usual` where none is. */
    of(given: { field: Field; direction: 'ASC' | 'DESC' } | null | undefined, usual: Order<Row>): Order<Row> {
      if (!given) return usual;
      const { description: _, ...order } = sortings[given.field];
      const direction = given.direction === 'ASC' ? 'asc' : 'desc';
      return { ...order, direction, name: `${given.field} ${given.direction}` };
    },
  };
}

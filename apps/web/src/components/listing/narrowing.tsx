import type { Narrowing } from '../../data/narrowing.ts';

/** Values of `status` in addresses, and as readers see them. */
const statuses = [
  ['corroborated', 'Corroborated'],
  ['single-origin', 'Single origin'],
  ['disputed', 'Disputed'],
  ['unconfirmed', 'Unconfirmed'],
] as const;

interface NarrowingFieldsProps {
  narrowing: Narrowing;
  publishers: readonly string[];
  /** The id of the form that they belong to, where they stand outside of it. */
  form?: string;
}

/** Fields for the filters that the archive and the search share. */
export function NarrowingFields({ narrowing, publishers, form }: NarrowingFieldsProps) {
  const { publisher, name, status, since, until } = narrowing;
  const known = publisher && !publishers.includes(publisher) ? [publisher, ...publishers] : publishers;
  return (
    <>
      <label>
        Publisher
        <select name="publisher" form={form} defaultValue={publisher ?? ''}>
          <option value="">Any</option>
          {known.map((each) => (
            <option key={each}>{each}</option>
          ))}
        </select>
      </label>
      <label>
        Naming
        <input type="text" name="name" form={form} maxLength={100} defaultValue={name ?? ''} autoComplete="off" />
      </label>
      <label>
        Status of a finding
        <select name="status" form={form} defaultValue={status ?? ''}>
          <option value="">Any</option>
          {statuses.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Since
        <input type="date" name="since" form={form} defaultValue={since ?? ''} />
      </label>
      <label>
        Until
        <input type="date" name="until" form={form} defaultValue={until ?? ''} />
      </label>
    </>
  );
}

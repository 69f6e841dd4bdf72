import Head from 'next/head';
import { timeZones } from '../../data/time-zone.ts';
import { Field } from '../field.tsx';

interface DueFieldsProps {
  /** As the field shows it: `2031-03-05T12:00`. */
  due: string;
  /** In whose time; null where the teacher never said. */
  zone: string | null;
  hint: string;
}

/** A due date and in whose time it is meant. Where no zone is known, zone.js chooses the browser's; without script it is UTC. */
export function DueFields({ due, zone, hint }: DueFieldsProps) {
  return (
    <>
      <Head>
        <script src="/zone.js" defer />
      </Head>
      <Field name="due" type="datetime-local" label="Due date" defaultValue={due} hint={hint} />
      <label className="field">
        <span className="field-label">In the time of</span>
        <select name="zone" defaultValue={zone ?? 'UTC'} data-guess={zone === null ? '' : undefined}>
          {timeZones.map((name) => (
            <option key={name} value={name}>
              {name.replaceAll('_', ' ')}
            </option>
          ))}
        </select>
      </label>
    </>
  );
}

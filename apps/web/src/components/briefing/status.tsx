import { Sign, type SignName } from '../sign.tsx';

/** How well a finding is carried. */
export type Status = 'CORROBORATED' | 'SINGLE_ORIGIN' | 'DISPUTED' | 'UNCONFIRMED';

const words: Record<Status, { label: string; sign: SignName; meaning: string }> = {
  CORROBORATED: {
    label: 'Corroborated',
    sign: 'full',
    meaning: 'independent origins carry it. It does not mean “true”.',
  },
  SINGLE_ORIGIN: {
    label: 'Single origin',
    sign: 'half',
    meaning: 'it goes back to one origin or to one voice, in however many articles it stands.',
  },
  DISPUTED: {
    label: 'Disputed',
    sign: 'unequal',
    meaning: 'a party denies it, or the articles contradict each other.',
  },
  UNCONFIRMED: {
    label: 'Unconfirmed',
    sign: 'empty',
    meaning: 'the articles themselves call it unconfirmed.',
  },
};

/** The status of a finding, in a word. */
export function StatusTag({ status }: { status: Status }) {
  const { label, sign } = words[status];
  return (
    <span className={`status status-${status.toLowerCase().replace('_', '-')}`}>
      <Sign name={sign} /> {label}
    </span>
  );
}

/** What the status words mean that a page uses. */
export function StatusMeanings({ used }: { used: ReadonlySet<Status> }) {
  return (
    <dl className="meanings">
      {(Object.keys(words) as Status[])
        .filter((status) => used.has(status))
        .map((status) => (
          <div key={status}>
            <dt>
              <StatusTag status={status} />
            </dt>
            <dd>{words[status].meaning}</dd>
          </div>
        ))}
    </dl>
  );
}

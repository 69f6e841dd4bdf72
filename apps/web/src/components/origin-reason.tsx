import { shortReason } from '../words/short-reason.ts';

/** Why articles have one origin; of many reasons the first few, and the others behind a line that opens. */
export function OriginReason({ reason }: { reason: string }) {
  const { short, rest } = shortReason(reason);
  return (
    <>
      {short}
      {rest.length > 0 && (
        <details className="more-reasons">
          <summary>And {rest.length} more pairs of articles</summary>
          <ul>
            {rest.map((each) => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface ContentsProps {
  /** Id and name of each section that the page has; null for one that it lacks. */
  entries: readonly (readonly [id: string, name: string] | null)[];
}

/** The way to each section: beside the text on a wide screen, folded above it on a narrow one. */
export function Contents({ entries }: ContentsProps) {
  const list = (
    <ol>
      {entries.map(
        (entry) =>
          entry && (
            <li key={entry[0]}>
              <a href={`#${entry[0]}`}>{entry[1]}</a>
            </li>
          ),
      )}
    </ol>
  );
  return (
    <>
      <nav className="contents contents-wide" aria-label="On this page">
        <p className="contents-title">On this page</p>
        {list}
      </nav>
      <details className="contents contents-narrow">
        <summary>On this page</summary>
        <nav aria-label="On this page">{list}</nav>
      </details>
    </>
  );
}

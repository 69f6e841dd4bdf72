interface PagerProps {
  /** Of the first page; null on the first page. */
  first: string | null;
  /** Of the next page; null on the last. */
  next: string | null;
  /** What the list holds: “stories”. */
  what: string;
}

/** The ways on from one page of a long list. */
export function Pager({ first, next, what }: PagerProps) {
  if (!first && !next) return null;
  return (
    <nav className="pager" aria-label={`Pages of ${what}`}>
      {first && <a href={first}>First {what}</a>}
      {next && (
        <a href={next} rel="next">
          More {what}
        </a>
      )}
    </nav>
  );
}

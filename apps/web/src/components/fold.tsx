import { createContext, type ReactNode, useContext } from 'react';

const UnfoldedContext = createContext(false);

/** Around what a reader has asked to see whole: nothing in it is folded. */
export const Unfolded = UnfoldedContext.Provider;

interface FoldProps {
  entries: readonly ReactNode[];
  /** How many stand open. One or two more are not worth a fold. */
  open: number;
  /** What the others are: “findings”. */
  what: string;
  /** The list that the entries are items of. */
  list?: 'ol' | 'ul' | 'div';
  className?: string;
}

/** The first entries of a long list, and the others behind a line that opens; print and search find them all. */
export function Fold({ entries, open, what, list: List = 'div', className }: FoldProps) {
  const isUnfolded = useContext(UnfoldedContext);
  const isLong = !isUnfolded && entries.length > open + 2;
  const shown = isLong ? entries.slice(0, open) : entries;
  const rest = isLong ? entries.slice(open) : [];
  return (
    <>
      <List className={className}>{shown}</List>
      {rest.length > 0 && (
        <details className="fold">
          <summary>
            {rest.length} more {what}
          </summary>
          {List === 'ol' ? (
            <ol className={className} start={open + 1}>
              {rest}
            </ol>
          ) : (
            <List className={className}>{rest}</List>
          )}
        </details>
      )}
    </>
  );
}

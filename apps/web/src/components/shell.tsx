import Link from 'next/link';
import type { ReactNode } from 'react';
import { SearchBox } from './search-box.tsx';

interface ShellProps {
  fonts: string;
  /** What was searched for, on the page that shows what was found. */
  searched: string;
  children: ReactNode;
}

/** Skip link, masthead, main content and foot of every page. */
export function Shell({ fonts, searched, children }: ShellProps) {
  return (
    <div className={`page ${fonts}`}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="masthead">
        <Link className="brand" href="/">
          <svg className="brand-sign" viewBox="0 0 32 32" aria-hidden="true">
            <circle cx="12" cy="16" r="9" />
            <circle cx="20" cy="16" r="9" />
          </svg>
          Parallax
        </Link>
        <SearchBox query={searched} />
        <nav aria-label="Site">
          <Link href="/">Stories</Link>
          <Link href="/archive">Archive</Link>
          <Link href="/names">Names</Link>
          <Link href="/#about">About</Link>
          <a href="/review" rel="nofollow">
            Review
          </a>
          <a href="/settings" rel="nofollow">
            Display
          </a>
          <a href="/account" rel="nofollow">
            Account
          </a>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <p>
          Parallax describes what articles report. It gives no verdict on what is true and no score to any outlet. Every
          sentence of a briefing leads to the words that it rests on.
        </p>
        <p className="foot-keys">
          Keys: <kbd>j</kbd> <kbd>k</kbd> next and previous entry, <kbd>Enter</kbd> open its source, <kbd>/</kbd>{' '}
          search, <kbd>?</kbd> help.
        </p>
      </footer>
    </div>
  );
}

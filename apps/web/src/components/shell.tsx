import type { ReactNode } from 'react';
import { SearchBox } from './search-box.tsx';

interface ShellProps {
  fonts: string;
  /** What was searched for, on the page that shows what was found. */
  searched: string;
  /** The route of the page. */
  place: string;
  children: ReactNode;
}

/** The ways in the masthead; search engines need not follow those to what is one reader's own. */
const ways = [
  { path: '/', name: 'Stories' },
  { path: '/archive', name: 'Archive' },
  { path: '/names', name: 'Names' },
  { path: '/review', name: 'Review', rel: 'nofollow' },
  { path: '/account', name: 'Account', rel: 'nofollow' },
];

const isWithin = (place: string, path: string): boolean =>
  place === path || (path !== '/' && place.startsWith(`${path}/`));

/** Skip link, masthead, main content and foot of every page. */
export function Shell({ fonts, searched, place, children }: ShellProps) {
  return (
    <div className={`page ${fonts}`}>
      <a className="skip" href="#main">
        Skip to the content
      </a>
      <header className="masthead">
        <a className="brand" href="/">
          <svg className="brand-sign" viewBox="0 0 32 32" aria-hidden="true">
            <circle cx="12" cy="16" r="9" />
            <circle cx="20" cy="16" r="9" />
          </svg>
          Parallax
        </a>
        <SearchBox query={searched} />
        <nav aria-label="Site">
          {ways.map(({ path, name, rel }) => (
            <a key={path} href={path} rel={rel} aria-current={isWithin(place, path) ? 'page' : undefined}>
              {name}
            </a>
          ))}
          <a href="/settings" rel="nofollow" title="Display" aria-current={place === '/settings' ? 'page' : undefined}>
            <span aria-hidden="true">Aa</span>
            <span className="unseen">Display</span>
          </a>
        </nav>
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">
        <nav aria-label="More">
          <a href="/#about">About Parallax</a>
          <a href="/classes" rel="nofollow">
            Join a class
          </a>
          <a href="/teach" rel="nofollow">
            Teach
          </a>
          <a href="/feed.xml">Feed</a>
        </nav>
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

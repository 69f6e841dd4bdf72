import type { ReactNode } from 'react';
import type { DeskProps, Scope } from '../../data/desk.ts';
import { Notice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';

const pages: readonly [path: string, name: string, needs: Scope][] = [
  ['/desk', 'Articles', 'INGEST'],
  ['/desk/bring-in', 'Bring in', 'INGEST'],
  ['/desk/stories', 'Stories', 'EDIT'],
  ['/desk/reports', 'Reports', 'EDIT'],
  ['/desk/people', 'People', 'ADMINISTER'],
];

interface FrameProps extends DeskProps {
  title: string;
  /** Path of the page in the desk's list. */
  at: string;
  /** Set while something is under way and the page keeps itself up to date; without script, it looks again by itself. */
  isLive?: boolean;
  /** Where to look again, while something is under way, on pages with forms. */
  again?: string | undefined;
  children: ReactNode;
}

/** The frame of the desk's pages: what there is, and where one is. */
export function Desk({ title, at, may, isLive, again, children }: FrameProps) {
  return (
    <div className="desk">
      <PageHead title={title} isHidden {...(isLive && { refreshWithoutScript: 4 })} />
      {isLive && <script src="/desk.js" defer />}
      <nav className="desk-nav" aria-label="Editor’s desk">
        {pages
          .filter(([, , needs]) => may?.includes(needs))
          .map(([path, name]) => (
            <a key={path} href={path} aria-current={path === at ? 'page' : undefined}>
              {name}
            </a>
          ))}
      </nav>
      <h1>{title}</h1>
      {again && (
        <p className="form-note">
          Something here is still under way. <a href={again}>Look again</a>
        </p>
      )}
      {children}
    </div>
  );
}

/** What somebody sees for whom the desk is not. */
export function NotForYou() {
  return (
    <>
      <PageHead title="For editors" isHidden />
      <Notice title="This page is for editors">
        <p>
          You are signed in, but your account is not an editor’s. Whoever runs this site can change that.{' '}
          <a href="/account">Your account</a>
        </p>
      </Notice>
    </>
  );
}

/** What came of a form, said on the page that shows its result. */
export function Said({ children }: { children: string | null }) {
  if (!children) return null;
  return (
    <p className="note" role="status">
      {children}
    </p>
  );
}

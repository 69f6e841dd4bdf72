import Link from 'next/link';
import type { ReactNode } from 'react';

/** A page that says one thing: not found, failed, not ready. */
export function Notice({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div className="notice">
      <h1>{title}</h1>
      {children}
      <p>
        <Link href="/">All stories</Link>
      </p>
    </div>
  );
}

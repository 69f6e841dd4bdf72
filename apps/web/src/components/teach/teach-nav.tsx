/** The ways between a teacher's pages. */
export function TeachNav({ at }: { at?: 'classes' | 'quizzes' | 'bank' }) {
  const ways = [
    ['classes', '/teach', 'Classes'],
    ['quizzes', '/teach/quizzes', 'Quizzes'],
    ['bank', '/teach/bank', 'Question bank'],
  ] as const;
  return (
    <nav className="teach-nav" aria-label="Teaching">
      {ways.map(([name, href, label]) => (
        <a key={name} href={href} aria-current={at === name ? 'page' : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}

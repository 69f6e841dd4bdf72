/** What is wrong with a form that was sent, said where it stands. */
export function Refusal({ children }: { children: string | null }) {
  if (!children) return null;
  return (
    <p className="refusal" role="alert">
      {children}
    </p>
  );
}

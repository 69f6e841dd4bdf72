const shapes = {
  full: <circle cx="8" cy="8" r="6" className="sign-solid" />,
  half: (
    <>
      <circle cx="8" cy="8" r="5.2" className="sign-line" />
      <path d="M8 2.8a5.2 5.2 0 0 0 0 10.4z" className="sign-solid" />
    </>
  ),
  empty: <circle cx="8" cy="8" r="5.2" className="sign-line" />,
  unequal: <path d="M2.5 5.8h11M2.5 10.2h11M11 2.5 5 13.5" className="sign-line" />,
  tick: <path d="m2.5 8.5 3.7 3.7 7.3-8" className="sign-line" />,
  cross: <path d="m3.5 3.5 9 9m0-9-9 9" className="sign-line" />,
} as const;

export type SignName = keyof typeof shapes;

/** A sign beside a word that says the same: drawn, because not every machine has a letter for it. */
export function Sign({ name }: { name: SignName }) {
  return (
    <svg className="sign" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[name]}
    </svg>
  );
}

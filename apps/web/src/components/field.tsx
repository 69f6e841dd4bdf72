import type { InputHTMLAttributes, ReactNode } from 'react';

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  name: string;
  label: string;
  hint?: ReactNode;
}

/** A line of a form with its label above it. */
export function Field({ label, hint, ...input }: FieldProps) {
  const hintId = hint ? `${input.id ?? input.name}-hint` : undefined;
  return (
    <label className="field">
      <span className="field-label">{label}</span>
      <input type="text" aria-describedby={hintId} {...input} />
      {hint && (
        <span className="field-hint" id={hintId}>
          {hint}
        </span>
      )}
    </label>
  );
}

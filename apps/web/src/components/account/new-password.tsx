import { Field } from '../field.tsx';

interface NewPasswordProps {
  id?: string;
  label?: string;
  /** What else to know, after how long it must be. */
  hint?: string;
}

/** A field for a password that is made: what the API asks of one (`passwordLength`), said before the form is sent. */
export function NewPassword({
  id,
  label = 'Password',
  hint = 'A few words that you remember are best.',
}: NewPasswordProps) {
  return (
    <Field
      name="password"
      {...(id !== undefined && { id })}
      label={label}
      type="password"
      autoComplete="new-password"
      minLength={10}
      maxLength={128}
      hint={`At least 10 characters. ${hint}`}
      required
    />
  );
}

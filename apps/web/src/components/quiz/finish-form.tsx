interface FinishFormProps {
  attempt: string;
  label: string;
  /** Shown as a way out rather than as the next step. */
  isPlain: boolean;
}

/** Ends the attempt. */
export function FinishForm({ attempt, label, isPlain }: FinishFormProps) {
  return (
    <form method="post" action="/api/finish" className="finish-form">
      <input type="hidden" name="attempt" value={attempt} />
      <button type="submit" className={isPlain ? 'plain-button' : 'button'}>
        {label}
      </button>
    </form>
  );
}

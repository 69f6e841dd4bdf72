import { modeWords } from './words.ts';

interface StartFormProps {
  quiz: { id: string };
  slug: string;
  /** The mode that is chosen until a reader chooses another. */
  mode?: keyof typeof modeWords;
  label: string;
  /** Only these questions of the quiz, from 1, in practice: what was missed. */
  only?: readonly number[];
}

/** Starts an attempt, in practice or as a test. */
export function StartForm({ quiz, slug, mode = 'PRACTICE', label, only }: StartFormProps) {
  return (
    <form method="post" action="/api/attempts" className="start-form">
      <input type="hidden" name="quiz" value={quiz.id} />
      <input type="hidden" name="slug" value={slug} />
      {only ? (
        <>
          <input type="hidden" name="only" value={only.join('-')} />
          <input type="hidden" name="mode" value="PRACTICE" />
        </>
      ) : (
        <fieldset>
          <legend>How do you want to take it?</legend>
          {(['PRACTICE', 'TEST'] as const).map((each) => (
            <label key={each} className="choice">
              <input type="radio" name="mode" value={each} defaultChecked={each === mode} />
              <span>
                <b>{modeWords[each].label}</b> <span className="choice-meaning">{modeWords[each].meaning}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  );
}

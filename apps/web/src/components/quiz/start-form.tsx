import { modeWords } from './words.ts';

interface StartFormProps {
  quiz: { id: string };
  slug: string;
  /** The mode that is chosen until a reader chooses another. */
  mode?: keyof typeof modeWords;
  label: string;
  /** Ids of the questions that are asked, in practice: what was missed. */
  only?: readonly string[];
  /** How many questions can be chosen; the middle one is until a reader chooses another. */
  sizes?: readonly number[];
  /** How many questions, where that is not to be chosen. */
  size?: number;
}

/** Starts an attempt, in practice or as a test. */
export function StartForm({ quiz, slug, mode = 'PRACTICE', label, only, sizes = [], size }: StartFormProps) {
  return (
    <form method="post" action="/api/attempts" className="start-form">
      <input type="hidden" name="quiz" value={quiz.id} />
      <input type="hidden" name="slug" value={slug} />
      {size !== undefined && <input type="hidden" name="size" value={size} />}
      {only ? (
        <>
          {only.map((id) => (
            <input key={id} type="hidden" name="only" value={id} />
          ))}
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
      {sizes.length > 1 && (
        <fieldset>
          <legend>How many questions?</legend>
          <div className="setting-choices">
            {sizes.map((each, index) => (
              <label key={each}>
                <input
                  type="radio"
                  name="size"
                  value={each}
                  defaultChecked={index === Math.floor((sizes.length - 1) / 2)}
                />
                <span>{index === sizes.length - 1 ? `All ${each}` : each}</span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  );
}

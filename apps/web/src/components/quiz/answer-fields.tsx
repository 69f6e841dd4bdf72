import type { Question, Reply } from './fragments.ts';

interface AnswerFieldsProps {
  question: Question;
  /** What was answered before, where a test lets it be changed or the form has to be sent again. */
  given: Reply | null;
}

function Choices({ question, given, several }: AnswerFieldsProps & { several: boolean }) {
  return (
    <>
      <input type="hidden" name="as" value="options" />
      <p className="key-hint">Keys: 1 to {question.options.length} choose, Enter answers.</p>
      {question.options.map((option) => (
        <label key={option.key} className="choice">
          <input
            type={several ? 'checkbox' : 'radio'}
            name="option"
            value={option.key}
            required={!several}
            defaultChecked={given?.options.includes(option.key)}
          />
          <span>{option.text}</span>
        </label>
      ))}
    </>
  );
}

function Select(props: { name: string; label: string; chosen: string | undefined; question: Question }) {
  const { name, label, chosen, question } = props;
  return (
    <label className="select">
      <span className="select-label">{label}</span>
      <select name={name} required defaultValue={chosen ?? ''}>
        <option value="">Choose …</option>
        {question.options.map((option) => (
          <option key={option.key} value={option.key}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

/** In the order of an answer that was given, where it is one. */
function ordered({ question, given }: AnswerFieldsProps): Question['options'] {
  const places = new Map(given?.options.map((key, index) => [key, index]));
  if (places.size !== question.options.length) return question.options;
  return question.options.toSorted((one, other) => (places.get(one.key) ?? 0) - (places.get(other.key) ?? 0));
}

const placeWords = (index: number, total: number): string =>
  index === 0 ? '1 (first)' : index === total - 1 ? `${total} (last)` : `${index + 1}`;

/**
 * Where script runs, a list whose entries are dragged or moved by their buttons (quiz.js); the selects carry the answer,
 * and are the way where none runs. All of it stands there from the start, so that nothing moves when the script comes.
 */
function Order({ question, given }: AnswerFieldsProps) {
  return (
    <div className="order" data-order="">
      <input type="hidden" name="as" value="order" />
      <ol className="order-list">
        {ordered({ question, given }).map((option) => (
          <li key={option.key} data-key={option.key}>
            <svg className="handle" viewBox="0 0 8 16" aria-hidden="true">
              <path d="M2 3h0M6 3h0M2 8h0M6 8h0M2 13h0M6 13h0" />
            </svg>
            <span className="order-text">{option.text}</span>
            <button type="button" className="move" data-step="-1" aria-label={`Move up: ${option.text}`}>
              ↑
            </button>
            <button type="button" className="move" data-step="1" aria-label={`Move down: ${option.text}`}>
              ↓
            </button>
          </li>
        ))}
      </ol>
      {question.options.map((option, index) => (
        <Select
          key={option.key}
          name="order"
          label={placeWords(index, question.options.length)}
          chosen={given?.options[index]}
          question={question}
        />
      ))}
    </div>
  );
}

/** The options are slips as well, to be dragged to a row where script runs; the selects are the way for everybody. */
function Match({ question, given }: AnswerFieldsProps) {
  return (
    <div data-match="">
      <input type="hidden" name="as" value="pairs" />
      <div className="slips" aria-hidden="true">
        {question.options.map((option) => (
          <span key={option.key} className="slip" data-key={option.key}>
            {option.text}
          </span>
        ))}
      </div>
      {question.prompts.map((prompt) => (
        <div key={prompt.key} className="match-row">
          <input type="hidden" name="prompt" value={prompt.key} />
          <Select
            name={`pair-${prompt.key}`}
            label={prompt.text}
            chosen={given?.pairs.find((pair) => pair.prompt === prompt.key)?.option}
            question={question}
          />
        </div>
      ))}
    </div>
  );
}

/** The fields that a question is answered with, as its kind asks. */
export function AnswerFields({ question, given }: AnswerFieldsProps) {
  switch (question.kind) {
    case 'FILL_NUMBER':
    case 'FILL_NAME':
      return (
        <label className="typed">
          <input type="hidden" name="as" value="text" />
          <span>{question.kind === 'FILL_NUMBER' ? 'Your number' : 'Your answer'}</span>
          <input
            type="text"
            name="text"
            maxLength={200}
            required
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            defaultValue={given?.text ?? ''}
          />
        </label>
      );
    case 'ORDER':
      return <Order question={question} given={given} />;
    case 'MATCH':
      return <Match question={question} given={given} />;
    default:
      return <Choices question={question} given={given} several={question.kind === 'MULTIPLE_CHOICE'} />;
  }
}

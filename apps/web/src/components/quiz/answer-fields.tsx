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

function Order({ question, given }: AnswerFieldsProps) {
  return (
    <>
      <input type="hidden" name="as" value="order" />
      <ul className="order-options">
        {question.options.map((option) => (
          <li key={option.key}>{option.text}</li>
        ))}
      </ul>
      {question.options.map((option, index) => (
        <Select
          key={option.key}
          name="order"
          label={
            index === 0 ? '1 (first)' : index === question.options.length - 1 ? `${index + 1} (last)` : `${index + 1}`
          }
          chosen={given?.options[index]}
          question={question}
        />
      ))}
    </>
  );
}

function Match({ question, given }: AnswerFieldsProps) {
  return (
    <>
      <input type="hidden" name="as" value="pairs" />
      {question.prompts.map((prompt) => (
        <div key={prompt.key}>
          <input type="hidden" name="prompt" value={prompt.key} />
          <Select
            name={`pair-${prompt.key}`}
            label={prompt.text}
            chosen={given?.pairs.find((pair) => pair.prompt === prompt.key)?.option}
            question={question}
          />
        </div>
      ))}
    </>
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

import type { Fields } from '../../data/form.ts';
import { Refusal } from '../refusal.tsx';
import type { OwnQuestion } from './own-question.ts';

/** What a form holds of a question, as it was typed. */
export interface TypedQuestion {
  stem: string;
  explanation: string;
  options: { key: string; text: string; isCorrect: boolean; why: string }[];
  number: string;
  accepted: string;
  article: string;
  words: string;
}

/** Why a question was not taken. */
export interface QuestionRefusal {
  message: string;
  /** The field that is wrong: `options.1.text`; null where it is the question as a whole. */
  path: string | null;
  rules: readonly { rule: string; message: string }[];
}

/** How many options a form has room for beside those that are there. */
const spare = 2;
const fewestOptions = 4;

export function typedFrom(fields: Fields): TypedQuestion {
  const field = (name: string) => fields(name)[0] ?? '';
  const right = new Set(fields('right'));
  const count = Math.min(8, Number(field('options')) || 0);
  return {
    stem: field('stem'),
    explanation: field('explanation'),
    options: Array.from({ length: count }, (_, index) => ({
      key: field(`key-${index}`),
      text: field(`text-${index}`),
      isCorrect: right.has(String(index)),
      why: field(`why-${index}`),
    })).filter(({ key, text, why }) => key + text + why !== ''),
    number: field('number'),
    accepted: field('accepted'),
    article: field('article'),
    words: field('words'),
  };
}

export function typedOf(question: OwnQuestion): TypedQuestion {
  return {
    stem: question.stem,
    explanation: question.explanation,
    options: question.options.map((option) => ({ ...option })),
    number: question.number === null ? '' : String(question.number),
    accepted: question.accepted.join('\n'),
    article: '',
    words: '',
  };
}

/** The input of the operation for what was typed. */
export function inputFrom(typed: TypedQuestion) {
  const number = typed.number.trim() === '' ? Number.NaN : Number(typed.number.replaceAll(',', ''));
  return {
    stem: typed.stem,
    explanation: typed.explanation,
    options: typed.options.map(({ key, ...option }) => ({ ...option, key: key || null })),
    number: Number.isFinite(number) ? number : null,
    accepted: typed.accepted.split('\n').filter((name) => name.trim() !== ''),
    quote: typed.words.trim() === '' ? null : { article: typed.article, words: typed.words },
  };
}

interface QuestionFormProps {
  action: string;
  kind: OwnQuestion['kind'];
  typed: TypedQuestion;
  refusal: QuestionRefusal | null;
  articles: readonly { id: string; outlet: string; headline: string | null }[];
  /** Kept with the form: kind and level of a new question. */
  hidden?: Record<string, string>;
  label: string;
}

function Area(props: { name: string; label: string; value: string; rows: number; hint?: string }) {
  const hintId = props.hint ? `${props.name}-hint` : undefined;
  return (
    <label className="field">
      <span className="field-label">{props.label}</span>
      <textarea name={props.name} rows={props.rows} defaultValue={props.value} aria-describedby={hintId} />
      {props.hint && (
        <span className="field-hint" id={hintId}>
          {props.hint}
        </span>
      )}
    </label>
  );
}

/** The fields of a question that a teacher writes; what was typed comes back with what is wrong about it. */
export function QuestionForm({ action, kind, typed, refusal, articles, hidden = {}, label }: QuestionFormProps) {
  const isTyped = kind === 'FILL_NAME' || kind === 'FILL_NUMBER';
  const isFixed = kind === 'ORDER' || kind === 'MATCH';
  const room = isTyped
    ? []
    : [
        ...typed.options,
        ...(isFixed
          ? []
          : Array.from({ length: Math.max(spare, fewestOptions - typed.options.length) }, () => ({
              key: '',
              text: '',
              isCorrect: false,
              why: '',
            }))),
      ].slice(0, 8);
  const messageOf = (path: string) => (refusal?.path === path ? refusal.message : null);
  return (
    <form method="post" action={action} className="form">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {refusal && refusal.rules.length > 0 && (
        <div className="refusal" role="alert">
          <p>The gate turns this question away:</p>
          <ul className="rules">
            {refusal.rules.map(({ rule, message }) => (
              <li key={rule}>
                <b>{rule}</b>: {message}
              </li>
            ))}
          </ul>
        </div>
      )}
      {refusal?.rules.length === 0 && <Refusal>{refusal.message}</Refusal>}
      <Area name="stem" label="Question" value={typed.stem} rows={4} />
      <Refusal>{messageOf('stem')}</Refusal>
      {kind === 'FILL_NUMBER' && (
        <label className="field">
          <span className="field-label">Right number</span>
          <input type="text" name="number" inputMode="decimal" defaultValue={typed.number} autoComplete="off" />
        </label>
      )}
      {kind === 'FILL_NAME' && (
        <Area name="accepted" label="Names that are right" value={typed.accepted} rows={3} hint="One in each line." />
      )}
      {room.length > 0 && (
        <fieldset className="form">
          <legend className="field-label">Options</legend>
          <input type="hidden" name="options" value={room.length} />
          {room.map((option, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: empty options have nothing else to be told apart by.
            <div key={index} className="option-fields">
              <input type="hidden" name={`key-${index}`} value={option.key} />
              <label className="field">
                <span className="field-label">Option {index + 1}</span>
                <textarea name={`text-${index}`} rows={2} defaultValue={option.text} />
              </label>
              {!isFixed && (
                <label className="tick">
                  <input type="checkbox" name="right" value={index} defaultChecked={option.isCorrect} />
                  <span>
                    It is right<span className="unseen">: option {index + 1}</span>
                  </span>
                </label>
              )}
              <label className="field">
                <span className="field-label">
                  Why it is right or wrong<span className="unseen">: option {index + 1}</span>
                </span>
                <textarea name={`why-${index}`} rows={2} defaultValue={option.why} />
              </label>
            </div>
          ))}
        </fieldset>
      )}
      <Area name="explanation" label="Why the right answer is right" value={typed.explanation} rows={3} />
      <Refusal>{messageOf('explanation')}</Refusal>
      <fieldset className="form">
        <legend className="field-label">Words of an article that show it</legend>
        <label className="field">
          <span className="field-label">Article</span>
          <select name="article" defaultValue={typed.article}>
            {articles.map(({ id, outlet, headline }) => (
              <option key={id} value={id}>
                {headline ? `${outlet}: ${headline}` : outlet}
              </option>
            ))}
          </select>
        </label>
        <Area
          name="words"
          label="The words"
          value={typed.words}
          rows={3}
          hint="Copied from the article. They are added to the evidence that is there."
        />
        <Refusal>{messageOf('quote')}</Refusal>
      </fieldset>
      {refusal && refusal.rules.length > 0 && (
        <label className="tick">
          <input type="checkbox" name="anyway" value="yes" />
          <span>I have read this. Keep the question all the same; the rules that it breaks stand beside it.</span>
        </label>
      )}
      <p>
        <button type="submit" className="button">
          {label}
        </button>
      </p>
    </form>
  );
}

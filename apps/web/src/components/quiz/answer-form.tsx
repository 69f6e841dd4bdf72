import Head from 'next/head';
import { AnswerFields } from './answer-fields.tsx';
import type { Question, Reply } from './fragments.ts';
import { instructionOf } from './words.ts';

interface AnswerFormProps {
  action: string;
  question: Question;
  /** What was answered before, or could not be taken. */
  given: Reply | null;
  hidden: Record<string, string | number>;
  label: string;
}

/** A question with the fields that its kind asks for. It is complete without script; quiz.js adds dragging and keys. */
export function AnswerForm({ action, question, given, hidden, label }: AnswerFormProps) {
  return (
    <form method="post" action={action} className="answer-form">
      <Head>
        <script src="/quiz.js" defer />
      </Head>
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset>
        <legend>
          <h1 className="stem">{question.stem}</h1>
        </legend>
        <p className="instruction">
          {instructionOf(question)}
          {question.kind === 'ORDER' && <span className="with-script"> Drag, or use the arrows.</span>}
          {question.kind === 'MATCH' && <span className="with-script"> Drag a slip to its row, or use the lists.</span>}
        </p>
        <AnswerFields question={question} given={given} />
      </fieldset>
      <button type="submit" className="button">
        {label}
      </button>
    </form>
  );
}

/** Says why the form is shown again. */
export function RefusedNote({ kind }: { kind: Question['kind'] }) {
  return (
    <p className="note note-problem" id="problem" role="alert" tabIndex={-1}>
      This answer could not be taken:{' '}
      {kind === 'ORDER' ? 'one event was given two places' : 'something in it is missing'}. Please look at it again.
    </p>
  );
}

/** What became of an answer that was sent before. */
export function Note({ words }: { words: string }) {
  return (
    <p className="note" id="note" role="status" tabIndex={-1}>
      {words}
    </p>
  );
}

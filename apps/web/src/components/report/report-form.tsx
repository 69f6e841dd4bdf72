import type { ReactNode } from 'react';
import { Notice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';

const kinds = [
  ['UNSUPPORTED', 'The sources do not say this'],
  ['MISATTRIBUTED', 'Somebody else said it, or it stands elsewhere'],
  ['DETAIL', 'A name, a number or a date is wrong'],
  ['MISLEADING', 'It misleads: it sounds surer than its source, or something is left out'],
  ['LANGUAGE', 'The language is wrong'],
  ['OTHER', 'Something else'],
] as const;

export type ErrorKindName = (typeof kinds)[number][0];

/** What a form's field says is wrong, null where it says nothing that is known. */
export const errorKind = (value: string | undefined): ErrorKindName | null =>
  kinds.find(([name]) => name === value)?.[0] ?? null;

const problems: Record<string, string> = {
  kind: 'Say what is wrong: choose one of the answers below.',
  many: 'So many reports have come in that no more are taken just now. Try again later.',
  long: 'The message is too long: at most 2,000 characters.',
  gone: 'What you report about is no longer there.',
};

interface ReportFormProps {
  /** Global id of what is reported about. */
  about: string;
  /** Of this page, with the part of its query that names what is reported about. */
  here: string;
  /** Where the reader came from. */
  back: string;
  /** What the words are: “sentence”, “article”. */
  what: string;
  words: ReactNode;
  state: string | undefined;
}

/** A page on which a reader says what is wrong with one sentence or article. Works without script. */
export function ReportForm({ about, here, back, what, words, state }: ReportFormProps) {
  if (state === 'sent')
    return (
      <Notice title="Thank you">
        <PageHead title="Thank you" isHidden />
        <p role="status">Your report is kept, and the editors see it beside the {what}.</p>
        <p>
          <a href={back}>Back to where you were</a>
        </p>
      </Notice>
    );
  const problem = problems[state ?? ''];
  return (
    <>
      <PageHead title="Report an error" isHidden />
      <form className="settings report" method="post" action="/api/report">
        <p className="way-back">
          <a href={back}>
            <span aria-hidden="true">‹ </span>Back
          </a>
        </p>
        <h1>Report an error</h1>
        {problem && (
          <p className="note note-problem" role="alert">
            {problem}
          </p>
        )}
        <blockquote className="reported">{words}</blockquote>
        <input type="hidden" name="about" value={about} />
        <input type="hidden" name="here" value={here} />
        <fieldset className="setting">
          <legend>What is wrong with this {what}?</legend>
          <div className="setting-choices report-kinds">
            {kinds.map(([name, label]) => (
              <label key={name}>
                <input type="radio" name="kind" value={name} required />
                <span>{label}</span>
              </label>
            ))}
          </div>
        </fieldset>
        <div className="setting">
          <label className="report-label" htmlFor="message">
            In your own words <span className="faint">(if you like)</span>
          </label>
          <textarea id="message" name="message" rows={5} maxLength={2000} />
        </div>
        <p>
          <button type="submit" className="button">
            Send to the editors
          </button>
        </p>
        <p className="settings-note">Nothing about you is kept. If you want an answer, write how to reach you.</p>
      </form>
    </>
  );
}

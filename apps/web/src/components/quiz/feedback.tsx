import { readFragment } from '@parallax/schema/documents';
import { type EvidenceData, EvidenceFragment } from '../citation.tsx';
import { Sign } from '../sign.tsx';
import { EvidenceList } from './evidence-list.tsx';
import type { Question, Response } from './fragments.ts';
import { keyInWords, replyInWords } from './reply-words.ts';
import { verdictOf } from './verdict.ts';

/** Evidence that does not stand on the page already. */
function notAmong(evidence: readonly EvidenceData[], shown: readonly EvidenceData[]): EvidenceData[] {
  const nameOf = (each: EvidenceData): string => {
    const { article, start, end } = readFragment(EvidenceFragment, each);
    return `${article.id}:${start}:${end}`;
  };
  const names = new Set(shown.map(nameOf));
  return evidence.filter((each) => !names.has(nameOf(each)));
}

function Lines({ lines }: { lines: readonly string[] }) {
  if (lines.length === 1) return lines[0];
  return (
    <ol>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ol>
  );
}

/** Right or wrong, what the key is and why, the evidence, and why each wrong option is wrong. */
export function FeedbackDetails({ question, response }: { question: Question; response: Response }) {
  const { feedback, reply } = response;
  if (!feedback) return null;
  const given = replyInWords(question, reply);
  const wrong = feedback.options.filter((option) => !option.isCorrect && option.why !== '');
  return (
    <>
      <dl className="answers">
        <div>
          <dt>Your answer</dt>
          <dd>{given.length === 0 ? <span className="faint">none</span> : <Lines lines={given} />}</dd>
        </div>
        {!response.isCorrect && (
          <div>
            <dt>Right answer</dt>
            <dd>
              <Lines lines={keyInWords(question, feedback)} />
            </dd>
          </div>
        )}
      </dl>
      <p className="why">{feedback.explanation}</p>
      {feedback.evidence.length > 0 && (
        <>
          <p className="label-heading">Where the articles say so</p>
          <EvidenceList evidence={feedback.evidence} said={feedback.explanation} />
        </>
      )}
      {wrong.length > 0 && (
        <>
          <p className="label-heading">The other options</p>
          <ul className="others">
            {wrong.map((option) => (
              <li key={option.key}>
                <p>
                  <b>{option.text}</b>
                  {reply.options.includes(option.key) && <span className="chosen"> (your choice)</span>}
                </p>
                <p>{option.why}</p>
                <EvidenceList evidence={notAmong(option.evidence, feedback.evidence)} said={option.why} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The feedback to the answer that was just given: the page opens here, so that it is read out first. */
export function FeedbackPanel({ question, response }: { question: Question; response: Response }) {
  const verdict = verdictOf(response);
  if (!verdict) return null;
  return (
    <section className={`feedback feedback-${verdict.name}`} id="feedback" tabIndex={-1} aria-labelledby="verdict">
      <div className="verdict" role="status">
        <h2 id="verdict">
          <Sign name={verdict.sign} /> {verdict.label}
        </h2>
      </div>
      <FeedbackDetails question={question} response={response} />
    </section>
  );
}

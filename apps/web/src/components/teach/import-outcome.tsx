import type { ImportReport, SentFile } from '../../data/question-files.ts';
import { count } from '../../words/count.ts';

interface ImportOutcomeProps {
  report: ImportReport;
  file: SentFile;
  quiz: string;
  into: 'QUIZ' | 'BANK';
}

type Imported = ImportReport['questions'][number];

function Rules({ rules }: { rules: Imported['rules'] }) {
  return (
    <ul className="rules">
      {rules.map(({ rule, message }) => (
        <li key={rule}>
          <b>{rule}</b>: {message}
        </li>
      ))}
    </ul>
  );
}

/** What became of each question of a file; what the gate turned away can be kept on the teacher's word. */
export function ImportOutcome({ report, file, quiz, into }: ImportOutcomeProps) {
  const { questions, unread } = report;
  const having = (status: Imported['status']) => questions.filter((question) => question.status === status);
  const taken = having('TAKEN');
  const known = having('ALREADY_THERE');
  const away = having('TURNED_AWAY');
  const refused = having('REFUSED');
  const place = into === 'QUIZ' ? 'the quiz' : 'your bank';
  return (
    <section aria-labelledby="outcome">
      <h2 id="outcome">{file.name}</h2>
      <p className="note" role="status">
        {count(taken.length, 'question')} taken into {place}.
        {known.length > 0 && ` ${count(known.length, 'question')} there already.`}
        {away.length > 0 && ` ${count(away.length, 'question')} turned away.`}
        {refused.length > 0 && ` ${count(refused.length, 'question')} refused.`}
        {unread.length > 0 && ` ${count(unread.length, 'part')} of the file could not be read.`}
      </p>
      <p>
        <a href={into === 'QUIZ' ? `/teach/quizzes/${quiz}` : `/teach/bank?quiz=${quiz}`}>
          {into === 'QUIZ' ? 'To the quiz' : 'To the bank'}
        </a>
      </p>
      {away.length > 0 && (
        <form method="post" action="/teach/import" encType="multipart/form-data" className="form form-part">
          <h3>Turned away by the gate</h3>
          <p>
            Files of other makers cite no articles, so that their questions miss their evidence. Tick what you answer
            for; words of an article are added where a question is edited.
          </p>
          <input type="hidden" name="quiz" value={quiz} />
          <input type="hidden" name="into" value={into} />
          <input type="hidden" name="name" value={file.name} />
          <input type="hidden" name="file" value={file.base64} />
          <ul className="own-rows">
            {away.map(({ number, stem, rules, mayKeep }) => (
              <li key={number}>
                {mayKeep ? (
                  <label className="tick">
                    <input type="checkbox" name="keep" value={number} />
                    <span>{stem}</span>
                  </label>
                ) : (
                  <p>{stem}</p>
                )}
                <Rules rules={rules} />
              </li>
            ))}
          </ul>
          {away.some(({ mayKeep }) => mayKeep) && (
            <p>
              <button type="submit" className="button quiet-button">
                Take the ticked ones all the same
              </button>
            </p>
          )}
        </form>
      )}
      {refused.length > 0 && (
        <div className="form-part">
          <h3>Refused</h3>
          <ul className="own-rows">
            {refused.map(({ number, stem, message }) => (
              <li key={number}>
                <p>{stem}</p>
                <p className="own-facts">{message}</p>
              </li>
            ))}
          </ul>
        </div>
      )}
      {unread.length > 0 && (
        <div className="form-part">
          <h3>Not read</h3>
          <ul>
            {unread.map(({ line, file: inside, reason }) => (
              <li key={`${inside} ${line} ${reason}`}>
                {[inside, line !== null && `line ${line}`].filter(Boolean).join(', ')}
                {(inside !== null || line !== null) && ': '}
                {reason}
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}

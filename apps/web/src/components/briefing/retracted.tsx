import { dayInWords } from '../../words/moment.ts';
import { Notice } from '../notice.tsx';
import { PageHead } from '../page-head.tsx';

/** Stands in the place of a briefing that an editor took back. */
export function Retracted({ title, at, note }: { title: string; at: string; note: string }) {
  return (
    <>
      <PageHead title={`Retracted: ${title}`} isHidden />
      <Notice title={title}>
        <p className="note" role="note">
          <strong>This briefing was retracted</strong> on <time dateTime={at}>{dayInWords(at)}</time>, with its quiz.
          The editors say why:
        </p>
        <blockquote className="retraction">{note}</blockquote>
      </Notice>
    </>
  );
}

import { count } from '../words/count.ts';
import { momentInWords } from '../words/moment.ts';

interface SocialCardProps {
  title: string;
  asOf: string | null;
  articleCount: number;
  originCount: number;
}

/** A long title is set smaller: there is room for five lines. */
const sizeOf = (title: string): number => (title.length > 110 ? 52 : title.length > 70 ? 60 : 70);

/** What a link to a briefing shows elsewhere. It is drawn, not laid out by a browser: each box says how it lies. */
export function SocialCard({ title, asOf, articleCount, originCount }: SocialCardProps) {
  return (
    <div
      style={{
        width: '100%',
        height: '100%',
        display: 'flex',
        flexDirection: 'column',
        justifyContent: 'space-between',
        background: '#fbfaf7',
        color: '#1d1c1a',
        padding: '64px 72px',
      }}
    >
      <div style={{ display: 'flex', alignItems: 'center', gap: 16, fontFamily: 'Inter', fontSize: 32 }}>
        <svg
          width="52"
          height="52"
          viewBox="0 0 32 32"
          fill="none"
          stroke="#0b5563"
          strokeWidth="2.5"
          aria-hidden="true"
        >
          <circle cx="12" cy="16" r="9" />
          <circle cx="20" cy="16" r="9" />
        </svg>
        Parallax
      </div>
      <div style={{ display: 'flex', fontFamily: 'Source Serif', fontSize: sizeOf(title), lineHeight: 1.15 }}>
        {title}
      </div>
      <div style={{ display: 'flex', fontFamily: 'Inter', fontSize: 28, color: '#595650', gap: 36 }}>
        <span>{`${count(articleCount, 'article')}, ${count(originCount, 'independent origin')}`}</span>
        {asOf && <span>{`As of ${momentInWords(asOf)}`}</span>}
      </div>
    </div>
  );
}

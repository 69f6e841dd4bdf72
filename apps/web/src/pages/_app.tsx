import type { AppProps } from 'next/app';
import localFont from 'next/font/local';
import { Shell } from '../components/shell.tsx';
import { UnavailablePage } from '../components/unavailable.tsx';
import type { Unavailable } from '../data/serve.ts';
import '../styles/base.css';
import '../styles/shell.css';
import '../styles/citation.css';
import '../styles/home.css';
import '../styles/briefing.css';
import '../styles/comparison.css';
import '../styles/article.css';
import '../styles/quiz.css';
import '../styles/answer-fields.css';
import '../styles/review.css';
import '../styles/teach.css';
import '../styles/settings.css';
import '../styles/forms.css';
import '../styles/desk.css';
import '../styles/listing.css';
import '../styles/search.css';
import '../styles/changes.css';
import '../styles/report.css';
import '../styles/print.css';

// Weight only: with its optical sizes the same face is more than twice as large.
const serif = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif',
  display: 'swap',
  adjustFontFallback: 'Times New Roman',
});
const sans = localFont({
  src: '../../node_modules/@fontsource-variable/inter/files/inter-latin-wght-normal.woff2',
  weight: '100 900',
  variable: '--font-sans',
  display: 'swap',
  adjustFontFallback: 'Arial',
});
// Names such as Marković need letters outside the Latin subset: loaded only by pages that show one.
const serifExtended = localFont({
  src: '../../node_modules/@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2',
  weight: '200 900',
  variable: '--font-serif-extended',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0100-02BA, U+1E00-1E9F, U+1EF2-1EFF, U+20A0-20AB, U+20AD-20C4' }],
});

/** The frame of every page, and what stands there while the API is away. */
export default function App({ Component, pageProps, router }: AppProps<object | Unavailable>) {
  const isUnavailable = 'isUnavailable' in pageProps;
  const searched = 'searched' in pageProps ? String(pageProps.searched) : '';
  return (
    <Shell
      fonts={`${serif.variable} ${serifExtended.variable} ${sans.variable}`}
      searched={searched}
      place={router.pathname}
    >
      {isUnavailable ? <UnavailablePage /> : <Component {...pageProps} />}
    </Shell>
  );
}

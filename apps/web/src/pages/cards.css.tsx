import type { GetServerSideProps } from 'next';
import { single } from '../data/serve.ts';

export const config = { unstable_runtimeJS: false };

/** More numbers than any briefing has. */
const most = 5000;

/**
 * For readers whose browser runs no script: pointing at number n shows card n. There is no way to say so in CSS for all
 * numbers at once, and with script it would be dead weight, so it is a sheet of its own.
 */
export const getServerSideProps: GetServerSideProps = async ({ query, res }) => {
  const to = Math.min(most, Number(/^\d{1,4}$/.exec(single(query.to) ?? '')?.[0] ?? 0));
  const numbers = Array.from({ length: to }, (_, index) => index + 1);
  const pairs = numbers.map((n) => `.briefing:has([aria-describedby=s${n}]:is(:hover,:focus-visible)) #s${n}`);
  res.setHeader('Content-Type', 'text/css; charset=utf-8');
  res.setHeader('Cache-Control', 'public, max-age=86400');
  res.end(pairs.length > 0 ? `@media (hover:hover){${pairs.join(',')}{display:block}}\n` : '');
  return { props: {} };
};

/** The answer is written above: there is nothing to render. */
export default function Cards() {
  return null;
}

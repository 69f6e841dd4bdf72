import { type Candidate, choice } from '../../candidate.ts';
import { outletPhrases, theseArticles } from '../../outlets.ts';
import { capitalised, countWord } from '../../phrases.ts';
import type { Random } from '../../random.ts';
import { firstSentence, type Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';

/** How many independent accounts the articles give, where some of them share one. */
export function independentAccounts(reading: Reading, random: Random): Candidate[] {
  const origins = reading.story.origins
    .map((origin) => ({ ...origin, members: origin.articles.filter((article) => reading.articles.includes(article)) }))
    .filter((origin) => origin.members.length > 0);
  const shared = origins.filter((origin) => origin.members.length > 1);
  const all = reading.articles.length;
  const key = origins.length;
  const [first] = shared;
  if (first === undefined || key === all || key < 2) return [];
  const passages = first.passages.filter((passage) => first.members.includes(passage.article));
  if (passages.length < 2) return [];
  const evidence = passages.slice(0, 4).map((passage) => reading.cite(firstSentence(reading, passage)));
  const together = shared.map((origin) => outletPhrases(reading, origin.members)).join('; and so do ');
  // Three counts in a row, the key anywhere among them: the middle one is right no more often than the others.
  const starts = [key - 2, key - 1, key].filter((start) => start >= 1 && start + 2 <= Math.max(all, 3));
  const start = starts[Math.floor(random() * starts.length)]!;
  const counts = [start, start + 1, start + 2];
  const whys = (count: number) =>
    count === all
      ? `That counts every article, and ${together} share whole passages: ${briefly(evidence[0]!.quote)}`
      : count > key
        ? `Of the ${countWord(all)} articles, ${together} make one account: ${briefly(evidence[0]!.quote)}`
        : `${count} is too few. Only ${together} share passages; each of the other articles is worded by itself. They share this: ${briefly(evidence[0]!.quote)}`;
  return [
    choice({
      kind: 'single-choice',
      level: 'about-the-reporting',
      stem: `Articles that share whole passages make one account between them. How many separate accounts do ${theseArticles(reading)} give?`,
      right: [{ text: String(key), why: `${capitalised(together)} share passages and count once.`, evidence }],
      wrong: counts
        .filter((count) => count !== key)
        .slice(0, 3)
        .map((count) => ({ text: String(count), why: whys(count), evidence })),
      order: counts.map(String),
      optionsAre: 'numbers',
      explanation: `${capitalised(together)} have in common, for instance: ${briefly(evidence[0]!.quote)}`,
      evidence,
      about: first.id,
      worth: 0.9,
    }),
  ];
}

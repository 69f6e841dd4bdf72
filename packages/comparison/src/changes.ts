import type { ArticleSpan, Divergence, Finding, NumberComparison, Story } from './comparison.ts';

export type StoryChangeKind =
  | 'article-joined'
  | 'article-left'
  | 'finding-appeared'
  | 'finding-gone'
  | 'status-changed'
  | 'divergence-appeared'
  | 'divergence-gone'
  | 'number-updated';

/** One thing in which a comparison differs from the one before it. Ids are those within the story. */
export interface StoryChange {
  kind: StoryChangeKind;
  /** What changed and, where a status did, why: one sentence or two. */
  text: string;
  article: string | null;
  /** Of what is gone, the id that it had. */
  finding: string | null;
  divergence: string | null;
}

/** How a change calls an article; null where nobody knows its name any more. */
export type ArticleNaming = (article: string) => string | null;

const change = (
  kind: StoryChangeKind,
  text: string,
  of: Partial<Pick<StoryChange, 'article' | 'finding' | 'divergence'>>,
): StoryChange => ({ kind, text, article: null, finding: null, divergence: null, ...of });

const meet = (a: readonly ArticleSpan[], b: readonly ArticleSpan[]): boolean =>
  a.some((one) => b.some((other) => one.article === other.article && one.start < other.end && other.start < one.end));

/**
 * The pairs of what stayed, then what came and what went. Claims are numbered anew when an article is read again, so that an id
 * may have passed to something else: the same words decide first, then the same places in the articles, and the same id only
 * where there are no places.
 */
function matched<Thing extends { id: string }>(
  before: readonly Thing[],
  after: readonly Thing[],
  words: (thing: Thing) => string,
  places: (thing: Thing) => readonly ArticleSpan[],
): { stayed: [Thing, Thing][]; came: Thing[]; went: Thing[] } {
  const left = new Set(before);
  const came = new Set(after);
  const stayed: [Thing, Thing][] = [];
  const tests: ((old: Thing, now: Thing) => boolean)[] = [
    (old, now) => old.id === now.id && words(old) === words(now),
    (old, now) => words(old) === words(now),
    (old, now) => old.id === now.id && meet(places(old), places(now)),
    (old, now) => meet(places(old), places(now)),
    (old, now) => old.id === now.id && places(old).length === 0,
  ];
  for (const same of tests) {
    for (const now of came) {
      const old = [...left].find((candidate) => same(candidate, now));
      if (!old) continue;
      stayed.push([old, now]);
      left.delete(old);
      came.delete(now);
    }
  }
  return { stayed, came: [...came], went: [...left] };
}

const quoted = (text: string): string => `“${text.replace(/\s+/g, ' ').trim()}”`;

const statusWords: Record<Finding['status'], string> = {
  corroborated: 'corroborated',
  'single-origin': 'carried by a single origin',
  disputed: 'disputed',
  unconfirmed: 'unconfirmed',
};

function articleChanges(before: Story, after: Story, nameOf: ArticleNaming): StoryChange[] {
  const joined = after.articles.filter((article) => !before.articles.includes(article));
  const left = before.articles.filter((article) => !after.articles.includes(article));
  return [
    ...joined.map((article) =>
      change('article-joined', `${nameOf(article) ?? 'An article'} joined the story.`, { article }),
    ),
    ...left.map((article) => change('article-left', `${nameOf(article) ?? 'An article'} left the story.`, { article })),
  ];
}

function findingChanges(before: Story, after: Story): StoryChange[] {
  const { stayed, came, went } = matched(
    before.findings,
    after.findings,
    ({ text }) => text,
    ({ claims }) => claims,
  );
  return [
    ...stayed.flatMap(([old, now]) =>
      old.status === now.status
        ? []
        : [
            change(
              'status-changed',
              `${quoted(now.text)} is now ${statusWords[now.status]}; it was ${statusWords[old.status]}. ${now.reason}`,
              { finding: now.id },
            ),
          ],
    ),
    ...came.map(({ id, text }) => change('finding-appeared', `Newly reported: ${quoted(text)}`, { finding: id })),
    ...went.map(({ id, text }) => change('finding-gone', `No longer reported: ${quoted(text)}`, { finding: id })),
  ];
}

function divergenceChanges(before: Story, after: Story): StoryChange[] {
  // Differences of two kinds are two, wherever they stand.
  const kinds = [...new Set([...after.divergences, ...before.divergences].map(({ kind }) => kind))];
  const found = kinds.map((kind) =>
    matched(
      before.divergences.filter((divergence) => divergence.kind === kind),
      after.divergences.filter((divergence) => divergence.kind === kind),
      ({ about }) => about,
      ({ sides }) => sides.flatMap(({ spans }) => spans),
    ),
  );
  const of = ({ id, finding }: Divergence) => ({ divergence: id, finding });
  return [
    ...found.flatMap(({ came }) =>
      came.map((each) => change('divergence-appeared', `The articles now differ: ${each.explanation}`, of(each))),
    ),
    ...found.flatMap(({ went }) =>
      went.map((each) => change('divergence-gone', `The articles differ no longer: ${each.explanation}`, of(each))),
    ),
  ];
}

const figures = ({ rows }: NumberComparison): string => [...new Set(rows.map(({ says }) => says))].join(', ');

const values = ({ rows }: NumberComparison): string =>
  [...new Set(rows.map(({ value, low, high, change: meant }) => `${value}|${low}|${high}|${meant}`))].sort().join();

function numberChanges(before: Story, after: Story): StoryChange[] {
  const { stayed } = matched(
    before.numbers,
    after.numbers,
    ({ counts }) => counts,
    ({ rows }) => rows.flatMap(({ spans }) => spans),
  );
  return stayed
    .filter(([old, now]) => values(old) !== values(now))
    .map(([old, now]) =>
      change(
        'number-updated',
        `Figures for ${now.counts || quoted(now.rows[0]?.says ?? '')} are now ${figures(now)}; they were ${figures(old)}.`,
        {},
      ),
    );
}

/**
 * In what a comparison differs from the one before it, for the record: articles that joined or left, findings that appeared,
 * went or changed their status (and why), divergences that appeared or went, numbers that were updated.
 * @param before the last comparison; null, or without articles, where this is the first: then nothing has changed.
 * @param nameOf how an article is called.
 */
export function storyChanges(before: Story | null, after: Story, nameOf: ArticleNaming = () => null): StoryChange[] {
  if (before === null || before.articles.length === 0) return [];
  return [
    ...articleChanges(before, after, nameOf),
    ...findingChanges(before, after),
    ...divergenceChanges(before, after),
    ...numberChanges(before, after),
  ];
}

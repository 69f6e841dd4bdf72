import type { Analysis } from '@parallax/analysis';
import slugify from '@sindresorhus/slugify';
import { Prisma } from '../generated/prisma/client.ts';
import type { Database } from '../open.ts';
import type { Transaction } from '../transaction.ts';

const word = /\p{L}[\p{L}\p{M}]{2,}/gu;

/** Longer than any word that somebody means. */
const longest = 40;

/** Of the words that look like one, so many are held against it letter by letter. */
const mostAlike = 12;

/** What PostgreSQL says where pg_trgm is not installed: there is no such function or operator. */
const missing = new Set(['42883', '42704']);

/**
 * Remembers the words of an article, so that what is misspelt can be put right. Comes last in its transaction and inserts in
 * order: two articles with one new word wait for each other here and nowhere else.
 */
export async function rememberWords(tx: Transaction, { title, text }: Pick<Analysis, 'title' | 'text'>): Promise<void> {
  const words = [...new Set(`${title} ${text}`.toLowerCase().match(word) ?? [])]
    .filter((one) => one.length <= longest)
    .sort();
  await tx.$executeRaw`
    INSERT INTO "SearchWord" ("word", "folded")
    SELECT * FROM unnest(${words}::text[], ${words.map(folded)}::text[])
    ON CONFLICT ("word") DO NOTHING`;
}

/**
 * A query with each word that stands in no article put right, where one that does is near enough; null where there is nothing
 * to put right, and where the extension pg_trgm is not there.
 */
export async function putRight(db: Database, query: string): Promise<string | null> {
  const asked = [...new Set(query.toLowerCase().match(word) ?? [])].filter((one) => one.length <= longest);
  if (asked.length === 0) return null;
  const alike = await alikeWords(db, asked);
  const right = new Map(
    asked.flatMap((one) => {
      const near = nearest(
        one,
        alike.filter((row) => row.asked === one).map((row) => row.word),
      );
      return near === null ? [] : [[one, near] as const];
    }),
  );
  if (right.size === 0) return null;
  return query.replace(word, (one) => right.get(one.toLowerCase()) ?? one);
}

async function alikeWords(db: Database, asked: readonly string[]): Promise<{ asked: string; word: string }[]> {
  try {
    return await db.$queryRaw<{ asked: string; word: string }[]>`
      SELECT a.word AS asked, near."word"
      FROM unnest(${asked}::text[], ${asked.map(folded)}::text[]) AS a(word, folded)
      CROSS JOIN LATERAL (
        SELECT s."word", s."folded" FROM "SearchWord" s WHERE s."folded" % a.folded
        ORDER BY similarity(s."folded", a.folded) DESC, s."word" LIMIT ${mostAlike}
      ) near
      WHERE NOT EXISTS (SELECT 1 FROM "SearchWord" k WHERE k."word" = a.word)`;
  } catch (error) {
    if (isMissing(error)) return [];
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError) || error.code !== 'P2010') return false;
  return missing.has(String(/\b(42\d{3})\b/.exec(error.message)?.[1]));
}

/** The word with the fewest letters changed, at most one in three; among equals the first, which looks most alike. */
function nearest(asked: string, words: readonly string[]): string | null {
  let best: { word: string; distance: number } | null = null;
  for (const word of words) {
    const distance = changedLetters(folded(asked), folded(word));
    if (distance <= Math.max(1, Math.floor(asked.length / 3)) && (best === null || distance < best.distance)) {
      best = { word, distance };
    }
  }
  return best?.word ?? null;
}

/** How many letters must be added, left out, changed, or change places with the next (Damerau and Levenshtein). */
function changedLetters(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min(last[j]! + 1, row[j - 1]! + 1, last[j - 1]! + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, before[j - 2]! + 1);
      row.push(least);
    }
    before = last;
    last = row;
  }
  return last[b.length]!;
}

/** Without diacritics: “Łódź” is typed “lodz”. */
const folded = (one: string): string => (/^[a-z]+$/.test(one) ? one : slugify(one, { separator: '' }) || one);

/** Silent reading of non-fiction in English, in words a minute (Brysbaert 2019, a meta-analysis of 190 studies). */
const wordsAMinute = 238;

/** How long so many words take: “4 minutes”. */
export function readingTimeInWords(words: number): string {
  const minutes = Math.max(1, Math.round(words / wordsAMinute));
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** How many words a text has. */
export const wordsIn = (text: string): number => text.match(/\S+/g)?.length ?? 0;

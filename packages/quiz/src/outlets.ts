import { articleName } from '@parallax/comparison';
import { countWord, list, quoted } from './phrases.ts';
import type { Reading } from './reading.ts';
import { flat } from './statement.ts';

const longestHeadline = 90;

/** The first words of a text, cut between words, with an ellipsis where it goes on. */
export function opening(text: string, longest: number): string {
  const line = flat(text);
  if (line.length <= longest) return line.replace(/[.,;:]$/, '');
  const cut = line.slice(0, longest + 1);
  return `${cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:.–—-]+$/, '')} …`;
}

/** A publisher's name without a remark in brackets after it. */
function publisherName(publisher: string): string {
  return flat(publisher).replace(/\s*\([^)]*\)$/, '');
}

/** An article as an option shows it: by its name, and by its headline too where several have one publisher. */
export function outletLabel(reading: Reading, article: string): string {
  const { publisher, title } = reading.analysis(article);
  const isShared =
    publisher !== null &&
    reading.articles.some((other) => other !== article && reading.analysis(other).publisher === publisher);
  const headline = flat(title);
  if (isShared && headline !== '') return `${publisherName(publisher)}, ${quoted(opening(headline, longestHeadline))}`;
  return articleName(reading.articles.map(reading.analysis), article);
}

/** Whether a statement speaks of one of the outlets: self-praise, or a clue. */
export function namesOutlet(reading: Reading, says: string): boolean {
  return reading.articles.some((article) => {
    const { publisher } = reading.analysis(article);
    if (publisher === null) return false;
    const name = publisherName(publisher);
    // Papers call themselves by their last word ("the Ledger").
    const last = name.split(' ').at(-1)!;
    return (
      says.toLowerCase().includes(name.toLowerCase()) ||
      (name.includes(' ') && new RegExp(`\\b[Tt]he ${last.replace(/[^\p{Letter}]/gu, '.')}\\b`, 'u').test(says))
    );
  });
}

/**
 * An article inside a sentence: "the article from Harbour Gazette", "the article “Ferry sinks”", "the article that begins
 * “The ferry …”"; "the article" where there is but one.
 */
export function outletPhrase(reading: Reading, article: string): string {
  if (reading.articles.length === 1) return 'the article';
  const label = outletLabel(reading, article);
  if (!label.startsWith('“')) return `the article from ${label}`;
  return flat(reading.analysis(article).title) === '' ? `the article that begins ${label}` : `the article ${label}`;
}

/** Several articles inside a sentence. */
export function outletPhrases(reading: Reading, articles: readonly string[]): string {
  const labels = articles.map((article) => outletLabel(reading, article));
  if (labels.length > 1 && labels.every((label) => !label.startsWith('“'))) return `the articles from ${list(labels)}`;
  return list(articles.map((article) => outletPhrase(reading, article)));
}

/** "these five articles". */
export function theseArticles(reading: Reading): string {
  return reading.articles.length === 1 ? 'this article' : `these ${countWord(reading.articles.length)} articles`;
}

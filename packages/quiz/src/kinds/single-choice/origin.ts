import { type Candidate, choice } from '../../candidate.ts';
import { opening, outletLabel, outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import type { Reading } from '../../reading.ts';
import { flat } from '../../statement.ts';

/** Which other article rests on the same report: two outlets, one origin. */
export function sharedOrigin(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const origin of reading.story.origins) {
    const members = origin.articles.filter((article) => reading.articles.includes(article));
    const outsiders = reading.articles.filter((article) => !members.includes(article));
    if (members.length < 2 || outsiders.length < 2) continue;
    const passages = origin.passages.filter((passage) => members.includes(passage.article));
    const [first, second] = passages;
    // Passages come in pairs: the pair says which two articles share them.
    if (first === undefined || second === undefined || first.article === second.article) continue;
    const [asked, key] = [first.article, second.article];
    const evidence = passages.slice(0, 4).map((passage) => reading.cite(reading.sentenceOf(passage)));
    const shared = quoted(opening(flat(reading.cite(reading.sentenceOf(first)).quote), 140));
    candidates.push(
      choice({
        kind: 'single-choice',
        level: 'about-the-reporting',
        stem: `One of the other articles rests on the same report as ${outletPhrase(reading, asked)}. Which one?`,
        right: [{ text: outletLabel(reading, key), why: `The two share passages, such as: ${shared}.`, evidence }],
        wrong: outsiders.slice(0, 3).map((article) => ({
          text: outletLabel(reading, article),
          why: 'It shares no such passages.',
          evidence: [],
        })),
        optionsAre: 'articles',
        explanation: `${/\barticle \d/.test(origin.reason) ? '' : `${origin.reason} `}Both have, in the same words: ${shared}.`,
        evidence,
        about: origin.id,
        worth: 0.95,
      }),
    );
  }
  return candidates;
}

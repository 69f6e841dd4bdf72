import { type Candidate, choice } from '../../candidate.ts';
import { outletLabel, outletPhrase } from '../../outlets.ts';
import { firstSentence, type Reading } from '../../reading.ts';
import { briefly, nearestIn } from '../../reasons.ts';

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
    const evidence = passages.slice(0, 4).map((passage) => reading.cite(firstSentence(reading, passage)));
    const shared = reading.cite(firstSentence(reading, first)).quote;
    const wrong = outsiders.flatMap((article) => {
      const reason = nearestIn(reading, article, shared);
      if (reason === null) return [];
      const why = reason.why.replace(/^The nearest it comes to this is:/, 'It tells this in words of its own:');
      return [{ text: outletLabel(reading, article), why, evidence: reason.evidence }];
    });
    if (wrong.length < 2) continue;
    candidates.push(
      choice({
        kind: 'single-choice',
        level: 'about-the-reporting',
        stem: `One of the other articles rests on the same report as ${outletPhrase(reading, asked)}. Which one?`,
        right: [
          {
            text: outletLabel(reading, key),
            why: `The two share whole passages, such as this one: ${briefly(shared)}`,
            evidence,
          },
        ],
        wrong: wrong.slice(0, 3),
        optionsAre: 'articles',
        explanation: `${/\barticle \d/.test(origin.reason) ? '' : `${origin.reason} `}Both have, in nearly the same words: ${briefly(shared)}`,
        evidence,
        about: origin.id,
        worth: 0.95,
      }),
    );
  }
  return candidates;
}

import type { Candidate } from '../../candidate.ts';
import { countedPhrase, countedThing, figureForms, figureText, isPlainCount } from '../../figures.ts';
import { outletLabel } from '../../outlets.ts';
import type { Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { type Pair, pairing } from './pairing.ts';

/** Articles and the figure that each gives for one thing, where three or more give different ones. */
export function figuresByArticle(reading: Reading): Candidate[] {
  return reading.story.numbers.flatMap((comparison) => {
    const counts = countedThing(comparison);
    if (counts === null) return [];
    const pairs: (Pair & { value: number })[] = [];
    for (const article of reading.articles) {
      const rows = comparison.rows.filter((row) => row.articles.includes(article));
      const [row] = rows;
      const span = row?.spans.find((candidate) => candidate.article === article);
      // An article with two figures for one thing (an older count, another source) has no one partner.
      if (row === undefined || span === undefined || rows.length > 1 || !isPlainCount(row)) continue;
      if (pairs.some((pair) => pair.value === row.value)) continue;
      const citation = reading.cite(reading.sentenceOf(span));
      pairs.push({
        prompt: outletLabel(reading, article),
        option: figureText(row.value, row.unit),
        evidence: citation,
        why: `It is the figure there: ${briefly(citation.quote)}`,
        value: row.value,
      });
    }
    const chosen = pairs.slice(0, 4);
    if (chosen.length < 3) return [];
    return [
      {
        ...pairing(
          chosen,
          `Match each article with the figure that it gives for ${countedPhrase(comparison, counts).replace(/^the figure for /, '')}.`,
          'across-articles',
          comparison.id,
          0.9,
          chosen.map((pair) => figureForms(pair.value, '')),
        ),
        optionsAre: 'counts' as const,
      },
    ];
  });
}

import type { NumberRow } from '@parallax/comparison';
import { type Candidate, choice } from '../../candidate.ts';
import { countedPhrase, countedThing, figureForms, figureText } from '../../figures.ts';
import type { Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { asWritten } from '../../telling.ts';
import { isNamed, mayBeSame, voiceInText } from '../../voice.ts';

/** Whether two figures for one thing are a conflict between sources or an earlier and a later count. */
export function relationOfFigures(reading: Reading): Candidate[] {
  const candidates: Candidate[] = [];
  for (const comparison of reading.story.numbers) {
    const counts = countedThing(comparison);
    if (counts === null || comparison.relation === 'agree') continue;
    const rows = comparison.rows.filter((row) => row.spans.some((span) => reading.articles.includes(span.article)));
    const one = rows[0];
    // A rounded figure is a third explanation: only figures that lie clearly apart can be asked about.
    const other = rows.find(
      (row) => one !== undefined && Math.abs(row.value - one.value) > 0.1 * Math.max(row.value, one.value),
    );
    if (one === undefined || other === undefined || rows.length > 3) continue;
    const voices = [one, other].map((row) => (row.voice === null ? null : reading.voice(row.voice)));
    const [first, second] = voices;
    const twoSources = first && second && isNamed(first) && isNamed(second) && !mayBeSame(first, second);
    if (comparison.relation === 'conflict' && (!twoSources || !isOfOneDay(reading, one, other))) continue;
    if (comparison.relation === 'update' && twoSources) continue;
    const evidence = [one, other].flatMap((row) => {
      const span = row.spans.find((candidate) => reading.articles.includes(candidate.article));
      return span ? [reading.cite(reading.sentenceOf(span))] : [];
    });
    const conflict = comparison.relation === 'conflict';
    const figures = [one, other].map((row) => figureText(row.value, row.unit));
    candidates.push(
      choice({
        kind: 'single-choice',
        level: 'about-the-reporting',
        stem: `One article gives ${figures[0]} as ${countedPhrase(comparison, counts)}, another ${figures[1]}. Why do the two differ?`,
        right: [
          {
            text: conflict ? 'Two sources give two different figures' : 'A later count has replaced the earlier one',
            why: comparison.explanation,
            evidence,
          },
        ],
        wrong: [
          {
            text: conflict ? 'A later count has replaced the earlier one' : 'Two sources give two different figures',
            why: conflict
              ? `They come from two sources, ${voiceInText(first!)} and ${voiceInText(second!)}: ${evidence.map((citation) => briefly(citation.quote)).join(' ')}`
              : `The figures follow one another in time: ${evidence.map((citation) => briefly(citation.quote)).join(' ')}`,
            evidence,
          },
          {
            text: 'One outlet has rounded the same figure up',
            why: `${figures[0]} and ${figures[1]} lie too far apart to be one figure rounded.`,
            evidence,
          },
          {
            text: 'The figures count two different things',
            why: `Both are given as ${countedPhrase(comparison, counts)}: ${evidence.map((citation) => briefly(citation.quote)).join(' ')}`,
            evidence,
          },
        ],
        optionsAre: 'differences',
        explanation: evidence.map((citation) => asWritten(reading, citation)).join(' '),
        evidence,
        about: comparison.id,
        mustCite: [one, other].map((row) => figureForms(row.value, row.says)),
        worth: 0.9,
      }),
    );
  }
  return candidates;
}

/** Whether two figures were published on one day or the next: later, the second may be a later count. */
function isOfOneDay(reading: Reading, one: NumberRow, other: NumberRow): boolean {
  const days = [one, other].map((row) => {
    const article = row.articles.find((id) => reading.articles.includes(id));
    return article === undefined ? Number.NaN : Date.parse(reading.analysis(article).published ?? '');
  });
  return Math.abs(days[0]! - days[1]!) <= 36 * 3600 * 1000;
}

import { isAffiliated } from '../../affiliation.ts';
import { type Candidate, choice, type OptionDraft } from '../../candidate.ts';
import { wrongVoices } from '../../distractors.ts';
import { countedPhrase, countedThing, figureForms, figureText, isCountedIn } from '../../figures.ts';
import type { Random } from '../../random.ts';
import type { Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { asWritten, names, namesSource } from '../../telling.ts';
import { isNamed, mayBeSame, type Voice, voiceInText, voiceLabel } from '../../voice.ts';

/** Whose figure it is, where it is one of several or one that only a source vouches for. */
export function sourceOfFigure(reading: Reading, random: Random): Candidate[] {
  const candidates: Candidate[] = [];
  for (const comparison of reading.story.numbers) {
    const counts = countedThing(comparison);
    if (counts === null) continue;
    for (const row of comparison.rows) {
      const span = row.spans.find((candidate) => reading.articles.includes(candidate.article));
      if (row.voice === null || span === undefined || row.value < 5) continue;
      const key = reading.voice(row.voice);
      const sentence = reading.cite(reading.sentenceOf(span));
      if (!isNamed(key) || !namesSource(sentence.quote, key) || names(counts, key)) continue;
      const same = comparison.rows.filter((other) => other.value === row.value && other !== row);
      if (same.some((other) => other.voice !== null && !mayBeSame(reading.voice(other.voice), key))) continue;
      const rivals = comparison.rows.filter((other) => other.value !== row.value);
      // A heading of the comparison's own ("people dead") says whose deaths only where the story has one such count.
      if (rivals.length === 0 && !isCountedIn(counts, sentence.quote)) continue;
      const chain = reading.claims
        .filter((claim) => claim.article === span.article && claim.sentence.start === sentence.start)
        .flatMap((claim) => claim.voices);
      const pool: (OptionDraft & { voice: Voice })[] = [];
      // The speakers of the other figures are the best wrong answers; they go first.
      for (const rival of rivals) {
        const where = rival.spans.find((candidate) => reading.articles.includes(candidate.article));
        const voice = rival.voice === null ? null : reading.voice(rival.voice);
        if (voice === null || where === undefined || !isNamed(voice) || chain.includes(voice)) continue;
        if (isAffiliated(reading, voice, key) || pool.some((known) => mayBeSame(known.voice, voice))) continue;
        const own = reading.cite(reading.sentenceOf(where));
        pool.push({
          voice,
          text: voiceLabel(voice),
          why: `The figure of ${voiceInText(voice)} is another one, ${figureText(rival.value, rival.unit)}: ${briefly(own.quote)}`,
          evidence: [own],
        });
      }
      for (const other of wrongVoices(reading, key, chain, sentence.quote, random, span.article))
        if (!pool.some((known) => mayBeSame(known.voice, other.voice))) pool.push(other);
      const wrong = pool.slice(0, 3);
      if (wrong.length < 2) continue;
      const figure = figureText(row.value, row.unit);
      const thing = countedPhrase(comparison, counts);
      candidates.push(
        choice({
          kind: 'single-choice',
          level: 'about-the-reporting',
          stem:
            rivals.length > 0 && reading.articles.length > 1
              ? `The articles do not agree on ${thing}. Who is the source of the figure ${figure}?`
              : `Who is the source of the figure ${figure} for ${thing}?`.replace(' for the figure for ', ' for '),
          right: [
            {
              text: voiceLabel(key),
              why: `The figure is given on the word of ${voiceInText(key)}: ${briefly(sentence.quote)}`,
              evidence: [sentence],
            },
          ],
          wrong: wrong.map(({ text, why, evidence }) => ({ text, why, evidence })),
          optionsAre: 'names',
          explanation: asWritten(reading, span),
          evidence: [sentence],
          about: comparison.id,
          mustCite: [key.forms, figureForms(row.value, row.says)],
          sorts: new Map([key, ...wrong.map(({ voice }) => voice)].map((voice) => [voiceLabel(voice), voice.type])),
          worth: rivals.length > 0 ? 0.95 : 0.75,
        }),
      );
    }
  }
  return candidates;
}

import { isAffiliated } from '../../affiliation.ts';
import { type Candidate, choice } from '../../candidate.ts';
import { wrongSpeakerOptions, wrongVoices } from '../../distractors.ts';
import { countedThing, figureForms, figureText } from '../../figures.ts';
import { quoted } from '../../phrases.ts';
import type { Random } from '../../random.ts';
import type { Reading } from '../../reading.ts';
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
      // The speakers of the other figures are the best wrong answers; they go first.
      const rivals = comparison.rows.flatMap((other) =>
        other.value !== row.value && other.voice !== null ? [reading.voice(other.voice)] : [],
      );
      const chain = reading.claims
        .filter((claim) => claim.article === span.article && claim.sentence.start === sentence.start)
        .flatMap((claim) => claim.voices);
      const pool: Voice[] = [];
      for (const voice of [
        ...rivals.filter((rival) => isNamed(rival) && !isAffiliated(reading, rival, key) && !chain.includes(rival)),
        ...wrongVoices(reading, key, chain, counts, random),
      ])
        if (!pool.some((known) => mayBeSame(known, voice))) pool.push(voice);
      const wrong = pool.slice(0, 3);
      if (wrong.length < 2) continue;
      const figure = figureText(row.value, row.unit);
      candidates.push(
        choice({
          kind: 'single-choice',
          level: 'about-the-reporting',
          stem: comparison.rows.some((other) => other.value !== row.value)
            ? `The articles give different figures for ${quoted(counts)}. Who is the source of the figure ${figure}?`
            : `Who is the source of the figure ${figure}, given for ${quoted(counts)}?`,
          right: [
            {
              text: voiceLabel(key),
              why: `The figure is given on the word of ${voiceInText(key)}.`,
              evidence: [sentence],
            },
          ],
          wrong: wrongSpeakerOptions(reading, wrong, null).map((option, index) => {
            const own = comparison.rows.find(
              (other) =>
                other.voice !== null && reading.voice(other.voice) === wrong[index] && other.value !== row.value,
            );
            const where = own?.spans.find((candidate) => reading.articles.includes(candidate.article));
            if (own === undefined || where === undefined) return option;
            return {
              ...option,
              why: `Their figure is another one: ${figureText(own.value, own.unit)}.`,
              evidence: [reading.cite(reading.sentenceOf(where))],
            };
          }),
          optionsAre: 'names',
          explanation: asWritten(reading, span),
          evidence: [sentence],
          about: comparison.id,
          mustCite: [key.forms, figureForms(row.value, row.says)],
          worth: rivals.length > 0 ? 0.95 : 0.75,
        }),
      );
    }
  }
  return candidates;
}

import type { ArticleSpan } from '@parallax/comparison';
import { isAffiliated } from '../../affiliation.ts';
import { type Candidate, choice, type OptionDraft } from '../../candidate.ts';
import { nameGaps } from '../../name-gaps.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import { type Random, shuffled } from '../../random.ts';
import { isRunningText, type Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { asWritten, names } from '../../telling.ts';
import { isNamed, mayBeSame, type Voice, voiceInText, voiceLabel } from '../../voice.ts';

/** How many wrong names a question has at most. */
const mostWrong = 3;

/** Which of several names, all of them in the article, belongs into a sentence. */
export function actor(reading: Reading, random: Random): Candidate[] {
  return nameGaps(reading).flatMap(({ article, voice, sentence, span }) => {
    if (voice.type === 'place') return [];
    const around = reading.sentenceOf(span);
    const evidence = [reading.cite(around)];
    const wrong: (OptionDraft & { voice: Voice })[] = [];
    for (const other of byFame(shuffled(namedIn(reading, article), random))) {
      if (wrong.length === mostWrong) break;
      if (other.voice.type !== voice.type || names(evidence[0]!.quote, other.voice)) continue;
      if ([voice, ...wrong.map((known) => known.voice)].some((known) => isAffiliated(reading, known, other.voice)))
        continue;
      const citation = reading.cite(other.sentence);
      wrong.push({
        voice: other.voice,
        text: voiceLabel(other.voice),
        why: `The article has ${voiceInText(other.voice)} in another place: ${briefly(citation.quote)}`,
        evidence: [citation],
      });
    }
    if (wrong.length < 2) return [];
    return [
      choice({
        kind: 'single-choice',
        level: 'one-span',
        stem: `${quoted(sentence)} Which name stands in the gap in ${outletPhrase(reading, article)}?`,
        right: [
          {
            text: voiceLabel(voice),
            why: `The sentence names ${voiceInText(voice)}: ${briefly(evidence[0]!.quote)}`,
            evidence,
          },
        ],
        wrong: wrong.map(({ text, why, evidence: shown }) => ({ text, why, evidence: shown })),
        optionsAre: 'names',
        explanation: asWritten(reading, around),
        evidence,
        about: `${article} ${span.start}`,
        mustCite: [voice.forms],
        worth: 0.35,
      }),
    ];
  });
}

interface Named {
  voice: Voice;
  /** The first sentence that names it. */
  sentence: ArticleSpan;
  mentions: number;
}

/** Those named most often first: whoever is in the news must not be told from the rest by that alone. */
function byFame(named: readonly Named[]): Named[] {
  return [...named].sort((one, other) => other.mentions - one.mentions);
}

/** Everybody whom an article names. */
function namedIn(reading: Reading, article: string): Named[] {
  const { mentions } = reading.analysis(article);
  const found: Named[] = [];
  for (const mention of mentions) {
    const known = reading.story.entities.find((entity) =>
      entity.members.some((member) => member.article === article && member.entity === mention.entity),
    );
    if (known === undefined || mention.kind !== 'name') continue;
    const voice = reading.voice(known.name);
    const sentence = reading.sentenceOf({ article, start: mention.start, end: mention.end });
    if (!isNamed(voice) || !isRunningText(reading.analysis(article), sentence)) continue;
    const before = found.find((other) => mayBeSame(other.voice, voice));
    if (before === undefined) found.push({ voice, sentence, mentions: 1 });
    else before.mentions++;
  }
  return found;
}

import type { Finding } from '@parallax/comparison';
import { isAffiliated } from './affiliation.ts';
import type { OptionDraft } from './candidate.ts';
import { outletPhrase } from './outlets.ts';
import { capitalised } from './phrases.ts';
import { type Random, shuffled } from './random.ts';
import type { Reading } from './reading.ts';
import { names, spokenBy } from './telling.ts';
import { isNamed, mayBeSame, type Voice, voiceLabel } from './voice.ts';

/**
 * Other speakers of the story that a reader may take for the right one: none that may be the same or speak for it,
 * none that the text names, of the same type first.
 * @param excluded voices that answer the question too
 */
export function wrongVoices(
  reading: Reading,
  key: Voice,
  excluded: readonly Voice[],
  text: string,
  random: Random,
): Voice[] {
  const usable = shuffled(reading.voices, random).filter(
    (voice) =>
      isNamed(voice) &&
      // A capital or a country may stand for any of its bodies.
      (voice.type !== 'place' || key.type === 'place') &&
      !isAffiliated(reading, voice, key) &&
      !excluded.some((other) => isAffiliated(reading, voice, other)) &&
      !names(text, voice),
  );
  const likeKey = (voice: Voice) =>
    (voice.type === key.type ? 2 : 0) + (voiceLabel(voice).length * 2 > voiceLabel(key).length ? 1 : 0);
  usable.sort((one, other) => likeKey(other) - likeKey(one));
  const chosen: Voice[] = [];
  for (const voice of usable) {
    if (chosen.length === 3) break;
    if (!chosen.some((other) => mayBeSame(voice, other)) && spokenBy(reading, voice, null).length > 0)
      chosen.push(voice);
  }
  return chosen;
}

/** Wrong speakers as options, each with what it does say. */
export function wrongSpeakerOptions(
  reading: Reading,
  voices: readonly Voice[],
  finding: Finding | null,
): OptionDraft[] {
  return voices.map((voice) => {
    const evidence = spokenBy(reading, voice, finding);
    const first = evidence[0];
    return {
      text: voiceLabel(voice),
      why: first
        ? `${capitalised(outletPhrase(reading, first.article))} names this speaker for something else.`
        : 'No article gives this statement to this speaker.',
      evidence,
    };
  });
}

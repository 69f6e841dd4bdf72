import { isAffiliated } from './affiliation.ts';
import type { OptionDraft } from './candidate.ts';
import { type Random, shuffled } from './random.ts';
import type { Reading } from './reading.ts';
import { saysInstead } from './reasons.ts';
import { names } from './telling.ts';
import { isNamed, mayBeSame, type Voice, voiceLabel } from './voice.ts';

/** How many wrong options a question has at most. */
const mostWrong = 3;

/** A wrong speaker with the option that shows it. */
export interface WrongVoice extends OptionDraft {
  voice: Voice;
}

/**
 * Other speakers of the story that a reader may take for the right one, each with what it does say: none that may be
 * the same as the key or speak for it, none that the statement names. Those of the same article and of the same sort
 * come first.
 * @param excluded voices that answer the question too
 * @param statement what is asked about
 * @param home the article that the question is about
 */
export function wrongVoices(
  reading: Reading,
  key: Voice,
  excluded: readonly Voice[],
  statement: string,
  random: Random,
  home?: string,
): WrongVoice[] {
  const usable = shuffled(reading.voices, random).filter(
    (voice) =>
      isNamed(voice) &&
      // A capital or a country may stand for any of its bodies.
      (voice.type !== 'place' || key.type === 'place') &&
      !isAffiliated(reading, voice, key) &&
      !excluded.some((other) => isAffiliated(reading, voice, other)) &&
      !names(statement, voice),
  );
  const speaksAtHome = (voice: Voice) =>
    reading.claims.some((claim) => claim.article === home && claim.voices.includes(voice));
  const likeKey = (voice: Voice) =>
    (voice.type === key.type ? 2 : 0) +
    (speaksAtHome(voice) ? 2 : 0) +
    (voiceLabel(voice).length * 2 > voiceLabel(key).length ? 1 : 0);
  usable.sort((one, other) => likeKey(other) - likeKey(one));
  const chosen: WrongVoice[] = [];
  for (const voice of usable) {
    if (chosen.length === mostWrong) break;
    if (chosen.some((other) => mayBeSame(voice, other.voice))) continue;
    const reason = saysInstead(reading, voice, statement, home);
    if (reason !== null) chosen.push({ voice, text: voiceLabel(voice), ...reason });
  }
  return chosen;
}

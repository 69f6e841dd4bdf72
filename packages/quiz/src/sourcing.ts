import { creditedClaims, ownClaims } from './credit.ts';
import { hasOneSource, type ReadClaim, type Reading } from './reading.ts';
import { isFirstPerson, speaking } from './statement.ts';
import { names, namesSource } from './telling.ts';
import type { Voice } from './voice.ts';

/** What sort of source stands behind a statement. */
export type Sourcing = 'named' | 'unnamed' | 'media' | 'none';

const media =
  /\b(?:media|newspapers?|broadcasters?|news agency|news agencies|television|TV|press|Newswire|News|Times|Reuters|Associated Press|Agence France-Presse)\b/;

/** People who are called by what they do or where they live, and by no name. */
const unnamed =
  /^(?:\p{Lowercase}[\p{Letter}-]* |\p{Uppercase}[\p{Lowercase}]+ )*(?:officials?|employees|workers|staff|engineers?|experts?|analysts?|residents|neighbou?rs|witnesses|survivors|relatives|sources?|people|doctors|scientists|researchers|lawyers|diplomats|campaigners|critics|teachers|farmers|growers|firefighters|rescuers|passengers|colleagues|insiders|economists|observers|activists|villagers|villager)$/iu;

/** Words by which a source passes on what it has from somebody else: who stands behind it is then twofold. */
const passesOn = /\b(?:citing|quoting|quotes|drawing on|based on|referring to|information from|according to)\b/i;

/**
 * The claims of an article by the sort of source behind them, each sort only where its sentence leaves no doubt. A
 * claim at second hand belongs to none.
 */
export function claimsBySourcing(reading: Reading, article: string): Map<Sourcing, ReadClaim[]> {
  const sorted = new Map<Sourcing, ReadClaim[]>([
    ['named', []],
    ['unnamed', []],
    ['media', []],
    ['none', ownClaims(reading, article)],
  ]);
  for (const read of creditedClaims(reading, article)) {
    const voice = read.voices[0]!;
    if (read.voices.length > 1) continue;
    if (media.test(voice.name)) sorted.get('media')!.push(read);
    else if (voice.entity !== null && voice.type !== 'place') sorted.get('named')!.push(read);
  }
  for (const read of reading.claimsIn(article)) {
    const [voice, ...more] = read.voices;
    if (read.says === null || voice === undefined || more.length > 0 || voice.entity !== null) continue;
    if (read.claim.certainty !== 'attributed' || speaking.test(read.says) || isFirstPerson(read.says)) continue;
    if (!namesSource(reading.cite(read.sentence).quote, voice) || names(read.says, voice)) continue;
    if (!hasOneSource(reading, read)) continue;
    if (isUnnamed(voice)) sorted.get('unnamed')!.push(read);
    else if (/\bmedia reports$/.test(voice.name)) sorted.get('media')!.push(read);
  }
  for (const [sourcing, reads] of sorted)
    if (sourcing !== 'none')
      sorted.set(
        sourcing,
        reads.filter((read) => !passesOn.test(reading.cite(read.sentence).quote.replace(/\b[Aa]ccording to\b/, ''))),
      );
  return sorted;
}

/** Whether a voice is people without a name: none of its words tells who they are, though it may tell where they are from. */
export function isUnnamed(voice: Voice): boolean {
  const words = voice.name.replace(/^(?:the|a|an)\s+/i, '');
  return voice.entity === null && unnamed.test(words) && !media.test(words) && !/\b(?:for|of|at)\b/.test(words);
}

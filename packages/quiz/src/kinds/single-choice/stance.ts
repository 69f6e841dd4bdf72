import type { Position, Stance } from '@parallax/comparison';
import { isAffiliated } from '../../affiliation.ts';
import { type Candidate, choice } from '../../candidate.ts';
import { outletPhrase } from '../../outlets.ts';
import { quoted } from '../../phrases.ts';
import type { Reading } from '../../reading.ts';
import { briefly } from '../../reasons.ts';
import { isOwnStance } from '../../stances.ts';
import { asWritten, clearestClaim, names } from '../../telling.ts';
import { isNamed, mayBeSame, type Voice, voiceLabel } from '../../voice.ts';

const asked: Readonly<Partial<Record<Stance, string>>> = {
  denies: 'Which of these has denied it?',
  'cannot confirm': 'Which of these said that it could not confirm it?',
  confirms: 'Which of these says that it has confirmation?',
  silent: 'Which of these had made no statement about it?',
};

const described: Readonly<Record<Stance, string>> = {
  asserts: 'asserts the report',
  confirms: 'says that there is confirmation',
  denies: 'denies the report',
  'cannot confirm': 'cannot confirm the report',
  silent: 'has made no statement',
};

/** Who denied, confirmed or could not confirm the report that the story is about. */
export function stance(reading: Reading): Candidate[] {
  const central = reading.story.findings.find((finding) => finding.id === reading.story.central);
  const telling = central && clearestClaim(reading, central);
  // One article's parties rarely speak of the very statement that its report is about.
  if (!telling || reading.articles.length < 2) return [];
  const parties = reading.story.positions
    .map((position) => ({ position, voice: partyOf(reading, position), evidence: words(reading, position) }))
    .filter(
      ({ position, voice, evidence }) =>
        isNamed(voice) && evidence.length > 0 && isOwnStance(reading, position, voice, telling.says!),
    );
  const candidates: Candidate[] = [];
  for (const { position, voice, evidence } of parties) {
    const question = asked[position.stance];
    if (question === undefined) continue;
    const same = parties.filter((other) => other.position.stance === position.stance && other.position !== position);
    const mixed = parties.some((other) => other.position.stance !== position.stance && mayBeSame(other.voice, voice));
    if (mixed) continue;
    const wrong: typeof parties = [];
    for (const other of parties) {
      if (other.position.stance === position.stance || wrong.length === 3) continue;
      if ([...same, ...wrong].some((known) => isAffiliated(reading, known.voice, other.voice))) continue;
      if (isAffiliated(reading, voice, other.voice)) continue;
      wrong.push(other);
    }
    if (wrong.length < 2) continue;
    const first = evidence[0]!;
    candidates.push(
      choice({
        kind: 'single-choice',
        level: 'across-articles',
        stem: `The central report in these articles is this: ${quoted(telling.says!)} ${question}`,
        right: [
          {
            text: voiceLabel(voice),
            why: `This party ${described[position.stance]}: ${briefly(first.quote)}`,
            evidence,
          },
        ],
        wrong: wrong.map((other) => ({
          text: voiceLabel(other.voice),
          why: `As ${outletPhrase(reading, other.evidence[0]!.article)} has it, this party ${described[other.position.stance]}: ${briefly(other.evidence[0]!.quote)}`,
          evidence: other.evidence,
        })),
        optionsAre: 'names',
        explanation: asWritten(reading, first),
        evidence,
        about: position.id,
        mustCite: [[...voice.forms, ...position.voice.split(/\s+(?=\p{Uppercase})/u)]],
        answers: [voice, ...same.map((other) => other.voice)].map(voiceLabel),
        worth: names(telling.says!, voice) ? 0.5 : 0.9,
      }),
    );
  }
  return candidates;
}

function partyOf(reading: Reading, position: Position): Voice {
  const entity = reading.story.entities.find((candidate) => candidate.id === position.party);
  return reading.voice(entity?.name ?? position.name);
}

function words(reading: Reading, position: Position) {
  return position.spans
    .filter((span) => reading.articles.includes(span.article))
    .slice(0, 2)
    .map((span) => reading.cite(reading.sentenceOf(span)));
}

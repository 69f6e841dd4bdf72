import type { Candidate } from './candidates.ts';
import { adjectiveFrames, nounFrames } from './nominal-frames.ts';
import { frames, neverReports, openFrames } from './verbs.ts';

/** Which frame to prefer where one verb fits several: what shows speech most plainly comes first. */
const preference = [
  'named',
  'as',
  'relative',
  'what',
  'quote-before',
  'quote',
  'np-colon-quote',
  'np-quote',
  'colon-quote',
  'that',
  'np-that',
  'clause-before',
  'clause',
  'np-clause',
  'wh',
  'np-wh',
  'subject:to',
  'subject:np',
  'subject:other',
  'P:subject:to',
  'P:subject:as',
  'P:subject:np',
  'P:subject:by',
  'np-to',
  'to',
  'colon',
  'inverted',
  'prep:of',
  'prep:about',
  'rest',
];

function rank(frame: string): number {
  const index = preference.indexOf(frame);
  return index < 0 ? preference.length : index;
}

const reportsAs = new Set(
  'report say note write tell argue explain predict announce show suggest warn describe observe claim'.split(' '),
);

/** "what critics call reckless": verbs that give a thing its name. */
const naming = new Set('call describe consider deem term label regard see view characterise characterize'.split(' '));

const lightNouns = new Set(
  `admiration amusement anger appreciation apprehension concern condolence confidence contempt criticism desire disappointment disapproval
  disdain dismay doubt endorsement enthusiasm faith fear frustration hope interest objection opinion opposition optimism outrage praise
  preference question regret remorse reservation respect skepticism scepticism solidarity sorrow support surprise suspicion sympathy
  view warning willingness wish worry accusation complaint comment remark statement call plea claim`.split(/\s+/),
);

function isListed(candidate: Candidate, frame: string): boolean {
  if (neverReports.has(candidate.lemma)) return false;
  // "Wants the state to step in: “…”": the infinitive tells what is wanted, and whoever wants it speaks.
  if (openFrames.has(frame) && !(candidate.form === 'infinitive' && !frames.clause!.has(candidate.lemma))) return true;
  if (candidate.supposed) return false;
  if (frame === 'as') return reportsAs.has(candidate.lemma);
  if (frame === 'what') return naming.has(candidate.lemma);
  if (frame === 'relative') return frames.clause!.has(candidate.lemma);
  if (frame === 'np-colon-quote') return frames['np-quote']!.has(candidate.lemma) || frames.np!.has(candidate.lemma);
  if (frame.startsWith('noun:')) return lightNouns.has(frame.slice(5));
  if (frame.startsWith('noun-to:')) return nounFrames['own to']!.has(frame.slice(8));
  if (!(frames[frame]?.has(candidate.lemma) ?? false)) return false;
  return true;
}

/** Verbs that make one cue with the reporting verb they govern: "refused to say", "tried to persuade". */
const chained = new Set(
  'try continue refuse seek seem appear struggle begin start expect respond go come hope attempt proceed manage threaten promise vow pledge incline move rush hasten use dare volunteer offer plan like prefer'.split(
    ' ',
  ),
);

/** Keeps, for each verb, the frame in which it reports; drops the verbs that do not. */
export function judge(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<number, { candidate: Candidate; rank: number }>();
  for (const candidate of candidates) {
    const frame = `${candidate.passive ? 'P:' : ''}${candidate.frame}`;
    if (!isListed(candidate, frame)) continue;
    const now = rank(frame);
    const other = best.get(candidate.head);
    if (!other || now < other.rank) best.set(candidate.head, { candidate, rank: now });
  }
  const kept = new Map([...best.values()].map(({ candidate }) => [candidate.head, candidate]));
  for (const candidate of [...kept.values()].sort((a, b) => a.head - b.head)) {
    const { governor } = candidate;
    if (!governor) continue;
    if (governor.lemma === 'decline' && kept.has(governor.head)) {
      // "declined to comment": that nothing is said is all that is reported.
      kept.delete(candidate.head);
      continue;
    }
    if (!chained.has(governor.lemma)) {
      // "needs to consider", "failed to mention": nothing has been considered or mentioned.
      if (!kept.has(governor.head)) kept.delete(candidate.head);
      continue;
    }
    const outer = kept.get(governor.head);
    kept.delete(governor.head);
    kept.set(candidate.head, {
      ...candidate,
      source: outer?.source ?? candidate.source,
      cue: { ...candidate.cue, from: outer?.cue.from ?? governor.from },
    });
  }
  return [...kept.values()].sort((a, b) => a.head - b.head);
}

/** Nouns that report: "his claim that …". */
export function judgeNouns(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => reportsAsNoun(candidate));
}

/** Adjectives that report: "is critical of …". */
export function judgeAdjectives(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter(
    (candidate) => adjectiveFrames[candidate.frame.replace('loose', 'is')]?.has(candidate.lemma) ?? false,
  );
}

const nounPrepositions = /:(?:about|against|for|of|on|to)$/;

function reportsAsNoun({ frame, lemma }: Candidate): boolean {
  if (frame.includes(':') && !nounPrepositions.test(frame)) return false;
  return nounFrames[frame.replace(/:.*/, '')]?.has(lemma) ?? false;
}

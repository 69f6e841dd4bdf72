import type { Candidate } from './candidates.ts';
import { adjectiveFrames, nounFrames } from './nominal-frames.ts';
import { frames, neverReports, openFrames } from './verbs.ts';

/** Which frame to prefer where one verb fits several: what shows speech most plainly comes first. */
const preference = [
  'quote-before',
  'quote',
  'np-quote',
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
  'prep:of',
  'prep:about',
  'rest',
];

function rank(frame: string): number {
  const index = preference.indexOf(frame);
  return index < 0 ? preference.length : index;
}

function isListed(candidate: Candidate, frame: string): boolean {
  if (neverReports.has(candidate.lemma)) return false;
  if (openFrames.has(frame)) return true;
  return frames[frame]?.has(candidate.lemma) ?? false;
}

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
  return [...best.values()].map(({ candidate }) => candidate).sort((a, b) => a.head - b.head);
}

/** Nouns that report: "his claim that …". */
export function judgeNouns(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => reportsAsNoun(candidate));
}

/** Adjectives that report: "is critical of …". */
export function judgeAdjectives(candidates: readonly Candidate[]): Candidate[] {
  return candidates.filter((candidate) => adjectiveFrames[candidate.frame.replace('loose', 'is')]?.has(candidate.lemma) ?? false);
}

const nounPrepositions = /:(?:about|against|for|of|on|to)$/;

function reportsAsNoun({ frame, lemma }: Candidate): boolean {
  if (frame.includes(':') && !nounPrepositions.test(frame)) return false;
  return nounFrames[frame.replace(/:.*/, '')]?.has(lemma) ?? false;
}

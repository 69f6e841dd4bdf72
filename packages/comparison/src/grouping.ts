import type { Analysis } from '@parallax/analysis';
import { fingerprint } from './stories/fingerprint.ts';
import { groupFingerprints } from './stories/group.ts';

/** Groups articles by event: see `groupFingerprints`. */
export function groupStories(analyses: readonly Analysis[]): Analysis[][] {
  const prints = analyses.map(fingerprint);
  const analysisOf = new Map(prints.map((print, at) => [print, analyses[at]!]));
  return groupFingerprints(prints).map((story) => story.map((print) => analysisOf.get(print)!));
}

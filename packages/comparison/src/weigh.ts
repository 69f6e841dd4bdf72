import type { Evidence, VectorEvidence } from './evidence.ts';

/** What each kind of evidence counts for, and what is there where nothing speaks for or against. */
export type Weights<E> = Readonly<Record<keyof E | 'none', number>>;

/**
 * Adds up what two units' evidence counts for. Kind by kind and not in a loop over their names: a large story has hundreds of
 * thousands of pairs, and looking up names took longer than gathering the evidence.
 */
export const weigh = (weights: Weights<Evidence>, evidence: Evidence): number =>
  weights.none +
  weights.likeness * evidence.likeness +
  weights.harmony * evidence.harmony +
  weights.bestParts * evidence.bestParts +
  weights.bestInSentences * evidence.bestInSentences +
  weights.contained * evidence.contained +
  weights.sharedWords * evidence.sharedWords +
  weights.sharedContent * evidence.sharedContent +
  weights.evenness * evidence.evenness +
  weights.lesserMargin * evidence.lesserMargin +
  weights.greaterMargin * evidence.greaterMargin +
  weights.eachNearest * evidence.eachNearest +
  weights.around * evidence.around +
  weights.apart * evidence.apart +
  weights.deep * evidence.deep +
  weights.figure * evidence.figure +
  weights.count * evidence.count +
  weights.day * evidence.day +
  weights.bothLead * evidence.bothLead +
  weights.oneVoice * evidence.oneVoice +
  weights.otherVoice * evidence.otherVoice +
  weights.bothUnconfirming * evidence.bothUnconfirming +
  weights.oneDoubting * evidence.oneDoubting +
  weights.oneUnconfirming * evidence.oneUnconfirming +
  weights.bothFurther * evidence.bothFurther +
  weights.otherAnswer * evidence.otherAnswer +
  weights.oneNegative * evidence.oneNegative +
  weights.otherFigures * evidence.otherFigures +
  weights.twoWords * evidence.twoWords +
  weights.threeWords * evidence.threeWords +
  weights.name * evidence.name +
  weights.otherNames * evidence.otherNames +
  weights.crowd * evidence.crowd +
  weights.parts * evidence.parts +
  weights.sense * evidence.sense +
  weights.lesserSense * evidence.lesserSense +
  weights.greaterSense * evidence.greaterSense +
  weights.eachInSense * evidence.eachInSense +
  weights.aligned * evidence.aligned +
  weights.lesserAligned * evidence.lesserAligned +
  weights.greaterAligned * evidence.greaterAligned +
  weights.eachAligned * evidence.eachAligned +
  weights.mostAligned * evidence.mostAligned;

/** The same with what a sentence model's vectors add. */
export const weighWithVectors = (
  weights: Weights<Evidence & VectorEvidence>,
  evidence: Evidence,
  vectors: VectorEvidence,
): number =>
  weigh(weights, evidence) +
  weights.meaning * vectors.meaning +
  weights.lesserLead * vectors.lesserLead +
  weights.greaterLead * vectors.greaterLead +
  weights.eachFirst * vectors.eachFirst;

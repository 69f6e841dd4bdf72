import { digitsOf, type Figure, fitTogether } from '../figures.ts';
import type { StoryMaterial } from '../material.ts';
import { countTheSame, figuresLeft, isPartOfOther } from './leftover-figures.ts';
import { type Given, type LeftoverKind, leftovers } from './leftovers.ts';

/** A rounding or a bound lies so near to the number that it stands for. */
const nearby = 0.15;

/** From here on a number and its rounding seldom meet by chance, and less of what stands around them must be alike. */
const telling = 100;

/**
 * Whether one figure is the other as somebody gives it who does not count so exactly: "more than 200" for 212, "about 4,300" for
 * 4,260. A rounding has fewer digits; a bound may have as many ("more than 1,400" for 1,500).
 */
function roughens({ quantity: rough }: Figure, { quantity: exact }: Figure): boolean {
  if (rough.change === '=' || exact.change !== '=' || rough.value === exact.value) return false;
  if ([rough, exact].some(({ low, high }) => low !== null || high !== null)) return false;
  const [fewer, more] = [digitsOf(rough.value), digitsOf(exact.value)];
  return (
    (rough.change === '~' ? fewer < more : fewer <= more) &&
    fitTogether(rough, exact) &&
    Math.abs(rough.value - exact.value) <= nearby * exact.value
  );
}

const roundingsLeft: LeftoverKind<Figure> = {
  ...figuresLeft,
  // Headlines round, whatever their report gives.
  in: (told) => figuresLeft.in(told).filter(({ claim }) => !claim.headline),
  ofOneKind: (a: Given<Figure>, b: Given<Figure>) =>
    (roughens(a.value, b.value) || roughens(b.value, a.value)) && countTheSame(a, b) && !isPartOfOther(a, b),
  alike: (likeness, a, b) =>
    figuresLeft.alike(likeness, a, b) ||
    ([a, b].every(({ value: { quantity } }) => quantity.value >= telling && quantity.counts !== '') &&
      (likeness.cosine >= 0.1 || likeness.around >= 0.3)),
};

/** A number that one of two articles which tell the same otherwise gives exactly, and the other in round figures or as a bound. */
export const leftoverRoundings = (material: StoryMaterial): [Given<Figure>, Given<Figure>][] =>
  leftovers(material, roundingsLeft);
